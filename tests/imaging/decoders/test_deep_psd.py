"""PSD files, of 8 and of 16 bits: the flattened picture, in its colours."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from firered_desktop.core.errors import DecoderMissing, PictureUnreadable
from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import optional
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.preview import probe, verify
from tests.imaging.looks import sent, shown
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    adobe_rgb,
    cmyk_profile,
    corner_colours,
    corners,
    lab,
    near,
    saved,
)
from tests.imaging.psds import CMYK, GREY, LAB, RGB, psd

Pixels = NDArray[np.integer]


def of_depth(values: NDArray[np.uint8], depth: int) -> Pixels:
    return values if depth == 8 else values.astype(np.uint16) * 257


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("depth", [8, 16])
def test_the_flattened_picture_is_read(tmp_path: Path, depth: int, packed: bool) -> None:
    content = psd(of_depth(np.asarray(corners()), depth), RGB, packed=packed)
    path = saved(tmp_path, "photo.psd", content)
    facts = probe(path)
    assert facts.content_type == "image/vnd.adobe.photoshop"
    assert (facts.dimensions, facts.depth) == (Dimensions(96, 64), depth)
    assert (facts.reduced, facts.frames, facts.colours) == (False, 1, Colours.RGB)
    assert verify(path) == facts
    for image in (shown(path), sent(path)):
        assert corner_colours(image) == [RED, GREEN, BLUE, YELLOW]


@pytest.mark.parametrize("depth", [8, 16])
def test_its_profile_is_followed(tmp_path: Path, depth: int) -> None:
    content = psd(of_depth(np.asarray(corners()), depth), RGB, profile=adobe_rgb())
    path = saved(tmp_path, "photo.psd", content)
    assert probe(path).profile == "Adobe RGB (1998)"
    wanted = corner_colours(to_srgb(corners(), adobe_rgb()))
    for image in (shown(path), sent(path)):
        assert near(corner_colours(image), wanted, within=2)


@pytest.mark.parametrize("depth", [8, 16])
def test_inks_are_full_where_the_file_says_nothing(tmp_path: Path, depth: int) -> None:
    inks = np.full((16, 16, 4), 255, np.uint8)
    inks[..., 0] = 0  # full cyan
    profile = cmyk_profile((60.0, -30.0, -30.0))
    path = saved(tmp_path, "print.psd", psd(of_depth(inks, depth), CMYK, profile=profile))
    assert probe(path).colours is Colours.CMYK
    for image in (shown(path), sent(path)):
        assert np.abs(lab(image) - [60.0, -30.0, -30.0]).max() < 4


@pytest.mark.parametrize("depth", [8, 16])
def test_lab_comes_out_in_its_colour(tmp_path: Path, depth: int) -> None:
    values = np.zeros((16, 16, 3), np.uint8)
    values[:] = (round(53 * 2.55), 128 + 40, 128 - 30)
    path = saved(tmp_path, "lab.psd", psd(of_depth(values, depth), LAB))
    assert probe(path).colours is Colours.LAB
    for image in (shown(path), sent(path)):
        assert np.abs(lab(image) - [53.0, 40.0, -30.0]).max() < 2


@pytest.mark.parametrize("depth", [8, 16])
def test_grey_is_grey(tmp_path: Path, depth: int) -> None:
    path = saved(
        tmp_path, "grey.psd", psd(of_depth(np.full((16, 16, 1), 90, np.uint8), depth), GREY)
    )
    assert probe(path).colours is Colours.GREY
    assert corner_colours(sent(path))[0] == (90, 90, 90)


@pytest.mark.parametrize("depth", [8, 16])
def test_a_kept_selection_is_no_transparency(tmp_path: Path, depth: int) -> None:
    selected = np.dstack((np.asarray(corners()), np.zeros((64, 96), np.uint8)))
    path = saved(tmp_path, "photo.psd", psd(of_depth(selected, depth), RGB))
    assert not probe(path).transparent
    for image in (shown(path), sent(path)):
        assert corner_colours(image) == [RED, GREEN, BLUE, YELLOW]


def test_transparency_of_the_layers_is_laid_on_the_ground(tmp_path: Path) -> None:
    alpha = np.full((64, 96), 255, np.uint8)
    alpha[:32, :48] = 0
    layers = struct.pack(">Ih", 2, -1)  # one layer; less than none: its alpha is in the picture
    pixels = np.dstack((np.asarray(corners()), alpha))
    path = saved(tmp_path, "cut out.psd", psd(pixels, RGB, layers=layers))
    assert probe(path).transparent
    wanted = [(0x20, 0x40, 0x60), GREEN, BLUE, YELLOW]
    assert near(corner_colours(sent(path, ground="#204060")), wanted, within=1)


@pytest.mark.parametrize("depth", [8, 16])
def test_a_cut_one_is_unreadable(tmp_path: Path, depth: int) -> None:
    for packed in (False, True):
        content = psd(of_depth(np.asarray(corners()), depth), RGB, packed=packed)
        for length in range(0, len(content), len(content) // 30):
            with pytest.raises(PictureUnreadable):
                verify(saved(tmp_path, "photo.psd", content[:length]))


def test_sixteen_bits_without_the_extra_say_which_one_brings_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional, "is_there", lambda extra: False)
    content = psd(of_depth(np.asarray(corners()), 16), RGB)
    with pytest.raises(DecoderMissing) as caught:
        probe(saved(tmp_path, "photo.psd", content))
    assert caught.value.values == {"name": "photo.psd", "kind": "16-bit", "extra": "tiff16"}
