from __future__ import annotations

from datetime import date

from firered_desktop.core.gallery import EVERYTHING, Filters
from firered_desktop.core.judging import Flag
from firered_desktop.core.narrowing import Among, Between, Exactly
from firered_desktop.core.periods import Period, span_of


def test_several_values_of_a_field_can_be_chosen_and_unchosen() -> None:
    picked, others = Among("flags", (Flag.PICK,)), Among("flags", (Flag.NONE, Flag.REJECT))
    filters = others.put(picked.put(EVERYTHING, True), True)
    assert filters == Filters(flags=(Flag.PICK, Flag.NONE, Flag.REJECT))
    assert picked.chosen(filters)
    assert others.chosen(filters)
    left = picked.put(filters, False)
    assert left == Filters(flags=(Flag.NONE, Flag.REJECT))
    assert not picked.chosen(left)
    assert others.put(left, False) == EVERYTHING


def test_of_choices_that_shut_each_other_out_the_last_one_counts() -> None:
    today = Exactly("since", "until", period=Period.TODAY)
    week = Exactly("since", "until", period=Period.WEEK)
    filters = today.put(Filters(since=3.0), True)
    assert filters == Filters(period=Period.TODAY)
    assert today.chosen(filters)
    filters = week.put(filters, True)
    assert (today.chosen(filters), week.chosen(filters)) == (False, True)
    assert week.put(filters, False) == EVERYTHING


def test_days_take_the_place_of_a_period() -> None:
    day = date(2026, 3, 8)
    between = Between(lambda: (day, day))
    filters = between.put(Filters(period=Period.TODAY), True)
    assert (filters.period, filters.since, filters.until) == (None, *span_of(day, day))
    assert between.chosen(filters)
    assert between.put(filters, False) == EVERYTHING
    assert not between.chosen(EVERYTHING)
