"""A selection handed out by hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.hand_out_dialog import HandOutDialog
from firered_desktop.ui.icons import Icons
from tests.session.test_handing_out import Desk
from tests.store.test_purging import an_edit
from tests.ui.hands import click


class Open:
    """The dialog before a person."""

    def __init__(self, qtbot: QtBot, icons: Icons, desk: Desk) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.dialog = HandOutDialog(desk.select(), desk.handing, icons)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # qtbot does
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()

    def button(self, identifier: str) -> QPushButton:
        (found,) = self.dialog.findChildren(QPushButton, identifier)
        assert isinstance(found, QPushButton)
        return found

    def click(self, identifier: str) -> None:
        click(self.button(identifier))

    def says(self, words: str) -> bool:
        labels = self.dialog.findChildren(QLabel)
        return any(words in each.text() for each in labels if each.isVisible())

    def export(self, target: Path) -> None:
        self.click("Export now")
        (dialog,) = [e for e in self.dialog.findChildren(QFileDialog) if e.isVisible()]
        dialog.fileSelected.emit(str(target))
        dialog.hide()


@pytest.fixture
def asked(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[Open]:
    with SqliteLibrary(tmp_path / "library") as library:
        an_edit(library, 1, ("aaaa", "bbbb"))
        yield Open(qtbot, plain_icons, Desk(qtbot, library))


def test_a_proof_says_how_large_it_will_be_before_it_is_written(
    asked: Open, tmp_path: Path
) -> None:
    asked.click("As a client proof")
    assert asked.says("2 pictures, one file of about")
    (title,) = asked.dialog.findChildren(QLineEdit, "Title of the proof")
    title.setText("Wedding <Miller>")
    asked.export(tmp_path / "p.html")
    asked.qtbot.waitUntil(lambda: asked.says("Exported as"))
    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "<title>Wedding &lt;Miller&gt;</title>" in page
    assert page.count('<input type="range"') == 2


def test_a_contact_sheet_is_written_as_it_was_chosen(asked: Open, tmp_path: Path) -> None:
    asked.click("As a contact sheet")
    (paper,) = asked.dialog.findChildren(QComboBox, "Paper")
    (pairs,) = asked.dialog.findChildren(QCheckBox, "Pairs")
    assert isinstance(paper, QComboBox)
    paper.setCurrentIndex(0)
    pairs.click()
    asked.export(tmp_path / "s.pdf")
    asked.qtbot.waitUntil(lambda: asked.says("Exported as"))
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")
    assert len(asked.desk.painter.boxes) == 4


def test_files_go_to_a_folder_and_what_fails_is_said(asked: Open, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    asked.export(tmp_path / "file")
    asked.qtbot.waitUntil(lambda: asked.says("Nothing can be written"))
    asked.export(tmp_path / "out")
    asked.qtbot.waitUntil(lambda: asked.says("Exported as"))
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_while_it_is_written_the_same_button_stops_it(asked: Open, tmp_path: Path) -> None:
    asked.click("As a client proof")
    asked.export(tmp_path / "p.html")
    assert asked.button("Close").text() == "Stop"
    asked.click("Close")
    asked.qtbot.waitUntil(lambda: asked.says("Stopped.") or asked.says("Exported as"))
    assert asked.button("Close").text() == "Close"
    asked.click("Close")
    assert not asked.dialog.isVisible()
