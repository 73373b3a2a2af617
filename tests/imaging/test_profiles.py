from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import ImageCms

from firered_desktop.imaging import profiles
from tests.imaging.pictures import lab, photograph


def test_our_srgb_agrees_with_that_of_lcms() -> None:
    image = photograph(64, 64)
    ours = lab(image, profiles.icc_profile(profiles.SRGB))
    assert np.linalg.norm(ours - lab(image)) < 0.5


@pytest.mark.parametrize("space", [profiles.SRGB, profiles.ADOBE_RGB])
def test_a_profile_opens_small_and_named_and_is_the_same_each_time(
    space: profiles.RgbSpace,
) -> None:
    made = profiles.icc_profile(space)
    opened = ImageCms.ImageCmsProfile(io.BytesIO(made))
    assert opened.profile.profile_description == space.name
    assert len(made) < 700
    assert made == profiles.icc_profile(space)


def test_the_colorants_of_adobe_rgb_are_those_of_its_specification() -> None:
    opened = ImageCms.ImageCmsProfile(io.BytesIO(profiles.icc_profile(profiles.ADOBE_RGB)))
    red = opened.profile.red_colorant
    assert red is not None
    # Adobe RGB (1998) Color Image Encoding, section 4.3.6.
    assert np.allclose(red[0], (0.60974, 0.31111, 0.01947), atol=2e-4)
