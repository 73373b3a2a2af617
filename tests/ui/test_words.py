from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.errors import Charged, Offline, ServiceFailed
from firered_desktop.core.job import Hold, Job, Progress, State
from firered_desktop.ui.words import (
    CHARGED,
    HOLDS,
    LONGEST_TITLE,
    STATES,
    failure_words,
    progress_words,
    spoken,
    status_words,
    title,
)
from tests.fakes import a_job, a_request
from tests.session.fake_library import a_finished_edit

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_state_and_reason_has_words() -> None:
    assert set(STATES) == set(State)
    assert set(HOLDS) == set(Hold)
    assert set(CHARGED) == set(Charged)
    assert len(set(STATES.values())) == len(State)


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (a_job(), "Waiting"),
        (a_job(state=State.IN_QUEUE), "In the queue"),
        (a_job(state=State.IN_QUEUE, progress=Progress(position=2)), "In the queue, 2 ahead"),
        (a_job(state=State.IN_QUEUE, progress=Progress(position=0)), "Next in the queue"),
        (a_job(state=State.IN_PROGRESS, changed_at=90.0), "Working 10 s"),
        (a_job(state=State.IN_PROGRESS, changed_at=190.0), "Working 0 s"),
        (a_job(state=State.IN_PROGRESS, changed_at=-208.0), "Working 5 min 8 s"),
        (a_job(state=State.DOWNLOADING, progress=Progress(fraction=0.256)), "Downloading 26%"),
        (a_job(state=State.HELD, hold=Hold.OFFLINE), "Waits for the network"),
        (a_job(progress=Progress(stopping=True)), "Stopping…"),
        (a_job(state=State.CANCELLED, hold=Hold.OFFLINE), "Cancelled"),
        (
            a_job(state=State.IN_PROGRESS, stop_asked=True),
            "Asked fal to stop; it may still finish and be charged",
        ),
        (
            a_job(state=State.DOWNLOADING, stop_asked=True, progress=Progress(stopping=True)),
            "Asked fal to stop; it may still finish and be charged",
        ),
        (a_job(progress=Progress(unreachable=True)), "Waiting, no connection"),
    ],
)
def test_what_an_edit_does_is_said_in_a_few_words(job: Job, expected: str) -> None:
    assert progress_words(job, now=100.0) == expected


def test_a_failure_says_what_happened_what_it_cost_and_what_to_do() -> None:
    words = failure_words(Offline().failure())
    assert words.startswith("fal could not be reached, so nothing was sent. Nothing was charged. ")
    assert "{" not in failure_words(ServiceFailed(detail="out of memory").failure())


def test_the_lower_edge_counts_what_runs_and_is_unsure() -> None:
    jobs = [
        a_job("1", state=State.IN_QUEUE),
        a_job("2", state=State.UPLOADING),
        a_job("3", state=State.HELD),
        a_job("4", state=State.UNCONFIRMED),
        a_job("5", state=State.FINISHED),
    ]
    assert status_words(jobs) == "2 running · 1 unconfirmed"
    assert status_words([]) == ""


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("warmer", "warmer"),
        ("\n\n  warmer \nand more", "warmer"),
        ("x" * 200, "x" * LONGEST_TITLE),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_an_edit_is_named_by_the_first_words_of_its_instruction(prompt: str, expected: str) -> None:
    assert title(a_job(request=a_request(prompt))) == expected


def test_a_screen_reader_hears_instruction_state_and_time() -> None:
    words = spoken(a_job(request=a_request("warmer"), state=State.FAILED, created_at=0.0))
    assert words.startswith("warmer. Failed, ")
    assert "70" in words


def test_a_screen_reader_hears_how_many_results_are_black() -> None:
    job = a_finished_edit(1, results=3)
    assert job.result is not None
    images = tuple(replace(image, nsfw=at == 1) for at, image in enumerate(job.result.images))
    words = spoken(replace(job, result=replace(job.result, images=images)))
    assert words.endswith(" The safety check blackened 1 of 3 results.")
    assert "blackened" not in spoken(job)
