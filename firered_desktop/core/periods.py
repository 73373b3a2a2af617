"""Times up to now that people speak of, on this machine's own calendar."""

from __future__ import annotations

from datetime import datetime, time, timedelta
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
    today = datetime.fromtimestamp(now).date()  # noqa: DTZ006 - the calendar of the person
    first = {
        Period.TODAY: today,
        Period.WEEK: today - timedelta(days=_WEEK - 1),
        Period.MONTH: today.replace(day=1),
        Period.YEAR: today.replace(month=1, day=1),
    }[period]
    return datetime.combine(first, time()).timestamp()
