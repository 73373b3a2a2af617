from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import Failure
from firered_desktop.diagnostics import Mishap
from firered_desktop.session.mishaps import Mishaps, leave_qt_messages, log_qt_messages
from tests.conftest import ExpectedLogs

MISHAP = Mishap(Failure("unexpected"), "details")


class Tell:
    """A watch that reports what a test wants."""

    def listen(self, listener: Callable[[Mishap], None]) -> None:
        self.listener = listener


def test_a_bug_on_a_worker_is_told_on_the_threads_of_the_window(qtbot: QtBot) -> None:
    watch = Tell()
    mishaps = Mishaps(watch)
    heard: list[threading.Thread] = []
    mishaps.told.connect(lambda _: heard.append(threading.current_thread()))
    with qtbot.waitSignal(mishaps.told) as told:
        worker = threading.Thread(target=watch.listener, args=(MISHAP,))
        worker.start()
        worker.join()
    assert told.args == [MISHAP]
    assert heard == [threading.main_thread()]


def test_a_bug_is_told_later_and_not_in_the_middle_of_things(qtbot: QtBot) -> None:
    watch = Tell()
    mishaps = Mishaps(watch)
    heard: list[Mishap] = []
    mishaps.told.connect(heard.append)
    watch.listener(MISHAP)
    assert heard == []
    qtbot.waitUntil(lambda: heard == [MISHAP])


def test_qt_speaks_to_the_log(
    expected_logs: ExpectedLogs, caplog: pytest.LogCaptureFixture
) -> None:
    expected_logs.expect("Qt (default): a warning of Qt")
    log_qt_messages()
    try:
        qWarning("a warning of Qt")
    finally:
        leave_qt_messages()
    assert "a warning of Qt" in caplog.text
