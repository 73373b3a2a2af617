"""The compare view under somebody's hands; what it shows is judged by its pixels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.session.difference_measure import DifferenceMeasure
from firered_desktop.session.mip_levels import mip_levels
from firered_desktop.ui import compare_painting
from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_view import CompareView, Mode
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.tokens import DARK, LIGHT
from tests.ui.chosen_keys import ChosenKeys

WIDTH, HEIGHT = 600, 400
MIDDLE = QPoint(WIDTH // 2, HEIGHT // 2)
BEFORE, AFTER, MARK = QColor(90, 90, 90), QColor(200, 80, 30), QColor(20, 220, 60)
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def picture(colour: QColor, width: int = 1200, height: int = 800) -> QImage:
    """A plain picture with a green mark in its middle tenth."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    painter = QPainter(image)
    painter.fillRect(round(width * 0.45), round(height * 0.45), width // 10, height // 10, MARK)
    painter.end()
    return image


@pytest.fixture
def keys() -> ChosenKeys:
    return ChosenKeys()


@pytest.fixture
def view(qtbot: QtBot, icons: Icons, keys: ChosenKeys) -> CompareView:
    shown = CompareView(icons, keys.choice)
    qtbot.addWidget(shown)
    shown.resize(WIDTH, HEIGHT)
    shown.show_pair(picture(BEFORE), picture(AFTER))
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def colour_at(view: CompareView, x: float, y: float) -> QColor:
    return view.grab().toImage().pixelColor(round(x), round(y))


def near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.blue() - other.blue())) < 6


def key(view: CompareView, kind: QEvent.Type, key: Qt.Key, at: int) -> None:
    """A key goes down or up `at` milliseconds; Qt's own test keys know no time."""
    event = QKeyEvent(kind, key, NO_KEY)
    event.setTimestamp(at)
    QApplication.sendEvent(view, event)


def press(view: CompareView, which: Qt.Key, at: int = 1000) -> None:
    key(view, QEvent.Type.KeyPress, which, at)


def release(view: CompareView, which: Qt.Key, at: int = 2000) -> None:
    key(view, QEvent.Type.KeyRelease, which, at)


def mark_width(view: CompareView, y: int = 150) -> int:
    """How wide the green mark is drawn in row `y`, in pixels."""
    image = view.grab().toImage()
    return sum(near(image.pixelColor(x, y), MARK) for x in range(image.width()))


def wheel(view: CompareView, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drag(view: CompareView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, LEFT, NO_KEY, start)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(end),
        QPointF(view.mapToGlobal(end)),
        Qt.MouseButton.NoButton,
        LEFT,
        NO_KEY,
    )
    QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, LEFT, NO_KEY, end)


def test_before_is_left_of_the_divider_and_after_right(view: CompareView) -> None:
    assert near(colour_at(view, 100, 300), BEFORE)
    assert near(colour_at(view, 500, 300), AFTER)
    assert colour_at(view, 300, 20) == QColor("white")  # the divider


def test_around_the_pictures_is_neutral_canvas(view: CompareView) -> None:
    assert colour_at(view, 2, 200) == QColor(DARK.canvas)
    assert colour_at(view, 300 - 40, 2) == QColor(DARK.canvas)


def test_the_divider_is_dragged_and_a_double_click_centres_it(view: CompareView) -> None:
    drag(view, QPoint(300, 120), QPoint(150, 90))
    assert near(colour_at(view, 200, 300), AFTER)
    assert near(colour_at(view, 100, 300), BEFORE)
    QTest.mouseDClick(view, LEFT, NO_KEY, QPoint(150, 200))
    assert near(colour_at(view, 200, 300), BEFORE)


def test_the_divider_stays_in_the_view(view: CompareView) -> None:
    drag(view, QPoint(300, 120), QPoint(5000, 90))
    assert near(colour_at(view, 560, 300), BEFORE)
    drag(view, QPoint(WIDTH - 2, 120), QPoint(-5000, 90))
    assert near(colour_at(view, 40, 300), AFTER)


def test_the_divider_does_not_move_with_the_zoom(view: CompareView) -> None:
    drag(view, QPoint(300, 120), QPoint(200, 120))
    wheel(view, QPoint(500, 60), 4)
    drag(view, QPoint(500, 300), QPoint(420, 250))
    assert near(colour_at(view, 190, 330), BEFORE)
    assert near(colour_at(view, 210, 330), AFTER)


def test_arrow_keys_move_the_divider_and_shift_moves_it_far(view: CompareView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert colour_at(view, 306, 20) == QColor("white")
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert colour_at(view, 246, 20) == QColor("white")


def test_the_wheel_zooms_at_the_pointer(view: CompareView) -> None:
    # The mark's left edge lies at 0.45 of the picture; what is under the pointer stays.
    before = mark_width(view)
    edge = next(x for x in range(WIDTH) if near(colour_at(view, x, 190), MARK))
    wheel(view, QPoint(edge, 190), 3)
    after = next(x for x in range(WIDTH) if near(colour_at(view, x, 190), MARK))
    assert abs(after - edge) <= 1
    wheel(view, QPoint(edge, 190), -30)
    assert view.lens.is_fitted
    assert mark_width(view) == before


def test_dragging_pans_as_far_as_the_picture_goes(view: CompareView) -> None:
    view.set_mode(Mode.AFTER)
    view.lens.actual_size()
    assert near(colour_at(view, 300, 200), MARK)
    drag(view, QPoint(300, 300), QPoint(420, 300))
    assert near(colour_at(view, 300, 200), AFTER)
    assert near(colour_at(view, 420, 200), MARK)
    drag(view, QPoint(100, 100), QPoint(9000, 100))
    assert near(colour_at(view, 1, 200), AFTER)  # no gap opens at the edge


def test_a_double_click_fits(view: CompareView) -> None:
    wheel(view, QPoint(450, 100), 5)
    assert not view.lens.is_fitted
    QTest.mouseDClick(view, LEFT, NO_KEY, QPoint(450, 100))
    assert view.lens.is_fitted


def test_true_pixels_are_shown_and_the_whole_again(view: CompareView) -> None:
    view.lens.actual_size()
    assert view.lens.percent == pytest.approx(100)
    assert mark_width(view, 170) > 110  # 120 pixels of the picture, less the divider
    view.lens.fit()
    assert view.lens.is_fitted
    view.lens.toggle()
    assert view.lens.percent == pytest.approx(100)
    view.lens.toggle()
    assert view.lens.is_fitted


def test_zooming_goes_where_the_pointer_is(view: CompareView) -> None:
    QTest.mouseMove(view, QPoint(40, 40))
    QApplication.sendPostedEvents()
    view.lens.point(QPointF(30, 30))
    view.lens.toggle()
    assert mark_width(view) == 0  # the middle is out of sight


@pytest.mark.parametrize("key", [Qt.Key.Key_Backslash, Qt.Key.Key_B])
@pytest.mark.parametrize("mode", [Mode.SPLIT, Mode.AFTER, Mode.SIDE_BY_SIDE, Mode.DIFFERENCE])
def test_holding_a_key_shows_the_before(view: CompareView, key: Qt.Key, mode: Mode) -> None:
    view.set_mode(mode)
    shown = view.grab().toImage()
    press(view, key)
    assert near(colour_at(view, 500, 300), BEFORE)
    assert near(colour_at(view, 100, 300), BEFORE)
    release(view, key)
    assert view.grab().toImage() == shown
    assert view.mode == mode


def test_a_tap_keeps_the_before_up_until_the_next_one(view: CompareView) -> None:
    shown = view.grab().toImage()
    press(view, Qt.Key.Key_Backslash, 1000)
    release(view, Qt.Key.Key_Backslash, 1100)
    assert near(colour_at(view, 500, 300), BEFORE)
    press(view, Qt.Key.Key_Backslash, 3000)
    release(view, Qt.Key.Key_Backslash, 3100)
    assert view.grab().toImage() == shown


def test_another_key_is_held_as_soon_as_it_is_given(view: CompareView, keys: ChosenKeys) -> None:
    shown = view.grab().toImage()
    keys.give("hold_before", "N")
    press(view, Qt.Key.Key_B)
    assert view.grab().toImage() == shown
    release(view, Qt.Key.Key_B)
    press(view, Qt.Key.Key_N, 1000)
    assert near(colour_at(view, 500, 300), BEFORE)
    release(view, Qt.Key.Key_N, 1100)
    assert "Press N again to go back" in view.accessibleDescription()
    press(view, Qt.Key.Key_N, 3000)
    release(view, Qt.Key.Key_N, 3100)
    assert view.grab().toImage() == shown


def test_a_key_that_is_held_with_control_may_lose_control_first(
    view: CompareView, keys: ChosenKeys
) -> None:
    keys.give("hold_loupe", "Ctrl+J")
    QTest.keyPress(view, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert view.loupe.is_shown
    QTest.keyRelease(view, Qt.Key.Key_J)
    assert not view.loupe.is_shown


def test_the_before_is_let_go_when_the_keys_go_elsewhere(view: CompareView) -> None:
    QTest.keyPress(view, Qt.Key.Key_B)
    view.clearFocus()
    assert near(colour_at(view, 500, 300), AFTER)


def test_side_by_side_moves_together(view: CompareView) -> None:
    view.set_mode(Mode.SIDE_BY_SIDE)
    assert near(colour_at(view, 60, 230), BEFORE)
    assert near(colour_at(view, 360, 230), AFTER)
    wheel(view, QPoint(480, 200), 4)
    image = view.grab().toImage()
    for y in range(60, 380, 40):
        for x in range(20, 280, 20):
            left, right = image.pixelColor(x, y), image.pixelColor(x + 301, y)
            assert near(left, MARK) == near(right, MARK)


def test_difference_shows_what_changed_and_how_much(view: CompareView, qtbot: QtBot) -> None:
    half = picture(BEFORE)
    painter = QPainter(half)
    painter.fillRect(600, 0, 600, 800, AFTER)
    painter.end()
    measure = DifferenceMeasure()
    view.difference_wished.connect(measure.measure)
    measure.measured.connect(view.show_difference)
    view.show_pair(picture(BEFORE), half)
    with qtbot.waitSignal(measure.measured):
        view.set_mode(Mode.DIFFERENCE)
        view.grab()
        assert "measuring" in view.accessibleDescription()
    assert colour_at(view, 100, 300) == QColor("black")
    assert colour_at(view, 500, 300).lightness() > 100
    assert "50% changed" in view.accessibleDescription()


def test_a_smaller_after_is_laid_exactly_over_the_before(view: CompareView) -> None:
    view.show_pair(picture(BEFORE), picture(AFTER, 600, 400))
    image = view.grab().toImage()
    rows = [y for y in range(HEIGHT) if near(image.pixelColor(280, y), MARK)]
    assert rows == [y for y in range(HEIGHT) if near(image.pixelColor(320, y), MARK)]


def test_an_after_of_another_shape_is_not_stretched(view: CompareView) -> None:
    view.set_mode(Mode.AFTER)
    view.show_pair(picture(BEFORE), picture(AFTER, 600, 600))
    image = view.grab().toImage()
    wide = sum(near(image.pixelColor(x, 60), AFTER) for x in range(WIDTH))
    high = sum(near(image.pixelColor(200, y), AFTER) for y in range(HEIGHT))
    assert abs(wide - high) <= 2


def test_the_next_pair_can_keep_place_and_zoom(view: CompareView) -> None:
    wheel(view, QPoint(450, 100), 5)
    percent = view.lens.percent
    view.show_pair(picture(BEFORE), picture(QColor("blue")), keep_view=True)
    assert view.lens.percent == pytest.approx(percent)
    view.show_pair(picture(BEFORE), picture(AFTER))
    assert view.lens.is_fitted


def test_one_picture_alone_is_shown_alone(view: CompareView) -> None:
    view.show_pair(picture(BEFORE), None)
    assert near(colour_at(view, 500, 300), BEFORE)
    view.show_pair(None, picture(AFTER))
    assert near(colour_at(view, 100, 300), AFTER)


def test_prepared_levels_show_the_same_as_pictures(view: CompareView) -> None:
    shown = view.grab().toImage()
    view.show_pair(mip_levels(picture(BEFORE)), mip_levels(picture(AFTER)))
    assert view.grab().toImage() == shown


def test_without_pictures_the_view_teaches(view: CompareView) -> None:
    view.show_pair(None, None)
    assert colour_at(view, 100, 300) == QColor(DARK.canvas)
    assert view.accessibleDescription().startswith("The result appears here")


def test_a_failure_says_what_to_do_and_offers_it(view: CompareView, qtbot: QtBot) -> None:
    again = QPushButton("Try again")
    view.show_failed("The service <b>failed</b>.", "Nothing was charged.", [again])
    assert again.isVisible()
    assert view.accessibleDescription() == "The service <b>failed</b>. Nothing was charged."
    with qtbot.waitSignal(again.clicked):
        QTest.mouseClick(again, LEFT)
    view.show_pair(picture(BEFORE), picture(AFTER))
    assert near(colour_at(view, 100, 300), BEFORE)


@pytest.mark.parametrize(
    "show",
    [CompareView.show_empty, CompareView.show_loading, lambda view: view.show_failed("It broke.")],
)
def test_words_without_pictures_fit_a_small_view(
    view: CompareView, show: Callable[[CompareView], None]
) -> None:
    show(view)
    view.resize(view.minimumSize())
    canvas = QColor(DARK.canvas)
    image = view.grab().toImage()
    edge = [image.pixelColor(x, y) for x in (0, image.width() - 1) for y in range(image.height())]
    assert set(map(QColor.name, edge)) == {canvas.name()}


def test_keys_and_wheel_without_pictures_do_nothing(view: CompareView) -> None:
    view.show_empty()
    shown = view.grab().toImage()
    wheel(view, MIDDLE, 3)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_B, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
    assert view.grab().toImage() == shown


def test_the_mode_is_told_once(view: CompareView) -> None:
    told: list[Mode] = []
    view.looks.mode_changed.connect(told.append)
    view.set_mode(Mode.AFTER)
    view.set_mode(Mode.AFTER)
    assert told == [Mode.AFTER]


def test_the_focus_of_a_key_is_seen_and_that_of_a_click_is_not(view: CompareView) -> None:
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert colour_at(view, 0, 0) == QColor(DARK.focus)
    view.clearFocus()
    QTest.mouseClick(view, LEFT, NO_KEY, QPoint(100, 100))
    assert view.hasFocus()
    assert colour_at(view, 0, 0) == QColor(DARK.canvas)


def test_the_view_follows_the_theme(view: CompareView, appearance: Appearance) -> None:
    appearance.choose(Scheme.LIGHT)
    assert colour_at(view, 2, 200) == QColor(LIGHT.canvas)


def test_it_has_the_name_that_a_screen_reader_speaks(view: CompareView) -> None:
    assert view.accessibleName() == "Compare"
    assert view.accessibleDescription().startswith("Split view · Before · After · zoom ")


def test_a_long_note_is_cut_short_and_not_left_out(view: CompareView) -> None:
    plain = view.grab().toImage()
    view.set_note("Made by a built-in filter and not by FireRed. " * 9)
    noted = view.grab().toImage()
    low = HEIGHT - 20
    assert noted.pixelColor(40, low) != plain.pixelColor(40, low)
    assert noted.pixelColor(3, low) == plain.pixelColor(3, low)


def test_the_divider_can_lie_level_and_is_dragged_up_and_down(view: CompareView) -> None:
    view.looks.divide(Axis.LEVEL)
    assert near(colour_at(view, 300, 100), BEFORE)
    assert near(colour_at(view, 100, 300), AFTER)
    QTest.mousePress(view, LEFT, NO_KEY, MIDDLE)
    QTest.mouseMove(view, QPoint(300, 350))
    QTest.mouseRelease(view, LEFT, NO_KEY, QPoint(300, 350))
    assert near(colour_at(view, 100, 320), BEFORE)


def test_fade_lays_the_after_over_the_before_as_strong_as_wished(view: CompareView) -> None:
    view.set_mode(Mode.FADE)
    view.looks.set_amount(Mode.FADE, 0.0)
    assert near(colour_at(view, 100, 300), BEFORE)
    view.looks.set_amount(Mode.FADE, 1.0)
    assert near(colour_at(view, 100, 300), AFTER)
    view.looks.set_amount(Mode.FADE, 0.5)
    between = colour_at(view, 100, 300)
    assert BEFORE.red() + 20 < between.red() < AFTER.red() - 20


def test_the_arrows_change_how_strong_the_after_is(view: CompareView) -> None:
    view.set_mode(Mode.FADE)
    before = view.looks.amount(Mode.FADE)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.looks.amount(Mode.FADE) > before


def test_space_shows_the_other_picture_in_turn(view: CompareView) -> None:
    view.set_mode(Mode.BLINK)
    one = colour_at(view, 100, 300)
    QTest.keyClick(view, Qt.Key.Key_Space)
    other = colour_at(view, 100, 300)
    assert {near(one, AFTER), near(other, AFTER)} == {True, False}


def test_the_loupe_shows_both_at_the_pointer_while_its_key_is_down(view: CompareView) -> None:
    view.set_mode(Mode.BEFORE)
    QTest.mouseMove(view, QPoint(300, 300))
    view.lens.point(QPointF(300, 300))
    plain = view.grab().toImage()
    press(view, Qt.Key.Key_L)
    magnified = view.grab().toImage()
    assert any(near(magnified.pixelColor(x, 300), AFTER) for x in range(150, 450))
    release(view, Qt.Key.Key_L)
    assert view.grab().toImage() == plain


def test_shift_moves_one_side_alone_until_the_sides_are_linked_again(view: CompareView) -> None:
    view.set_mode(Mode.SIDE_BY_SIDE)
    view.lens.point(None)  # wherever the last test left it
    view.lens.actual_size()
    linked = view.grab().toImage()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(view, LEFT, shift, QPoint(450, 200))
    QApplication.sendEvent(view, moved(QPoint(390, 200), shift))
    QTest.mouseRelease(view, LEFT, shift, QPoint(390, 200))
    apart = view.grab().toImage()
    left = QRect(0, 60, 290, 300)
    assert apart.copy(left) == linked.copy(left)
    assert apart != linked
    assert "apart" in view.accessibleDescription()
    view.looks.relink()
    assert "apart" not in view.accessibleDescription()


def test_before_and_after_change_places(view: CompareView) -> None:
    view.looks.swap()
    assert near(colour_at(view, 100, 300), AFTER)
    assert near(colour_at(view, 500, 300), BEFORE)


def moved(to: QPoint, keys: Qt.KeyboardModifier) -> QMouseEvent:
    """The pointer goes there with the left button down; Qt's own test mouse knows no keys."""
    at = QPointF(to)
    return QMouseEvent(QEvent.Type.MouseMove, at, at, LEFT, LEFT, keys)


def test_blinking_goes_on_by_itself_only_where_motion_is_wanted(
    view: CompareView, qtbot: QtBot
) -> None:
    shown: list[bool] = []
    view.blinking.wants_motion = lambda: True
    view.view_changed.connect(lambda: shown.append(near(colour_at(view, 100, 300), AFTER)))
    view.set_mode(Mode.BLINK)
    qtbot.waitUntil(lambda: set(shown) == {True, False})
    view.set_mode(Mode.AFTER)
    assert not moves(view)
    view.blinking.wants_motion = lambda: False
    view.set_mode(Mode.BLINK)
    assert not moves(view)
    assert "Press Space" in view.accessibleDescription()


def test_blinking_rests_while_nobody_sees_it(view: CompareView) -> None:
    view.blinking.wants_motion = lambda: True
    view.set_mode(Mode.BLINK)
    assert moves(view)
    view.hide()
    assert not moves(view)


def test_holding_a_key_blinks_in_any_mode(view: CompareView) -> None:
    view.blinking.wants_motion = lambda: True
    shown = view.grab().toImage()
    press(view, Qt.Key.Key_K)
    assert moves(view)
    assert near(colour_at(view, 100, 300), AFTER)
    release(view, Qt.Key.Key_K)
    assert not moves(view)
    assert view.grab().toImage() == shown


def test_the_wheel_magnifies_while_the_loupe_is_held(view: CompareView) -> None:
    view.set_mode(Mode.AFTER)
    zoom = view.lens.percent
    press(view, Qt.Key.Key_W)
    wheel(view, MIDDLE, 1)
    assert view.loupe.magnification == 3.0
    wheel(view, MIDDLE, -3)
    assert view.loupe.magnification == 1.0
    assert view.lens.percent == zoom
    release(view, Qt.Key.Key_W)


def test_shift_and_the_wheel_zoom_one_side_alone(view: CompareView) -> None:
    view.set_mode(Mode.SIDE_BY_SIDE)
    left = view.grab(QRect(0, 40, 290, 300)).toImage()
    event = QWheelEvent(
        QPointF(450, 200),
        QPointF(view.mapToGlobal(QPoint(450, 200))),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    assert view.grab(QRect(0, 40, 290, 300)).toImage() == left
    assert "the sides are apart" in view.accessibleDescription()
    link = next(b for b in view.findChildren(QToolButton) if b.isVisible())
    QTest.mouseClick(link, LEFT)
    assert "apart" not in view.accessibleDescription()
    assert not link.isVisible()


def test_wide_pictures_stand_above_each_other(view: CompareView) -> None:
    view.show_pair(picture(BEFORE, 1600, 400), picture(AFTER, 1600, 400))
    view.set_mode(Mode.SIDE_BY_SIDE)
    assert near(colour_at(view, 100, 130), BEFORE)
    assert near(colour_at(view, 100, 330), AFTER)


def test_a_large_view_is_sketched_while_it_moves_and_drawn_out_at_rest(
    view: CompareView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.set_mode(Mode.AFTER)
    whole = view.grab().toImage()
    monkeypatch.setattr(compare_painting, "DRAWN_AT_ONCE", 30_000)
    wheel(view, MIDDLE, 1)
    wheel(view, MIDDLE, -1)
    view.lens.fit()
    qtbot.waitUntil(lambda: view.grab().toImage() == whole)


def test_photographs_of_other_sizes_keep_the_zoom(view: CompareView) -> None:
    view.lens.actual_size()
    view.show_pair(picture(BEFORE, 2400, 1600), picture(AFTER, 2400, 1600), keep_view=True)
    assert view.lens.percent == pytest.approx(100)


def test_the_same_photograph_stays_as_large_whatever_the_size_of_the_result(
    view: CompareView,
) -> None:
    view.set_mode(Mode.BEFORE)
    wheel(view, QPoint(450, 100), 3)
    shown = view.grab().toImage()
    view.show_pair(picture(BEFORE), picture(AFTER, 600, 400), keep_view=True)
    assert view.grab().toImage() == shown


def test_every_mode_says_what_it_is(view: CompareView) -> None:
    said = set()
    for mode in Mode:
        view.set_mode(mode)
        said.add(view.accessibleDescription().split(" · ")[0])
        assert "zoom 47%" in view.accessibleDescription() or mode == Mode.SIDE_BY_SIDE
    assert said == {
        "Split view", "Side by side view", "Show before", "Show after", "Show difference",
        "Fade view", "Blink view",
    }  # fmt: skip


def moves(view: CompareView) -> bool:
    """Whether before and after change places by themselves."""
    return view.blinking.moves


@pytest.mark.parametrize("axis", list(Axis))
def test_a_dragged_divider_leaves_no_trace(view: CompareView, axis: Axis) -> None:
    view.looks.divide(axis)
    QTest.mousePress(view, LEFT, NO_KEY, MIDDLE)
    for to in (QPoint(290, 190), QPoint(30, 30), QPoint(590, 390), QPoint(330, 220)):
        QApplication.sendEvent(view, moved(to, NO_KEY))
        painted = view.screen().grabWindow(view.winId()).toImage()
    QTest.mouseRelease(view, LEFT, NO_KEY, QPoint(330, 220))
    QApplication.sendPostedEvents()
    painted = view.screen().grabWindow(view.winId()).toImage()
    assert painted == view.grab().toImage()
