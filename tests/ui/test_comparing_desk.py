"""Comparing in the whole window: results with results, the full view, the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QPushButton, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.parameters import NUM_IMAGES, PROMPT
from firered_desktop.session.comparison import OneResult, Side
from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_view import CompareView, Mode
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.result_strip import ResultStrip
from tests.ui.hands import click, press, type_words
from tests.ui.live import Live

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def edit(live: Live, prompt: str, results: int = 1, count: int = 1) -> None:
    """Run an edit and look at what came of it."""
    draft = live.program.session.draft
    draft.set_value(PROMPT, prompt)
    draft.set_value(NUM_IMAGES, results)
    click(live.named("Run edit", QPushButton))
    live.ended(count=count)
    live.shown()
    rest(live)


def rest(live: Live) -> None:
    """Wait until the pair that is looked at is there."""
    live.until(lambda: not live.program.session.comparison.loading)


@pytest.fixture
def compare(live: Live) -> CompareView:
    """A window that looks at the three results of one edit."""
    live.open(live.photo)
    live.ready()
    edit(live, "make it a pencil sketch", results=3)
    view = live.named("Compare", CompareView)
    view.setFocus()
    return view


def description(compare: CompareView) -> str:
    return compare.accessibleDescription()


def test_brackets_step_through_the_results_and_place_and_zoom_stay(
    live: Live, compare: CompareView
) -> None:
    comparison = live.program.session.comparison
    compare.lens.actual_size()
    compare.lens.zoom_by(3.0)
    compare.lens.pan(40, 30)
    zoom = compare.lens.percent
    press(compare, Qt.Key.Key_BracketRight)
    rest(live)
    assert comparison.index == 1
    press(compare, Qt.Key.Key_BracketRight)
    press(compare, Qt.Key.Key_BracketLeft)
    rest(live)
    assert comparison.index == 1
    assert compare.lens.percent == pytest.approx(zoom)


def test_a_result_is_compared_with_another_of_the_same_edit(
    live: Live, compare: CompareView
) -> None:
    comparison = live.program.session.comparison
    back = live.named("Compare with the photograph", QPushButton)
    press(compare, Qt.Key.Key_B, CONTROL)
    assert comparison.reference is not None
    assert not back.isVisible()  # with itself it is not compared
    press(compare, Qt.Key.Key_BracketRight)
    rest(live)
    assert "Result 1 · Result 2" in description(compare)
    assert comparison.compared_with is not None
    assert comparison.compared_with.index == 0
    click(back)
    rest(live)
    assert "Before · After" in description(compare)
    assert not back.isVisible()


def test_a_result_of_one_edit_is_compared_with_one_of_another(
    live: Live, compare: CompareView
) -> None:
    comparison = live.program.session.comparison
    sketch = comparison.looked_at
    edit(live, "make it black and white", count=2)
    comparison.compare_with(sketch)
    rest(live)
    assert "“make it a pencil sketch” · Result 1" in description(compare)
    assert "“make it black and white”" in description(compare)
    before, after = comparison.image(Side.BEFORE), comparison.image(Side.AFTER)
    assert before is not None
    assert after is not None
    compare.set_mode(Mode.BEFORE)
    one = compare.grab().toImage()
    compare.set_mode(Mode.AFTER)
    assert compare.grab().toImage() != one


def test_the_menu_of_a_result_compares_with_it(live: Live, compare: CompareView) -> None:
    strip = live.named("Results", ResultStrip)
    at = strip.visualRect(strip.model().index(2, 0)).center()
    strip.customContextMenuRequested.emit(at)
    (menu,) = [each for each in live.window.findChildren(QMenu) if each.isVisible()]
    (wish,) = [each for each in menu.actions() if each.text() == "Compare with this"]
    wish.trigger()
    menu.close()
    rest(live)
    reference = live.program.session.comparison.reference
    assert isinstance(reference, OneResult)
    assert reference.index == 2
    assert "Result 3 · Result 1" in description(compare)


def test_keys_zoom_wherever_the_focus_is(live: Live, compare: CompareView) -> None:
    button = live.named("Run edit", QPushButton)
    for widget in (compare, button):
        widget.setFocus()
        press(widget, Qt.Key.Key_1, CONTROL)
        assert compare.lens.percent == pytest.approx(100)
        press(widget, Qt.Key.Key_Plus)
        assert compare.lens.percent == pytest.approx(125)
        press(widget, Qt.Key.Key_Minus)
        assert compare.lens.percent == pytest.approx(100)
        press(widget, Qt.Key.Key_0, CONTROL)
        assert compare.lens.is_fitted
        press(widget, Qt.Key.Key_Z)
        assert compare.lens.percent == pytest.approx(100)
        press(widget, Qt.Key.Key_Z)
        assert compare.lens.is_fitted


def test_keys_choose_how_the_pair_is_shown(live: Live, compare: CompareView) -> None:
    for key, keys, mode in (
        (Qt.Key.Key_Y, Qt.KeyboardModifier.NoModifier, Mode.SIDE_BY_SIDE),
        (Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, Mode.DIFFERENCE),
        (Qt.Key.Key_F, SHIFT, Mode.FADE),
        (Qt.Key.Key_K, SHIFT, Mode.BLINK),
        (Qt.Key.Key_Y, SHIFT, Mode.SPLIT),
        (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, Mode.SIDE_BY_SIDE),
    ):
        press(compare, key, keys)
        assert compare.mode == mode
    press(compare, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert "Split view" in description(compare)
    assert compare.mode == Mode.SPLIT


def test_single_letters_do_nothing_while_somebody_types(live: Live, compare: CompareView) -> None:
    editor = live.named("Instruction", QPlainTextEdit)
    editor.clear()
    editor.setFocus()
    type_words(editor, "dyfmzbwlk[]")
    assert editor.toPlainText() == "dyfmzbwlk[]"
    assert compare.mode == Mode.SPLIT
    assert not compare.loupe.is_shown
    live.program.desktop.window.show_page(Page.HISTORY)
    search = live.named("Search history", QLineEdit)
    search.setFocus()
    type_words(search, "by")
    assert search.text() == "by"


def test_the_pictures_have_the_whole_window_until_escape(live: Live, compare: CompareView) -> None:
    before = compare.size()
    press(compare, Qt.Key.Key_F)
    live.until(lambda: compare.width() == live.window.width())
    assert compare.height() >= live.window.height() - 1
    assert not live.named("Instruction", QPlainTextEdit).isVisible()
    leave = live.named("Leave full view", QToolButton)
    assert leave.isVisible()
    press(compare, Qt.Key.Key_Y)  # the keys of the menus work without their bar
    assert compare.mode == Mode.SIDE_BY_SIDE
    press(compare, Qt.Key.Key_Escape)
    live.until(lambda: compare.size() == before)
    assert not leave.isVisible()
    assert live.named("Instruction", QPlainTextEdit).isVisible()


def test_the_slider_of_a_mode_is_there_with_it_alone(live: Live, compare: CompareView) -> None:
    sliders = [each for each in live.window.findChildren(QSlider) if each.isVisible()]
    compare.set_mode(Mode.FADE)
    slider = live.named("Opacity", QSlider)
    assert slider.isVisible()
    assert slider not in sliders
    slider.setValue(slider.maximum())
    assert compare.looks.amount(Mode.FADE) == 1.0
    press(compare, Qt.Key.Key_Comma)
    assert slider.value() == slider.maximum() - 1
    compare.set_mode(Mode.DIFFERENCE)
    slider = live.named("Amplification", QSlider)
    press(compare, Qt.Key.Key_Period)
    assert slider.accessibleDescription() == "8×"
    compare.set_mode(Mode.AFTER)
    assert not slider.isVisible()


def test_more_amplification_shows_more(live: Live, compare: CompareView, qtbot: QtBot) -> None:
    compare.set_mode(Mode.DIFFERENCE)
    live.until(lambda: "% changed" in description(compare))
    assert "4×" in description(compare)
    weak = brightness(compare)
    compare.looks.set_amount(Mode.DIFFERENCE, 16)
    live.until(lambda: "16×" in description(compare))
    assert brightness(compare) > weak


def brightness(compare: CompareView) -> int:
    image = compare.grab().toImage().scaled(8, 8)
    return sum(QColor(image.pixel(x, y)).lightness() for x in range(8) for y in range(8))


def test_the_split_segment_turns_the_divider_when_it_is_chosen_again(
    live: Live, compare: CompareView
) -> None:
    split = live.named("Split view", QPushButton)
    upright = compare.grab().toImage()
    click(split)
    level = compare.grab().toImage()
    assert level != upright
    white = QColor("white")
    assert level.pixelColor(QPoint(30, level.height() // 2)) == white
    click(split)
    assert compare.grab().toImage() == upright
    compare.looks.divide(Axis.UPRIGHT)
    assert compare.grab().toImage() == upright
