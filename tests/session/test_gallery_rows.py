from __future__ import annotations

import pytest

from firered_desktop.core.gallery import key_of
from firered_desktop.core.judging import Key
from firered_desktop.session.gallery_rows import GalleryRows, runs

OLD, MIDDLE, NEW = (key_of(place, 0) for place in (10, 20, 30))


def rows_of(*keys: Key, newest_first: bool = True) -> GalleryRows:
    rows = GalleryRows()
    rows.settle(keys, [1] * len(keys), newest_first=newest_first)
    return rows


@pytest.mark.parametrize("newest_first", [True, False])
def test_a_picture_is_found_in_any_order(newest_first: bool) -> None:
    order = (NEW, MIDDLE, OLD) if newest_first else (MIDDLE, OLD, NEW)
    rows = rows_of(*order, newest_first=newest_first)
    assert [rows.row_of(key) for key in order] == [0, 1, 2]
    assert rows.row_of(key_of(25, 0)) is None


@pytest.mark.parametrize("newest_first", [True, False])
def test_what_lies_on_a_stack_is_found_where_the_first_of_it_is(newest_first: bool) -> None:
    rows = rows_of(NEW, MIDDLE, newest_first=newest_first)
    assert rows.row_of(key_of(20, 3)) == 1


def test_rows_that_come_and_go_are_found_before_all_is_settled() -> None:
    rows = rows_of(NEW, OLD)
    rows.insert(2, [MIDDLE])  # behind the oldest, as in another order
    assert [rows.row_of(key) for key in (NEW, OLD, MIDDLE)] == [0, 1, 2]
    rows.remove(0, 1)
    assert [rows.row_of(key) for key in (NEW, OLD, MIDDLE)] == [None, 0, 1]
    assert list(rows.sizes) == [1, 1]


def test_only_rows_that_somebody_asked_for_are_told_and_those_beside_each_other_together() -> None:
    keys = [key_of(place, 0) for place in range(90, 0, -10)]
    rows = rows_of(*keys)
    for row in (0, 1, 2, 5, 7):
        assert rows.ask(row) == keys[row]
    assert list(rows.runs_of(keys)) == [range(3), range(5, 6), range(7, 8)]
    rows.remove(7, 8)
    assert list(rows.runs_of(keys[4:])) == [range(5, 6)]
    rows.settle(keys, [1] * len(keys), newest_first=True)
    assert list(rows.runs_of(keys)) == []


def test_numbers_become_runs() -> None:
    assert list(runs([])) == []
    assert list(runs([3])) == [range(3, 4)]
    assert list(runs([0, 1, 4, 5, 6, 9])) == [range(2), range(4, 7), range(9, 10)]
