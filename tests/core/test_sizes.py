"""Sizes: what is written, and the pixels that are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.sizes import (
    MEGAPIXEL_STEPS,
    PRESETS,
    Custom,
    Dimensions,
    ImageSize,
    MatchPhoto,
    Megapixels,
    Preset,
    parse_image_size,
    resolve,
)

PHOTOS = st.builds(Dimensions, st.integers(64, 20_000), st.integers(64, 20_000))
SIZES: tuple[ImageSize, ...] = (
    MatchPhoto(),
    MatchPhoto(0.5),
    *(Megapixels(step) for step in MEGAPIXEL_STEPS),
    *(Preset(name) for name in PRESETS),
    Custom(Dimensions(1224, 816)),
)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_size_is_written_as_it_is_read(size: ImageSize) -> None:
    assert parse_image_size(str(size)) == size


@pytest.mark.parametrize("text", ["", "3MP", "10", "1224", "ax b", "1224x", "square_xl"])
def test_what_is_no_size_is_none(text: str) -> None:
    assert parse_image_size(text) is None


@given(PHOTOS, st.sampled_from([1.0, 2.0, 4.0]))
def test_match_photo_never_enlarges_and_keeps_the_cap(photo: Dimensions, largest: float) -> None:
    asked = resolve(MatchPhoto(), photo, largest)
    assert asked.pixels <= min(photo.pixels, largest * 1_000_000)


@given(PHOTOS, st.sampled_from(MEGAPIXEL_STEPS))
def test_match_photo_up_to_a_size_never_enlarges_either(photo: Dimensions, most: float) -> None:
    asked = resolve(MatchPhoto(most), photo, 2.0)
    assert asked.pixels <= min(photo.pixels, most * 1_000_000, 2_000_000)


@given(PHOTOS, st.sampled_from(MEGAPIXEL_STEPS))
def test_megapixels_are_in_steps_of_16_under_the_area_and_near_the_shape(
    photo: Dimensions, count: float
) -> None:
    asked = resolve(Megapixels(count), photo, 2.0)
    assert asked.width % 16 == asked.height % 16 == 0
    assert 0.85 * count * 1_000_000 <= asked.pixels <= count * 1_000_000
    assert 1 / 4 <= asked.width / asked.height <= 4
    shape = min(max(photo.width / photo.height, 1 / 4), 4)
    assert asked.width / asked.height == pytest.approx(shape, rel=0.1)


def test_a_camera_file_is_asked_for_at_two_megapixels_by_default() -> None:
    assert resolve(MatchPhoto(), Dimensions(8192, 5464), 2.0) == Dimensions(1728, 1152)


def test_a_photo_in_steps_of_16_is_matched_exactly() -> None:
    assert resolve(MatchPhoto(), Dimensions(1536, 1024), 2.0) == Dimensions(1536, 1024)


def test_what_is_typed_goes_out_as_it_is() -> None:
    assert resolve(Custom(Dimensions(1225, 817)), Dimensions(10, 10), 2.0) == Dimensions(1225, 817)
