from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.icons import Icons
from firered_desktop.ui.main_window import MainWindow, Page
from firered_desktop.ui.picture_offer import Offer
from tests.ui.hands import drop_on, files

MARKUP = "<b>2</b> running"


@pytest.fixture
def window(qtbot: QtBot, plain_icons: Icons) -> MainWindow:
    made = MainWindow(QWidget(), QWidget(), QWidget, plain_icons)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(window: MainWindow, name: str) -> QAbstractButton:
    (found,) = [
        each for each in window.findChildren(QAbstractButton) if each.accessibleIdentifier() == name
    ]
    return found


def test_a_click_shows_the_other_view(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.page_changed) as changed:
        QTest.mouseClick(button(window, "History view"), Qt.MouseButton.LeftButton)
    assert changed.args == [Page.HISTORY]
    assert window.page == Page.HISTORY


def test_toggling_as_a_screen_reader_does_shows_the_other_view(window: MainWindow) -> None:
    told: list[Page] = []
    window.page_changed.connect(told.append)
    button(window, "History view").toggle()
    button(window, "Compose view").toggle()
    assert told == [Page.HISTORY, Page.COMPOSE]


def test_the_buttons_show_which_view_it_is(window: MainWindow) -> None:
    told: list[Page] = []
    window.page_changed.connect(told.append)
    window.show_page(Page.HISTORY)
    window.show_page(Page.HISTORY)
    assert button(window, "History view").isChecked()
    assert not button(window, "Compose view").isChecked()
    assert told == [Page.HISTORY]


def test_the_settings_are_wished_for(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.settings_wished):
        QTest.mouseClick(button(window, "Settings"), Qt.MouseButton.LeftButton)


def test_words_at_the_lower_edge_are_plain_text(window: MainWindow) -> None:
    window.show_status(MARKUP)
    window.show_place(MARKUP)
    labels = [each for each in window.findChildren(QLabel) if each.text() == MARKUP]
    assert len(labels) == 2
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)


def test_edits_that_wait_are_a_button_at_the_lower_edge(qtbot: QtBot, window: MainWindow) -> None:
    waiting = button(window, "Waiting edits")
    window.show_waiting("")
    assert not waiting.isVisible()
    window.show_waiting("3 waiting")
    assert waiting.isVisible()
    assert waiting.accessibleDescription() == "3 waiting"
    with qtbot.waitSignal(window.waiting_wished):
        QTest.mouseClick(waiting, Qt.MouseButton.LeftButton)


def test_what_stands_below_shows_with_both_views(window: MainWindow) -> None:
    below = QLabel()
    window.add_below(below)
    below.show()
    for page in Page:
        window.show_page(page)
        assert below.isVisible()


def test_it_fits_a_small_screen(window: MainWindow) -> None:
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 768


def test_a_drop_anywhere_on_the_window_is_offered(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.offered) as told:
        assert drop_on(window, files("a.jpg"))
    assert told.args == [Offer((Path("/photos/a.jpg"),))]
    words = QMimeData()
    words.setText("hello")
    assert not drop_on(window, words)
