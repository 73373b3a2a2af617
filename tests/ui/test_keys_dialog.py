"""The keys, changed by hand in the real window and used at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from firered_desktop.preferences import Preferences
from firered_desktop.ui.main_window import Page
from tests.ui.hands import click, press, type_words
from tests.ui.live import Live

W = TypeVar("W", bound=QWidget)

CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Somebody at the dialog of keys, which was opened with its key."""

    def __init__(self, live: Live) -> None:
        self.live = live
        live.open()
        press(live.window, Qt.Key.Key_Question)
        self.dialog = live.dialog()
        self.search = self.find(QLineEdit, "Search keys")
        self.table = self.find(QTableView, "Commands and their keys")

    def find(self, kind: type[W], name: str) -> W:
        return self.live.named(name, kind, self.dialog)

    def seek(self, words: str) -> None:
        self.search.clear()
        type_words(self.search, words)

    def record(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        """Change the selected line with the keyboard alone."""
        press(self.table, Qt.Key.Key_Return)
        press(self.find(QLineEdit, "New keys"), key, modifiers)

    def click(self, name: str) -> None:
        click(self.find(QPushButton, name))

    def lines(self) -> list[list[str]]:
        model = self.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def leave(self) -> None:
        """Close the dialog; the window hears keys again."""
        press(self.dialog, Qt.Key.Key_Escape)
        self.live.window.activateWindow()  # a window manager does
        self.live.until(self.live.window.isActiveWindow)

    def said(self) -> list[str]:
        return [each.text() for each in self.dialog.findChildren(QLabel) if each.isVisible()]

    def kept(self, condition: Callable[[Preferences], bool]) -> None:
        """Wait until the settings on disk are so."""
        self.live.until(lambda: condition(self.live._settings.load()))

    def shows(self, page: Page) -> bool:
        return self.live.program.desktop.window.page is page


@pytest.fixture
def hands(live: Live) -> Hands:
    return Hands(live)


def test_the_list_is_searched_by_what_is_done_and_by_its_keys(hands: Hands) -> None:
    assert ["Save as", "File", "Ctrl+S"] in hands.lines()
    hands.seek("search hist")
    assert hands.lines() == [["Search the history", "View", "Ctrl+F"]]
    hands.seek("ctrl+f")
    assert hands.lines() == [["Search the history", "View", "Ctrl+F"]]
    hands.seek("zzz")
    assert "No command matches. Try another word, or clear the search." in hands.said()


def test_a_key_is_changed_by_keyboard_alone_and_used(hands: Hands) -> None:
    hands.seek("history view")
    press(hands.search, Qt.Key.Key_Down)
    assert hands.table.hasFocus()
    hands.record(Qt.Key.Key_J)
    assert ["History", "View", "Ctrl+J (changed)"] in hands.lines()
    action = hands.live.program.desktop.menu_actions["history"]
    assert [each.toString() for each in action.shortcuts()] == ["Ctrl+J"]
    hands.leave()
    press(hands.live.window, Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier)
    assert hands.shows(Page.COMPOSE)
    press(hands.live.window, Qt.Key.Key_J, CTRL)
    assert hands.shows(Page.HISTORY)
    hands.kept(lambda now: now.keys == (("history", ("Ctrl+J",)),))


def test_while_keys_are_taken_down_they_do_nothing_else(hands: Hands) -> None:
    hands.seek("about")
    hands.record(Qt.Key.Key_Q)
    assert hands.live.window.isVisible()
    assert any("Ctrl+Q is used for “Quit”" in words for words in hands.said())


def test_a_key_that_is_taken_is_left_to_its_command_where_the_person_wishes(hands: Hands) -> None:
    hands.seek("ledger")
    hands.record(Qt.Key.Key_S)
    hands.click("Leave keys")
    assert hands.lines() == [["Ledger", "File", "–"]]


def test_a_key_is_taken_over(hands: Hands) -> None:
    hands.seek("ledger")
    hands.record(Qt.Key.Key_S)
    hands.click("Take keys")
    hands.seek("")
    assert ["Ledger", "File", "Ctrl+S (changed)"] in hands.lines()
    assert ["Save as", "File", "– (changed)"] in hands.lines()


def test_keys_are_swapped(hands: Hands) -> None:
    hands.seek("search the")
    hands.record(Qt.Key.Key_S)
    hands.click("Swap keys")
    hands.seek("")
    assert ["Search the history", "View", "Ctrl+S (changed)"] in hands.lines()
    assert ["Save as", "File", "Ctrl+F (changed)"] in hands.lines()


@pytest.mark.parametrize(
    ("key", "modifiers", "words"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "Space moves through the window"),
        (Qt.Key.Key_C, CTRL, "Ctrl+C is needed while you write"),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "Alt+F opens a menu"),
        (Qt.Key.Key_I, Qt.KeyboardModifier.NoModifier, "I is always “About this picture”"),
    ],
)
def test_a_key_that_cannot_be_given_is_refused_in_words(
    hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier, words: str
) -> None:
    hands.seek("ledger")
    hands.record(key, modifiers)
    assert any(said.startswith(words) for said in hands.said())
    press(hands.find(QLineEdit, "New keys"), Qt.Key.Key_Escape)
    assert hands.dialog.isVisible()
    assert hands.lines() == [["Ledger", "File", "–"]]


def test_a_letter_alone_can_be_given_and_waits_while_somebody_types(hands: Hands) -> None:
    hands.seek("history view")
    hands.record(Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier)
    hands.leave()
    editor = hands.live.named("Instruction", QPlainTextEdit)
    editor.setFocus()
    type_words(editor, "h")
    assert editor.toPlainText() == "h"
    assert hands.shows(Page.COMPOSE)
    press(hands.live.window, Qt.Key.Key_H)
    assert hands.shows(Page.HISTORY)


def test_one_is_put_back_and_all_are_and_that_can_be_undone(hands: Hands) -> None:
    hands.seek("ledger")
    hands.record(Qt.Key.Key_J)
    press(hands.table, Qt.Key.Key_Return)
    press(hands.find(QLineEdit, "New keys"), Qt.Key.Key_Escape)
    hands.click("Usual keys")
    assert hands.lines() == [["Ledger", "File", "–"]]
    hands.record(Qt.Key.Key_J)
    hands.click("Put all keys back")
    assert hands.lines() == [["Ledger", "File", "–"]]
    hands.click("Undo")
    assert hands.lines() == [["Ledger", "File", "Ctrl+J (changed)"]]
    hands.click("Remove keys")
    hands.click("Put all keys back")
    hands.kept(lambda now: now.keys == ())


def test_a_second_key_is_added(hands: Hands) -> None:
    hands.seek("save as")
    hands.click("Add keys")
    press(hands.find(QLineEdit, "New keys"), Qt.Key.Key_E, CTRL)
    assert ["Save as", "File", "Ctrl+S   Ctrl+E (changed)"] in hands.lines()


def test_another_set_holds_at_once_and_is_kept(hands: Hands) -> None:
    box = hands.find(QComboBox, "Keys like in")
    box.setFocus()
    press(box, Qt.Key.Key_Down)
    assert ["Compose", "View", "D   E"] in hands.lines()
    hands.leave()
    press(hands.live.window, Qt.Key.Key_L)
    assert hands.shows(Page.HISTORY)
    hands.kept(lambda now: now.key_set == "darktable")


def test_a_key_that_is_held_is_changed_like_all_others(hands: Hands) -> None:
    hands.seek("before while held \\")
    assert hands.lines() == [["Before, while held", "On the picture", "\\   B"]]
    hands.record(Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier)
    hands.seek("before, while")
    assert hands.lines() == [["Before, while held", "On the picture", "N (changed)"]]
    hands.leave()
    modes = hands.live.program.desktop.result.modes
    tips = [button.toolTip() for button in modes.findChildren(QPushButton)]
    assert "The picture as it was (hold N at any time)" in tips
    hands.kept(lambda now: now.keys == (("hold_before", ("N",)),))


def test_a_key_that_is_held_is_taken_over_by_a_command(hands: Hands) -> None:
    hands.seek("ledger")
    hands.record(Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier)
    assert any("W is used for “Loupe, while held”" in words for words in hands.said())
    hands.click("Take keys")
    hands.seek("")
    assert ["Loupe, while held", "On the picture", "L (changed)"] in hands.lines()


def test_what_is_the_same_in_every_set_is_listed_and_stays(hands: Hands) -> None:
    hands.seek("instruction earlier")
    assert hands.lines() == [["Earlier instruction", "In the instruction", "Alt+Up"]]
    assert not hands.find(QPushButton, "Change keys").isEnabled()
    press(hands.table, Qt.Key.Key_Return)
    assert not hands.find(QLineEdit, "New keys").isVisible()
