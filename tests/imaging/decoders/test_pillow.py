"""What the header of a file says, of the formats that Pillow reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from firered_desktop.core.picture import Colours, PictureFacts
from firered_desktop.imaging.preview import probe
from tests.imaging.looks import sent, shown
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    adobe_rgb,
    corner_colours,
    corners,
    encoded,
    near,
    photograph,
    saved,
)


def facts_of(folder: Path, image: Image.Image, kind: str, **options: Any) -> PictureFacts:
    return probe(saved(folder, "photo", encoded(image, kind, **options)))


def test_a_plain_photograph_is_opaque_rgb_of_eight_bits(tmp_path: Path) -> None:
    for kind in ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "BMP"):
        facts = facts_of(tmp_path, corners(), kind)
        assert (facts.depth, facts.reduced, facts.colours) == (8, False, Colours.RGB)
        assert (facts.profile, facts.transparent, facts.frames) == (None, False, 1)


@pytest.mark.parametrize(
    ("mode", "kind", "colours"),
    [
        ("L", "JPEG", Colours.GREY),
        ("LA", "PNG", Colours.GREY),
        ("1", "TIFF", Colours.GREY),
        ("P", "PNG", Colours.RGB),
        ("CMYK", "JPEG", Colours.CMYK),
        ("CMYK", "TIFF", Colours.CMYK),
        ("LAB", "TIFF", Colours.LAB),
    ],
)
def test_what_its_numbers_stand_for_is_told(
    tmp_path: Path, mode: str, kind: str, colours: Colours
) -> None:
    image = Image.new(mode, (8, 8)) if mode == "LAB" else corners().convert(mode)
    assert facts_of(tmp_path, image, kind).colours is colours


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
def test_the_profile_is_told_by_its_name(tmp_path: Path, kind: str) -> None:
    assert facts_of(tmp_path, corners(), kind, icc_profile=adobe_rgb()).profile == (
        "Adobe RGB (1998)"
    )


def test_a_profile_that_is_damaged_or_for_other_colours_counts_for_nothing(tmp_path: Path) -> None:
    damaged = adobe_rgb()[:200]
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (damaged, lab, b"nonsense"):
        facts = facts_of(tmp_path, corners(), "JPEG", icc_profile=profile)
        assert facts.profile is None
    assert (
        facts_of(tmp_path, corners().convert("L"), "PNG", icc_profile=adobe_rgb()).profile is None
    )


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP", "AVIF"])
def test_transparency_is_told_and_laid_on_the_ground(tmp_path: Path, kind: str) -> None:
    image = corners().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 48, 32))
    path = saved(tmp_path, "cut out", encoded(image, kind))
    assert probe(path).transparent
    wanted = [(0x20, 0x40, 0x60), GREEN, BLUE, YELLOW]
    assert near(corner_colours(sent(path, ground="#204060")), wanted)
    assert near(corner_colours(shown(path)), [(255, 255, 255), GREEN, BLUE, YELLOW])


def test_grey_on_a_colour_is_laid_on_that_colour(tmp_path: Path) -> None:
    image = Image.new("LA", (16, 16), (100, 0))
    image.paste((100, 255), (8, 0, 16, 16))
    path = saved(tmp_path, "grey.png", encoded(image, "PNG"))
    assert corner_colours(sent(path, ground="#204060"))[:2] == [(0x20, 0x40, 0x60), (100,) * 3]


def test_the_ground_is_not_seen_through_the_profile_of_the_picture(tmp_path: Path) -> None:
    image = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    path = saved(tmp_path, "empty.png", encoded(image, "PNG", icc_profile=adobe_rgb()))
    assert corner_colours(sent(path, ground="#10c020"))[0] == (0x10, 0xC0, 0x20)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_of_a_moving_picture_the_frames_are_counted_and_the_first_is_taken(
    tmp_path: Path, kind: str
) -> None:
    others = [Image.new("RGB", (96, 64), colour) for colour in (BLUE, RED)]
    content = encoded(corners(), kind, save_all=True, append_images=others)
    path = saved(tmp_path, "moving", content)
    assert probe(path).frames == 3
    for image in (shown(path), sent(path)):
        assert near(corner_colours(image), [RED, GREEN, BLUE, YELLOW])


def test_pages_and_further_pictures_are_no_frames(tmp_path: Path) -> None:
    for kind in ("TIFF", "MPO"):
        facts = facts_of(tmp_path, corners(), kind, save_all=True, append_images=[corners()])
        assert facts.frames == 1


def test_sixteen_shades_of_a_bmp_are_read(tmp_path: Path) -> None:
    image = photograph(40, 30).quantize(16)
    path = saved(tmp_path, "drawing.bmp", encoded(image, "BMP"))
    assert probe(path).colours is Colours.RGB
    assert sent(path).format == "PNG"
