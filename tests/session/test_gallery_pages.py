from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import Key
from firered_desktop.session import gallery_pages
from firered_desktop.session.gallery_pages import GalleryPages
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.session.fake_library import png
from tests.session.held_gallery import HeldGallery

COUNT = 7


class Room:
    """A library with a few results, and pages over it; `arrived` are the pictures told together."""

    def __init__(self, qtbot: QtBot, library: SqliteLibrary) -> None:
        self._qtbot = qtbot
        for number in range(1, COUNT + 1):
            job = finished(number)
            library.add(job)
            library.put_thumbnail(job.id, 0, png(QColor("orange")))
        self.gallery = HeldGallery(library)
        numbers = range(1, COUNT + 1)
        self.keys = [library.gallery.keys_of(finished(number).id)[0] for number in numbers]
        self.pages = GalleryPages(self.gallery)
        self.arrived: list[frozenset[Key]] = []
        self.pages.arrived.connect(self.arrived.append)

    def ask(self, *keys: Key) -> None:
        for key in keys:
            self.pages.entry(key)
            self.pages.thumbnail(key)

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: not self.pages.busy)

    def read(self) -> list[Key]:
        """Those of which all is there."""
        both = ((key, self.pages.entry(key), self.pages.thumbnail(key)) for key in self.keys)
        return [key for key, entry, image in both if entry is not None and image is not None]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with SqliteLibrary(tmp_path / "library") as library:
        room = Room(qtbot, library)
        yield room
        room.wait()


def test_what_is_said_comes_first_and_thumbnails_a_few_at_a_time(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery_pages, "BATCH", 3)
    room.ask(*room.keys)
    room.wait()
    assert [len(told) for told in room.arrived] == [7, 3, 3, 1]
    assert room.arrived[0] == frozenset(room.keys)
    assert room.arrived[1] == frozenset(room.keys[-3:])  # what was asked for last
    assert room.read() == room.keys


def test_pages_and_thumbnails_take_turns(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gallery_pages, "PAGE", 2)
    monkeypatch.setattr(gallery_pages, "BATCH", 1)
    room.ask(*room.keys[:4])
    room.wait()
    assert [len(told) for told in room.arrived] == [2, 1, 2, 1, 1, 1]


def test_of_very_many_wishes_the_oldest_are_told_to_be_asked_for_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery_pages, "MOST_WISHES", 4)
    room.ask(*room.keys)
    room.wait()
    assert room.gallery.read == room.keys[-4:]
    assert room.arrived[-1] == frozenset(room.keys[:3])
    room.ask(*room.keys[:3])
    room.wait()
    assert room.read() == room.keys
