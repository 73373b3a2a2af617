from __future__ import annotations

from firered_desktop.core.desktop_signs import WorkInHand
from firered_desktop.core.errors import KeyDiffers
from firered_desktop.core.job import Hold, Progress, State
from firered_desktop.session.edits import Edits
from firered_desktop.session.work_in_hand import WorkFollowed
from tests.fakes import a_job
from tests.session.fake_desktop import FakeDesktop
from tests.session.fake_queue import FakeQueue


class Desk:
    """Edits in work, and what the task bar shows of them."""

    def __init__(self) -> None:
        self._moment = 1.0
        self.desktop = FakeDesktop()
        self.edits = Edits(FakeQueue())
        self.followed = WorkFollowed(self.edits, self.desktop)

    def put(self, number: int, state: State, **fields: object) -> None:
        self._moment += 1.0
        hold = Hold.OFFLINE if state is State.HELD else None
        fields = {"hold": hold, "changed_at": self._moment, **fields}
        self.edits._take(a_job(str(number), state=state, **fields))


def test_one_edit_shows_that_something_goes_on_until_it_has_ended() -> None:
    desk = Desk()
    for state in (State.WAITING, State.UPLOADING, State.IN_PROGRESS, State.FINISHED):
        desk.put(1, state)
    assert desk.desktop.works == [None, WorkInHand(1, None), None]


def test_of_several_the_share_that_has_ended_is_shown() -> None:
    desk = Desk()
    for number in range(4):
        desk.put(number, State.WAITING)
    desk.put(0, State.FINISHED)
    assert desk.desktop.work == WorkInHand(3, 0.25)
    desk.put(1, State.FAILED)
    assert desk.desktop.work == WorkInHand(2, 0.5)
    desk.put(4, State.WAITING)
    assert desk.desktop.work == WorkInHand(3, 0.4)


def test_what_comes_after_all_have_ended_begins_anew() -> None:
    desk = Desk()
    for number in (1, 2):
        desk.put(number, State.IN_QUEUE)
        desk.put(number, State.FINISHED)
    desk.put(3, State.IN_QUEUE)
    assert desk.desktop.work == WorkInHand(1, None)


def test_an_edit_that_waits_for_something_else_is_not_in_work() -> None:
    desk = Desk()
    desk.put(1, State.UPLOADING)
    desk.put(2, State.IN_QUEUE)
    desk.put(1, State.HELD)
    assert desk.desktop.work == WorkInHand(1, None)
    desk.put(2, State.IN_QUEUE, failure=KeyDiffers().failure())
    assert desk.desktop.work is None


def test_the_same_is_shown_once() -> None:
    desk = Desk()
    for percent in range(5):
        desk.put(1, State.UPLOADING, progress=Progress(fraction=percent / 5))
    assert desk.desktop.works == [None, WorkInHand(1, None)]


def test_what_was_in_work_before_is_shown_and_what_an_earlier_window_showed_is_not() -> None:
    desk = Desk()
    desk.put(1, State.IN_QUEUE)
    later = FakeDesktop()
    later.show_work(WorkInHand(7, 0.5))
    WorkFollowed(desk.edits, later)
    assert later.work == WorkInHand(1, None)
    desk.put(1, State.FINISHED)
    WorkFollowed(desk.edits, later)
    assert later.work is None
