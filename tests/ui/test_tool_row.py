"""A row of tools in wide and in narrow windows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.icons import Icons
from firered_desktop.ui.tool_row import ToolRow

WORDS = ("Save as…", "Use as picture", "Use these settings")


@pytest.fixture
def row(qtbot: QtBot, icons: Icons) -> ToolRow:
    """Three buttons, in all the room that they want."""
    made = ToolRow(QLabel("Split"), [QLabel("1 of 4")], [_button(icons, word) for word in WORDS])
    qtbot.addWidget(made)
    made.show()
    made.resize(made.sizeHint())
    return made


def _button(icons: Icons, words: str) -> QPushButton:
    button = QPushButton(icons.icon("save"), words)
    button.setAccessibleName(words)
    return button


def texts(row: ToolRow) -> list[str]:
    return [button.text() for button in row.findChildren(QPushButton)]


def test_with_room_the_buttons_have_their_words(row: ToolRow) -> None:
    assert texts(row) == list(WORDS)


def test_without_room_they_have_icons_and_say_their_words_in_a_tooltip(row: ToolRow) -> None:
    row.resize(row.width() - 1, row.height())
    assert texts(row) == ["", "", ""]
    buttons = row.findChildren(QPushButton)
    assert [button.toolTip() for button in buttons] == list(WORDS)
    assert [button.accessibleName() for button in buttons] == list(WORDS)


def test_the_words_come_back_with_the_room(row: ToolRow) -> None:
    wide = row.size()
    row.resize(row.minimumSizeHint())
    assert texts(row) == ["", "", ""]
    row.resize(wide)
    assert texts(row) == list(WORDS)
    assert {button.toolTip() for button in row.findChildren(QPushButton)} == {""}


def test_the_least_width_is_that_of_the_icons_whatever_shows(row: ToolRow) -> None:
    before = row.minimumSizeHint().width()
    row.resize(before, row.height())
    assert row.minimumSizeHint().width() == before
    assert before < row.width() + 1 <= row.sizeHint().width() + 1


def test_a_button_that_is_hidden_takes_no_room(row: ToolRow) -> None:
    row.resize(row.width() - 1, row.height())
    row.findChildren(QPushButton)[0].hide()
    row.fit()
    assert texts(row)[1:] == list(WORDS[1:])
