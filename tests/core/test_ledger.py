"""What the ledger says of edits, their sums, and the table for spreadsheets."""

from __future__ import annotations

import csv
import io
import itertools
from decimal import Decimal
from typing import Any

import pytest

from firered_desktop.core.edit import EditResult
from firered_desktop.core.errors import Charged, Failure
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.ledger import (
    COLUMNS,
    Entry,
    Month,
    Sum,
    Total,
    entry_of,
    summed,
    to_csv,
    totals,
)
from firered_desktop.core.money import Estimate
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from tests.core.zones import in_new_york, utc
from tests.fakes import a_job, a_request

__all__ = ["in_new_york"]

LOW, HIGH = Decimal("0.0511"), Decimal("0.065")
MOMENT = utc(2026, 11, 21, 18)
_numbers = itertools.count(1)


def sent(state: State = State.FINISHED, prompt: str = "warmer", **fields: Any) -> Job:
    """An edit that left for fal."""
    request = a_request(prompt, num_images=2)
    given = {"estimate": Estimate(LOW, HIGH), "reserved_at": MOMENT, "request": request, **fields}
    return a_job(f"job-{next(_numbers)}", state=state, created_at=1.0, **given)


def charged(usd: float = 0.0511, **fields: Any) -> Job:
    return sent(result=EditResult((), charged_usd=usd), **fields)


def entry(job: Job) -> Entry:
    made = entry_of(job)
    assert made is not None
    return made


def table(*jobs: Job) -> list[dict[str, str]]:
    """The table as a spreadsheet reads it."""
    text = to_csv(map(entry, jobs)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_finished_edit_stands_with_its_charge() -> None:
    job = charged(options=SendOptions(project="Seaside"))
    assert entry(job) == Entry(
        when=MOMENT,
        edit=job.id,
        prompt="warmer",
        model="fal-ai/firered-image-edit-v1.1",
        asked=Dimensions(1536, 1024),
        images=2,
        state=State.FINISHED,
        project="Seaside",
        estimate=Estimate(LOW, HIGH),
        charged=LOW,
        unknown=Decimal(0),
    )
    assert entry(job).certain


@pytest.mark.parametrize(
    "state",
    [
        *(State.SUBMITTING, State.IN_QUEUE, State.IN_PROGRESS, State.DOWNLOADING),
        *(State.FINISHED, State.UNCONFIRMED),
    ],
)
def test_what_fal_did_not_say_is_unknown_and_never_nothing(state: State) -> None:
    made = entry(sent(state))
    assert made.charged is None
    assert made.unknown == HIGH
    assert not made.certain
    assert table(sent(state))[0]["charged"] == "unknown"


@pytest.mark.parametrize(
    "state", [State.WAITING, State.PREPARING, State.UPLOADING, State.HELD, State.CANCELLED]
)
def test_what_was_not_sent_does_not_stand_there(state: State) -> None:
    assert entry_of(sent(state)) is None


@pytest.mark.parametrize("state", [State.FAILED, State.CANCELLED])
def test_what_ended_badly_stands_there_where_it_may_have_been_charged(state: State) -> None:
    assert entry_of(sent(state, failure=Failure("service_failed", Charged.NO))) is None
    assert entry(sent(state, failure=Failure("stopped_late", Charged.MAYBE))).unknown == HIGH


def test_the_demo_does_not_stand_there() -> None:
    assert entry_of(charged(service=Service.DEMO)) is None


def test_a_charge_of_nothing_is_a_charge_that_is_known() -> None:
    made = entry(charged(0.0))
    assert made.certain
    assert table(charged(0.0))[0]["charged"] == "0.0"


def test_sends_whose_answer_got_lost_stay_unknown_beside_the_charge() -> None:
    again = charged(lost_sends=2)
    assert (entry(again).charged, entry(again).unknown) == (LOW, 2 * HIGH)
    assert entry(sent(State.HELD, lost_sends=1)).unknown == HIGH


def test_without_an_estimate_the_most_is_unknown_too() -> None:
    assert entry(sent(State.UNCONFIRMED, estimate=None)).unknown is None
    assert entry(charged(estimate=None)).certain
    row = table(sent(State.UNCONFIRMED, estimate=None))[0]
    assert (row["estimate_low"], row["unknown_up_to"]) == ("unknown", "unknown")


def test_an_edit_of_an_older_library_counts_from_its_click_on() -> None:
    made = entry(sent(reserved_at=None))
    assert (made.when, made.unknown) == (1.0, HIGH)


def test_sums_keep_what_is_known_apart_from_what_is_not() -> None:
    jobs = [charged(0.05), charged(0.03), sent(), sent(State.UNCONFIRMED, estimate=None)]
    assert summed(map(entry, jobs)) == Sum(4, Decimal("0.08"), 2, HIGH, 1)
    assert summed([]) == Sum(0, Decimal(0), 0, Decimal(0), 0)


def test_totals_are_by_month_and_project_on_the_own_calendar(in_new_york: None) -> None:
    seaside = SendOptions(project="Seaside")
    jobs = [
        charged(0.04, reserved_at=utc(2026, 11, 1, 3), options=seaside),  # still October here
        charged(0.02, options=seaside),
        charged(0.01),
        charged(0.03, options=seaside),
    ]
    october, november = Month(2026, 10), Month(2026, 11)
    nothing = Decimal(0)
    assert totals(map(entry, jobs)) == (
        Total(october, "Seaside", Sum(1, Decimal("0.04"), 0, nothing, 0)),
        Total(november, "", Sum(1, Decimal("0.01"), 0, nothing, 0)),
        Total(november, "Seaside", Sum(2, Decimal("0.05"), 0, nothing, 0)),
    )


def test_the_table_holds_plain_numbers_and_iso_dates(in_new_york: None) -> None:
    job = charged(0.0000511, options=SendOptions(project="Seaside"))
    assert table(job) == [
        dict(
            zip(
                COLUMNS,
                (
                    *("2026-11-21", "13:00:00", job.id, "warmer", "fal-ai/firered-image-edit-v1.1"),
                    *("1536x1024", "2", "finished", "Seaside", "0.0511", "0.065", "0.0000511"),
                    *("0.0000000", "USD"),
                ),
                strict=True,
            )
        )
    ]


def test_the_table_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    written = to_csv([entry(charged(prompt="把汽车改成红色"))])
    assert written.startswith(b"\xef\xbb\xbfdate,time,")
    assert "把汽车改成红色".encode() in written


def test_quotes_commas_and_lines_stay_in_their_cell() -> None:
    prompt = 'say "warm",\nthen\r\nstop'
    assert [row["prompt"] for row in table(charged(prompt=prompt), charged())] == [prompt, "warmer"]
    assert b'"say ""warm"",' in to_csv([entry(charged(prompt=prompt))])


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", "\t=1", "\r=1", "\n=1"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    row = table(charged(prompt=text, options=SendOptions(project=text)))[0]
    assert (row["prompt"], row["project"]) == (f"'{text}", f"'{text}")


def test_odd_letters_of_file_systems_do_not_break_the_table() -> None:
    assert b"a?b" in to_csv([entry(charged(options=SendOptions("a\udcffb")))])


def test_a_month_is_written_with_year_and_number() -> None:
    assert Month.parse(" 2026-11 ") == Month(2026, 11)
    assert str(Month(2026, 3)) == "2026-03"
    assert Month(2026, 12).next() == Month(2027, 1)
    assert Month(2026, 11).next() == Month(2026, 12)


@pytest.mark.parametrize("text", ["2026", "2026-13", "2026-00", "26-11", "0000-01", "9999-12", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no month"):
        Month.parse(text)


def test_a_month_is_that_of_the_own_calendar(in_new_york: None) -> None:
    november = Month(2026, 11)
    assert (november.begins, november.ends) == (utc(2026, 11, 1, 4), utc(2026, 12, 1, 5))
    assert Month.of(november.begins) == november
    assert Month.of(november.begins - 1) == Month(2026, 10)
