"""What became of the library when it was opened is told, once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.upkeep import Arrival, Recovery
from firered_desktop.core.upkeep_words import told_opening
from firered_desktop.session.keeping import Keeping
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.main_window import MainWindow
from firered_desktop.ui.opening_notice import tell_opening
from tests.ui.hands import click, named


def test_a_restored_library_is_told_once_and_leads_to_its_page(
    qtbot: QtBot, plain_icons: Icons, tmp_path: Path
) -> None:
    recovery = Recovery(Path("library-damaged-1.sqlite3"), 86_400.0, 3, 2)
    window = MainWindow(QWidget(), QWidget(), QWidget, plain_icons)
    qtbot.addWidget(window)
    told: list[str] = []
    looked: list[bool] = []
    window.notice.told.connect(lambda _, text: told.append(text))
    with SqliteLibrary(tmp_path / "library") as library:
        keeping = Keeping(library.upkeep, lambda: 1e9, opening=told_opening(recovery, None))
        for _ in range(2):
            tell_opening(keeping, window, lambda: looked.append(True))
    (words,) = told
    assert "1970-01-02" in words
    assert "wait for you: 2" in words
    click(named(window, QPushButton, "Look at the library"))
    assert looked == [True]


def test_of_a_library_that_is_as_it_was_left_nothing_is_told(
    qtbot: QtBot, plain_icons: Icons, tmp_path: Path
) -> None:
    window = MainWindow(QWidget(), QWidget(), QWidget, plain_icons)
    qtbot.addWidget(window)
    with SqliteLibrary(tmp_path / "library") as library:
        tell_opening(Keeping(library.upkeep, lambda: 1e9), window, lambda: None)
    assert window.notice.text == ""


def test_a_library_without_a_copy_and_one_that_was_moved_are_told_too() -> None:
    anew = Recovery(Path("library-damaged-1.sqlite3"), None, 3, 0)
    (words,) = map(str, told_opening(anew, None))
    assert "had no copy" in words
    assert "3 edits" in words
    moved = " ".join(map(str, told_opening(None, Arrival("/old", 1))))
    assert "/old" in moved
    assert "nothing is sent by itself" in moved
