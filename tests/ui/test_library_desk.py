"""The library looked after by hands: what it holds, checks, backups, another place."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.session.archive import Archive
from firered_desktop.session.file_thumbnails import FileThumbnails
from firered_desktop.session.input_thumbnails import InputThumbnails
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.library_desk import LibraryDesk
from firered_desktop.ui.library_panel import LibraryPanel
from firered_desktop.ui.library_places import LibraryPlaces
from firered_desktop.ui.library_work import LibraryWork
from tests.contract.gallery_contract import finished
from tests.session.fake_parts import shelves_of
from tests.session.fake_previews import FakePreviews
from tests.store.test_purging import an_edit
from tests.ui.hands import click

W = TypeVar("W", bound=QWidget)


class Open:
    """The page of the settings before a person, over a real library."""

    def __init__(
        self, qtbot: QtBot, icons: Icons, library: SqliteLibrary, former: Path | None = None
    ) -> None:
        self.qtbot, self.library = qtbot, library
        previews = FakePreviews()
        inputs = InputThumbnails(library, previews)
        shelves = replace(shelves_of(library), former=former)
        self.archive = Archive(shelves, lambda _: "", lambda: 1e9, inputs)
        self.keeping = self.archive.keeping
        self.panel = LibraryPanel(library.folder, icons)
        self.at_work = False
        self.used: list[object] = []
        work = LibraryWork(self.keeping, self.panel.notice, self.panel)
        thumbnails = FileThumbnails(previews, self.archive)
        self.desk = LibraryDesk(
            self.archive, self.panel, work, thumbnails, icons, window=self.panel
        )
        LibraryPlaces(
            self.keeping,
            self.panel,
            work,
            at_work=lambda: self.at_work,
            now=lambda: 1e9,
            window=self.panel,
        )
        self.desk.used.connect(self.used.append)
        qtbot.addWidget(self.panel)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        qtbot.waitUntil(lambda: "Edits" not in self.said() or "1" in self.said())

    def said(self) -> list[str]:
        return [each.text() for each in self.panel.findChildren(QLabel) if each.isVisible()]

    def says(self, words: str) -> bool:
        return any(words in each for each in self.said())

    def find(self, kind: type[W], identifier: str) -> W:
        """What is in front under this English name, once it is."""

        def found() -> list[W]:
            every = self.front.findChildren(kind)
            return [each for each in every if each.objectName() == identifier]

        self.qtbot.waitUntil(lambda: len(found()) == 1)
        return found()[0]

    def click(self, identifier: str) -> None:
        click(self.find(QPushButton, identifier))

    @property
    def front(self) -> QWidget:
        dialogs = [each for each in self.panel.findChildren(QDialog) if each.isVisible()]
        return dialogs[-1] if dialogs else self.panel

    def choose(self, path: Path) -> None:
        """Choose a file or a folder in the dialog that is open."""
        dialog = self.front
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.hide()

    def until_says(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.says(words))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        an_edit(opened, 1, ("aaaa",))
        yield opened


@pytest.fixture
def page(qtbot: QtBot, plain_icons: Icons, library: SqliteLibrary) -> Open:
    return Open(qtbot, plain_icons, library)


def plant_stray(library: SqliteLibrary) -> Path:
    sha256 = hashlib.sha256(b"stray").hexdigest()
    path = library.folder / "pictures" / sha256[:2] / f"{sha256}.png"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"stray")
    os.utime(path, (1.0, 1.0))
    return path


def test_what_it_holds_is_said(page: Open) -> None:
    page.until_says("none yet")
    assert page.says("3 files")
    page.keeping.copy_daily()
    page.keeping.measure()


def test_a_check_tells_what_it_found_and_strays_are_used_or_put_away(page: Open) -> None:
    stray = plant_stray(page.library)
    page.find(QCheckBox, "Read every picture").setChecked(True)
    page.click("Check the library")
    use = page.find(QPushButton, "Use as pictures")
    said = [each.text() for each in page.front.findChildren(QLabel)]
    assert "The database is sound." in said
    assert "Every picture file is there and reads as it was written." in said
    assert not use.isEnabled()
    page.click("Choose all")
    click(use)
    assert page.used == [(stray,)]
    page.click("Put away")
    page.qtbot.waitUntil(lambda: not stray.exists())
    assert (page.library.folder / "aside" / stray.name).exists()
    page.click("Close")
    page.until_says("1 file is in the folder")


def test_edits_whose_files_are_missing_are_named_with_their_first_words(page: Open) -> None:
    for number in range(2, 9):
        page.library.add(finished(number, f"number {number} {{count}}", results=number % 2 + 1))
    page.click("Check the library")
    page.find(QPushButton, "Repair")
    said = [each.text() for each in page.front.findChildren(QLabel)]
    assert "10 picture files are missing. A backup may still have them." in said
    (named,) = (each for each in said if each.startswith("They belong to:"))
    first, second, *_, last = named.splitlines()[1:]
    assert first.startswith("“number 8 {count}” of ")
    assert first.endswith(": 1 file")
    assert second.endswith(": 2 files")
    assert last == "and 2 more edits"
    page.click("Close")


def test_a_repair_says_before_what_it_will_do(page: Open) -> None:
    page.click("Check the library")
    page.find(QPushButton, "Repair")
    findings = page.front
    page.click("Repair")
    assert any("No edit" in each.text() for each in page.front.findChildren(QLabel))
    page.click("Repair now")
    page.until_says("made anew")
    findings.close()


def test_a_backup_is_written_where_it_is_wished(page: Open, tmp_path: Path) -> None:
    page.click("Back up")
    page.choose(tmp_path / "b.firered-backup")
    page.until_says("Backed up as")
    assert (tmp_path / "b.firered-backup").stat().st_size > 0
    assert page.front is page.panel


def test_a_backup_that_cannot_be_written_is_said(page: Open, tmp_path: Path) -> None:
    page.click("Back up")
    page.choose(tmp_path / "no" / "b.firered-backup")
    page.until_says("Nothing can be written")


def test_a_backup_is_restored_into_a_folder_of_its_own(page: Open, tmp_path: Path) -> None:
    page.click("Back up")
    page.choose(tmp_path / "b.firered-backup")
    page.until_says("Backed up as")
    page.click("Restore from a backup")
    page.choose(tmp_path / "b.firered-backup")
    assert any("none is sent by itself" in e.text() for e in page.front.findChildren(QLabel))
    page.click("Choose a folder")
    with page.qtbot.waitSignal(page.keeping.restored) as told:
        page.choose(tmp_path)  # holds other things
    assert told.args == [tmp_path / "FireRed library"]
    with SqliteLibrary(tmp_path / "FireRed library") as restored:
        assert len(restored.recent(9)) == 1


def test_it_is_moved_and_not_while_edits_are_under_way(page: Open, tmp_path: Path) -> None:
    page.at_work = True
    page.click("Move to another disk")
    assert page.says("Edits are under way")
    page.at_work = False
    page.click("Move to another disk")
    page.click("Choose a folder")
    with page.qtbot.waitSignal(page.keeping.moved) as told:
        page.choose(tmp_path / "new")
    assert told.args == [tmp_path / "new"]


def test_the_former_one_is_deleted_after_a_question_alone(
    qtbot: QtBot, plain_icons: Icons, library: SqliteLibrary, tmp_path: Path
) -> None:
    with SqliteLibrary(tmp_path / "former") as former:
        former.add(finished(1))
    page = Open(qtbot, plain_icons, library, tmp_path / "former")
    page.until_says("The former one is still in")
    page.click("Delete the former library")
    page.click("Cancel the question")
    assert (tmp_path / "former").exists()
    page.click("Delete the former library")
    page.click("Delete for good")
    page.until_says("The former library is deleted.")
    assert not (tmp_path / "former").exists()


def test_photographs_that_are_gone_are_located_in_a_folder_or_forgotten(
    page: Open, tmp_path: Path
) -> None:
    page.click("Look for photographs")
    missing = page.find(QListWidget, "Missing photographs")
    dialog = page.front
    page.qtbot.waitUntil(lambda: missing.count() == 1)
    page.click("Look in a folder")
    page.choose(tmp_path)
    page.qtbot.waitUntil(
        lambda: any("None of them is there" in e.text() for e in dialog.findChildren(QLabel))
    )
    page.click("Forget the photograph")
    page.qtbot.waitUntil(lambda: missing.count() == 0)
    assert any("at its place" in each.text() for each in dialog.findChildren(QLabel))
    page.click("Close")
