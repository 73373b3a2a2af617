"""From the first start to a saved file by keyboard alone; every key goes where the focus is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from firered_desktop.assets import assets_folder
from firered_desktop.core.parameters import PROMPT
from firered_desktop.preferences import Preferences
from firered_desktop.session.gallery import GalleryRole
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.main_window import Page
from tests.ui.hands import press, type_words
from tests.ui.live import Live

pytestmark = pytest.mark.e2e  # the whole program, if in this process

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    press(focused(), which, modifier)


def tab_to(identifier: str) -> None:
    for _ in range(60):
        if focused().accessibleIdentifier() == identifier:
            return
        key(Key.Key_Tab)
    pytest.fail(f"Tab does not reach {identifier}")


def page(live: Live) -> Page:
    return live.program.desktop.window.page


def begin_in_the_demo(live: Live) -> None:
    """Go through the first start as a person without a key does."""
    live._settings.save(Preferences(language="en", theme="dark"))
    live.open(demo=False)
    key(Key.Key_Return)
    tab_to("Try the demo without a key")
    key(Key.Key_Return)
    live.until(lambda: live.program.session.demo and live.window.isActiveWindow())
    live.until(lambda: QApplication.focusWidget() is not None)


def test_the_keyboard_alone_leads_from_the_first_start_to_a_saved_file(live: Live) -> None:
    begin_in_the_demo(live)
    session = live.program.session
    live.until(lambda: bool(session.recipes.groups))
    tab_to("Sample 1")
    key(Key.Key_Space)
    live.ready()
    tab_to("Instruction")
    type_words(focused(), "Replace the grey sky with a warm sunset")
    key(Key.Key_Return, CONTROL)
    job = live.ended()
    live.shown()
    assert job.request.parameters.value(PROMPT) == "Replace the grey sky with a warm sunset"
    tab_to("Compare")
    key(Key.Key_Y)
    assert live.program.desktop.result.compare.mode == Mode.SIDE_BY_SIDE
    key(Key.Key_Z)
    assert round(live.program.desktop.result.compare.lens.percent) == 100
    key(Key.Key_S, CONTROL)
    live.until(lambda: isinstance(focused(), QLineEdit))
    key(Key.Key_A, CONTROL)
    type_words(focused(), "kept")
    saved: list[Path] = []
    session.saving.saved.connect(saved.extend)
    key(Key.Key_Return)
    live.until(lambda: bool(saved))
    assert [path.exists() for path in saved] == [True]
    assert assets_folder() not in saved[0].parents  # the samples are the program's own


def test_the_keyboard_alone_finds_it_again_in_the_history(live: Live) -> None:
    live.open(live.photo, prompt="a warm sunset")
    live.ready()
    key(Key.Key_Return, CONTROL)
    live.ended()
    live.shown()
    key(Key.Key_F, CONTROL)
    assert page(live) == Page.HISTORY
    type_words(focused(), "elephant")
    gallery = live.program.session.archive.gallery
    live.until(lambda: not gallery.looking and gallery.query.words == "elephant")
    tab_to("Clear search")
    key(Key.Key_Space)
    grid = live.program.desktop.history.grid
    live.until(lambda: grid.model().index(0, 0).data(GalleryRole.ENTRY) is not None)
    assert focused().accessibleIdentifier() == "Search history"
    tab_to("History")
    key(Key.Key_Home)
    key(Key.Key_Return)
    assert page(live) == Page.COMPOSE
