"""A window made anew, in another language: the person goes on where they were."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from firered_desktop.core.errors import LibraryBusy, Unexpected
from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.diagnostics import Mishap
from firered_desktop.session.session import Session
from firered_desktop.ui.activity_panel import ActivityPanel
from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.compare_view import CompareView
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.notice_bar import NoticeBar
from firered_desktop.ui.recipe_gallery import RecipeGallery
from firered_desktop.ui.settings_dialog import SettingsDialog
from firered_desktop.ui.settings_sections import Section
from tests.ui.hands import click, press, type_words
from tests.ui.live import Live
from tests.ui.reading import english_words

pytestmark = pytest.mark.e2e  # the whole program, if in this process

WISH = "a warm sunset"
SHIFT = Qt.KeyboardModifier.ShiftModifier


def speak(live: Live, language: str) -> None:
    """Have another language spoken, and wait for the window that speaks it."""
    former = live.program.desktop
    live.program.session.change(language=language)
    live.until(lambda: live.program.desktop is not former)
    live.window.activateWindow()
    live.until(live.window.isActiveWindow)


def finish(live: Live) -> CompareView:
    """Run an edit and look at its result."""
    live.open(live.photo, prompt=WISH)
    live.ready()
    click(live.named("Run edit", QPushButton))
    live.ended()
    live.shown()
    return compare(live)


def compare(live: Live) -> CompareView:
    return live.program.desktop.result.compare


@dataclass(frozen=True)
class Sight:
    """Where the place under the middle of the view is, and how large it is seen."""

    mode: Mode
    percent: int
    picture: QPoint
    divider: float
    axis: Axis


def sight(view: CompareView) -> Sight:
    scene = view._scene
    box = scene.panes()[0].picture
    at = QPointF(box.x, box.y).toPoint()
    return Sight(view.mode, round(view.lens.percent), at, scene.divider, scene.axis)


def focused() -> str:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget.accessibleIdentifier()


def test_the_compare_view_shows_the_same_place_in_the_same_way(live: Live) -> None:
    view = finish(live)
    view.looks.divide(Axis.LEVEL)
    view.setFocus()
    press(view, Qt.Key.Key_Up)
    view.lens.actual_size()
    view.lens.zoom_in()
    view.lens.pan(-40, 25)
    before = sight(view)
    speak(live, "zh_CN")
    live.shown()
    assert compare(live) is not view
    assert sight(compare(live)) == before
    assert focused() == "Compare"


@pytest.mark.parametrize("mode", [Mode.SIDE_BY_SIDE, Mode.FADE, Mode.BLINK])
def test_the_mode_stays_with_its_amount(live: Live, mode: Mode) -> None:
    looks = finish(live).looks
    looks.set_mode(mode)
    looks.step_amount(1)
    looks.swap()
    amount = looks.amount(Mode.FADE)
    speak(live, "zh_CN")
    assert compare(live).mode == mode
    assert compare(live).looks.amount(Mode.FADE) == amount
    assert compare(live)._scene.swapped
    assert compare(live)._scene.opacity == amount
    names = {Mode.SIDE_BY_SIDE: "Side by side view", Mode.FADE: "Fade view"}
    if mode in names:
        assert live.named(names[mode], QPushButton).isChecked()


def test_the_cursor_stays_in_the_instruction_with_what_is_selected(live: Live) -> None:
    live.open(prompt="one two three")
    editor = live.named("Instruction", QPlainTextEdit)
    editor.setFocus()
    press(editor, Qt.Key.Key_Home)
    for _ in range(3):
        press(editor, Qt.Key.Key_Right)
    press(editor, Qt.Key.Key_End, SHIFT)
    speak(live, "zh_CN")
    made = live.named("Instruction", QPlainTextEdit)
    assert focused() == "Instruction"
    assert made.textCursor().selectedText() == " two three"
    type_words(made, "!")
    assert made.toPlainText() == "one!"


def test_what_was_laid_open_stays_open(live: Live) -> None:
    live.open()
    click(live.named("More settings", QToolButton))
    speak(live, "zh_CN")
    assert live.named("More settings", QToolButton).isChecked()
    assert live.named("Guidance scale", QWidget).isVisible()
    assert not live.named("Sending", QToolButton).isChecked()


def test_the_history_stays_searched_and_points_at_the_same_edit(live: Live) -> None:
    finish(live)
    live.program.desktop.window.show_page(Page.HISTORY)
    search = live.named("Search history", QLineEdit)
    search.setFocus()
    type_words(search, "sunset")
    gallery = live.program.session.archive.gallery
    live.until(lambda: not gallery.looking and gallery.query.words == "sunset")
    live.program.desktop.history.grid.setFocus()
    press(live.program.desktop.history.grid, Qt.Key.Key_Home)
    chosen = live.program.desktop.history.grid.currentIndex().row()
    assert chosen == 0
    speak(live, "zh_CN")
    assert live.program.desktop.window.page is Page.HISTORY
    assert live.named("Search history", QLineEdit).text() == "sunset"
    assert live.program.desktop.history.grid.currentIndex().row() == chosen
    assert focused() == "History"
    assert gallery.rowCount() == 1


def gallery(live: Live) -> RecipeGallery:
    return live.program.desktop.recipe_desk.gallery


def shows_gallery(live: Live) -> bool:
    return live.program.desktop.right.shows(gallery(live))


def test_the_recipes_stay_open_at_what_was_sought(live: Live) -> None:
    live.open()
    live.program.desktop.menu_actions["recipes"].trigger()
    live.until(lambda: gallery(live).list.model().rowCount() > 0)
    type_words(live.named("Search recipes", QLineEdit), "sky")
    found = gallery(live).list.model().rowCount()
    speak(live, "zh_CN")
    assert shows_gallery(live)
    assert gallery(live).isVisible()
    assert live.named("Search recipes", QLineEdit).text() == "sky"
    assert gallery(live).list.model().rowCount() == found
    assert focused() == "Search recipes"


def test_the_activity_stays_in_sight(live: Live) -> None:
    live.open()
    live.program.desktop.menu_actions["activity"].trigger()
    speak(live, "zh_CN")
    assert isinstance(live.program.desktop.right.currentWidget(), ActivityPanel)


def test_the_edits_that_wait_stay_in_sight(live: Live) -> None:
    live.open()
    live.program.desktop.right.show_waiting()
    speak(live, "zh_CN")
    assert live.program.desktop.right.shows_waiting


def test_the_full_view_stays(live: Live) -> None:
    finish(live)
    live.program.desktop.menu_actions["full"].trigger()
    speak(live, "zh_CN")
    assert live.program.desktop.window.full_view.is_shown
    assert not live.named("Instruction", QPlainTextEdit).isVisible()


def settings(live: Live) -> SettingsDialog:
    dialog = live.dialog()
    assert isinstance(dialog, SettingsDialog)
    return dialog


def test_the_settings_stay_where_they_were_with_what_was_sought(live: Live) -> None:
    live.open()
    live.program.desktop.menu_actions["settings"].trigger()
    type_words(live.named("Search settings", QLineEdit, settings(live)), "folder")
    assert settings(live).place.section is Section.FOLDERS
    former = live.program.desktop
    live.program.session.change(text_size=125)
    live.until(lambda: live.program.desktop is not former)
    assert settings(live).place.section is Section.FOLDERS
    assert live.named("Search settings", QLineEdit, settings(live)).text() == "folder"
    sections = live.named("Sections", QListWidget, settings(live))
    assert sections.isRowHidden(list(Section).index(Section.GENERAL))


def test_a_theme_changes_nothing_but_colours(live: Live) -> None:
    view = finish(live)
    view.lens.actual_size()
    before = sight(view)
    live.program.session.change(theme="light")
    live.until(lambda: live.program.appearance.tokens().name == "light")
    assert compare(live) is view
    assert sight(view) == before


def test_larger_words_keep_the_picture_as_large(live: Live) -> None:
    view = finish(live)
    view.lens.actual_size()
    former = live.program.desktop
    live.program.session.change(text_size=125)
    live.until(lambda: live.program.desktop is not former)
    live.shown()
    assert round(compare(live).lens.percent) == 100


def test_the_way_there_and_back_leaves_everything_as_it_was(live: Live) -> None:
    view = finish(live)
    view.looks.set_mode(Mode.DIFFERENCE)
    view.lens.zoom_in()
    before = sight(view)
    for language in ("zh_CN", "en"):
        speak(live, language)
    live.shown()
    assert sight(compare(live)) == before


Tell = Callable[[Session], object]
REPLACED = ReplacedFile("1", "1", "/photos/cat.jpg", "ab", "image/jpeg", 1, "cd", 0.0)


def told(live: Live) -> list[str]:
    bars = live.window.findChildren(NoticeBar)
    return [bar.text for bar in bars if bar.isVisible()]


TELL: tuple[Tell, ...] = (
    lambda session: session.saving.saved.emit((Path("/photos/cat.png"),)),
    lambda session: session.refused.emit(LibraryBusy(folder="/photos")),
    lambda session: session.saving_back.replaced.emit(REPLACED),
    lambda session: session.saving_back.was_put_back.emit(Path("/photos/cat.jpg")),
    lambda session: session.composing_again.upgraded.emit(session.edits.jobs()[0]),
    lambda session: session.composing_again.settings_kept.emit(session.edits.jobs()[0]),
    lambda session: session.recipes.shared.emit(Path("/photos/sky.png")),
    lambda session: session.recipes.broken.emit(("sky.png",)),
)


def bar(live: Live) -> NoticeBar:
    (shown,) = [each for each in live.window.findChildren(NoticeBar) if each.isVisible()]
    return shown


def test_what_was_told_is_told_again_in_the_other_language(live: Live) -> None:
    finish(live)
    session = live.program.session
    for tell in TELL:
        tell(session)
        offered = len(bar(live).findChildren(QPushButton))
        known = session.activity.unread
        speak(live, "zh_CN")
        assert english_words(bar(live).text) == []
        assert len(bar(live).findChildren(QPushButton)) == offered
        assert session.activity.unread == known
        bar(live).clear()
        speak(live, "en")
        assert told(live) == []


def test_a_bug_that_was_told_is_told_again_with_its_details(live: Live) -> None:
    live.open()
    live.program.desktop.tell_mishap(
        Mishap(Unexpected(detail="ValueError").failure(), "the details")
    )
    speak(live, "zh_CN")
    assert "ValueError" in told(live)[0]
    click(live.named("Copy details", QPushButton))
    assert QApplication.clipboard().text() == "the details"


def test_what_was_dismissed_is_not_told_again(live: Live) -> None:
    live.open()
    live.program.session.saving_back.was_put_back.emit(Path("/photos/cat.jpg"))
    click(live.named("Dismiss", QPushButton))
    speak(live, "zh_CN")
    assert told(live) == []
