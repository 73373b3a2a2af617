"""A row of tools in wide and in narrow windows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.compare_modes import CompareModes
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.tool_row import ToolRow
from tests.ui.chosen_keys import ChosenKeys

WIDE = 1_200  # pixels in which everything has room
WORDS = ("Save as…", "Use as picture", "Use these settings")


@pytest.fixture
def row(qtbot: QtBot, icons: Icons) -> ToolRow:
    """Three buttons, in all the room that they want."""
    step = QLabel("1 of 4")
    step.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made = ToolRow(QLabel("Split"), [step], [_button(icons, word) for word in WORDS])
    qtbot.addWidget(made)
    made.show()
    made.resize(made.sizeHint())
    return made


def _button(icons: Icons, words: str) -> QPushButton:
    button = QPushButton(icons.icon("save"), words)
    button.setAccessibleName(words)
    return button


def tab_order(row: ToolRow) -> list[QWidget]:
    """The buttons as Tab reaches them."""
    reached: list[QWidget] = []
    widget = row.nextInFocusChain()
    while widget is not None and widget is not row:
        reached += [widget] if isinstance(widget, QPushButton) else []
        widget = widget.nextInFocusChain()
    return reached


def texts(row: ToolRow) -> list[str]:
    return [button.text() for button in row.findChildren(QPushButton)]


def test_with_room_the_buttons_have_their_words(row: ToolRow) -> None:
    assert texts(row) == list(WORDS)


def test_without_room_the_last_have_icons_and_say_their_words_in_a_tooltip(row: ToolRow) -> None:
    row.resize(row.width() - 1, row.height())
    assert texts(row) == [*WORDS[:2], ""]
    buttons = row.findChildren(QPushButton)
    assert [button.toolTip() for button in buttons] == ["", "", WORDS[2]]
    assert [button.accessibleName() for button in buttons] == list(WORDS)


def test_whoever_comes_first_keeps_the_words_longest(row: ToolRow) -> None:
    buttons = row.findChildren(QPushButton)
    last_first = [buttons[2], buttons[0], buttons[1]]
    row.order(last_first)
    row.resize(row.width() - 1, row.height())
    assert [button.text() for button in last_first] == [WORDS[2], WORDS[0], ""]
    assert tab_order(row) == last_first
    row.grab()  # which lays them out
    assert [button.x() for button in last_first] == sorted(button.x() for button in buttons)


def test_the_words_come_back_with_the_room(row: ToolRow) -> None:
    wide = row.size()
    row.resize(row.minimumSizeHint())
    assert texts(row) == ["", "", ""]
    row.resize(wide)
    assert texts(row) == list(WORDS)
    assert {button.toolTip() for button in row.findChildren(QPushButton)} == {""}


def test_what_stands_first_gives_up_its_words_last(qtbot: QtBot, icons: Icons) -> None:
    modes = CompareModes(icons, ChosenKeys().choice)
    made = ToolRow(modes, [], [_button(icons, word) for word in WORDS])
    qtbot.addWidget(made)
    made.show()
    segments, others = modes.findChildren(QPushButton), made.findChildren(QPushButton)
    made.resize(WIDE, made.height())
    words = [segment.text() for segment in segments]
    least = made.minimumSizeHint().width()
    for width in range(WIDE, least, -8):
        made.resize(width, made.height())
        if any(button.text() for button in others if button not in segments):
            assert [segment.text() for segment in segments] == words
    made.resize(least, made.height())
    assert [segment.text() for segment in segments] == [""] * len(words)
    assert all(segment.toolTip() and segment.accessibleName() for segment in segments)
    made.resize(WIDE, made.height())
    assert [segment.text() for segment in segments] == words


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
