"""Closing the window while an edit is under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Job, State
from firered_desktop.core.send_options import SendOptions
from firered_desktop.session.edits import Edits
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.main_window import MainWindow
from firered_desktop.ui.quit_guard import QuitDialog, QuitGuard
from tests.fakes import a_job, a_request
from tests.session.fake_queue import FakeQueue
from tests.ui.hands import click, named, press

FORGOTTEN = SendOptions(store_io=False)


class Desk:
    """A window over edits that the test tells of."""

    def __init__(self, qtbot: QtBot, icons: Icons) -> None:
        self._qtbot = qtbot
        self._queue = FakeQueue()
        self._edits = Edits(self._queue)
        self.window = MainWindow(QWidget(), QWidget(), QWidget, icons)
        qtbot.addWidget(self.window)
        self._guard = QuitGuard(self._edits, self.window)
        self.window.show()
        qtbot.waitExposed(self.window)

    def hear(self, *jobs: Job) -> None:
        for job in jobs:
            with self._qtbot.waitSignal(self._edits.changed):
                self._queue.say(job)

    def question(self) -> QuitDialog:
        (dialog,) = [each for each in self.window.findChildren(QuitDialog) if each.isVisible()]
        return dialog


@pytest.fixture
def desk(qtbot: QtBot, plain_icons: Icons) -> Iterator[Desk]:
    made = Desk(qtbot, plain_icons)
    yield made
    made.window.leave()


def lost(number: int = 1, words: str = "make it warmer") -> Job:
    return a_job(
        f"job-{number}", state=State.IN_PROGRESS, request=a_request(words), options=FORGOTTEN
    )


@pytest.mark.parametrize("jobs", [(), (a_job(state=State.IN_PROGRESS),)], ids=["none", "kept"])
def test_closing_asks_nothing_where_nothing_is_lost(desk: Desk, jobs: tuple[Job, ...]) -> None:
    desk.hear(*jobs)
    assert desk.window.close()
    assert not desk.window.isVisible()


def test_closing_asks_once_and_says_what_would_be_lost(desk: Desk) -> None:
    desk.hear(lost(words="<b>warmer</b>\nand more"))
    assert not desk.window.close()
    assert not desk.window.close()
    said = [label.text() for label in desk.question().findChildren(QLabel)]
    assert "The result of one edit would be lost:" in said
    assert "“<b>warmer</b>”" in said


@pytest.mark.parametrize(
    "wait",
    [
        lambda dialog: press(dialog, Qt.Key.Key_Return),
        lambda dialog: press(dialog, Qt.Key.Key_Escape),
        lambda dialog: click(named(dialog, QPushButton, "Wait")),
    ],
    ids=["Enter", "Escape", "Wait"],
)
def test_waiting_keeps_the_window_and_asks_again_next_time(
    desk: Desk, qtbot: QtBot, wait: Callable[[QuitDialog], None]
) -> None:
    desk.hear(lost())
    desk.window.close()
    dialog = desk.question()
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(dialog.rejected):
        wait(dialog)
    assert desk.window.isVisible()
    assert not desk.window.close()
    assert desk.question() is not dialog


def test_quitting_all_the_same_closes(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(lost(1), lost(2))
    desk.window.close()
    with qtbot.waitSignal(desk.window.closing):
        click(named(desk.question(), QPushButton, "Quit"))
    assert not desk.window.isVisible()


def test_once_nothing_would_be_lost_the_window_closes_as_told(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(lost())
    desk.window.close()
    with qtbot.waitSignal(desk.window.closing):
        desk.hear(a_job(state=State.FINISHED, changed_at=2.0))
    assert not desk.window.isVisible()


def test_many_are_counted_and_the_first_are_named(desk: Desk) -> None:
    desk.hear(*(lost(number, f"edit {number}") for number in range(5)))
    desk.window.close()
    said = [label.text() for label in desk.question().findChildren(QLabel)]
    assert "The results of 5 edits would be lost:" in said
    assert [text for text in said if text.startswith("“")] == ["“edit 0”", "“edit 1”", "“edit 2”"]
    assert "…" in said


def test_the_program_leaves_without_a_question(desk: Desk) -> None:
    desk.hear(lost())
    desk.window.close()
    question = desk.question()
    desk.window.leave()
    assert not desk.window.isVisible()
    assert not question.isVisible()
