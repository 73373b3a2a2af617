"""What goes wrong on the way, and what of it a person hears."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import CANARY, PROMPT, Bench
from tests.standin import (
    Act,
    Answer,
    Corrupt,
    Course,
    Failing,
    Reset,
    Silence,
    TlsProxy,
    Truncate,
    html,
    unused_base_url,
)

pytestmark = pytest.mark.e2e

STEPS = ("initiate", "put", "stream", "status", "result", "file")
MANY = 40  # more than anything is tried within the patience of these tests
BUSY = Answer(503, b"<html><hr>nginx</html>", {"Content-Type": "text/html"})


def finished_once(bench: Bench) -> None:
    """The edit ended well, with one submit and the service's bytes in the folder."""
    (accepted,) = bench.fal.accepted
    assert bench.submits() == 1
    assert bench.written() == bench.fal.results_of(accepted.request_id)


@pytest.mark.parametrize(
    "faults",
    [
        {step: (Reset(),) for step in STEPS},
        {**{step: (html(),) for step in STEPS}, "put": (html(502),)},
        {**dict.fromkeys(STEPS, (BUSY,)), "stream": (Silence(),)},
        {"result": (Answer(500, {"detail": "try again"}),), "file": (Truncate(), Corrupt())},
    ],
    ids=["lost connections", "pages", "busy", "damaged results"],
)
def test_trouble_that_passes_costs_time_and_nothing_else(
    bench: Bench, faults: dict[str, tuple[Act, ...]]
) -> None:
    for step, acts in faults.items():
        bench.fal.plan(step, *acts)
    ended = bench.edit()
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)


def test_without_a_connection_the_edit_is_held_and_sent_later(bench: Bench) -> None:
    ended = bench.edit("--wait", "0", HTTPS_PROXY=unused_base_url())
    assert ended.status == 4
    line = ended.line
    assert (line["event"], line["request_id"], line["files"]) == ("held", None, [])
    assert (line["error"]["code"], line["error"]["charged"]) == ("offline", "no")
    assert bench.fal.ledger.seen == []
    (listed,) = bench.queue().lines
    assert (listed["state"], listed["hold"]) == ("held", "offline")
    later = bench.queue("run")
    assert (later.status, later.line["edit"]) == (0, line["edit"])
    finished_once(bench)
    assert bench.queue("run").lines == []


def test_a_connection_that_goes_away_on_the_way_leaves_the_edit_at_fal(
    bench: Bench, proxy: TlsProxy
) -> None:
    bench.fal.course = Course(queued=None)
    running = bench.start("--wait", "0")
    running.await_words("in the queue")
    proxy.lose_network()
    ended = running.end()
    assert ended.status == 4
    assert ended.line["event"] == "held"
    assert ended.line["error"]["code"] == "service_unavailable"
    assert "nothing was sent" not in ended.err
    proxy.breaking = False
    bench.fal.let_go()
    assert bench.queue("run").status == 0
    finished_once(bench)


@pytest.mark.parametrize("step", ["initiate", "status", "result", "file"])
def test_a_service_that_stays_away_holds_the_edit_where_it_is(bench: Bench, step: str) -> None:
    bench.fal.plan(step, *[html(503)] * MANY)
    bench.fal.plan("stream", *[html(503)] * MANY)
    ended = bench.edit("--wait", "0")
    assert ended.status == 4
    assert ended.line["event"] == "held"
    assert ended.line["error"]["code"] == "service_unavailable"
    submitted = step != "initiate"
    assert len(bench.fal.accepted) == submitted
    assert (ended.line["request_id"] is not None) is submitted
    bench.fal.forget_plans()
    assert bench.queue("run").status == 0
    finished_once(bench)


def test_a_refused_key_holds_the_edit_until_a_good_one_comes(bench: Bench) -> None:
    ended = bench.edit(FAL_KEY="wrong:key")
    assert ended.status == 3
    assert (ended.line["event"], ended.line["error"]["code"]) == ("held", "key_refused")
    assert bench.queue("run").status == 0
    finished_once(bench)


def test_an_edit_of_another_key_waits_and_says_so(bench: Bench) -> None:
    bench.fal.course = Course(queued=None)
    running = bench.start()
    running.await_words("in the queue")
    running.kill()
    bench.fal.let_go()
    ended = bench.program.run("queue", "run", "--json", FAL_KEY="another:key")
    assert ended.status == 4
    assert (ended.line["event"], ended.line["error"]["code"]) == ("held", "key_differs")
    assert bench.queue("run").status == 0
    finished_once(bench)


def test_a_locked_account_holds_the_edit_with_fals_reason(bench: Bench) -> None:
    bench.fal.locked = True
    ended = bench.edit()
    assert ended.status == 4
    assert ended.line["error"]["code"] == "account_locked"
    assert "Exhausted balance" in ended.line["error"]["message"]
    assert "billing" in ended.line["error"]["remedy"]
    assert bench.fal.accepted == []
    bench.fal.locked = False
    assert bench.queue("run").status == 0
    finished_once(bench)


def test_too_many_requests_are_sent_again_after_the_wait(bench: Bench) -> None:
    bench.fal.plan("submit", Answer(429, {"detail": "Too many"}, {"Retry-After": "1"}))
    ended = bench.edit()
    assert ended.status == 0
    assert "fal asks to wait 1 seconds" in ended.err
    assert bench.submits() == 2
    assert len(bench.fal.accepted) == 1


REFUSAL = {
    "loc": ["body", "guidance_scale"],
    "msg": f"Input should be less than 9, not {PROMPT}",
    "type": "less_than",
    "input": {"prompt": PROMPT},
}


def test_a_refused_setting_is_named_and_what_was_sent_is_not_shown(bench: Bench) -> None:
    bench.fal.plan("submit", Answer(422, {"detail": [REFUSAL]}))
    at_once = bench.edit()
    bench.fal.course = Course(failing=Failing(422, {"detail": [REFUSAL]}))
    later = bench.edit()
    for ended in (at_once, later):
        assert ended.status == 1
        assert (ended.line["event"], ended.line["error"]["code"]) == ("failed", "request_refused")
        assert ended.line["error"]["charged"] == "no"
        assert "guidance_scale" in ended.err
        assert PROMPT not in ended.err + ended.out
    assert len(bench.fal.accepted) == 1


def test_an_edit_that_ends_with_an_error_has_failed(bench: Bench) -> None:
    body = {"detail": "the runner went away", "error_type": "runner_disconnected"}
    bench.fal.course = Course(failing=Failing(503, body, "runner_disconnected"))
    ended = bench.edit()
    assert ended.status == 1
    assert (ended.line["event"], ended.line["files"]) == ("failed", [])
    assert ended.line["error"]["code"] == "service_failed"
    assert ended.line["error"]["charged"] == "no"
    assert bench.submits() == 1
    bench.fal.course = Course()
    assert bench.queue("resend", ended.line["edit"]).status == 0
    assert len(bench.fal.accepted) == 2


def test_a_key_that_is_refused_on_the_way_leaves_the_edit_at_fal(bench: Bench) -> None:
    refusal = Answer(401, {"detail": "No user found for Key ID and Secret"})
    bench.fal.plan("stream", *[refusal] * MANY)
    bench.fal.plan("status", *[refusal] * MANY)
    ended = bench.edit()
    assert (ended.status, ended.line["event"]) == (3, "held")
    assert CANARY not in ended.err
    bench.fal.forget_plans()
    assert bench.queue("run").status == 0
    finished_once(bench)
