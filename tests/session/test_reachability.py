from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import Offline
from firered_desktop.session.reachability import Reachability
from tests.session.fake_queue import FakeQueue

pytestmark = pytest.mark.usefixtures("qapp")


def speak() -> None:
    """What the system says when a cable is pulled."""
    source = QNetworkInformation.instance()
    source.reachabilityChanged.emit(QNetworkInformation.Reachability.Disconnected)


def test_a_change_is_passed_on_off_the_gui_thread(qtbot: QtBot) -> None:
    nudged: list[int] = []
    listening = Reachability(lambda: nudged.append(threading.get_ident()))
    listening.begin()
    speak()
    qtbot.waitUntil(lambda: bool(nudged))
    assert nudged[0] != threading.get_ident()
    listening.end()
    listening.end()
    speak()
    assert len(nudged) == 1


def test_a_look_that_fails_is_no_matter(qtbot: QtBot) -> None:
    queue = FakeQueue()
    queue.failure = Offline()
    listening = Reachability(queue.nudge)
    listening.begin()
    speak()
    qtbot.waitUntil(lambda: queue.wishes == [("nudge", None)])
    listening.end()


def test_a_system_that_tells_nothing_is_borne(monkeypatch: Any) -> None:
    monkeypatch.setattr(QNetworkInformation, "loadDefaultBackend", lambda: False)
    listening = Reachability(lambda: None)
    listening.begin()
    listening.end()
