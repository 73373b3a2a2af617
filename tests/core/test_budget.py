"""What counts against the budgets, and which of them an edit goes over."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from firered_desktop.core.budget import (
    NO_BUDGETS,
    Budgets,
    Overrun,
    Span,
    Spent,
    counted,
    overrun,
    periods_at,
)
from firered_desktop.core.edit import EditResult
from firered_desktop.core.errors import Charged, Failure
from firered_desktop.core.job import Job, State
from firered_desktop.core.money import Estimate
from tests.core.zones import in_new_york, utc
from tests.fakes import a_job

__all__ = ["in_new_york"]

HIGH = Decimal("0.07")
NOTHING = Decimal(0)


def reserved(state: State, **fields: Any) -> Job:
    """An edit whose price was reserved."""
    estimate = Estimate(Decimal("0.05"), HIGH)
    return a_job(state=state, **{"estimate": estimate, "reserved_at": 5.0, **fields})


@pytest.mark.parametrize(
    ("state", "counts"),
    [
        (State.WAITING, NOTHING),
        (State.PREPARING, NOTHING),
        (State.HELD, NOTHING),
        (State.UPLOADING, HIGH),
        (State.SUBMITTING, HIGH),
        (State.IN_QUEUE, HIGH),
        (State.IN_PROGRESS, HIGH),
        (State.DOWNLOADING, HIGH),
        (State.UNCONFIRMED, HIGH),
        (State.FINISHED, HIGH),
        (State.FAILED, NOTHING),
        (State.CANCELLED, NOTHING),
    ],
)
def test_until_fal_tells_the_charge_the_high_end_counts_from_the_upload_on(
    state: State, counts: Decimal
) -> None:
    assert counted(reserved(state)) == counts


def test_what_was_never_reserved_counts_nothing() -> None:
    assert counted(reserved(State.IN_QUEUE, reserved_at=None)) == 0


def test_a_charge_that_is_known_counts_and_not_the_estimate() -> None:
    assert counted(reserved(State.FINISHED, result=EditResult((), charged_usd=0.0511))) == Decimal(
        "0.0511"
    )
    assert counted(reserved(State.FINISHED, result=EditResult((), charged_usd=0.0))) == 0
    assert counted(reserved(State.FINISHED, result=EditResult(()))) == HIGH


@pytest.mark.parametrize("state", [State.FAILED, State.CANCELLED])
@pytest.mark.parametrize(
    ("charged", "counts"), [(Charged.NO, NOTHING), (Charged.MAYBE, HIGH), (Charged.YES, HIGH)]
)
def test_what_ended_badly_counts_unless_it_certainly_was_not_charged(
    state: State, charged: Charged, counts: Decimal
) -> None:
    assert counted(reserved(state, failure=Failure("service_failed", charged))) == counts


@pytest.mark.parametrize(
    ("state", "counts"),
    [(State.HELD, 2 * HIGH), (State.UNCONFIRMED, 3 * HIGH), (State.FAILED, 2 * HIGH)],
)
def test_sends_whose_answer_got_lost_count_beside_the_present_one(
    state: State, counts: Decimal
) -> None:
    assert counted(reserved(state, lost_sends=2)) == counts
    charged = reserved(State.FINISHED, lost_sends=1, result=EditResult((), charged_usd=0.05))
    assert counted(charged) == HIGH + Decimal("0.05")


def test_without_an_estimate_there_is_nothing_to_count_until_the_charge_is_known() -> None:
    assert counted(reserved(State.UNCONFIRMED, estimate=None, lost_sends=3)) == 0
    result = EditResult((), charged_usd=0.05)
    assert counted(reserved(State.FINISHED, estimate=None, result=result)) == Decimal("0.05")


SPENT = Spent(day=Decimal("0.90"), month=Decimal("8.00"))


@pytest.mark.parametrize(
    ("budgets", "over"),
    [
        (NO_BUDGETS, None),
        (Budgets(per_edit=HIGH), None),
        (Budgets(per_edit=Decimal("0.06")), Overrun(Span.EDIT, Decimal("0.06"), NOTHING)),
        (Budgets(per_edit=NOTHING), Overrun(Span.EDIT, NOTHING, NOTHING)),
        (Budgets(per_day=Decimal("0.97")), None),
        (Budgets(per_day=Decimal("0.969")), Overrun(Span.DAY, Decimal("0.969"), SPENT.day)),
        (Budgets(per_month=Decimal("8.07")), None),
        (Budgets(per_month=Decimal(8)), Overrun(Span.MONTH, Decimal(8), SPENT.month)),
        (
            Budgets(HIGH, Decimal(0), Decimal(0)),
            Overrun(Span.DAY, NOTHING, SPENT.day),
        ),
    ],
)
def test_a_budget_can_be_met_exactly_and_the_first_that_is_gone_over_is_told(
    budgets: Budgets, over: Overrun | None
) -> None:
    assert overrun(HIGH, SPENT, budgets) == over


def test_an_edit_that_costs_nothing_fits_into_a_budget_that_is_gone() -> None:
    gone = Spent(day=Decimal(1), month=Decimal(1))
    assert overrun(NOTHING, gone, Budgets(NOTHING, Decimal(1), Decimal(1))) is None


def test_day_and_month_begin_at_this_machine_s_own_midnight(in_new_york: None) -> None:
    evening = periods_at(utc(2026, 7, 2, 3))  # the first of July, eleven at night
    assert evening.day == utc(2026, 7, 1, 4)
    assert evening.month == utc(2026, 7, 1, 4)
    assert periods_at(utc(2026, 7, 1, 3)).month == utc(2026, 6, 1, 4)


def test_clocks_that_are_turned_do_not_move_a_midnight_that_was(in_new_york: None) -> None:
    turned = periods_at(utc(2026, 3, 8, 15))
    assert turned.day == utc(2026, 3, 8, 5)
    assert turned.month == utc(2026, 3, 1, 5)
    assert periods_at(utc(2026, 11, 20, 15)).month == utc(2026, 11, 1, 4)
