from __future__ import annotations

import pytest

from firered_desktop.core.errors import Charged, KeyDiffers, ServiceFailed, SubmitUnconfirmed
from firered_desktop.core.job import Hold, Job, Service, State
from firered_desktop.ui.edit_remedies import offers_for
from firered_desktop.ui.happening import Happening, explained, happening_of, tells_something
from tests.fakes import a_job

FAILED = ServiceFailed(charged=Charged.MAYBE, detail="runner_timeout").failure()


def happening(job: Job) -> Happening:
    return happening_of(job, Service.FAL, 100.0)


def test_a_failure_is_told_in_three_parts() -> None:
    assert happening(a_job(state=State.FAILED, failure=FAILED)) == Happening(
        "fal could not finish this edit (runner_timeout).",
        "It may have been charged.",
        "Run the edit again; if it fails again, try later.",
    )


@pytest.mark.parametrize("hold", list(Hold))
def test_what_is_held_says_why_that_nothing_was_charged_and_what_to_do(hold: Hold) -> None:
    told = happening(a_job(state=State.HELD, hold=hold))
    assert told.happened.endswith(".")
    assert told.charged == "Nothing was charged."
    assert told.remedy


def test_what_was_sent_before_may_have_been_charged_also_while_it_is_held() -> None:
    told = happening(a_job(state=State.HELD, hold=Hold.OFFLINE, lost_sends=1))
    assert told.charged == "It may have been charged."


def test_what_was_stopped_in_time_cost_nothing() -> None:
    told = happening(a_job(state=State.CANCELLED))
    assert told.happened == "Stopped before fal began with it. Nothing was charged."


@pytest.mark.parametrize(
    ("job", "told"),
    [
        (a_job(state=State.FAILED, failure=FAILED), True),
        (a_job(state=State.UNCONFIRMED), True),
        (a_job(state=State.HELD, hold=Hold.KEY), True),
        (a_job(state=State.CANCELLED), True),
        (a_job(state=State.IN_QUEUE, failure=KeyDiffers().failure()), True),
        (a_job(state=State.IN_QUEUE), False),
        (a_job(state=State.FINISHED), False),
    ],
)
def test_only_what_needs_words_has_some(job: Job, told: bool) -> None:
    assert tells_something(job) is told


@pytest.mark.parametrize(
    "job",
    [
        *(a_job(state=State.HELD, hold=hold) for hold in Hold),
        a_job(state=State.UNCONFIRMED, failure=SubmitUnconfirmed().failure()),
        a_job(state=State.FAILED, failure=FAILED),
        a_job(state=State.DOWNLOADING, failure=KeyDiffers().failure()),
    ],
)
def test_every_remedy_says_what_it_does(job: Job) -> None:
    offers = offers_for(job, Service.FAL)
    assert offers
    assert all(explained(offer).endswith(".") for offer in offers)
