from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import scaling
from firered_desktop.imaging.scaling import shrunk_in_linear_light, within_box
from tests.imaging.pictures import photograph

SIDES = st.integers(1, 60_000)


@given(SIDES, SIDES, SIDES, SIDES)
def test_a_picture_fits_its_box_and_is_never_enlarged(
    width: int, height: int, wide: int, high: int
) -> None:
    fitted = within_box(Dimensions(width, height), Dimensions(wide, high))
    assert 1 <= fitted.width <= min(width, wide)
    assert 1 <= fitted.height <= min(height, high)


def test_fine_stripes_keep_their_brightness() -> None:
    stripes = np.zeros((64, 64, 3), dtype=np.uint8)
    stripes[::2] = 255
    grey = shrunk_in_linear_light(Image.fromarray(stripes), Dimensions(16, 16), (0, 0, 64, 64))
    # Half of the light is sRGB 188; averaging the numbers instead would give 128.
    assert np.abs(np.asarray(grey)[4:-4, 4:-4].astype(int) - 188).max() <= 3


def test_strips_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    image = photograph(300, 400)
    at_once = np.asarray(shrunk_in_linear_light(image, Dimensions(110, 147), (0, 0, 299.5, 399.5)))
    monkeypatch.setattr(scaling, "_STRIP", 10_000)
    in_strips = np.asarray(
        shrunk_in_linear_light(image, Dimensions(110, 147), (0, 0, 299.5, 399.5))
    )
    assert np.abs(at_once.astype(int) - in_strips.astype(int)).max() <= 1


def test_an_even_colour_stays_exactly_that_colour() -> None:
    for level in range(0, 256, 15):
        even = Image.new("RGB", (40, 40), (level, 255 - level, 7))
        small = shrunk_in_linear_light(even, Dimensions(13, 13), (0, 0, 40, 40))
        assert small.getcolors() == [(169, (level, 255 - level, 7))]
