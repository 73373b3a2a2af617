"""The ledger in a terminal."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from firered_desktop.commands.ledger import Wanted, show_ledger
from firered_desktop.commands.report import Status
from firered_desktop.commands.speaker import Speaker
from firered_desktop.core.job import State
from firered_desktop.core.ledger import Month
from firered_desktop.services import Services
from tests.spending import OCTOBER, SEPTEMBER, a_charged_edit, spend


@pytest.fixture
def filled(services: Services) -> Services:
    """A library with edits of two months and a project."""
    spend(services.library)
    return services


def lines(
    services: Services, capfd: pytest.CaptureFixture[str], wanted: Wanted
) -> list[dict[str, Any]]:
    assert show_ledger(wanted, services, Speaker(as_json=True)) is Status.FINISHED
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def edits(said: list[dict[str, Any]]) -> list[str]:
    return [line["edit"] for line in said if line["event"] == "entry"]


def test_every_edit_that_may_have_cost_something_is_listed_with_totals(
    filled: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    said = lines(filled, capfd, Wanted())
    assert edits(said) == ["old", "seaside", "unsure"]
    totals = [
        (line["month"], line["project"], line["edits"], line["charged_usd"], line["unknown"])
        for line in said
        if line["event"] == "total"
    ]
    assert totals == [
        ("2026-09", "Seaside", 1, 0.0511, 0),
        ("2026-10", "", 1, 0.0, 1),
        ("2026-10", "Seaside", 1, 0.0511, 0),
    ]
    assert said[-1] == {
        "event": "sum",
        "edits": 3,
        "charged_usd": 0.1022,
        "unknown": 1,
        "unknown_up_to_usd": 0.065,
    }


def test_a_month_and_a_project_can_be_chosen(
    filled: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edits(lines(filled, capfd, Wanted(OCTOBER))) == ["seaside", "unsure"]
    assert edits(lines(filled, capfd, Wanted(project=" SEASIDE"))) == ["old", "seaside"]
    assert edits(lines(filled, capfd, Wanted(OCTOBER, "Seaside"))) == ["seaside"]
    assert edits(lines(filled, capfd, Wanted(project=""))) == ["unsure"]
    assert edits(lines(filled, capfd, Wanted(Month(2025, 1)))) == []


def test_what_is_unknown_is_null_and_never_nothing(
    filled: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    bare = a_charged_edit("no estimate", state=State.IN_QUEUE, result=None, estimate=None)
    filled.library.add(bare)
    said = {line.get("edit"): line for line in lines(filled, capfd, Wanted(OCTOBER))}
    unsure, unestimated = said["unsure"], said["no estimate"]
    assert (unsure["charged_usd"], unsure["unknown_up_to_usd"]) == (None, 0.065)
    assert (unestimated["charged_usd"], unestimated["unknown_up_to_usd"]) == (None, None)
    assert (unsure["certain"], said["seaside"]["certain"]) == (False, True)
    assert said[None]["unknown_up_to_usd"] is None


def test_in_words_each_is_a_line_and_the_sums_follow(
    filled: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    filled.library.add(a_charged_edit("again", lost_sends=1))
    show_ledger(Wanted(OCTOBER), filled, Speaker(as_json=False))
    said = [" ".join(line.split()) for line in capfd.readouterr().out.splitlines()]
    assert said == [
        (
            "2026-10-01 01:00 again finished about $0.05–0.07 charged $0.0511 + unknown"
            " (no project) make it warmer"
        ),
        (
            "2026-10-01 02:00 seaside finished about $0.05–0.07 charged $0.0511 Seaside"
            " =warmer, please"
        ),
        (
            "2026-10-01 03:00 unsure unconfirmed about $0.05–0.07 charge unknown"
            " (no project) make it warmer"
        ),
        "2026-10 (no project) 2 edits, charged $0.0511, 2 unknown, at most $0.13 more",
        "2026-10 Seaside 1 edit, charged $0.0511",
        "all 3 edits, charged $0.1022, 2 unknown, at most $0.13 more",
    ]


def test_the_table_goes_into_a_file_and_the_sums_to_the_terminal(
    filled: Services, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "ledger.csv"
    said = lines(filled, capfd, Wanted(OCTOBER, csv=file))
    assert [line["event"] for line in said] == ["saved", "total", "total", "sum"]
    assert said[0]["file"] == str(file)
    with file.open(encoding="utf-8-sig", newline="") as reading:
        rows = list(csv.DictReader(reading))
    assert [row["prompt"] for row in rows] == ["'=warmer,\nplease", "make it warmer"]
    assert [row["charged"] for row in rows] == ["0.0511", "unknown"]
    assert list(filled.library.workspace().iterdir()) == []


def test_an_earlier_ledger_is_replaced_and_nothing_else(
    filled: Services, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file, photograph = tmp_path / "ledger.csv", tmp_path / "beach.jpg"
    lines(filled, capfd, Wanted(SEPTEMBER, csv=file))
    lines(filled, capfd, Wanted(OCTOBER, csv=file))
    assert file.read_text(encoding="utf-8-sig").count("USD") == 2
    photograph.write_bytes(b"pixels")
    for target in (photograph, tmp_path):
        refused = show_ledger(Wanted(csv=target), filled, Speaker(as_json=False))
        assert refused is Status.BAD_INPUT
    assert photograph.read_bytes() == b"pixels"
    assert "is no ledger" in capfd.readouterr().err


def test_a_file_that_cannot_be_written_is_said(
    filled: Services, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing = tmp_path / "nowhere" / "ledger.csv"
    assert show_ledger(Wanted(csv=missing), filled, Speaker(as_json=False)) is Status.BAD_INPUT
    assert "nowhere" in capfd.readouterr().err
