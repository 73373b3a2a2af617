from __future__ import annotations

from firered_desktop.core.errors import KeyDiffers
from firered_desktop.core.job import Hold, Progress, State
from firered_desktop.session.edit_events import EditEvents
from firered_desktop.session.edits import Edits
from tests.fakes import a_job
from tests.session.fake_queue import FakeQueue

RESTING = KeyDiffers().failure()


class Desk:
    """Edits whose events are written down as the id and the state."""

    def __init__(self) -> None:
        self.edits = Edits(FakeQueue())
        self.events = EditEvents(self.edits)
        self.told: list[State] = []
        self.events.happened.connect(lambda job: self.told.append(job.state))

    def go(self, *states: State) -> None:
        for at, state in enumerate(states):
            hold = Hold.OFFLINE if state is State.HELD else None
            self.edits._take(a_job(state=state, hold=hold, changed_at=float(at)))


def test_the_end_of_an_edit_is_an_event_and_its_way_there_is_none() -> None:
    desk = Desk()
    desk.go(State.WAITING, State.PREPARING, State.UPLOADING, State.IN_QUEUE, State.FINISHED)
    assert desk.told == [State.FINISHED]


def test_the_same_is_told_once() -> None:
    desk = Desk()
    desk.go(State.WAITING, State.FAILED, State.FAILED)
    assert desk.told == [State.FAILED]


def test_an_edit_that_is_held_again_is_told_again() -> None:
    desk = Desk()
    desk.go(State.WAITING, State.HELD, State.WAITING, State.HELD)
    assert desk.told == [State.HELD, State.HELD]


def test_what_waited_before_this_session_is_no_event() -> None:
    desk = Desk()
    desk.edits.learn([a_job(state=State.HELD, hold=Hold.KEY)])
    assert desk.told == []


def test_an_end_is_told_also_where_nothing_was_heard_before() -> None:
    desk = Desk()
    desk.go(State.FAILED)
    assert desk.told == [State.FAILED]


def test_an_edit_at_fal_that_needs_a_person_is_an_event() -> None:
    desk = Desk()
    desk.go(State.WAITING, State.IN_QUEUE)
    desk.edits._take(a_job(state=State.IN_QUEUE, failure=RESTING, changed_at=9.0))
    desk.edits._take(a_job(state=State.IN_QUEUE, changed_at=9.0, progress=Progress(position=1)))
    assert desk.told == [State.IN_QUEUE]
