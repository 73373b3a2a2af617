"""Colours of 16 bits into sRGB: by the profile, as the path of eight bits does, only finer."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.decoders.found import Deep
from firered_desktop.imaging.deep_colour import DeepColours, encoded
from tests.imaging.pictures import adobe_rgb, cmyk_profile, photograph

Samples = NDArray[np.uint16]


def seen(samples: Samples, colours: Colours, profile: bytes | None) -> NDArray[np.float32]:
    """The levels of sRGB, from 0 to 255."""
    size = Dimensions(samples.shape[1], samples.shape[0])
    deep = Deep(size, colours, False, profile, lambda: iter((samples,)))
    return encoded(DeepColours(deep, "#ffffff").light(samples)) * 255


@pytest.mark.parametrize(
    "profile",
    [
        adobe_rgb(),
        profiles.icc_profile(profiles.DISPLAY_P3),
        profiles.icc_profile(profiles.BT_2020),
        profiles.icc_profile(profiles.SRGB),
        None,
    ],
    ids=["Adobe RGB", "Display P3", "BT.2020", "sRGB", "none"],
)
def test_rgb_comes_out_as_with_eight_bits(profile: bytes | None) -> None:
    photo = photograph(64, 48)
    samples = np.asarray(photo).astype(np.uint16) * 257
    wanted = np.asarray(to_srgb(photo, profile)).astype(float)
    difference = np.abs(seen(samples, Colours.RGB, profile) - wanted)
    assert difference.mean() < 0.6
    assert difference.max() < 3


def test_a_ramp_keeps_more_than_256_steps() -> None:
    ramp = np.tile(np.arange(0, 65536, 64).astype(np.uint16)[None, :, None], (1, 1, 3))
    assert len(np.unique(seen(ramp, Colours.RGB, adobe_rgb())[..., 1])) > 900


def test_inks_come_out_as_with_eight_bits() -> None:
    inks = np.random.default_rng(5).integers(0, 256, (20, 20, 4), dtype=np.uint8)
    image = Image.frombytes("CMYK", (20, 20), inks.tobytes())
    for profile in (cmyk_profile((60.0, -30.0, -30.0)), None):
        wanted = np.asarray(to_srgb(image, profile)).astype(float)
        found = seen(inks.astype(np.uint16) * 257, Colours.CMYK, profile)
        assert np.abs(found - wanted).mean() < 0.5
        assert np.abs(found - wanted).max() < 6


def test_grey_with_a_profile_of_grey_follows_it() -> None:
    gamma = _grey_profile()
    values = np.tile(np.arange(256, dtype=np.uint8)[None], (4, 1))
    wanted = np.asarray(to_srgb(Image.fromarray(values), gamma)).astype(float)
    found = seen(values[..., None].astype(np.uint16) * 257, Colours.GREY, gamma)
    assert np.abs(found - wanted).max() < 2
    assert abs(found[0, 128, 0] - 128) > 8  # it is not just handed on


def test_a_profile_of_another_space_is_passed_over() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    samples = np.full((2, 2, 3), 30000, np.uint16)
    for profile in (lab, adobe_rgb()[:150], b"", cmyk_profile((50.0, 0.0, 0.0))):
        found = seen(samples, Colours.RGB, profile)
        assert np.abs(found - 30000 / 257).max() < 0.01


def _grey_profile() -> bytes:
    """A profile of grey with a gamma of 1.4."""
    content = bytearray(adobe_rgb())
    content[16:20] = b"GRAY"
    place = content.index(b"rTRC")
    content[place : place + 4] = b"kTRC"
    curve = content.index(b"para", 132)
    content[curve + 12 : curve + 16] = round(1.4 * 65536).to_bytes(4, "big")
    return bytes(content)
