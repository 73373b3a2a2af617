from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.ui.icons import Icons
from tests.contract.gallery_contract import finished
from tests.ui.gallery_room import GalleryRoom
from tests.ui.hands import press


class Opened:
    """A gallery of three edits and the instructions of those that were opened in it."""

    def __init__(self, room: GalleryRoom) -> None:
        self.room = room
        self.prompts: list[str] = []
        room.grid.opened.connect(self._note)

    def _note(self, entry: HistoryEntry) -> None:
        self.prompts.append(entry.job.request.prompt)

    def enter(self) -> None:
        self.room.grid.setFocus()
        press(self.room.grid, Qt.Key.Key_Return)

    def forget_cards(self) -> None:
        """Have every card be read again; none is, until the gallery is released."""
        self.room.held.hold()
        rows = range(self.room.model.rowCount())
        self.room.model.take_judged([key for row in rows if (key := self.room.model.key(row))])

    def go_on(self) -> None:
        self.room.held.release()
        self.room.settle()


@pytest.fixture
def gallery(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[Opened]:
    room = GalleryRoom(qtbot, plain_icons, tmp_path)
    for number in range(1, 4):
        room.library.add(finished(number, f"edit {number}"))
    room.open()
    room.grid.select(room.model.key(0))
    yield Opened(room)
    room.close()


def test_enter_and_a_double_click_open_at_once_what_was_read(gallery: Opened) -> None:
    gallery.enter()
    for hit in (QTest.mouseClick, QTest.mouseDClick):
        hit(gallery.room.grid.viewport(), Qt.MouseButton.LeftButton, pos=gallery.room.middle(1))
    assert gallery.prompts == ["edit 3", "edit 2"]


def test_what_was_not_read_yet_is_opened_once_it_is(gallery: Opened) -> None:
    gallery.forget_cards()
    gallery.enter()
    assert gallery.prompts == []
    gallery.go_on()
    assert gallery.prompts == ["edit 3"]
    gallery.room.refresh()
    assert gallery.prompts == ["edit 3"]


def test_whoever_went_to_another_meanwhile_is_not_led_away(gallery: Opened) -> None:
    gallery.forget_cards()
    gallery.enter()
    press(gallery.room.grid, Qt.Key.Key_Right)
    gallery.go_on()
    assert gallery.prompts == []


def test_what_could_not_be_read_is_not_opened_later(gallery: Opened) -> None:
    gallery.forget_cards()
    gallery.enter()
    gallery.room.held.failure = LibraryBusy(folder="library")
    with gallery.room.qtbot.waitSignal(gallery.room.model.failed):
        gallery.room.held.release()
    gallery.room.held.failure = None
    gallery.room.refresh()
    assert gallery.prompts == []
