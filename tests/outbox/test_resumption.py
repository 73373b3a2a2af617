"""Where an edit goes on, from each state, and what a person can decide about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import Charged, EditUnsuited, Failure
from firered_desktop.core.job import SUBMITTED, Job, State
from firered_desktop.outbox.resumption import (
    begun_anew,
    given_up,
    key_fits,
    recovered,
    sent_again,
    stopped,
)
from tests.fakes import a_job

NOW = 2_000.0
Decision = Callable[[Job, float], Job]


def outcome(decide: Decision, state: State) -> State | None:
    """The state that a decision leads to; None where it is refused."""
    try:
        return decide(in_state(state), NOW).state
    except EditUnsuited:
        return None


def in_state(state: State) -> Job:
    fields: dict[str, Any] = {}
    if state in SUBMITTED | {State.FINISHED}:
        fields["submission"] = Submission("r-1", "s", "r", "c")
    return a_job(state=state, uploads=("https://fal.media/1",), **fields)


# Each column is what a decision makes of the state; None is refused.
TABLE = {
    State.WAITING: (State.WAITING, State.WAITING, None, State.CANCELLED),
    State.PREPARING: (State.WAITING, State.WAITING, None, State.CANCELLED),
    State.UPLOADING: (State.WAITING, State.WAITING, None, State.CANCELLED),
    State.SUBMITTING: (State.UNCONFIRMED, State.WAITING, State.CANCELLED, None),
    State.IN_QUEUE: (State.IN_QUEUE, None, None, State.CANCELLED),
    State.IN_PROGRESS: (State.IN_PROGRESS, None, None, State.CANCELLED),
    State.DOWNLOADING: (State.DOWNLOADING, None, None, State.CANCELLED),
    State.FINISHED: (State.FINISHED, None, None, None),
    State.FAILED: (State.FAILED, State.WAITING, None, None),
    State.CANCELLED: (State.CANCELLED, State.WAITING, None, None),
    State.HELD: (State.WAITING, State.WAITING, State.CANCELLED, State.CANCELLED),
    State.UNCONFIRMED: (State.UNCONFIRMED, State.WAITING, State.CANCELLED, None),
}


@pytest.mark.parametrize("state", State)
def test_each_state_goes_on_is_sent_again_forgotten_and_stopped_as_written(state: State) -> None:
    decisions = (recovered, sent_again, given_up, stopped)
    assert tuple(outcome(decide, state) for decide in decisions) == TABLE[state]


def test_what_was_sent_again_has_nothing_of_the_former_try_but_its_uploads() -> None:
    job = a_job(
        state=State.FAILED,
        submission=Submission("r-1", "s", "r", "c"),
        submitted_at=5.0,
        uploads=("https://fal.media/1",),
    )
    again = sent_again(job, NOW)
    assert (again.submission, again.submitted_at, again.result) == (None, None, None)
    assert again.uploads == job.uploads


@pytest.mark.parametrize("state", [State.SUBMITTING, State.UNCONFIRMED])
def test_what_is_forgotten_keeps_that_it_may_have_been_charged(state: State) -> None:
    lost = Failure("submit_unconfirmed", Charged.MAYBE)
    failure = None if state is State.SUBMITTING else lost
    assert given_up(a_job(state=state, failure=failure), NOW).failure == lost


@pytest.mark.parametrize("state", State)
def test_a_demo_edit_that_its_service_had_begins_anew(state: State) -> None:
    job = in_state(state)
    anew = begun_anew(job, NOW)
    if state in SUBMITTED | {State.SUBMITTING, State.UNCONFIRMED}:
        assert (anew.state, anew.submission) == (State.WAITING, None)
    else:
        assert anew is job


def test_only_an_edit_that_an_account_knows_depends_on_the_key() -> None:
    sent = a_job(state=State.IN_QUEUE, key_fingerprint="one")
    assert key_fits(sent, "one")
    assert not key_fits(sent, "two")
    assert key_fits(a_job(state=State.WAITING, key_fingerprint="one"), "two")
    assert not key_fits(a_job(state=State.UNCONFIRMED, key_fingerprint="one"), "two")
