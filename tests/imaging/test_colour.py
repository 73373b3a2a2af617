from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.ExifTags import IFD

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.preview import preview
from tests.imaging.pictures import adobe_rgb, cmyk_profile, encoded, exif, lab, photograph, saved

BOX = Dimensions(64, 64)
# Colours of Adobe RGB that sRGB can show too, so that nothing has to give way.
WITHIN_BOTH = ((128, 128, 128), (150, 120, 100), (100, 140, 120), (90, 100, 150), (210, 200, 190))


def shown(path: Path) -> Image.Image:
    pixels = preview(path, BOX).pixels
    return Image.frombytes("RGB", (pixels.dimensions.width, pixels.dimensions.height), pixels.rgb)


@pytest.mark.parametrize("colour", WITHIN_BOTH)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
def test_a_wide_gamut_picture_looks_the_same_in_srgb(
    tmp_path: Path, kind: str, colour: tuple[int, int, int]
) -> None:
    wide = Image.new("RGB", (64, 64), colour)
    options = {} if kind in ("PNG", "TIFF") else {"quality": 98}
    path = saved(tmp_path, "wide", encoded(wide, kind, icc_profile=adobe_rgb(), **options))
    difference = np.linalg.norm(lab(shown(path)) - lab(wide, adobe_rgb()))
    assert difference < 2.5  # CIE 1976; the codecs' own rounding is in it


def test_adobe_rgb_that_only_the_exif_tells_is_converted(tmp_path: Path) -> None:
    tags = exif()
    tags.get_ifd(IFD.Exif)[IFD.Interop] = {1: "R03", 2: b"0100"}
    wide = Image.new("RGB", (64, 64), (100, 150, 110))
    assert np.linalg.norm(lab(wide) - lab(wide, adobe_rgb())) > 10
    path = saved(tmp_path, "_MG_1.jpg", encoded(wide, "JPEG", quality=98, exif=tags))
    assert np.linalg.norm(lab(shown(path)) - lab(wide, adobe_rgb())) < 2.5


def test_a_picture_tagged_srgb_keeps_its_numbers() -> None:
    image = photograph(32, 32)
    converted = to_srgb(image, profiles.icc_profile(profiles.SRGB))
    assert converted.tobytes() == image.tobytes()


@pytest.mark.parametrize(
    "profile",
    [b"", b"no profile", adobe_rgb()[:200], cmyk_profile((50, 0, 0)), bytes(600)],
    ids=["empty", "text", "cut", "for CMYK", "zeros"],
)
def test_a_profile_that_cannot_be_used_is_passed_over(profile: bytes) -> None:
    image = photograph(32, 32)
    assert to_srgb(image, profile).tobytes() == image.tobytes()


def test_cmyk_is_converted_through_its_profile(tmp_path: Path) -> None:
    ink = (55.0, 40.0, -30.0)
    image = Image.new("CMYK", (64, 64), (255, 0, 0, 0))
    content = encoded(image, "JPEG", quality=98, icc_profile=cmyk_profile(ink))
    assert np.linalg.norm(lab(shown(saved(tmp_path, "inks.jpg", content))) - np.array(ink)) < 3


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_without_a_profile_is_not_inverted(tmp_path: Path, kind: str) -> None:
    image = Image.new("CMYK", (64, 64), (0, 200, 200, 0))
    red, green, blue = np.asarray(shown(saved(tmp_path, "inks", encoded(image, kind))))[32, 32]
    assert (red > 200, green < 100, blue < 100) == (True, True, True)


def test_cielab_is_converted(tmp_path: Path) -> None:
    image = Image.new("LAB", (64, 64), (140, 128 + 40, 128 - 30))
    found = lab(shown(saved(tmp_path, "lab.tif", encoded(image, "TIFF"))))
    assert np.linalg.norm(found - np.array((140 / 2.55, 40, -30))) < 3
