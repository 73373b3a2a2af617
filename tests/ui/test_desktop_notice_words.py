from __future__ import annotations

from typing import Any

import pytest

from firered_desktop.core.errors import Charged, Failure, KeyDiffers
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.ui.desktop_notice_words import FIRST_WORDS, desktop_notice
from tests.fakes import a_job, a_request

PROMPT = "Replace the grey sky with a warm sunset over the sea"


def an_edit(state: State = State.FINISHED, prompt: str = PROMPT, **fields: Any) -> Job:
    return a_job(state=state, request=a_request(prompt), **fields)


FINISHED, HELD = an_edit(), an_edit(State.HELD, hold=Hold.KEY)
FAILED = an_edit(State.FAILED, failure=Failure("offline", Charged.NO))
DOUBTFUL = an_edit(State.FAILED, failure=Failure("offline", Charged.NO), lost_sends=1)
UNCONFIRMED = an_edit(State.UNCONFIRMED)
RESTING = an_edit(State.IN_QUEUE, failure=KeyDiffers().failure())


@pytest.mark.parametrize(
    ("job", "title", "body"),
    [
        (FINISHED, "Edit finished", "Compare before and after."),
        (FAILED, "Edit failed", "Nothing was charged."),
        (DOUBTFUL, "Edit failed", "It may have been charged."),
        (HELD, "Edit kept, not sent", "Waiting for a key."),
        (UNCONFIRMED, "Edit unconfirmed", "fal may or may not have it."),
        (RESTING, "Edit needs you", "Open the window to see more."),
    ],
)
def test_one_edit_is_told_in_a_few_words_without_its_instruction(
    job: Job, title: str, body: str
) -> None:
    notice = desktop_notice([job], False)
    assert (notice.title, notice.body, notice.action) == (title, body, "Show")


@pytest.mark.parametrize(
    ("job", "body"),
    [
        (FINISHED, "Replace the grey sky with a warm sunset…"),
        (FAILED, "Replace the grey sky with a warm sunset…\nNothing was charged."),
    ],
)
def test_the_first_words_of_the_instruction_stand_there_where_they_are_wished(
    job: Job, body: str
) -> None:
    assert desktop_notice([job], True).body == body


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("warmer", "warmer"),
        ("warmer\nand softer", "warmer"),
        ("红" * FIRST_WORDS, "红" * FIRST_WORDS),
        ("红" * 60, f"{'红' * FIRST_WORDS}…"),
        ("Replace the <b>sky</b> & nothing elsewhere", "Replace the <b>sky</b> & nothing…"),
        ("make {it} warmer", "make {it} warmer"),
    ],
)
def test_words_are_cut_between_two_of_them_and_stay_as_they_are(prompt: str, shown: str) -> None:
    assert desktop_notice([an_edit(prompt=prompt)], True).body == shown


@pytest.mark.parametrize(
    ("jobs", "title", "body"),
    [
        ([FINISHED] * 3, "3 edits finished", "Compare before and after."),
        ([FAILED] * 2, "2 edits failed", "Open the window to see more."),
        ([FAILED, FINISHED, FINISHED], "2 edits finished", "1 failed."),
        (
            [FINISHED, UNCONFIRMED, HELD, HELD, FAILED, RESTING],
            "Edit finished",
            "1 failed. 2 kept, not sent. 1 unconfirmed. 1 waiting for you.",
        ),
    ],
)
def test_several_are_counted_and_never_quoted(jobs: list[Job], title: str, body: str) -> None:
    notice = desktop_notice(jobs, True)
    assert (notice.title, notice.body) == (title, body)
