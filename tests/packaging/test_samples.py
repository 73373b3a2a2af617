"""The sample photographs are what a photographer's own files are like."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms, ImageOps

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
UPRIGHT = {
    "still-life.jpg": (1800, 1200),
    "landscape.jpg": (2400, 1600),
    "interior.jpg": (1536, 1024),
    "object.jpg": (1200, 1600),
}
WIDE_GAMUT = {"landscape.jpg": "Display P3", "object.jpg": "Adobe RGB"}

each_sample = pytest.mark.parametrize("name", sorted(UPRIGHT))


def opened(name: str) -> Image.Image:
    with Image.open(SAMPLES / name) as image:
        image.load()
        return image


def test_there_are_four_and_together_they_are_small() -> None:
    files = sorted(SAMPLES.iterdir())
    assert [file.name for file in files] == sorted(UPRIGHT)
    assert sum(file.stat().st_size for file in files) < 4_000_000


@each_sample
def test_a_sample_is_seen_upright_in_its_size(name: str) -> None:
    image = opened(name)
    assert image.format == "JPEG"
    assert ImageOps.exif_transpose(image).size == UPRIGHT[name]


def test_the_object_is_stored_lying_on_its_side() -> None:
    image = opened("object.jpg")
    assert image.size == (1600, 1200)
    assert image.getexif()[ExifTags.Base.Orientation] == 6


@each_sample
def test_a_sample_says_which_camera_took_it_and_when(name: str) -> None:
    exif = opened(name).getexif()
    details = exif.get_ifd(ExifTags.IFD.Exif)
    assert exif[ExifTags.Base.Make] == "FireRed"
    assert exif[ExifTags.Base.Model] == "Sample Camera 1"
    assert "Apache-2.0" in exif[ExifTags.Base.Copyright]
    assert len(details[ExifTags.Base.DateTimeOriginal]) == len("2026:01:01 12:00:00")
    assert details[ExifTags.Base.OffsetTimeOriginal][0] in "+-"
    assert details[ExifTags.Base.LensModel].startswith("FireRed")
    assert details[ExifTags.Base.FNumber] >= 1
    assert details[ExifTags.Base.ISOSpeedRatings] >= 100


@pytest.mark.parametrize(("name", "north"), [("landscape.jpg", 46), ("object.jpg", 51)])
def test_a_sample_taken_outdoors_knows_its_place(name: str, north: int) -> None:
    place = opened(name).getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert place[ExifTags.GPS.GPSLatitudeRef] == "N"
    assert place[ExifTags.GPS.GPSLatitude][0] == north
    assert place[ExifTags.GPS.GPSLongitudeRef] in "EW"


@pytest.mark.parametrize("name", ["still-life.jpg", "interior.jpg"])
def test_a_sample_taken_at_home_does_not_tell_where(name: str) -> None:
    assert not opened(name).getexif().get_ifd(ExifTags.IFD.GPSInfo)


@each_sample
def test_a_sample_carries_a_profile_that_opens(name: str) -> None:
    kept = ImageCms.ImageCmsProfile(io.BytesIO(opened(name).info["icc_profile"]))
    assert WIDE_GAMUT.get(name, "sRGB") in ImageCms.getProfileDescription(kept)


@each_sample
def test_greys_stay_grey_on_the_way_to_srgb(name: str) -> None:
    kept = ImageCms.ImageCmsProfile(io.BytesIO(opened(name).info["icc_profile"]))
    greys = Image.fromarray(np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, 2))
    shown = ImageCms.profileToProfile(greys, kept, ImageCms.createProfile("sRGB"))
    assert shown is not None
    values = np.asarray(shown, np.int16)
    assert np.ptp(values, axis=2).max() <= 2


@each_sample
def test_a_sample_has_the_tones_of_a_photograph(name: str) -> None:
    grey = np.asarray(opened(name).convert("L"), np.float32)
    dark, light = np.percentile(grey, [1, 99])
    assert light - dark > 110
    assert 60 < grey.mean() < 200
    assert np.unique(grey).size > 200
