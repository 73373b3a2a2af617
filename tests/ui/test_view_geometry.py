"""Fit, zoom, pan: what must hold for every picture in every viewport."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.ui.view_geometry import (
    Box,
    Extent,
    Spot,
    View,
    box_of,
    contained,
    fit_scale,
    panned,
    place_under,
    settled,
    share_at,
    zoomed,
)

sides = st.integers(min_value=1, max_value=12_000).map(float)
rooms = st.integers(min_value=40, max_value=4_000).map(float)
pictures = st.builds(Extent, sides, sides)
viewports = st.builds(Extent, rooms, rooms)
shares = st.floats(min_value=0, max_value=1)
scales = st.floats(min_value=0.01, max_value=32)
views = st.builds(View, scales, shares, shares)


def close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-6)


@given(pictures, viewports)
def test_a_fitted_picture_is_seen_whole_and_never_enlarged(
    picture: Extent, viewport: Extent
) -> None:
    box = box_of(View(fit_scale(picture, viewport, 1.0)), picture, viewport)
    assert box.width <= viewport.width + 1e-6
    assert box.height <= viewport.height + 1e-6
    assert box.width <= picture.width + 1e-6
    touches = close(box.width, viewport.width) or close(box.height, viewport.height)
    assert touches or close(box.width, picture.width)


@given(views, pictures, viewports)
def test_a_settled_view_wastes_no_room_and_stays(
    view: View, picture: Extent, viewport: Extent
) -> None:
    once = settled(view, picture, viewport)
    box = box_of(once, picture, viewport)
    for start, length, room in (
        (box.x, box.width, viewport.width),
        (box.y, box.height, viewport.height),
    ):
        if length <= room:
            assert close(start + length / 2, room / 2)
        else:
            assert start <= 1e-3
            assert start + length >= room - 1e-3
    again = settled(once, picture, viewport)
    assert close(again.x, once.x)
    assert close(again.y, once.y)


@given(pictures, viewports, shares, shares, shares, shares)
def test_zooming_in_keeps_what_is_under_the_pointer(
    picture: Extent, viewport: Extent, x: float, y: float, across: float, down: float
) -> None:
    # A picture that covers the viewport before and after, so that nothing has to settle.
    covering = 1.01 * max(viewport.width / picture.width, viewport.height / picture.height)
    view = settled(View(covering, x, y), picture, viewport)
    spot = Spot(across * viewport.width, down * viewport.height)
    under = place_under(view, picture, viewport, spot)
    nearer = zoomed(view, picture, viewport, spot, covering * 1.7)
    kept = place_under(nearer, picture, viewport, spot)
    assert close(under.x, kept.x)
    assert close(under.y, kept.y)


@given(pictures, viewports, st.floats(-50, 50), st.floats(-50, 50))
def test_panning_moves_by_what_the_hand_moved(
    picture: Extent, viewport: Extent, right: float, down: float
) -> None:
    scale = 3 * max(
        (viewport.width + 100) / picture.width, (viewport.height + 100) / picture.height
    )
    view = View(scale)
    before = box_of(view, picture, viewport)
    after = box_of(panned(view, picture, viewport, right, down), picture, viewport)
    assert math.isclose(after.x - before.x, right, abs_tol=1e-3)
    assert math.isclose(after.y - before.y, down, abs_tol=1e-3)


@given(pictures, pictures)
def test_a_picture_laid_over_another_stays_inside_it(one: Extent, other: Extent) -> None:
    base = Box(10, 20, one.width, one.height)
    box = contained(base, other)
    assert box.x >= base.x - 1e-6
    assert box.y >= base.y - 1e-6
    assert box.width <= base.width + 1e-6
    assert box.height <= base.height + 1e-6
    if box != base:
        assert math.isclose(box.width / box.height, other.width / other.height, rel_tol=1e-6)


def test_nearly_the_same_shape_is_laid_exactly_over() -> None:
    base = Box(0, 0, 1500, 1000)
    assert contained(base, Extent(1216, 816)) == base
    assert contained(base, Extent(1000, 1000)) == Box(250, 0, 1000, 1000)


@pytest.mark.parametrize(
    ("x", "width", "share"), [(50, 200, 0.25), (-9, 200, 0), (900, 200, 1), (5, 0, 0.5)]
)
def test_the_divider_stays_in_the_view(x: float, width: float, share: float) -> None:
    assert share_at(x, width) == share
