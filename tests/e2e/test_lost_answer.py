"""The answer to a submit gets lost: one accepted edit, found again, and nothing sent unasked."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import Bench
from tests.standin import Course, LoseAnswer, Reset, html

pytestmark = pytest.mark.e2e


def test_a_lost_answer_is_one_edit_that_is_found_and_finished(bench: Bench) -> None:
    bench.fal.plan("submit", LoseAnswer())
    ended = bench.edit()
    assert ended.status == 0
    (accepted,) = bench.fal.accepted
    assert bench.submits() == 1
    assert ended.line["request_id"] == accepted.request_id
    assert bench.written() == bench.fal.results_of(accepted.request_id)
    assert bench.fal.ledger.on("by-endpoint")


def lose(bench: Bench) -> str:
    """Lose the answer of an edit that fal does not list; the edit's id."""
    bench.fal.course = Course(queued=None)  # only what ended is listed
    bench.fal.plan("submit", LoseAnswer())
    ended = bench.edit("--wait", "0", "--set", "seed=7")
    assert ended.status == 5
    line = ended.line
    assert line["event"] == "unconfirmed"
    assert line["error"]["code"] == "submit_unconfirmed"
    assert line["error"]["charged"] == "maybe"
    assert "charged twice" in ended.err
    assert bench.submits() == 1
    return str(line["edit"])


def test_what_is_in_doubt_is_looked_for_and_sent_again_only_when_asked(bench: Bench) -> None:
    edit_id = lose(bench)
    (listed,) = bench.queue().lines
    assert (listed["edit"], listed["state"]) == (edit_id, "unconfirmed")
    looks = len(bench.fal.ledger.on("by-endpoint"))
    again = bench.queue("run", "--wait", "0")
    assert (again.status, again.line["event"]) == (5, "unconfirmed")
    assert len(bench.fal.ledger.on("by-endpoint")) > looks
    refused = bench.queue("cancel", edit_id)
    assert (refused.status, refused.line["error"]["code"]) == (2, "edit_unsuited")
    assert bench.submits() == 1

    bench.fal.course = Course()
    sent = bench.queue("resend", edit_id[:8])
    assert (sent.status, sent.line["event"]) == (0, "finished")
    assert bench.submits() == len(bench.fal.accepted) == 2
    assert sent.line["request_id"] == bench.fal.accepted[1].request_id
    assert len(bench.fal.ledger.on("put")) == 1
    assert bench.queue().lines == []
    once_more = bench.queue("resend", edit_id)
    assert (once_more.status, once_more.line["error"]["code"]) == (2, "edit_unsuited")
    assert bench.submits() == 2


def test_what_is_in_doubt_can_be_forgotten(bench: Bench) -> None:
    edit_id = lose(bench)
    forgotten = bench.queue("forget", edit_id)
    assert forgotten.line["event"] == "cancelled"
    assert forgotten.line["error"]["charged"] == "maybe"
    assert bench.queue().lines == []
    assert bench.submits() == 1


def test_two_that_are_alike_are_found_one_by_one(bench: Bench) -> None:
    ids = [lose(bench), lose_again(bench)]
    bench.fal.let_go()
    ended = bench.queue("run")
    assert ended.status == 0
    assert {line["edit"] for line in ended.lines} == set(ids)
    found = {line["request_id"] for line in ended.lines}
    assert found == {edit.request_id for edit in bench.fal.accepted}
    assert bench.submits() == 2


def lose_again(bench: Bench) -> str:
    bench.fal.plan("submit", LoseAnswer())
    return str(bench.edit("--wait", "0", "--set", "seed=7").line["edit"])


@pytest.mark.parametrize("fault", [Reset(), html(), html(502)], ids=["reset", "page", "bad page"])
def test_whatever_else_comes_after_the_request_left_is_doubt_too(
    bench: Bench, fault: Reset
) -> None:
    bench.fal.plan("submit", fault)
    ended = bench.edit("--wait", "0")
    assert ended.status == 5
    assert ended.line["event"] == "unconfirmed"
    assert bench.submits() == 1
    assert bench.fal.accepted == []
