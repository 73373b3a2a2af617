"""What may be spent: limits, and the edit that would go over one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from firered_desktop.core.errors import Charged
from firered_desktop.core.job import Job, State

_NOT_SENT = frozenset({State.WAITING, State.PREPARING, State.HELD})


class Span(StrEnum):
    """What a budget is for."""

    EDIT = "edit"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Budgets:
    """Limits in USD for one edit, for a day and for a calendar month; None: no limit."""

    per_edit: Decimal | None = None
    per_day: Decimal | None = None
    per_month: Decimal | None = None


NO_BUDGETS = Budgets()


@dataclass(frozen=True, slots=True)
class Overrun:
    """An edit that does not fit: the budget of `span` is `limit`, of which `spent` is gone (USD).

    `spent` counts what was charged and, where that is not known, the high end of the estimate.
    """

    span: Span
    limit: Decimal
    spent: Decimal


@dataclass(frozen=True, slots=True)
class Spent:
    """What counts against the budgets of the present day and month, in USD."""

    day: Decimal
    month: Decimal


def counted(job: Job) -> Decimal:
    """What `job` counts against the budgets, in USD; sends whose answer got lost count too.

    Where fal did not say what it charged, the high end of the estimate stands for it; an edit that
    was certainly not charged counts nothing.
    """
    return _high(job) * job.lost_sends + present_cost(job)


def present_cost(job: Job) -> Decimal:
    """What the present send of `job` counts in USD, apart from sends that were given up."""
    if job.state in _NOT_SENT or job.reserved_at is None:
        return Decimal(0)
    if job.result is not None and job.result.charged_usd is not None:
        return Decimal(str(job.result.charged_usd))
    if job.state in (State.FAILED, State.CANCELLED):
        charged = Charged.NO if job.failure is None else job.failure.charged
        return Decimal(0) if charged is Charged.NO else _high(job)
    return _high(job)


def _high(job: Job) -> Decimal:
    return job.estimate.high if job.estimate is not None else Decimal(0)


def overrun(estimate: Decimal, spent: Spent, budgets: Budgets) -> Overrun | None:
    """The first of `budgets` that another `estimate` (USD) would go over, or None."""
    for span, limit, gone in (
        (Span.EDIT, budgets.per_edit, Decimal(0)),
        (Span.DAY, budgets.per_day, spent.day),
        (Span.MONTH, budgets.per_month, spent.month),
    ):
        if limit is not None and gone + estimate > limit:
            return Overrun(span, limit, gone)
    return None


@dataclass(frozen=True, slots=True)
class Periods:
    """When the present day and month began, in seconds since the epoch, UTC."""

    day: float
    month: float


def periods_at(now: float) -> Periods:
    """Day and month of `now` (seconds since the epoch) on this machine's own calendar."""
    today = datetime.fromtimestamp(now).astimezone()
    # Each midnight has an offset of its own: clocks may have been changed since.
    day = datetime(today.year, today.month, today.day).astimezone()
    month = datetime(today.year, today.month, 1).astimezone()
    return Periods(day.timestamp(), month.timestamp())
