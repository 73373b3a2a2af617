"""Exported results brought back by hands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import DiskFull
from firered_desktop.core.gallery import HistoryQuery, Shelf
from firered_desktop.core.importing import Imported
from firered_desktop.core.judging import Key, Trash
from firered_desktop.core.ports import CancelToken, OnProgress
from firered_desktop.session.importing import Importing
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.import_desk import ImportDesk
from firered_desktop.ui.main_window import MainWindow
from tests.contract.gallery_contract import finished
from tests.ui.hands import click


class FakeImporter:
    """Takes in what it is told to, or fails with `trouble`, or `waits` until it is stopped."""

    def __init__(self, library: SqliteLibrary) -> None:
        self.library = library
        self.asked: list[Path] = []
        self.outcome = Imported()
        self.trouble: DiskFull | None = None
        self.waits = False

    def take_in(self, paths: Sequence[Path], token: CancelToken, tell: OnProgress) -> Imported:
        token.check()
        self.asked += paths
        tell(0.5)
        if self.waits:
            token.sleep(20.0)
        if self.trouble is not None:
            raise self.trouble
        for job in self.outcome.jobs:
            self.library.add(job)
        return self.outcome


class Open:
    def __init__(self, qtbot: QtBot, icons: Icons, library: SqliteLibrary) -> None:
        self.qtbot, self.library, self.importer = qtbot, library, FakeImporter(library)
        self.importing = Importing(self.importer, library.gallery, self._trash)
        self.window = MainWindow(QWidget(), QWidget(), QWidget, icons)
        self.shown = 0
        self.desk = ImportDesk(self.importing, self.window, self._show)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def _trash(self, keys: Sequence[Key]) -> None:
        self.library.judging.judge(keys, Trash(9.0))

    def _show(self) -> None:
        self.shown += 1

    def choose(self, *paths: Path) -> None:
        (dialog,) = [e for e in self.window.findChildren(QFileDialog) if e.isVisible()]
        if dialog.fileMode() is QFileDialog.FileMode.Directory:
            dialog.fileSelected.emit(str(paths[0]))
        else:
            dialog.filesSelected.emit([str(path) for path in paths])
        dialog.close()

    def until_told(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.window.notice.text)


@pytest.fixture
def asked(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[Open]:
    with SqliteLibrary(tmp_path / "library") as library:
        yield Open(qtbot, plain_icons, library)


def test_what_came_of_it_is_counted_and_taken_back_into_the_trash(
    asked: Open, tmp_path: Path
) -> None:
    asked.importer.outcome = Imported((finished(1, results=2),), known=1, unlabelled=3)
    asked.desk.ask_files()
    asked.choose(tmp_path / "a.jpg", tmp_path / "b.jpg")
    asked.until_told("2 results imported. 1 was there already. 3 files do not say")
    assert asked.importer.asked == [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    assert asked.shown == 1
    (undo,) = asked.window.findChildren(QPushButton, "Undo the import")
    click(undo)
    gallery = asked.library.gallery
    asked.qtbot.waitUntil(lambda: len(gallery.listing(HistoryQuery(shelf=Shelf.TRASH)).keys) == 2)


def test_the_pictures_of_a_folder_are_looked_at(asked: Open, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jpg").touch()
    (tmp_path / "in" / "notes.txt").touch()
    asked.importer.outcome = Imported(unlabelled=1)
    asked.desk.ask_folder()
    asked.choose(tmp_path / "in")
    asked.until_told("0 results imported. 1 file does not say how it was made.")
    assert asked.importer.asked == [tmp_path / "in" / "a.jpg"]
    assert asked.window.findChildren(QPushButton, "Undo the import") == []


def test_what_fails_is_said_and_what_is_stopped_ends(asked: Open, tmp_path: Path) -> None:
    asked.importer.trouble = DiskFull(folder="/library")
    asked.desk.ask_files()
    asked.choose(tmp_path / "a.jpg")
    asked.until_told("The disk of /library is full.")
    asked.importer.waits = True
    with asked.qtbot.waitSignal(asked.importing.stopped):
        asked.importing.take_in([tmp_path / "a.jpg"])
        asked.importing.stop()
