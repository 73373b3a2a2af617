"""The states of an edit: every pair, and what a move does to the record."""

from __future__ import annotations

import itertools

import pytest

from firered_desktop.core.errors import Failure
from firered_desktop.core.job import (
    FOLLOWS,
    SUBMITTED,
    UNDER_WAY,
    UNFINISHED,
    Hold,
    Progress,
    State,
    WrongStateError,
)
from tests.fakes import a_job

# The same as FOLLOWS, written a second time by hand: a row is a state, a letter a follower.
LETTERS = {
    State.WAITING: "w",
    State.PREPARING: "p",
    State.UPLOADING: "u",
    State.SUBMITTING: "s",
    State.IN_QUEUE: "q",
    State.IN_PROGRESS: "i",
    State.DOWNLOADING: "d",
    State.FINISHED: "F",
    State.FAILED: "X",
    State.CANCELLED: "C",
    State.HELD: "H",
    State.UNCONFIRMED: "U",
}
TABLE = {
    State.WAITING: "puXCH",
    State.PREPARING: "wuXCH",
    State.UPLOADING: "wsXCH",
    State.SUBMITTING: "wqXCHU",
    State.IN_QUEUE: "idXC",
    State.IN_PROGRESS: "qdXC",
    State.DOWNLOADING: "FXC",
    State.FINISHED: "",
    State.FAILED: "w",
    State.CANCELLED: "wH",
    State.HELD: "wC",
    State.UNCONFIRMED: "qwC",
}


@pytest.mark.parametrize(("state", "follower"), list(itertools.product(State, State)))
def test_only_the_states_of_the_table_follow(state: State, follower: State) -> None:
    allowed = LETTERS[follower] in TABLE[state]
    assert (follower in FOLLOWS[state]) is allowed
    job = a_job(state=state)
    if allowed:
        assert job.moved(follower, 2.0).state is follower
    else:
        with pytest.raises(WrongStateError):
            job.moved(follower, 2.0)


def test_a_move_settles_what_belonged_to_the_former_state() -> None:
    held = a_job(state=State.HELD, hold=Hold.OFFLINE, failure=Failure("offline"))
    moved = held.progressed(Progress(0.5)).moved(State.WAITING, 7.0)
    assert (moved.hold, moved.failure, moved.progress) == (None, None, Progress())
    assert moved.changed_at == 7.0


def test_every_state_is_either_under_way_or_at_an_end_or_waits_for_a_person() -> None:
    assert SUBMITTED < UNDER_WAY < UNFINISHED
    ended = {State.FINISHED, State.FAILED, State.CANCELLED}
    assert set(State) - UNFINISHED == ended
