"""Files that change, go and come back after they were added."""

from __future__ import annotations

import os
import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.session import freshness
from firered_desktop.session.draft import Draft
from firered_desktop.session.freshness import Freshness
from firered_desktop.session.pictures import PictureState
from tests.session.fake_previews import FakePreviews, KeptPixels


class Desk:
    """A draft with the picture a.jpg, which is a file."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.file = folder / "a.jpg"
        self.write("one")
        self.previews = FakePreviews()
        self.draft = Draft(self.previews, 2.0, {}, KeptPixels())
        self.freshness = Freshness(self.draft)
        self.draft.add([self.file])
        qtbot.waitUntil(lambda: len(self.freshness._stamps) == 1)
        self.read()

    def write(self, content: str) -> None:
        self.file.write_text(content, encoding="utf-8")

    def read(self) -> None:
        self.previews.answer("a.jpg")
        QApplication.sendPostedEvents()

    def stale(self) -> bool:
        told: list[bool] = []
        self.freshness.check(told.append)
        self.qtbot.waitUntil(lambda: bool(told))
        return told[0]

    @property
    def state(self) -> PictureState:
        return self.draft.pictures[0].state


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def test_a_file_that_stays_is_fresh(desk: Desk) -> None:
    assert not desk.stale()
    assert desk.state is PictureState.READY


def test_a_file_that_changed_is_read_again(desk: Desk) -> None:
    before = desk.draft.pictures[0].id
    desk.write("longer than before")
    with desk.qtbot.waitSignal(desk.freshness.reloaded) as told:
        assert desk.stale()
    assert told.args == [("a.jpg",)]
    assert desk.state is PictureState.LOADING
    assert desk.draft.pictures[0].id != before
    desk.qtbot.waitUntil(lambda: len(desk.freshness._stamps) == 2)
    desk.read()
    assert not desk.stale()


def test_a_change_that_keeps_the_size_is_noticed(desk: Desk) -> None:
    os.utime(desk.file, ns=(1, 1))
    assert desk.stale()


def test_a_file_that_is_gone_says_so_and_comes_back(desk: Desk) -> None:
    content = desk.file.read_bytes()
    desk.file.unlink()
    assert desk.stale()
    (picture,) = desk.draft.pictures
    assert picture.failure is not None
    assert str(picture.failure.notice().happened) == "There is no file a.jpg."
    assert not desk.stale()
    desk.file.write_bytes(content)
    assert desk.stale()
    assert desk.draft.pictures[0].state is PictureState.LOADING


def test_a_picture_that_was_taken_out_meanwhile_is_nobodys_matter(desk: Desk) -> None:
    desk.write("longer than before")
    told: list[bool] = []
    desk.freshness.check(told.append)
    desk.draft.clear()
    desk.qtbot.waitUntil(lambda: told == [False])


def test_checks_answer_in_the_order_in_which_they_were_asked(desk: Desk) -> None:
    told: list[int] = []
    for number in range(5):
        desk.freshness.check(partial(_tell, told, number))
    desk.qtbot.waitUntil(lambda: len(told) == 5)
    assert told == sorted(told)


def _tell(told: list[int], number: int, stale: bool) -> None:
    assert not stale
    told.append(number)


def test_nothing_is_asked_of_the_disk_on_this_thread(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[int] = set()
    stamp = freshness._stamp

    def watched(path: Path) -> freshness.Stamp:
        threads.add(threading.get_ident())
        return stamp(path)

    monkeypatch.setattr(freshness, "_stamp", watched)
    assert not desk.stale()
    assert threads
    assert threading.get_ident() not in threads


def test_who_comes_back_to_the_window_sees_what_changed(desk: Desk) -> None:
    desk.write("longer than before")
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    with desk.qtbot.waitSignal(desk.freshness.reloaded):
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert desk.state is PictureState.LOADING
