from __future__ import annotations

import zlib

import numpy as np
from PIL import Image, ImageCms

from firered_desktop.imaging import profiles
from firered_desktop.imaging.into_profile import in_profile, is_srgb, is_usable
from tests.imaging.pictures import adobe_rgb, cmyk_profile, lab


def test_colours_look_the_same_in_another_profile() -> None:
    colour = Image.new("RGB", (8, 8), (110, 160, 120))
    converted = in_profile(colour, adobe_rgb())
    assert converted.getpixel((0, 0)) != (110, 160, 120)
    assert np.abs(lab(converted, adobe_rgb()) - lab(colour)).max() < 1.5


def test_profiles_that_rgb_cannot_be_written_in_are_known() -> None:
    assert is_usable(adobe_rgb())
    assert not is_usable(cmyk_profile((50.0, 0.0, 0.0)))
    assert not is_usable(b"")
    assert not is_usable(adobe_rgb()[:200])
    assert not is_usable(zlib.compress(adobe_rgb()))


def test_srgb_is_known_by_what_it_does() -> None:
    theirs = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert is_srgb(theirs)
    assert is_srgb(profiles.icc_profile(profiles.SRGB))
    assert not is_srgb(adobe_rgb())
