"""Sizes that pictures are made to fit."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from firered_desktop.core.preparation import Fit
from firered_desktop.core.sizes import Dimensions, MatchPhoto, resolve

SIDES = st.integers(1, 60_000)
PHOTO_SIDES = st.integers(300, 9000)


@given(SIDES, SIDES, st.integers(1, 5_000_000), st.sampled_from([1, 16]))
def test_a_picture_fits_and_is_never_enlarged(
    width: int, height: int, area: int, step: int
) -> None:
    fitted = Fit(area, step).size(Dimensions(width, height))
    assert fitted.pixels <= area
    assert 1 <= fitted.width <= width
    assert 1 <= fitted.height <= height


def test_the_shape_is_kept_to_a_pixel() -> None:
    fitted = Fit(2_000_000).size(Dimensions(8256, 5504))
    assert abs(fitted.width - fitted.height * 8256 / 5504) <= 2
    assert fitted.pixels > 1_990_000


@given(PHOTO_SIDES, PHOTO_SIDES)
def test_sides_are_whole_steps(width: int, height: int) -> None:
    fitted = Fit(2_000_000, 16).size(Dimensions(width, height))
    assert (fitted.width % 16, fitted.height % 16) == (0, 0)


@given(PHOTO_SIDES, PHOTO_SIDES)
def test_what_is_sent_and_what_is_asked_for_are_of_one_size(width: int, height: int) -> None:
    photo = Dimensions(width, height)
    # Near the model's limit of 1:4 what is asked for is cut down to it.
    assume(1 / 3.8 <= width / height <= 3.8)
    assert Fit(2_000_000, 16).size(photo) == resolve(MatchPhoto(), photo, 2.0)


def test_a_side_shorter_than_a_step_stays() -> None:
    assert Fit(1_000_000, 16).size(Dimensions(40, 9)) == Dimensions(32, 9)
