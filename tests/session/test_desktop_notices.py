from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.desktop_signs import DesktopNotice
from firered_desktop.core.errors import KeyDiffers
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.preferences import Preferences
from firered_desktop.session.desktop_notices import DesktopNotices, is_in_front
from firered_desktop.session.edit_events import EditEvents
from firered_desktop.session.edits import Edits
from tests.fakes import a_job
from tests.session.fake_desktop import FakeDesktop
from tests.session.fake_queue import FakeQueue


def in_short(jobs: Sequence[Job], with_words: bool) -> DesktopNotice:
    """Words for tests: each edit with its state, and the instruction where it is to be shown."""
    told = " ".join(f"{job.id}:{job.state}" for job in jobs)
    return DesktopNotice(told, jobs[0].request.prompt if with_words else "", "Show")


class Desk:
    """Edits that end while a person looks away, or at the window."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self._qtbot = qtbot
        self._application = application
        self._moment = 1.0
        self.away = True
        self.preferences = Preferences()
        self.desktop = FakeDesktop()
        self.edits = Edits(FakeQueue())
        self.events = EditEvents(self.edits)
        self.notices = DesktopNotices(
            self.events,
            self.desktop,
            lambda: self.preferences,
            in_short,
            in_front=lambda: not self.away,
            gathering=0,
        )
        self.opened: list[tuple[str, str]] = []
        self.notices.opened.connect(lambda edit, token: self.opened.append((edit, token)))

    def end(self, number: int, state: State = State.FINISHED, **fields: Any) -> None:
        """Edit `number` goes on its way, and comes to `state`."""
        for at in (State.WAITING, state):
            self._moment += 1.0
            held = {"hold": Hold.OFFLINE} if at is State.HELD else {}
            settled = {**held, **(fields if at is state else {})}
            self.edits._take(a_job(str(number), state=at, changed_at=self._moment, **settled))

    def look(self) -> None:
        """The person comes back to the window."""
        self.away = False
        self._application.focusWindowChanged.emit(None)

    def go(self) -> None:
        """The person turns to something else."""
        self.away = True
        self._application.focusWindowChanged.emit(None)

    def rest(self) -> None:
        """Let what is gathered be told."""
        self._qtbot.waitUntil(lambda: not self.notices._gathering.isActive())

    @property
    def told(self) -> list[str]:
        return [notice.title for notice in self.desktop.notices]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    return Desk(qtbot, qapp)


@pytest.mark.parametrize(
    "state", [State.FINISHED, State.FAILED, State.HELD, State.UNCONFIRMED], ids=str
)
def test_an_edit_that_ends_or_waits_while_the_person_looks_away_is_told_once(
    desk: Desk, state: State
) -> None:
    desk.end(1, state)
    desk.rest()
    assert desk.told == [f"1:{state}"]


def test_nothing_is_told_to_a_person_who_sees_the_window(desk: Desk) -> None:
    desk.away = False
    desk.end(1)
    desk.rest()
    assert desk.told == []


def test_an_edit_that_rests_until_its_key_is_back_is_told(desk: Desk) -> None:
    desk.end(1, State.IN_QUEUE, failure=KeyDiffers().failure())
    desk.rest()
    assert desk.told == ["1:in_queue"]


def test_what_the_person_did_to_an_edit_is_not_told(desk: Desk) -> None:
    desk.end(1, State.CANCELLED)
    desk.end(2, State.HELD, hold=Hold.NOT_BEFORE)
    desk.rest()
    assert desk.told == []


def test_edits_that_end_within_moments_are_one_notice(desk: Desk) -> None:
    desk.end(1)
    desk.end(2, State.FAILED)
    desk.end(3)
    desk.rest()
    assert desk.told == ["1:finished 2:failed 3:finished"]


def test_a_later_notice_counts_all_since_the_person_looked_away(desk: Desk) -> None:
    desk.end(1, State.FAILED)
    desk.rest()
    desk.end(2)
    desk.rest()
    assert desk.told == ["1:failed", "1:failed 2:finished"]
    desk.look()
    desk.go()
    desk.end(3)
    desk.rest()
    assert desk.told[-1] == "3:finished"


def test_an_edit_that_waited_and_then_finished_is_told_as_it_stands(desk: Desk) -> None:
    desk.end(1, State.HELD)
    desk.rest()
    desk.end(2)
    desk.end(1)
    desk.rest()
    assert desk.told[-1] == "2:finished 1:finished"


def test_what_is_held_again_and_again_is_told_once(desk: Desk) -> None:
    for _ in range(3):
        desk.end(1, State.HELD)
        desk.rest()
    assert desk.told == ["1:held"]


def test_coming_back_takes_the_notice_away_and_what_was_to_be_told(desk: Desk) -> None:
    desk.end(1)
    desk.rest()
    assert desk.told == ["1:finished"]
    desk.end(2)
    desk.look()
    desk.rest()
    assert desk.told == ["1:finished"]
    assert desk.desktop.shown is None


def test_the_setting_switches_notices_off_and_on(desk: Desk) -> None:
    desk.preferences = Preferences(desktop_notices=False)
    desk.end(1)
    desk.rest()
    assert desk.told == []
    desk.preferences = Preferences()
    desk.end(2)
    desk.rest()
    assert desk.told == ["2:finished"]


def test_the_instruction_is_shown_only_where_the_person_wants_it(desk: Desk) -> None:
    desk.end(1)
    desk.rest()
    desk.preferences = Preferences(notice_words=True)
    desk.end(2)
    desk.rest()
    assert [notice.body for notice in desk.desktop.notices] == ["", "make it warmer"]


def test_a_click_leads_to_the_edit(desk: Desk) -> None:
    desk.end(1)
    desk.rest()
    desk.desktop.click(token="front")
    assert desk.opened == [("1", "front")]


def test_a_click_leads_to_the_latest_and_first_to_one_that_needs_the_person(desk: Desk) -> None:
    desk.end(1)
    desk.end(2)
    desk.rest()
    desk.desktop.click()
    for number, state in ((3, State.FAILED), (4, State.HELD), (5, State.FINISHED)):
        desk.end(number, state)
    desk.rest()
    desk.desktop.click()
    assert desk.opened == [("2", ""), ("4", "")]


def test_an_answer_may_come_from_another_thread(desk: Desk, qtbot: QtBot) -> None:
    desk.end(1)
    desk.rest()
    heard: list[threading.Thread] = []
    desk.notices.opened.connect(lambda *_: heard.append(threading.current_thread()))
    speaker = threading.Thread(target=desk.desktop.click)
    speaker.start()
    speaker.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.main_thread()]


def test_what_was_put_away_is_not_counted_again(desk: Desk) -> None:
    desk.end(1)
    desk.rest()
    desk.end(2)  # too late for the notice that is put away
    desk.desktop.dismiss()
    desk.rest()
    assert desk.opened == []
    assert desk.told == ["1:finished", "2:finished"]


def test_what_an_earlier_window_told_is_taken_back(qtbot: QtBot, qapp: QApplication) -> None:
    desktop = FakeDesktop()
    desktop.tell(DesktopNotice("old", "", "Show"))
    desk = Desk(qtbot, qapp)
    DesktopNotices(desk.events, desktop, Preferences, in_short)
    assert desktop.shown is None


def test_a_person_works_in_a_window_that_is_active_and_not_minimised(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(is_in_front)
    window.showMinimized()
    qtbot.waitUntil(lambda: not is_in_front())
    window.showNormal()
    qtbot.waitUntil(is_in_front)
