from __future__ import annotations

import zlib

import numpy as np
from PIL import Image

from firered_desktop.imaging.into_profile import in_profile, is_usable
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
