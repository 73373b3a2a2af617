"""The program is killed or stopped in the middle, and another run goes on."""

from __future__ import annotations

import sys

import pytest

from tests.e2e.conftest import Bench
from tests.e2e.program import await_true
from tests.e2e.test_faults import finished_once
from tests.standin import Act, Course, Hang, LoseAnswer, Stall

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize(
    ("route", "act"),
    [
        ("put", Stall(100)),
        ("submit", LoseAnswer(hang=True)),
        ("stream", Hang()),
        ("file", Hang()),
    ],
    ids=["uploading", "submitting", "in the queue", "downloading"],
)
def test_a_killed_program_is_gone_on_with_and_nothing_is_sent_twice(
    bench: Bench, route: str, act: Act
) -> None:
    bench.fal.plan(route, act)
    running = bench.start()
    if route == "submit":
        await_true(lambda: bench.fal.accepted)
    elif route == "put":
        running.await_words("uploading")
    else:
        await_true(lambda: bench.fal.ledger.on(route))
    running.kill()
    assert len(bench.queue().lines) == 1
    bench.fal.let_go()
    ended = bench.queue("run")
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)


def test_what_was_killed_while_it_was_sent_is_never_called_cancelled(bench: Bench) -> None:
    bench.fal.course = Course(queued=None)
    bench.fal.plan("submit", LoseAnswer(hang=True))
    running = bench.start()
    await_true(lambda: bench.fal.accepted)
    running.kill()
    (listed,) = bench.queue().lines
    refused = bench.queue("cancel", listed["edit"])
    assert (refused.status, refused.line["error"]["code"]) == (2, "edit_unsuited")
    ended = bench.queue("run", "--wait", "0")
    assert (ended.status, ended.line["event"]) == (5, "unconfirmed")
    forgotten = bench.queue("forget", listed["edit"])
    assert forgotten.line["error"]["charged"] == "maybe"
    assert bench.submits() == 1


pressing = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to a child")


@pressing
@pytest.mark.parametrize(
    ("course", "words", "charged"),
    [
        (Course(queued=None), "in the queue", None),
        (Course(running=None), "working", "maybe"),
    ],
    ids=["in the queue", "at work"],
)
def test_ctrl_c_stops_the_edit_at_fal(
    bench: Bench, course: Course, words: str, charged: str | None
) -> None:
    bench.fal.course = course
    running = bench.start()
    running.await_words(words)
    running.interrupt()
    ended = running.end()
    assert ended.status == 6
    line = ended.line
    assert (line["event"], line["files"]) == ("cancelled", [])
    assert (line["error"]["charged"] if line["error"] else None) == charged
    assert len(bench.fal.ledger.on("cancel")) == 1
    assert bench.queue().lines == []


@pressing
def test_ctrl_c_before_the_submit_sends_nothing(bench: Bench) -> None:
    bench.fal.plan("put", Stall(100))
    running = bench.start()
    running.await_words("uploading")
    running.interrupt()
    ended = running.end()
    assert (ended.status, ended.line["event"], ended.line["error"]) == (6, "cancelled", None)
    assert bench.submits() == 0
    assert bench.queue().lines == []


@pressing
def test_ctrl_c_while_a_lost_edit_is_looked_for_leaves_it_in_doubt(bench: Bench) -> None:
    bench.fal.course = Course(queued=None)
    bench.fal.plan("submit", LoseAnswer())
    running = bench.start()
    running.await_words("unconfirmed")
    running.interrupt()
    ended = running.end()
    assert (ended.status, ended.line["event"]) == (5, "unconfirmed")
    assert bench.submits() == 1


def test_an_edit_is_cancelled_from_another_run_once_nobody_works_on_it(bench: Bench) -> None:
    bench.fal.course = Course(queued=None)
    running = bench.start()
    running.await_words("in the queue")
    (listed,) = bench.queue().lines
    for wish in ("cancel", "resend", "forget"):
        refused = bench.queue(wish, listed["edit"])
        assert (refused.status, refused.line["error"]["code"]) == (2, "edit_busy")
    meanwhile = bench.queue("run")
    assert (meanwhile.status, meanwhile.out) == (0, "")
    assert "another program" in meanwhile.err
    running.kill()
    cancelled = bench.queue("cancel", listed["edit"])
    assert cancelled.line["event"] == "cancelled"
    assert len(bench.fal.ledger.on("cancel")) == 1
    assert bench.queue().lines == []
    assert bench.submits() == 1
