"""Held edits across runs of the program: kept whole, sent when they may be, never unasked."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import Bench
from tests.e2e.test_faults import finished_once
from tests.e2e.test_quitting import window
from tests.standin.service import unused_base_url

pytestmark = pytest.mark.e2e


def settings(bench: Bench, **values: float) -> None:
    """What the person's settings file says."""
    folder = bench.program.home / "CONFIG" / "firered-desktop"
    folder.mkdir(parents=True, exist_ok=True)
    lines = (f"{name} = {value}\n" for name, value in values.items())
    (folder / "preferences.toml").write_text("".join(lines))


def test_an_edit_composed_without_a_network_needs_its_photograph_no_more(bench: Bench) -> None:
    held = bench.edit("--wait", "0", HTTPS_PROXY=unused_base_url())
    assert (held.status, held.line["event"]) == (4, "held")
    bench.photo.unlink()
    ended = bench.queue("run")
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)


def test_a_window_sends_what_waited_for_the_network_by_itself(bench: Bench) -> None:
    held = bench.edit("--wait", "0", HTTPS_PROXY=unused_base_url())
    assert held.status == 4
    assert window(bench, 1, "finished") == [{"state": "finished", "failure": None}]
    finished_once(bench)


def test_a_budget_holds_what_would_go_over_it_until_the_person_sends_it(bench: Bench) -> None:
    settings(bench, budget_per_day_usd=0.06)
    assert bench.edit().status == 0
    held = bench.edit()
    assert (held.status, held.line["error"]["code"]) == (4, "over_budget")
    assert held.line["error"]["charged"] == "no"
    assert "$0.06" in held.line["error"]["message"]
    assert bench.queue("run").status == 4
    assert bench.submits() == 1
    sent = bench.queue("resend", held.line["edit"])
    assert (sent.status, sent.line["event"]) == (0, "finished")
    assert bench.submits() == 2


def test_two_programs_at_once_never_go_over_the_budget_together(bench: Bench) -> None:
    settings(bench, budget_per_day_usd=0.05)
    running = [bench.start() for _ in range(3)]
    ended = [each.end() for each in running]
    assert sorted(each.status for each in ended) == [0, 4, 4]
    assert bench.submits() == 1


def test_a_locked_account_is_asked_once_and_everything_goes_when_it_is_open(bench: Bench) -> None:
    bench.fal.locked = True
    for _ in range(3):
        held = bench.edit()
        assert (held.status, held.line["error"]["code"]) == (4, "account_locked")
    before = len(bench.fal.ledger.seen)
    assert bench.queue("run").status == 4
    asked = [seen.route for seen in bench.fal.ledger.seen[before:]]
    assert bench.fal.accepted == []
    assert len(asked) <= 2  # those that run side by side; the third is held without asking
    bench.fal.locked = False
    ended = bench.queue("run")
    assert [line["event"] for line in ended.lines] == ["finished"] * 3
    assert len(bench.fal.accepted) == 3
