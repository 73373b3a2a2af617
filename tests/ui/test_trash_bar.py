from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.icons import Icons
from firered_desktop.ui.trash_bar import TrashBar
from tests.ui.hands import click, named


@pytest.fixture
def bar(qtbot: QtBot, plain_icons: Icons) -> TrashBar:
    made = TrashBar(plain_icons)
    qtbot.addWidget(made)
    made.show()
    return made


def said(bar: TrashBar) -> str:
    return " ".join(each.text() for each in bar.findChildren(QLabel) if each.text())


def test_it_says_how_much_lies_there(bar: TrashBar) -> None:
    bar.show_state(12, 0)
    assert said(bar) == "Pictures in the trash: 12. Your own photographs stay where they are."
    bar.show_state(0, 0)
    assert said(bar).startswith("The trash is empty.")


def test_each_button_is_offered_where_it_does_something(qtbot: QtBot, bar: TrashBar) -> None:
    restore = named(bar, QPushButton, "Restore")
    delete = named(bar, QPushButton, "Delete selected for good")
    empty = named(bar, QPushButton, "Empty the trash")
    bar.show_state(0, 0)
    assert not any(each.isEnabled() for each in (restore, delete, empty))
    bar.show_state(3, 0)
    assert (restore.isEnabled(), delete.isEnabled(), empty.isEnabled()) == (False, False, True)
    bar.show_state(3, 2)
    with qtbot.waitSignals([bar.restore_wished, bar.delete_wished, bar.empty_wished]):
        for button in (restore, delete, empty):
            click(button)
