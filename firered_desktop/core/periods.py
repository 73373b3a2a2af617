"""Times up to now that people speak of, on this machine's own calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum

_WEEK = 7  # days


class Period(StrEnum):
    """A time that ends now."""

    TODAY = "today"
    WEEK = "week"  # today and the six days before it
    MONTH = "month"
    YEAR = "year"


def beginning(period: Period, now: float) -> float:
    """When `period` began, as seen at `now`; both in seconds since the epoch."""
    today = day_of(now)
    first = {
        Period.TODAY: today,
        Period.WEEK: today - timedelta(days=_WEEK - 1),
        Period.MONTH: today.replace(day=1),
        Period.YEAR: today.replace(month=1, day=1),
    }[period]
    return datetime.combine(first, time()).timestamp()


def span_of(first: date, last: date) -> tuple[float, float]:
    """From the first midnight of `first` to the one behind `last`, in seconds since the epoch."""
    behind = datetime.combine(last + timedelta(days=1), time())
    return datetime.combine(first, time()).timestamp(), behind.timestamp()


def days_of(since: float, until: float) -> tuple[date, date]:
    """The first and the last day of what `span_of` made."""
    return day_of(since), day_of(until) - timedelta(days=1)


def day_of(moment: float) -> date:
    """The day on which `moment` is (seconds since the epoch)."""
    return datetime.fromtimestamp(moment).date()  # noqa: DTZ006 - the calendar of the person
