"""The mark that says who made a picture."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from firered_desktop.demo.mark import marked


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_the_mark_shows_on_any_ground_in_its_corner_alone(grey: int) -> None:
    ground = Image.new("RGB", (640, 480), (grey, grey, grey))
    change = np.abs(
        np.asarray(marked(ground), np.int16)[..., 0] - np.asarray(ground, np.int16)[..., 0]
    )
    assert change.max() > 60
    rows, columns = np.nonzero(change)
    assert rows.min() > 480 * 0.9
    assert columns.min() > 640 * 0.85


@pytest.mark.parametrize("size", [(4096, 64), (64, 4096), (20, 20), (1, 1)])
def test_a_picture_of_any_size_can_be_marked(size: tuple[int, int]) -> None:
    assert marked(Image.new("RGB", size)).size == size
