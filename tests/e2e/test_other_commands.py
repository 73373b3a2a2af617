"""The demo, the history, the doctor and the small words, as processes."""

from __future__ import annotations

import signal
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import firered_desktop
from firered_desktop.store.library import SqliteLibrary
from tests.e2e.conftest import CANARY, PROMPT, Bench
from tests.standin import Answer, Course, Hang, unused_base_url
from tests.standin.routes import PRICE

pytestmark = pytest.mark.e2e


def test_the_demo_edits_without_key_and_network(bench: Bench) -> None:
    ended = bench.edit(
        *("--demo", "--set", "num_images=2", "--set", "seed=3"),
        FAL_KEY=None,
        HTTPS_PROXY=unused_base_url(),
    )
    assert ended.status == 0
    assert (ended.line["event"], ended.line["charged_usd"], ended.line["seed"]) == (
        "finished",
        0.0,
        3,
    )
    assert len(bench.written()) == 2
    assert bench.fal.ledger.seen == []


def test_demo_and_fal_never_run_each_others_edits(bench: Bench) -> None:
    demo = bench.program.start(*bench.words("--demo"))
    demo.await_words("in the queue")
    demo.kill()
    assert bench.edit("--wait", "0", HTTPS_PROXY=unused_base_url()).status == 4
    listed = {line["service"]: line for line in bench.queue().lines}
    assert set(listed) == {"demo", "fal"}

    other = bench.queue("resend", listed["demo"]["edit"])
    assert (other.status, other.line["error"]["code"]) == (2, "edit_unknown")
    ended = bench.queue("run")
    assert (ended.status, ended.line["edit"]) == (0, listed["fal"]["edit"])
    assert len(bench.fal.accepted) == 1
    (left,) = bench.queue().lines
    assert (left["service"], left["state"]) == ("demo", "in_queue")
    assert "(demo)" in bench.program.run("queue").out

    # The demo that took it ended with its program; it costs nothing to begin anew.
    anew = bench.queue("run", "--demo")
    assert (anew.status, anew.line["edit"]) == (0, left["edit"])
    assert len(bench.fal.accepted) == 1


def test_a_queue_with_nothing_in_it_needs_no_key(bench: Bench) -> None:
    ended = bench.program.run("queue", "run", FAL_KEY=None)
    assert (ended.status, ended.out, ended.err) == (0, "", "")


def test_several_edits_end_each_with_its_line_and_the_lowest_status(bench: Bench) -> None:
    for _ in range(2):
        assert bench.edit("--wait", "0", HTTPS_PROXY=unused_base_url()).status == 4
    refusal = {"loc": ["body", "seed"], "msg": "no", "type": "value_error"}
    bench.fal.plan("submit", Answer(422, {"detail": [refusal]}))
    ended = bench.queue("run")
    assert ended.status == 1
    assert sorted(line["event"] for line in ended.lines) == ["failed", "finished"]


def test_words_for_people_hold_the_files_and_the_state(bench: Bench) -> None:
    ended = bench.program.run("edit", bench.photo, "--prompt", PROMPT, "--out", "out")
    assert ended.status == 0
    first, file = ended.out.splitlines()
    assert first.startswith("finished  ")
    assert Path(file).is_absolute()
    assert Path(file).exists()
    shown = bench.program.run("history").out
    assert "finished" in shown
    assert PROMPT in shown


def test_the_doctor_finds_all_well_through_the_proxy(bench: Bench) -> None:
    ended = bench.program.run("doctor", "--json")
    assert ended.status == 0
    found = {line["topic"]: line for line in ended.lines}
    assert set(found) == {"formats", "keyring", "network", "library"}
    assert all(line["works"] and not line["remedy"] for line in found.values())
    assert "JPEG" in found["formats"]["detail"]
    assert str(bench.program.library) in found["library"]["detail"]
    assert CANARY[-4:] in found["keyring"]["detail"]
    assert bench.fal.accepted == []


def test_the_doctor_says_what_to_do_about_the_rest(bench: Bench) -> None:
    ended = bench.program.run("doctor", "--json", FAL_KEY=None, HTTPS_PROXY=unused_base_url())
    assert ended.status == 1
    found = {line["topic"]: line for line in ended.lines}
    assert [topic for topic, line in found.items() if not line["works"]] == ["keyring", "network"]
    assert "FAL_KEY" in found["keyring"]["remedy"]
    assert "proxy" in found["network"]["remedy"]
    assert "no   network" in bench.program.run("doctor", HTTPS_PROXY=unused_base_url()).out


def test_the_doctor_tells_a_refused_key_and_a_bad_library(bench: Bench) -> None:
    refused = bench.program.run("doctor", "--json", FAL_KEY="wrong:key")
    assert refused.status == 1
    assert "does not accept this key" in refused.lines[-1]["detail"]
    broken = bench.program.run("doctor", "--library", bench.photo, "--json")
    assert broken.status == 1
    assert [line["works"] for line in broken.lines] == [True, False]


def test_a_price_that_fal_told_is_kept_and_not_asked_for_again(bench: Bench) -> None:
    bench.program.run("doctor", "--json")
    with SqliteLibrary(bench.program.library) as library:
        kept = library.prices()
    assert {price.usd_per_megapixel for price in kept.values()} == {Decimal(str(PRICE))}
    ended = bench.edit()
    assert ended.status == 0
    assert len(bench.fal.ledger.on("pricing")) == 1
    entry, total, every = bench.program.run("ledger", "--json").lines
    assert (entry["edit"], entry["charged_usd"]) == (ended.line["edit"], ended.line["charged_usd"])
    assert (entry["certain"], total["edits"], every["unknown"]) == (True, 1, 0)


def test_the_version_and_the_help_are_told(bench: Bench) -> None:
    assert bench.program.run("--version").out == f"firered-desktop {firered_desktop.__version__}\n"
    assert "edit" in bench.program.run("--help").out
    shown = bench.program.run("edit", "--help").out
    for word in ("--prompt", "--model", "--set", "--out", "--wait", "--demo", "--json"):
        assert word in shown


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_second_ctrl_c_ends_the_waiting_and_the_edit_goes_on_later(bench: Bench) -> None:
    bench.fal.course = Course(queued=None)
    bench.fal.plan("cancel", Hang())
    running = bench.start()
    running.await_words("in the queue")
    running.interrupt()
    running.await_words("stopping")
    running.process.send_signal(signal.SIGINT)
    ended = running.end()
    assert (ended.status, ended.line["event"]) == (4, "held")
    bench.fal.let_go()
    bench.fal.forget_plans()
    assert bench.queue("run").status == 0
    assert len(bench.fal.accepted) == 1
