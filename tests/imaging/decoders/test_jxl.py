"""JPEG XL files of every depth."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray

from firered_desktop.core.errors import DecoderMissing, PictureUnreadable
from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import optional
from firered_desktop.imaging.preview import probe, verify
from tests.imaging.looks import sent, shown
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    corner_colours,
    corners,
    near,
    photograph,
    saved,
)


def file(folder: Path, pixels: NDArray[np.generic], **options: object) -> Path:
    return saved(folder, "photo.png", bytes(imagecodecs.jpegxl_encode(pixels, **options)))  # type: ignore[arg-type]  # as the encoder takes them


@pytest.mark.parametrize("container", [True, False])
@pytest.mark.parametrize("lossless", [True, False])
def test_it_is_read_as_it_is(tmp_path: Path, lossless: bool, container: bool) -> None:
    path = file(tmp_path, np.asarray(corners()), lossless=lossless, usecontainer=container)

    facts = probe(path)

    assert (facts.content_type, facts.dimensions) == ("image/jxl", Dimensions(96, 64))
    assert (facts.depth, facts.colours, facts.frames) == (8, Colours.RGB, 1)
    assert verify(path) == facts
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])
    assert near(corner_colours(sent(path)), [RED, GREEN, BLUE, YELLOW])


def test_sixteen_bits_are_kept_until_the_last_step(tmp_path: Path) -> None:
    # This encoder takes 16 bits for light, and writes so.
    ramp = np.tile(np.linspace(20000, 20300, 64).astype(np.uint16)[None, :, None], (64, 1, 3))
    path = file(tmp_path, ramp, lossless=True)

    assert (probe(path).depth, probe(path).reduced) == (16, False)
    wanted = (1.055 * (ramp[0, :, 0] / 65535) ** (1 / 2.4) - 0.055) * 255
    assert near(corner_colours(shown(path)), [(round(float(wanted[32])),) * 3] * 4, within=2)
    means = np.asarray(sent(path))[..., 0].astype(float).mean(axis=0)
    # Between two levels there is a pattern of both, so that the ramp goes on through the mean.
    assert np.abs(means - wanted).max() < 0.4


def test_grey_and_transparent_ones_are_told_so(tmp_path: Path) -> None:
    grey = np.asarray(photograph(40, 30).convert("L"))
    path = file(tmp_path, grey, lossless=True)
    assert probe(path).colours is Colours.GREY
    assert np.array_equal(np.asarray(shown(path, Dimensions(40, 30)))[..., 0], grey)

    cut_out = corners().convert("RGBA")
    cut_out.paste((0, 0, 0, 0), (0, 0, 48, 32))
    path = file(tmp_path, np.asarray(cut_out), lossless=True)
    assert probe(path).transparent
    assert near(corner_colours(sent(path, ground="#808080")), [(128,) * 3, GREEN, BLUE, YELLOW])


def test_of_a_moving_one_the_first_frame_is_taken(tmp_path: Path) -> None:
    frames = np.stack([np.asarray(corners()), np.full((64, 96, 3), 7, np.uint8)])
    path = file(tmp_path, frames, lossless=True)
    assert probe(path).frames > 1
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])


def test_a_cut_one_is_unreadable(tmp_path: Path) -> None:
    content = bytes(imagecodecs.jpegxl_encode(np.asarray(photograph(48, 40)), level=90))
    for length in range(0, len(content), 97):
        with pytest.raises(PictureUnreadable):
            verify(saved(tmp_path, "photo.jxl", content[:length]))


def test_without_its_extra_it_says_which_one_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional, "is_there", lambda extra: False)
    with pytest.raises(DecoderMissing) as caught:
        probe(file(tmp_path, np.asarray(corners())))
    assert caught.value.values == {"name": "photo.png", "kind": "JPEG XL", "extra": "tiff16"}
