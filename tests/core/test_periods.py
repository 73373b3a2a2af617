from __future__ import annotations

from datetime import date

import pytest

from firered_desktop.core.gallery import Filters, HistoryQuery
from firered_desktop.core.periods import Period, beginning, days_of, span_of
from tests.core.zones import in_new_york, utc

__all__ = ["in_new_york"]


@pytest.mark.usefixtures("in_new_york")
@pytest.mark.parametrize(
    ("period", "began"),
    [
        (Period.TODAY, utc(2026, 3, 10, 4)),
        (Period.WEEK, utc(2026, 3, 4, 5)),  # before the clocks were turned
        (Period.MONTH, utc(2026, 3, 1, 5)),
        (Period.YEAR, utc(2026, 1, 1, 5)),
    ],
)
def test_a_period_begins_at_a_midnight_of_this_place(period: Period, began: float) -> None:
    assert beginning(period, utc(2026, 3, 11, 3)) == began


@pytest.mark.usefixtures("in_new_york")
def test_a_query_means_moments_at_a_time() -> None:
    query = HistoryQuery("sky", Filters(period=Period.TODAY, since=5.0))
    meant = HistoryQuery("sky", Filters(since=utc(2026, 1, 2, 5)))
    assert query.at(utc(2026, 1, 2, 12)) == meant
    assert meant.at(7.0) is meant


@pytest.mark.usefixtures("in_new_york")
def test_days_reach_from_midnight_to_midnight() -> None:
    days = date(2026, 3, 7), date(2026, 3, 8)  # of which one has 23 hours
    span = span_of(*days)
    assert span == (utc(2026, 3, 7, 5), utc(2026, 3, 9, 4))
    assert days_of(*span) == days
