"""Times of day and dates that a person names, as moments of this machine's own calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

_MINUTE = timedelta(minutes=1)


def next_moment(at: time, now: float) -> float:
    """When the clock here next shows `at`; the minute that it shows at `now` has not passed yet.

    Both are seconds since the epoch, UTC.
    """
    here = datetime.fromtimestamp(now)  # noqa: DTZ006 - the clock that the person looks at
    moment = datetime.combine(here.date(), at)
    if moment + _MINUTE <= here:
        moment = datetime.combine(here.date() + timedelta(days=1), at)
    return moment.timestamp()


def parse_moment(text: str, now: float) -> float:
    """The moment that ``18:00`` or an ISO time names, in seconds since the epoch, UTC.

    A time of day is the next one after `now`, and what names no zone is meant here. Raises
    ValueError.
    """
    try:
        return next_moment(datetime.strptime(text, "%H:%M").time(), now)  # noqa: DTZ007 - no date
    except ValueError:
        return datetime.fromisoformat(text).timestamp()


def time_of_day(moment: float) -> time:
    """What the clock here shows at `moment` (seconds since the epoch), to the minute."""
    here = datetime.fromtimestamp(moment)  # noqa: DTZ006 - as above
    return here.time().replace(second=0, microsecond=0)


def days_ahead(moment: float, now: float) -> int:
    """How many midnights lie between `now` and `moment`, both in seconds since the epoch."""
    return (day_of(moment) - day_of(now)).days


def day_of(moment: float) -> date:
    """The day here of `moment`, in seconds since the epoch."""
    return datetime.fromtimestamp(moment).date()  # noqa: DTZ006 - as above
