"""Camera RAW files: the preview at once, the sensor's pixels for sending, upright both."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from firered_desktop.core.errors import DecoderMissing, PictureUnreadable
from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import optional
from firered_desktop.imaging.decode import opened
from firered_desktop.imaging.preview import probe, verify
from tests.imaging.looks import sent, shown
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    LYING,
    RED,
    YELLOW,
    corner_colours,
    corners,
    encoded,
    near,
    photograph,
    saved,
)
from tests.imaging.raws import dng

WANTED = [RED, GREEN, BLUE, YELLOW]


def lying(orientation: int, width: int = 192, height: int = 128) -> Image.Image:
    turn = LYING[orientation]
    upright = corners(width, height)
    return upright if turn is None else upright.transpose(turn)


def test_its_facts_come_from_the_header(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.txt", dng(corners(192, 128)))

    facts = probe(path)

    assert facts.content_type == "image/x-adobe-dng"
    assert facts.dimensions == Dimensions(192, 128)
    assert (facts.colours, facts.depth, facts.reduced) == (Colours.RAW, 14, False)
    assert verify(path) == facts


@pytest.mark.parametrize("orientation", LYING)
def test_what_is_sent_is_upright(tmp_path: Path, orientation: int) -> None:
    path = saved(tmp_path, "photo.dng", dng(lying(orientation), orientation))

    image = sent(path)

    assert probe(path).dimensions == Dimensions(192, 128)
    assert image.width > image.height
    assert near(corner_colours(image), WANTED, within=26)


@pytest.mark.parametrize("orientation", LYING)
def test_the_preview_of_the_camera_is_shown_upright(tmp_path: Path, orientation: int) -> None:
    grey = Image.new("L", (192, 128), 100)
    grey.paste(200, (0, 0, 96, 64))  # so that it is seen which of the two is shown
    turn = LYING[orientation]
    preview = grey if turn is None else grey.transpose(turn)
    content = dng(lying(orientation), orientation, preview.convert("RGB"))
    path = saved(tmp_path, "photo.dng", content)

    image = shown(path)

    assert image.size == (96, 64)
    assert near(corner_colours(image), [(200,) * 3, (100,) * 3, (100,) * 3, (100,) * 3])


def test_a_preview_too_small_to_look_at_is_passed_over(tmp_path: Path) -> None:
    content = dng(corners(192, 128), preview=Image.new("RGB", (24, 16), "grey"))
    assert near(corner_colours(shown(saved(tmp_path, "photo.dng", content))), WANTED, within=26)


def test_a_preview_of_another_shape_is_passed_over(tmp_path: Path) -> None:
    content = dng(corners(192, 128), preview=Image.new("RGB", (192, 192), "grey"))
    assert near(corner_colours(shown(saved(tmp_path, "photo.dng", content))), WANTED, within=26)


def test_half_the_sides_are_decoded_where_they_are_enough(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.dng", dng(corners(192, 128)))
    with opened(path) as picture:
        assert picture.decode(Dimensions(90, 60)).image.size == (96, 64)
        assert picture.decode(Dimensions(120, 80)).image.size == (192, 128)


def test_without_its_extra_it_says_which_one_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional, "is_there", lambda extra: False)
    for content in (dng(corners(192, 128)), b"FUJIFILMCCD-RAW 0201" + bytes(100)):
        with pytest.raises(DecoderMissing) as caught:
            probe(saved(tmp_path, "photo.dng", content))
        assert caught.value.values == {"name": "photo.dng", "kind": "camera RAW", "extra": "raw"}


def test_a_plain_tiff_file_with_a_mark_of_raw_is_unreadable(tmp_path: Path) -> None:
    for tags in ({50706: b"\1\4\0\0"}, {254: 1}):
        content = encoded(corners(), "TIFF", tiffinfo=tags)
        with pytest.raises(PictureUnreadable):
            probe(saved(tmp_path, "photo.tif", content))


def test_equal_files_give_equal_pixels(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.dng", dng(photograph(192, 128)))
    with opened(path) as picture:
        one, other = picture.decode().image, picture.decode().image
    assert np.array_equal(np.asarray(one), np.asarray(other))
