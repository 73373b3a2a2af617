from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import FireredError, Offline
from firered_desktop.session.turns import Turns


def test_a_wish_begins_when_the_one_before_is_fulfilled(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(lambda error: done.append(str(error)), owner)
    gate = threading.Event()
    turns.add(lambda: turns.run(partial(gate.wait, 20), lambda _: done.append("first")))
    turns.add(lambda: turns.run(lambda: "second", done.append))
    assert turns.busy
    assert done == []
    gate.set()
    qtbot.wait_until(lambda: done == ["first", "second"])
    assert not turns.busy


def test_a_wish_that_fails_is_told_and_the_next_one_begins(qtbot: QtBot) -> None:
    owner, done, refused = QObject(), list[str](), list[FireredError]()
    turns = Turns(refused.append, owner)

    def fail() -> None:
        raise Offline

    turns.add(lambda: turns.run(fail, done.append))
    turns.add(lambda: turns.run(lambda: "second", done.append))
    qtbot.wait_until(lambda: done == ["second"])
    assert [type(each) for each in refused] == [Offline]


def test_a_wish_without_work_holds_nobody_up(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(lambda error: done.append(str(error)), owner)
    turns.add(lambda: done.append("nothing to do"))
    turns.add(lambda: turns.run(lambda: "second", done.append))
    qtbot.wait_until(lambda: done == ["nothing to do", "second"])
