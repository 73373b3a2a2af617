from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.activity import Tone
from firered_desktop.core.errors import Charged, ServiceFailed, SubmitUnconfirmed
from firered_desktop.core.job import Hold, Job, Service, State
from firered_desktop.ui.activity_words import activity_of, ago_words
from firered_desktop.ui.speech import say
from tests.fakes import a_job
from tests.session.fake_library import a_finished_edit
from tests.session.held_desk import CENTS

FAILED = ServiceFailed(charged=Charged.MAYBE, detail="runner_timeout").failure()
UNSURE = SubmitUnconfirmed(charged=Charged.MAYBE).failure()

FAILED_WORDS = (
    "fal could not finish this edit (runner_timeout). It may have been charged. Run the edit "
    "again; if it fails again, try later."
)
UNSURE_WORDS = (
    "The answer to the request got lost, so fal may or may not be working on it. It may have been "
    "charged. Look again in a while. Sending it again may be charged twice."
)


def finished(service: Service = Service.FAL, charged: float | None = None, black: int = 0) -> Job:
    job = a_finished_edit(1, results=3)
    assert job.result is not None
    images = tuple(replace(each, nsfw=at < black) for at, each in enumerate(job.result.images))
    result = replace(job.result, images=images, charged_usd=charged)
    return replace(job, service=service, result=result, estimate=CENTS)


@pytest.mark.parametrize(
    ("job", "tone", "words"),
    [
        (finished(charged=0.07), Tone.SUCCESS, "Finished, $0.07 charged."),
        (
            finished(),
            Tone.SUCCESS,
            "Finished. fal did not say what it charged; the estimate was $0.07.",
        ),
        (finished(Service.DEMO), Tone.SUCCESS, "Finished, free in the demo."),
        (
            finished(Service.DEMO, black=2),
            Tone.SUCCESS,
            "Finished, free in the demo. The safety check blackened 2 of 3 results.",
        ),
        (
            a_job(state=State.FAILED, failure=FAILED),
            Tone.ERROR,
            FAILED_WORDS,
        ),
        (
            a_job(state=State.HELD, hold=Hold.OFFLINE),
            Tone.WARNING,
            "Kept, not sent: Waiting for the network.",
        ),
        (
            a_job(state=State.CANCELLED),
            Tone.INFO,
            "Stopped before fal began with it. Nothing was charged.",
        ),
        (
            a_job(state=State.CANCELLED, lost_sends=1, dropped_hold=Hold.KEY),
            Tone.INFO,
            "Dropped while it waited. It may have been charged.",
        ),
        (
            a_job(state=State.UNCONFIRMED, failure=UNSURE),
            Tone.WARNING,
            UNSURE_WORDS,
        ),
        (a_job(state=State.UNCONFIRMED), Tone.WARNING, "fal may or may not have this edit."),
    ],
)
def test_each_event_is_told_with_what_it_cost(job: Job, tone: Tone, words: str) -> None:
    notice = activity_of(job, 9.0)
    assert (notice.at, notice.tone, notice.edit) == (9.0, tone, job.id)
    assert say(*notice.told) == words


@pytest.mark.parametrize(
    ("passed", "words"),
    [(0, "just now"), (59, "just now"), (60, "1 min ago"), (3_599, "59 min ago")],
)
def test_what_is_fresh_is_told_by_how_long_ago_it_was(passed: int, words: str) -> None:
    assert ago_words(1_000_000.0 - passed, 1_000_000.0) == words


def test_what_is_older_is_told_by_its_time() -> None:
    assert "ago" not in ago_words(1_000_000.0 - 3_600, 1_000_000.0)
