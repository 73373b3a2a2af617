from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.deep_pixels import deep_pixels
from firered_desktop.imaging.into_profile import in_profile
from firered_desktop.imaging.matrix_profile import matrix_profile
from tests.imaging.pictures import adobe_rgb, photograph

SIZE = Dimensions(96, 64)


def picture() -> Image.Image:
    return photograph(SIZE.width, SIZE.height)


def as_rgb(icc: bytes) -> Any:
    return ImageCms.ImageCmsProfile(io.BytesIO(icc))


def test_pixels_that_nothing_changes_are_the_eight_bits_that_they_were() -> None:
    image = picture()
    assert (deep_pixels(image, SIZE, None) == np.asarray(image, np.uint16) * 257).all()


def test_scaling_has_values_between_those_of_eight_bits() -> None:
    deep = deep_pixels(picture(), Dimensions(40, 27), None)
    assert deep.shape == (27, 40, 3)
    assert (deep % 257 != 0).mean() > 0.9


def test_light_adds_up_when_pixels_do() -> None:
    lines = np.zeros((64, 64, 3), np.uint8)
    lines[::2] = 255
    deep = deep_pixels(Image.fromarray(lines), Dimensions(64, 16), None)
    middle = deep[4:-4].astype(float).mean() / 65_535
    assert middle == pytest.approx(0.735, abs=0.005)  # half of the light, as sRGB writes it


def test_a_profile_made_of_a_matrix_is_applied_in_sixteen_bits() -> None:
    image = picture()
    deep = deep_pixels(image, SIZE, adobe_rgb())
    reference = np.asarray(in_profile(image, adobe_rgb()), np.float64) * 257
    assert np.abs(deep - reference).max() < 257 * 1.2  # what eight bits round
    assert (deep % 257 != 0).mean() > 0.9


def test_going_into_a_profile_and_back_loses_nothing_that_eight_bits_see() -> None:
    image = picture()
    deep = deep_pixels(image, SIZE, adobe_rgb())
    back = ImageCms.profileToProfile(
        Image.fromarray((deep / 257 + 0.5).astype(np.uint8)),
        as_rgb(adobe_rgb()),
        as_rgb(profiles.icc_profile(profiles.SRGB)),
    )
    assert back is not None
    assert np.abs(np.asarray(back, np.int16) - np.asarray(image, np.int16)).mean() < 0.5


def test_scaling_for_a_profile_made_of_tables_makes_nothing_darker() -> None:
    noise = np.random.default_rng(7).integers(0, 256, (256, 256, 3), dtype=np.uint8)
    image, size = Image.fromarray(noise), Dimensions(128, 128)
    # A table that only readers of the profile use: writing goes by its curves, which are sRGB's.
    tables = profiles.icc_profile(profiles.SRGB).replace(b"cprt", b"A2B1", 1)
    assert matrix_profile(tables) is None
    wanted = deep_pixels(image, size, None) / 257
    assert abs((deep_pixels(image, size, tables) / 257 - wanted).mean()) < 0.05


def test_srgb_as_a_profile_changes_next_to_nothing() -> None:
    deep = deep_pixels(picture(), SIZE, profiles.icc_profile(profiles.SRGB))
    assert np.abs(deep.astype(int) - np.asarray(picture(), int) * 257).max() <= 12
