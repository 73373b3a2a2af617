from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from firered_desktop.ui.project_field import ProjectField
from tests.ui.hands import press, type_words


class Hands:
    def __init__(self, qtbot: QtBot) -> None:
        self.field = ProjectField()
        qtbot.addWidget(self.field)
        self.field.show()
        self.field.activateWindow()
        qtbot.waitUntil(self.field.isActiveWindow)
        self.field.setFocus()
        self.told: list[tuple[tuple[int, ...], str]] = []
        self.field.chosen_for.connect(lambda keys, name: self.told.append((keys, name)))

    def write(self, words: str) -> None:
        line = self.field.lineEdit()
        assert line is not None
        line.selectAll()
        type_words(line, words)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return Hands(qtbot)


def test_a_new_one_is_typed(hands: Hands) -> None:
    hands.field.show_project((1, 2), "")
    hands.write("Smith wedding")
    press(hands.field, Qt.Key.Key_Return)
    assert hands.told == [((1, 2), "Smith wedding")]


def test_one_that_there_is_is_chosen_and_none_too(hands: Hands) -> None:
    hands.field.offer(("Jones", "Smith"))
    hands.field.show_project((1,), "Smith")
    assert hands.field.currentText() == "Smith"
    hands.field.activated.emit(hands.field.findText("Jones"))
    hands.field.activated.emit(0)
    assert hands.told == [((1,), "Jones"), ((1,), "")]
    assert hands.field.currentText() == ""


def test_different_ones_stay_until_one_is_written(hands: Hands) -> None:
    hands.field.show_project((1, 2), None)
    line = hands.field.lineEdit()
    assert line is not None
    assert (line.text(), line.placeholderText()) == ("", "Different projects")
    hands.field.clearFocus()
    hands.field.show_project((3,), "")
    assert hands.told == []


def test_what_was_typed_is_kept_before_others_are_shown(hands: Hands) -> None:
    hands.field.show_project((1,), "")
    hands.write("Smith")
    hands.field.show_project((2,), "Jones")
    assert hands.told == [((1,), "Smith")]
    assert hands.field.currentText() == "Jones"


def test_digits_are_typed_and_reach_no_command(hands: Hands) -> None:
    hands.field.show_project((1,), "")
    hands.write("2027 4")
    assert hands.field.currentText() == "2027 4"
