"""PNG files of 16 bits a channel."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from firered_desktop.core.errors import PictureUnreadable
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
    chunk,
    corner_colours,
    corners,
    near,
    png,
    saved,
)


def deep_png(pixels: NDArray[np.uint16], colour_type: int) -> bytes:
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in pixels)
    return png(pixels.shape[1], pixels.shape[0], 16, colour_type, rows)


def deep() -> NDArray[np.uint16]:
    return np.asarray(corners()).astype(np.uint16) * 257


def test_its_facts_and_pixels(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.png", deep_png(deep(), 2))
    facts = probe(path)
    assert (facts.content_type, facts.dimensions) == ("image/png", Dimensions(96, 64))
    assert (facts.depth, facts.reduced, facts.colours) == (16, False, Colours.RGB)
    assert verify(path) == facts
    assert corner_colours(shown(path)) == corner_colours(sent(path)) == [RED, GREEN, BLUE, YELLOW]


def test_what_lies_between_two_levels_becomes_a_pattern_of_both(tmp_path: Path) -> None:
    between = np.full((64, 64, 1), 200 * 257 + 64, np.uint16)
    path = saved(tmp_path, "grey.png", deep_png(between, 0))
    found = np.asarray(sent(path))
    assert probe(path).colours is Colours.GREY
    assert set(np.unique(found)) == {200, 201}
    assert abs(found.mean() - 200.25) < 0.02


@pytest.mark.parametrize("colour_type", [4, 6])
def test_what_is_transparent_is_laid_on_the_ground(tmp_path: Path, colour_type: int) -> None:
    colours = deep() if colour_type == 6 else np.full((64, 96, 1), 65535, np.uint16)
    pixels = np.dstack((colours, np.full((64, 96), 65535, np.uint16)))
    pixels[:32, :48, -1] = 0
    path = saved(tmp_path, "cut out.png", deep_png(pixels, colour_type))
    assert probe(path).transparent
    assert corner_colours(shown(path))[0] == (255, 255, 255)
    assert near(corner_colours(sent(path, ground="#204060"))[:1], [(0x20, 0x40, 0x60)], within=1)


def test_one_colour_may_be_the_transparent_one(tmp_path: Path) -> None:
    content = deep_png(deep(), 2)
    place = content.index(b"IDAT") - 4
    key = chunk(b"tRNS", struct.pack(">3H", *(value * 257 for value in RED)))
    path = saved(tmp_path, "cut out.png", content[:place] + key + content[place:])
    assert probe(path).transparent
    for image in (shown(path), sent(path)):
        assert corner_colours(image) == [(255, 255, 255), GREEN, BLUE, YELLOW]


def test_without_its_extra_it_is_read_in_eight_bits_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional, "is_there", lambda extra: False)
    path = saved(tmp_path, "photo.png", deep_png(deep(), 2))
    assert (probe(path).depth, probe(path).reduced) == (16, True)
    assert corner_colours(sent(path)) == [RED, GREEN, BLUE, YELLOW]


def test_a_cut_one_is_unreadable(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 65536, (24, 24, 3), dtype=np.uint16)
    content = deep_png(noise, 2)
    for length in range(0, len(content) - 12, 61):
        path = saved(tmp_path, "photo.png", content[:length])
        with pytest.raises(PictureUnreadable):
            verify(path)
        with pytest.raises(PictureUnreadable):
            sent(path)
