from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.note_field import NoteField
from tests.ui.hands import press, type_words


class Desk:
    """A note beside another field; `written` is what was told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.note, self.other = NoteField(), QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.note)
        column.addWidget(self.other)
        self.written: list[tuple[tuple[int, ...], str]] = []
        self.note.written.connect(lambda keys, text: self.written.append((keys, text)))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.note.setFocus()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_it_is_kept_when_one_leaves_it(desk: Desk) -> None:
    desk.note.show_note((1, 2), "")
    type_words(desk.note, "for the cover")
    assert desk.written == []
    press(desk.note, Qt.Key.Key_Tab)
    assert desk.other.hasFocus()
    assert desk.written == [((1, 2), "for the cover")]


def test_it_is_kept_when_one_pauses(qtbot: QtBot, desk: Desk) -> None:
    desk.note.show_note((1,), "old")
    type_words(desk.note, "new ")
    qtbot.waitUntil(lambda: desk.written == [((1,), "new old")])


def test_it_is_kept_for_those_that_it_was_written_for_before_others_are_shown(desk: Desk) -> None:
    desk.note.show_note((1,), "")
    type_words(desk.note, "mine")
    desk.note.show_note((2,), "yours")
    assert desk.written == [((1,), "mine")]
    assert desk.note.toPlainText() == "yours"


def test_it_is_kept_when_it_is_hidden(desk: Desk) -> None:
    desk.note.show_note((1,), "")
    type_words(desk.note, "mine")
    desk.window.hide()
    assert desk.written == [((1,), "mine")]


def test_different_notes_stay_as_long_as_nobody_writes(desk: Desk) -> None:
    desk.note.show_note((1, 2), None)
    assert desk.note.toPlainText() == ""
    assert "Different notes" in desk.note.placeholderText()
    press(desk.note, Qt.Key.Key_Tab)
    desk.note.show_note((3,), "other")
    assert desk.written == []


def test_what_is_read_again_meanwhile_does_not_take_the_place_of_what_is_written(
    desk: Desk,
) -> None:
    desk.note.show_note((1,), "a")
    type_words(desk.note, "b")
    desk.note.show_note((1,), "a")
    assert desk.note.toPlainText() == "ba"
