"""Threads for network work: daemons whose bugs are logged and whose outcomes are handed over."""

from __future__ import annotations

import queue

from firered_desktop.core.errors import Offline, Unexpected
from firered_desktop.outbox.threads import run_in_background, start_thread
from tests.conftest import ExpectedLogs


def test_a_worker_never_keeps_the_program_from_ending() -> None:
    thread = start_thread("work", lambda: None)
    assert thread.daemon
    thread.join()


def test_a_bug_in_a_worker_is_logged(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("ended with a bug")

    def work() -> None:
        raise ZeroDivisionError

    start_thread("work", work).join()


def test_an_outcome_is_handed_over_also_when_it_is_an_error(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("ended with a bug")
    told: queue.SimpleQueue[object] = queue.SimpleQueue()

    def offline() -> None:
        raise Offline

    def bug() -> None:
        raise ZeroDivisionError

    for work in (lambda: 7, offline, bug):
        run_in_background(work, told.put).join()
    number, error, unexpected = told.get(), told.get(), told.get()
    assert number == 7
    assert isinstance(error, Offline)
    assert isinstance(unexpected, Unexpected)
