"""How what was found is laid out."""

from __future__ import annotations

from array import array
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firered_desktop.core.gallery import ListedGroup, Listing, key_of
from firered_desktop.core.listing import (
    Insertion,
    Removal,
    by_day,
    days_of,
    grouped,
    plain,
    stacked,
    steps_between,
)


def at(day: int, hour: int, minute: int = 0) -> int:
    """The key of the first result of an edit of that local time."""
    moment = datetime(2026, 3, day, hour, minute).astimezone()
    return key_of(round(moment.timestamp() * 1e6), 0)


def test_a_day_is_one_of_this_machines_calendar() -> None:
    day = days_of()
    assert day(at(28, 23, 59)) == "2026-03-28"
    assert day(at(29, 0)) == "2026-03-29"
    assert day(at(29, 0, 14)) == "2026-03-29"


@settings(deadline=None)
@given(st.lists(st.integers(0, 40 * 24 * 4), max_size=60), st.booleans())
def test_days_of_what_is_sorted_are_found_without_looking_at_each(
    quarters: list[int], newest_first: bool
) -> None:
    first = at(1, 0)
    moments = sorted((first + 16 * each * 900 * 10**6 for each in quarters), reverse=newest_first)
    day = days_of()
    expected = grouped((key, day(key)) for key in moments)
    assert by_day(array("q", moments)) == expected


def test_groups_come_by_their_first_and_keep_the_order_inside() -> None:
    listing = grouped([(9, "b"), (8, "a"), (7, "b"), (6, "c")])
    assert list(listing.keys) == [9, 7, 8, 6]
    assert listing.groups == (
        ListedGroup("b", 0, 2),
        ListedGroup("a", 2, 1),
        ListedGroup("c", 3, 1),
    )


def test_groups_can_be_sorted_and_named() -> None:
    listing = grouped([(9, 2), (8, 1)], name=lambda number: f"no {number}", order=lambda each: each)
    assert list(listing.keys) == [8, 9]
    assert [group.value for group in listing.groups] == ["no 1", "no 2"]


def test_nothing_has_no_group() -> None:
    assert plain(()).groups == ()
    assert grouped([]).groups == ()


EDIT = [key_of(5, image) for image in range(3)]
OTHER = [key_of(4, 0)]


def test_results_of_one_edit_lie_on_a_stack() -> None:
    stacks = stacked(plain([*EDIT, *OTHER]))
    assert list(stacks.listing.keys) == [EDIT[0], OTHER[0]]
    assert list(stacks.sizes) == [3, 1]
    assert stacks.listing.groups == (ListedGroup("", 0, 2),)


def test_a_stack_that_was_spread_lies_open() -> None:
    stacks = stacked(plain([*EDIT, *OTHER]), {5})
    assert list(stacks.listing.keys) == [*EDIT, *OTHER]
    assert list(stacks.sizes) == [1, 1, 1, 1]


def test_a_stack_begins_where_its_best_stands_and_stays_in_its_group() -> None:
    groups = (ListedGroup("a", 0, 3), ListedGroup("b", 3, 1))
    stacks = stacked(Listing([EDIT[2], OTHER[0], EDIT[0], EDIT[1]], groups, whole=False))
    assert list(stacks.listing.keys) == [EDIT[2], OTHER[0], EDIT[1]]
    assert list(stacks.sizes) == [2, 1, 1]
    assert stacks.listing.groups == (ListedGroup("a", 0, 2), ListedGroup("b", 2, 1))
    assert not stacks.listing.whole


def test_what_came_and_went_is_told_in_steps() -> None:
    assert steps_between([9, 8, 7, 5], [9, 6, 5]) == (Removal(1, 2), Insertion(1, (6,)))
    assert steps_between([], [3, 2]) == (Insertion(0, (3, 2)),)
    assert steps_between([3], [3]) == ()


def test_rows_that_change_places_are_laid_out_anew() -> None:
    assert steps_between([1, 2], [2, 1]) is None


def test_too_many_steps_are_none() -> None:
    assert steps_between(range(10), range(0, 10, 2), most=4) is None
    assert steps_between(range(10), range(0, 10, 2), most=5) is not None


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 30), unique=True).map(sorted),
    st.lists(st.integers(0, 30), unique=True).map(sorted),
)
@pytest.mark.parametrize("most", [100])
def test_the_steps_lead_from_one_to_the_other(
    most: int, before: list[int], after: list[int]
) -> None:
    rows = list(before)
    for step in steps_between(before, after, most) or ():
        if isinstance(step, Removal):
            del rows[step.first : step.first + step.count]
        else:
            rows[step.first : step.first] = step.keys
    assert rows == after
