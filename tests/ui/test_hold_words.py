from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.errors import Failure, KeyMissing, KeyRefused
from firered_desktop.core.job import Hold, Job, Service
from firered_desktop.core.send_options import SendOptions
from firered_desktop.ui.hold_words import (
    estimate_words,
    reason_words,
    spoken_held,
    waiting_sentence,
    waiting_words,
)
from tests.session.held_desk import LOCKED, a_held_edit

pytestmark = pytest.mark.usefixtures("qapp")

HOUR, DAY = 3_600.0, 86_400.0  # seconds
BUDGET = Failure("over_budget", values={"span": "for a day", "limit": "$0.50", "spent": "$0.40"})


def some(count: int, hold: Hold = Hold.OFFLINE) -> list[Job]:
    return [a_held_edit(number, hold) for number in range(1, count + 1)]


def free(jobs: list[Job]) -> list[Job]:
    return [replace(job, service=Service.DEMO) for job in jobs]


@pytest.mark.parametrize(
    ("hold", "failure", "expected"),
    [
        (Hold.OFFLINE, None, "Waiting for the network"),
        (Hold.BUDGET, BUDGET, "Over your budget for a day: $0.40 of $0.50 is spent"),
        (Hold.BUDGET, None, "Over your budget"),
        (Hold.LOCKED, LOCKED, "fal has locked the account: Exhausted balance"),
        (Hold.LOCKED, None, "fal has locked the account"),
        (Hold.KEY, KeyRefused().failure(), "fal refused the key"),
        (Hold.KEY, KeyMissing().failure(), "Waiting for a key"),
        (Hold.NOT_BEFORE, None, "Waiting for its time"),
        (Hold.RESTORED, None, "From a restored library, so it was not sent by itself"),
    ],
)
def test_why_an_edit_waits_is_said_in_words(
    hold: Hold, failure: Failure | None, expected: str
) -> None:
    assert reason_words(a_held_edit(1, hold, failure=failure), 100.0) == expected


def test_a_time_is_said_as_people_speak_of_it() -> None:
    job = a_held_edit(1, Hold.NOT_BEFORE, options=SendOptions(not_before=10 * HOUR))
    assert reason_words(job, 10 * HOUR).startswith("Not before today ")
    assert reason_words(job, 9 * HOUR - DAY).startswith("Not before tomorrow ")


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        (some(3), "3 waiting for the network, about $0.21"),
        (some(1, Hold.KEY), "1 waiting for a key, about $0.07"),
        (some(2, Hold.BUDGET), "2 over your budget, about $0.14"),
        ([*some(1), a_held_edit(2, Hold.KEY)], "2 waiting, about $0.14"),
        (free(some(3)), "3 waiting for the network"),
        ([a_held_edit(1, estimate=None)], "1 waiting for the network"),
        ([], ""),
    ],
)
def test_the_lower_edge_says_how_many_wait_what_for_and_what_they_cost(
    jobs: list[Job], expected: str
) -> None:
    assert waiting_words(jobs) == expected


@pytest.mark.parametrize("hold", Hold)
def test_every_reason_can_be_counted(hold: Hold) -> None:
    assert waiting_words(some(4, hold)).startswith("4 ")


def test_the_sum_is_a_sentence_and_the_demo_costs_nothing() -> None:
    assert waiting_sentence(some(1)) == "1 edit is waiting, about $0.07."
    assert waiting_sentence(some(3)) == "3 edits are waiting, about $0.21."
    assert waiting_sentence(free(some(3))) == "3 edits are waiting."
    assert estimate_words(free(some(1))) == ""


def test_a_screen_reader_hears_what_why_and_how_much() -> None:
    assert spoken_held(a_held_edit(1), HOUR) == (
        "make it warmer. Waiting for the network, about $0.07"
    )
