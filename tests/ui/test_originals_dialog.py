"""Photographs that were renamed, offered to a person by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.session.originals import LostOriginals
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.originals_dialog import OriginalsDialog
from tests.contract.gallery_contract import finished
from tests.contract.sample_jobs import a_job
from tests.ui.hands import click

SIZE = a_job().request.images[0].size


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def library(tmp_path: Path, photos: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        for number, name in enumerate(("IMG_1.jpg", "scan.tif", "lost.png"), 1):
            opened.add(finished(number, files=(str(photos / name),)))
        yield opened


class Shown:
    """The dialog before a person."""

    def __init__(self, qtbot: QtBot, icons: Icons, library: SqliteLibrary) -> None:
        self.qtbot = qtbot
        self.originals = LostOriginals(library.originals, lambda: 1e9)
        self.dialog = OriginalsDialog(self.originals, icons)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.dialog.open()
        qtbot.waitUntil(lambda: bool(self.originals.renamed) and self.rows.count() > 0)

    @property
    def rows(self) -> QListWidget:
        (found,) = self.dialog.findChildren(QListWidget)
        return found

    @property
    def use(self) -> QPushButton:
        buttons = self.dialog.findChildren(QPushButton)
        (button,) = (each for each in buttons if each.text().startswith("Use"))
        return button

    def choose(self, row: int) -> None:
        place = self.rows.visualItemRect(self.rows.item(row)).center()
        QTest.mouseClick(self.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def said(self) -> list[str]:
        return [each.text() for each in self.dialog.findChildren(QLabel) if each.isVisible()]

    def missing(self) -> list[str]:
        return [Path(self.rows.item(row).text()).name for row in range(self.rows.count())]


def test_one_click_takes_the_photograph_under_its_new_name(
    qtbot: QtBot, plain_icons: Icons, library: SqliteLibrary, photos: Path
) -> None:
    (photos / "IMG_2.jpg").write_bytes(b"x" * SIZE)
    shown = Shown(qtbot, plain_icons, library)
    assert "IMG_1.jpg seems to be IMG_2.jpg now." in shown.said()
    assert [Path(each.text()).name for each in shown.rows.selectedItems()] == ["IMG_1.jpg"]
    click(shown.use)
    qtbot.waitUntil(lambda: shown.missing() == ["scan.tif", "lost.png"])
    assert library.originals.place_of(str(photos / "IMG_1.jpg")) == str(photos / "IMG_2.jpg")
    assert not shown.use.isVisible()


def test_several_are_taken_at_once_and_what_was_not_found_stays(
    qtbot: QtBot, plain_icons: Icons, library: SqliteLibrary, photos: Path
) -> None:
    (photos / "IMG_2.jpg").write_bytes(b"x" * SIZE)
    (photos / "deeper").mkdir()
    (photos / "deeper" / "scan.tif").write_bytes(b"y" * SIZE)
    shown = Shown(qtbot, plain_icons, library)
    several = "2 of them seem to have another name now, in the same folder."
    assert several in shown.said()
    assert shown.use.text() == "Use them"
    shown.choose(1)
    assert f"scan.tif seems to be {Path('deeper', 'scan.tif')} now." in shown.said()
    shown.choose(2)
    assert not shown.use.isVisible()
    shown.rows.selectAll()
    click(shown.use)
    qtbot.waitUntil(lambda: shown.missing() == ["lost.png"])
