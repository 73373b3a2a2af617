"""Times of day as moments of the machine's own calendar."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from firered_desktop.core.moments import days_ahead, next_moment, parse_moment, time_of_day

NOON = datetime(2026, 3, 4, 12, 0, 30)  # noqa: DTZ001 - the clock on the wall


def here(moment: float) -> datetime:
    return datetime.fromtimestamp(moment)  # noqa: DTZ006 - as above


@pytest.mark.parametrize(
    ("at", "days"),
    [(time(18), 0), (time(12, 1), 0), (time(12), 0), (time(11, 59), 1), (time(0), 1)],
)
def test_a_time_that_has_passed_today_means_tomorrow(at: time, days: int) -> None:
    moment = next_moment(at, NOON.timestamp())
    assert here(moment) == datetime.combine(NOON.date() + timedelta(days=days), at)
    assert days_ahead(moment, NOON.timestamp()) == days


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("18:00", datetime(2026, 3, 4, 18)),  # noqa: DTZ001 - the local time is meant
        ("7:30", datetime(2026, 3, 5, 7, 30)),  # noqa: DTZ001 - the local time is meant
        ("2026-03-09T07:30", datetime(2026, 3, 9, 7, 30)),  # noqa: DTZ001 - the local time is meant
        ("2026-03-09 07:30:05", datetime(2026, 3, 9, 7, 30, 5)),  # noqa: DTZ001 - the local time is meant
        ("2020-01-01", datetime(2020, 1, 1)),  # noqa: DTZ001 - the local time is meant
    ],
)
def test_times_and_dates_are_those_of_this_place(written: str, meant: datetime) -> None:
    assert here(parse_moment(written, NOON.timestamp())) == meant


def test_a_zone_that_is_named_counts() -> None:
    assert parse_moment("1970-01-02T01:00:00+01:00", NOON.timestamp()) == 86_400


@pytest.mark.parametrize("written", ["", "25:00", "18", "evening", "18:00pm", "0001-01-01"])
def test_what_names_no_moment_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_moment(written, NOON.timestamp())


def test_a_moment_is_seen_on_the_clock_to_the_minute() -> None:
    assert time_of_day(NOON.timestamp()) == time(12)
    assert next_moment(time_of_day(NOON.timestamp()), NOON.timestamp()) <= NOON.timestamp()
