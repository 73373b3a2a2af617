"""Where everything is in the compare view, without a widget."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from firered_desktop.session.mip_levels import Levels, mip_levels
from firered_desktop.ui.compare_pair import Pair, Side
from firered_desktop.ui.compare_scene import LARGEST_ZOOM, Mode, Scene
from firered_desktop.ui.view_geometry import Extent, Spot


def levels(width: int, height: int) -> Levels:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("grey"))
    return mip_levels(image)


def scene_of(pair: Pair, ratio: float = 1.0) -> Scene:
    scene = Scene()
    scene.set_room(Extent(1000, 600), ratio)
    scene.set_pair(pair, keep_view=False)
    return scene


@pytest.fixture
def pair(qapp: QApplication) -> Pair:
    del qapp
    return Pair(levels(3000, 2000), levels(1500, 1000))


def test_a_hundred_percent_is_a_pixel_of_the_after_per_pixel_of_the_screen(pair: Pair) -> None:
    scene = scene_of(pair, ratio=2)
    scene.zoom(scene.true_scale, Spot(0, 0))
    after = scene.panes()[1].picture
    assert after.width * 2 == pytest.approx(1500)


def test_a_small_picture_is_fitted_at_a_point_per_pixel_on_a_fine_screen(
    qapp: QApplication,
) -> None:
    del qapp
    scene = scene_of(Pair(after=levels(300, 200)), ratio=2)
    assert scene.panes()[0].picture.width == pytest.approx(300)
    scene.zoom(scene.true_scale, Spot(500, 300))
    assert scene.panes()[0].picture.width == pytest.approx(150)
    scene.views.fit()
    assert scene.panes()[0].picture.width == pytest.approx(300)


def test_a_fitted_picture_is_refitted_and_a_zoomed_one_stays(pair: Pair) -> None:
    scene = scene_of(pair)
    narrow = scene.panes()[0].picture.width
    scene.set_room(Extent(500, 600), 1)
    assert scene.panes()[0].picture.width < narrow
    scene.zoom(2.0, Spot(250, 300))
    scene.set_room(Extent(1000, 600), 1)
    assert scene.panes()[0].picture.width == pytest.approx(6000)


def test_zoom_has_an_end_on_both_sides(pair: Pair) -> None:
    scene = scene_of(pair)
    scene.zoom(1e9, Spot(3, 3))
    assert scene.view.scale == pytest.approx(LARGEST_ZOOM * scene.true_scale)
    scene.zoom(1e-9, Spot(3, 3))
    assert scene.views.is_fitted


def test_split_panes_share_one_place_and_meet_at_the_divider(pair: Pair) -> None:
    scene = scene_of(pair)
    scene.move_divider(Spot(250, 40))
    left, right = scene.panes()
    assert (left.side, right.side) == (Side.BEFORE, Side.AFTER)
    assert left.picture == right.picture
    assert left.clip.x + left.clip.width == right.clip.x == 250


def test_side_by_side_panes_show_the_same_place(pair: Pair) -> None:
    scene = scene_of(pair)
    scene.mode = Mode.SIDE_BY_SIDE
    scene.zoom(1.5, Spot(800, 200))
    left, right = scene.panes()
    assert left.picture.x - left.room.x == pytest.approx(right.picture.x - right.room.x)
    assert left.picture.width == right.picture.width


def test_a_lone_picture_leaves_no_choice_of_mode(qapp: QApplication) -> None:
    del qapp
    assert scene_of(Pair(levels(10, 10))).shown_mode == Mode.BEFORE
    assert scene_of(Pair(after=levels(10, 10))).shown_mode == Mode.AFTER
    assert scene_of(Pair()).panes() == ()
