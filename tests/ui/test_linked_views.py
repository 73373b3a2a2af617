"""Two views that move together, until one of them is moved by itself."""

from __future__ import annotations

import pytest

from firered_desktop.ui.linked_views import Frame, LinkedViews
from firered_desktop.ui.view_geometry import Extent, Spot, place_under

FRAME = Frame(Extent(1000, 800), Extent(400, 300), fitting=0.35, smallest=0.35, largest=32)
SPOT = Spot(120, 90)


@pytest.fixture
def views() -> LinkedViews:
    """Looking at actual pixels, where there is room to all sides."""
    made = LinkedViews()
    made.zoom(1.0, Spot(200, 150), FRAME)
    return made


def test_both_show_the_same_until_one_is_moved(views: LinkedViews) -> None:
    views.pan(30, 20, FRAME)
    assert views.first(FRAME) == views.second(FRAME)
    assert not views.are_apart


@pytest.mark.parametrize("on_second", [True, False])
def test_one_moved_alone_leaves_the_other(views: LinkedViews, *, on_second: bool) -> None:
    both = views.first(FRAME)
    views.pan_alone(50, -30, FRAME, on_second=on_second)
    stayed, went = views.first(FRAME), views.second(FRAME)
    if not on_second:
        stayed, went = went, stayed
    assert (stayed.x, stayed.y) == pytest.approx((both.x, both.y))
    assert (went.x, went.y) == pytest.approx((both.x - 0.05, both.y + 0.0375))
    assert views.are_apart


def test_what_is_apart_moves_together_and_stays_apart(views: LinkedViews) -> None:
    views.pan_alone(50, 0, FRAME, on_second=True)
    apart = views.second(FRAME).x - views.first(FRAME).x
    views.pan(40, 0, FRAME)
    assert views.second(FRAME).x - views.first(FRAME).x == pytest.approx(apart)
    views.relink()
    assert views.first(FRAME) == views.second(FRAME)


def test_zooming_over_the_second_keeps_its_place_under_the_pointer(views: LinkedViews) -> None:
    views.pan_alone(50, 20, FRAME, on_second=True)
    before = place_under(views.second(FRAME), FRAME.picture, FRAME.viewport, SPOT)
    views.zoom(2.0, SPOT, FRAME, on_second=True)
    after = place_under(views.second(FRAME), FRAME.picture, FRAME.viewport, SPOT)
    assert (after.x, after.y) == pytest.approx((before.x, before.y))


def test_one_can_be_nearer_than_the_other(views: LinkedViews) -> None:
    views.zoom_alone(2, SPOT, FRAME, on_second=True)
    assert views.first(FRAME).scale == pytest.approx(1)
    assert views.second(FRAME).scale == pytest.approx(2)
    views.zoom(2, SPOT, FRAME)
    assert views.second(FRAME).scale == pytest.approx(4)


def test_where_the_whole_picture_is_seen_nothing_can_be_moved() -> None:
    views = LinkedViews()
    views.pan_alone(50, 20, FRAME, on_second=True)
    views.pan_alone(50, 20, FRAME, on_second=False)
    assert views.is_fitted
    assert not views.are_apart
