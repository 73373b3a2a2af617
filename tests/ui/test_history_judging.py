"""Judging in the history, by hands: on the cards, on the page of details, and in the trash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import State
from firered_desktop.core.judging import Flag, Judgement, Label, Rate, SetFlag
from firered_desktop.session.gallery import GalleryRole
from firered_desktop.ui.deed_line import DeedLine
from firered_desktop.ui.gallery_menu import GalleryMenu
from firered_desktop.ui.history_judging import HistoryJudging
from firered_desktop.ui.history_side import HistorySide
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.menus import standard_keys
from firered_desktop.ui.purge_dialog import PurgeDialog
from firered_desktop.ui.trash_desk import TrashDesk
from tests.contract.gallery_contract import finished, found, in_trash, said
from tests.contract.sample_jobs import a_job
from tests.ui.chosen_keys import ChosenKeys
from tests.ui.gallery_room import GalleryRoom
from tests.ui.hands import click, named


class Desk:
    """The history over three edits, one of which waits."""

    def __init__(self, qtbot: QtBot, icons: Icons, folder: Path) -> None:
        self.qtbot = qtbot
        self.room = GalleryRoom(qtbot, icons, folder)
        for number in (1, 2):
            self.room.library.add(finished(number, f"edit {number}"))
        self.room.library.add(a_job("waits", "waits", created_at=9 * 86_400.0, state=State.WAITING))
        self.archive, view = self.room.archive, self.room.view
        side = HistorySide()
        view.set_side(side)
        self.judging = HistoryJudging(self.archive, view, side, icons, ChosenKeys().choice)
        self.line = DeedLine(self.archive.judgements, icons)
        qtbot.addWidget(self.line)
        actions = {name: QAction(view) for name in standard_keys()}
        trash = TrashDesk(self.archive, self.line, view)
        self.judging.serve(GalleryMenu(view, view.grid, self.room.model), actions, trash)
        side.fold(False)
        self.room.open()

    def select(self, *rows: int) -> None:
        for count, row in enumerate(rows):
            held = Qt.KeyboardModifier.ControlModifier if count else Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(
                self.room.grid.viewport(),
                Qt.MouseButton.LeftButton,
                held,
                self.room.middle(row),
            )
        self.qtbot.waitUntil(lambda: len(self.archive.selected.entries) == len(rows))

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.archive.judgements.busy)
        self.room.settle()

    def menu(self, *path: str) -> QAction:
        """The entry of the menu on the selection, found by its words; the menu is closed again."""
        self.room.grid.menu_wished.emit(QPoint(10, 10))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        actions = menu.actions()
        for words in path:
            (entry,) = [each for each in actions if each.text() == words]
            inner = entry.menu()
            actions = inner.actions() if isinstance(inner, QMenu) else []
        return entry

    def choose(self, *path: str) -> None:
        entry = self.menu(*path)
        entry.trigger()
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()
        self.rest()


@pytest.fixture
def desk(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, plain_icons, tmp_path)
    yield made
    made.room.close()


def test_the_menu_says_it_of_all_that_is_selected_and_shows_what_is_said(desk: Desk) -> None:
    desk.select(1, 2)
    desk.choose("Rating", "4 stars")
    desk.choose("Label", "Green label")
    for edit in ("edit-1", "edit-2"):
        assert said(desk.room.library, edit) == Judgement(4, label=Label.GREEN)
    assert desk.line.text == "2 labelled green"
    entry = desk.menu("Rating", "4 stars")
    assert entry.isChecked()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    spoken = desk.room.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "edit 2 4 stars, Green label"


def test_the_page_of_details_follows_the_selection(desk: Desk) -> None:
    desk.select(2)
    click(desk.judging.details.row.stars[4])
    desk.rest()
    assert said(desk.room.library, "edit-1").rating == 5
    desk.choose("Tags…")
    assert desk.room.view.focusWidget() is desk.judging.details.tags.line


def test_what_is_thrown_away_is_found_in_the_trash_and_restored(desk: Desk) -> None:
    desk.select(0, 1)
    desk.choose("Move to the trash")
    skipped = "1 still at work or waiting cannot be moved to the trash."
    assert desk.line.text == f"1 moved to the trash {skipped}"
    assert found(desk.room.library) == ["waits/0", "edit-1/0"]
    switch = named(desk.room.view, QPushButton, "Trash")
    desk.qtbot.waitUntil(lambda: switch.text() == "Trash 1")
    click(switch)
    desk.room.settle()
    assert "Pictures in the trash: 1." in desk.room.said()
    desk.select(0)
    click(named(desk.judging.bar, QPushButton, "Restore"))
    desk.rest()
    assert in_trash(desk.room.library) == []
    assert "The trash is empty." in desk.room.said()
    click(switch)
    desk.room.settle()
    assert desk.room.model.rowCount() == 3


def test_what_is_deleted_for_good_is_asked_about_first(desk: Desk) -> None:
    desk.select(1, 2)
    desk.choose("Move to the trash")
    click(named(desk.room.view, QPushButton, "Trash"))
    desk.room.settle()
    desk.select(0)
    click(named(desk.judging.bar, QPushButton, "Delete selected for good"))
    desk.qtbot.waitUntil(lambda: bool(desk.room.view.findChildren(PurgeDialog)))
    (dialog,) = desk.room.view.findChildren(PurgeDialog)
    click(named(dialog, QPushButton, "Delete for good"))
    desk.qtbot.waitUntil(lambda: in_trash(desk.room.library) == ["edit-1/0"])
    desk.qtbot.waitUntil(lambda: desk.line.text.startswith("Pictures deleted for good: 1."))


def test_the_rejected_are_seen_as_such(desk: Desk) -> None:
    desk.select(1)
    before = desk.room.grid.viewport().grab().toImage()
    desk.archive.judgements.judge(desk.room.grid.selected_keys(), SetFlag(Flag.REJECT))
    desk.rest()
    desk.room.grid.viewport().grab()  # what is read now is painted next
    desk.room.settle()
    after = desk.room.grid.viewport().grab().toImage()
    assert before != after
    read = desk.room.model.index(1).data(GalleryRole.ENTRY)
    assert read.judgement.flag is Flag.REJECT


def test_a_picture_that_is_no_longer_found_is_not_selected(desk: Desk) -> None:
    desk.select(1)
    desk.archive.searching.filter(least_rating=1)
    desk.room.settle()
    desk.archive.judgements.judge(desk.room.grid.selected_keys(), Rate(1))
    desk.rest()
    assert said(desk.room.library, "edit-2") == Judgement()
    desk.qtbot.waitUntil(lambda: desk.archive.selected.keys == ())
