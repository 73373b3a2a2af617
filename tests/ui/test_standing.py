from __future__ import annotations

import pytest

from firered_desktop.core.errors import Charged, KeyDiffers, ServiceFailed
from firered_desktop.core.job import Hold, Job, Progress, State
from firered_desktop.ui.icons import Tint
from firered_desktop.ui.standing import (
    MARKS,
    mark_of,
    span_words,
    standing_words,
    time_so_far,
)
from tests.fakes import a_job

FAILED = ServiceFailed(charged=Charged.MAYBE, detail="runner_timeout").failure()


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (a_job(state=State.UPLOADING, progress=Progress(fraction=0.4)), "Uploading 40%"),
        (a_job(state=State.IN_QUEUE, progress=Progress(position=3)), "In the queue, 3 ahead"),
        (a_job(state=State.IN_PROGRESS, changed_at=88.0), "Working 12 s"),
        (a_job(state=State.HELD, hold=Hold.OFFLINE), "Held: Waits for the network"),
        (
            a_job(state=State.FAILED, failure=FAILED),
            "Failed: fal could not finish this edit (runner_timeout).",
        ),
        (a_job(state=State.UNCONFIRMED), "Unconfirmed: fal may or may not have it"),
        (
            a_job(state=State.IN_QUEUE, failure=KeyDiffers().failure()),
            "Rests: This edit was sent with another key.",
        ),
        (a_job(state=State.WAITING), "Waiting"),
    ],
)
def test_an_edit_says_where_it_stands_in_words(job: Job, words: str) -> None:
    assert standing_words(job, 100.0) == words


def test_one_that_waits_says_how_many_have_their_turn_before_it() -> None:
    waiting = a_job(state=State.WAITING)
    assert standing_words(waiting, 100.0, 2) == "Waiting for its turn, 2 ahead"
    assert standing_words(waiting, 100.0, 0) == "Waiting for its turn, next"


def test_every_state_has_a_mark() -> None:
    assert MARKS.keys() == set(State)
    resting = a_job(state=State.DOWNLOADING, failure=KeyDiffers().failure())
    assert mark_of(resting) == ("warning", Tint.WARNING)


def test_the_time_counts_from_the_moment_when_fal_had_it() -> None:
    job = a_job(state=State.IN_QUEUE, changed_at=95.0, submitted_at=25.0)
    assert time_so_far(job, 100.0) == "1 min 15 s so far"
    assert time_so_far(a_job(state=State.UPLOADING, changed_at=95.0), 100.0) == "5 s so far"


def test_nothing_is_counted_where_nothing_goes_on() -> None:
    assert time_so_far(a_job(state=State.FAILED), 100.0) == ""
    assert time_so_far(a_job(state=State.IN_QUEUE, stop_asked=True), 100.0) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-3, "0 s"), (59.9, "59 s"), (60, "1 min 0 s"), (3_599, "59 min 59 s"), (7_260, "2 h 1 min")],
)
def test_a_span_is_told_in_its_two_largest_units(seconds: float, words: str) -> None:
    assert span_words(seconds) == words
