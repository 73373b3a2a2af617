from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from firered_desktop.ui.menus import MENUS, Item, fill_menus, spoken_words

ITEMS = [item for _, entries in MENUS for item in entries if item is not None]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_every_entry_announces_its_wish(window: QMainWindow) -> None:
    done: list[str] = []
    wishes = {item.wish: partial(done.append, item.wish) for item in ITEMS}
    actions = fill_menus(window.menuBar(), window, wishes)
    for action in actions.values():
        action.trigger()
    assert done == [item.wish for item in ITEMS]


def test_the_menus_stand_in_their_order_with_groups(window: QMainWindow) -> None:
    fill_menus(window.menuBar(), window, dict.fromkeys((item.wish for item in ITEMS), print))
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == [title for title, _ in MENUS]


def test_no_key_and_no_wish_stands_twice() -> None:
    keys = Counter(QKeySequence(key).toString() for item in ITEMS for key in item.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys
    wishes = Counter(item.wish for item in ITEMS)
    assert [wish for wish, count in wishes.items() if count > 1] == []


@pytest.mark.parametrize(("title", "entries"), MENUS)
def test_no_letter_of_a_menu_opens_two_entries(
    title: str, entries: tuple[Item | None, ...]
) -> None:
    letters = Counter(
        item.words.partition("&")[2][:1].lower() for item in entries if item is not None
    )
    assert "" not in letters, title
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_words_are_spoken_without_marks(qapp: object) -> None:
    assert spoken_words(Item("x", "S&ettings…")) == "Settings"
