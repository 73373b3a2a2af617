from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from firered_desktop.session import arrivals
from firered_desktop.session.arrivals import Arrivals
from firered_desktop.session.picture_files import Found, find_pictures


def test_files_that_are_named_like_pictures_arrive_at_once(qapp: QCoreApplication) -> None:
    del qapp
    told: list[Found] = []
    assert Arrivals().look([Path("/gone/a.jpg"), Path("b.dng")], told.append)
    assert told == [Found((Path("/gone/a.jpg"), Path("b.dng")))]


def test_a_folder_is_looked_through_on_another_thread_and_told_on_this_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jpg").touch()
    threads: list[int] = []

    def look(paths: tuple[Path, ...]) -> Found:
        threads.append(threading.get_ident())
        return find_pictures(paths)

    monkeypatch.setattr(arrivals, "find_pictures", look)
    told: list[tuple[Found, int]] = []
    coming = Arrivals()
    assert not coming.look([tmp_path], lambda found: told.append((found, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(Found((tmp_path / "a.jpg",)), threading.get_ident())]
    assert threading.get_ident() not in threads
