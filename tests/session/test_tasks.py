from __future__ import annotations

import threading
from functools import partial

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import FireredError, Offline, Unexpected
from firered_desktop.session.tasks import Tasks
from tests.conftest import ExpectedLogs


def test_the_outcome_comes_back_on_the_thread_that_asked(qtbot: QtBot) -> None:
    tasks, told = Tasks(), []
    tasks.run(threading.get_ident, lambda worker: told.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    ((worker, here),) = told
    assert here == threading.get_ident()
    assert worker != here


def test_an_error_of_ours_is_an_outcome(qtbot: QtBot) -> None:
    tasks = Tasks()
    told: list[FireredError | None] = []

    def fail() -> None:
        raise Offline

    tasks.run(fail, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], Offline)


def test_a_bug_is_logged_and_told_as_unexpected(qtbot: QtBot, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("Work in the background ended with a bug")
    tasks = Tasks()
    told: list[float | FireredError] = []
    tasks.run(lambda: 1 / 0, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], Unexpected)


def test_each_outcome_finds_who_asked_for_it(qtbot: QtBot) -> None:
    tasks = Tasks()
    gate = threading.Event()
    slow: list[bool | FireredError] = []
    quick: list[str | FireredError] = []
    tasks.run(lambda: gate.wait(20), slow.append)
    tasks.run(lambda: "quick", quick.append)
    qtbot.waitUntil(lambda: bool(quick))
    assert slow == []
    gate.set()
    qtbot.waitUntil(lambda: bool(slow))
    assert (slow, quick) == ([True], ["quick"])


def test_what_was_dropped_is_told_to_nobody(qtbot: QtBot) -> None:
    tasks = Tasks()
    gate = threading.Event()
    told: list[object] = []
    tasks.run(lambda: gate.wait(20), told.append)
    tasks.drop_all()
    tasks.run(lambda: "later", told.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["later"]


def test_an_outcome_for_a_window_that_is_gone_harms_nobody(qtbot: QtBot) -> None:
    tasks = Tasks()
    gate, ended = threading.Event(), threading.Event()
    told: list[object] = []

    def work() -> None:
        gate.wait(20)
        ended.set()

    tasks.run(work, told.append)
    shiboken6.delete(tasks)
    gate.set()
    assert ended.wait(20)
    assert told == []


def test_those_that_go_while_their_work_ends_harm_nobody(qtbot: QtBot) -> None:
    told: list[int | FireredError] = []
    for _ in range(300):
        owner = QObject()
        for number in range(3):
            Tasks(owner).run(partial(int, number), told.append)
        shiboken6.delete(owner)
    stays = Tasks()
    stays.run(lambda: 7, told.append)
    qtbot.waitUntil(lambda: told[-1:] == [7])
    assert told == [7]
