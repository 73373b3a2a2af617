from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.gallery import Facets, Filters, Grouping, HistoryQuery
from firered_desktop.core.judging import Flag
from firered_desktop.core.periods import Period
from firered_desktop.session.searching import Searching
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        opened.add(finished(1, "a warm sky"))
        opened.add(finished(2, "a cold sky"))
        yield opened


@pytest.fixture
def searching(qtbot: QtBot, library: SqliteLibrary) -> Searching:
    return Searching(library.gallery, lambda: 7.0)


def test_a_query_is_put_together_piece_by_piece(searching: Searching) -> None:
    changes: list[HistoryQuery] = []
    searching.changed.connect(changes.append)
    searching.change(words="sky")
    searching.filter(flags=(Flag.PICK,))
    searching.filter(least_rating=3)
    searching.change(grouping=Grouping.DAY)
    searching.change(grouping=Grouping.DAY)
    filters = Filters(flags=(Flag.PICK,), least_rating=3)
    assert searching.query == HistoryQuery("sky", filters, grouping=Grouping.DAY)
    assert searching.query.narrowed
    assert len(changes) == 4
    searching.clear()
    assert searching.query == changes[-1] == HistoryQuery(grouping=Grouping.DAY)
    assert not searching.query.narrowed


def test_the_kinds_of_what_is_found_are_counted(qtbot: QtBot, searching: Searching) -> None:
    searching.change(words="warm")
    with qtbot.waitSignal(searching.counted) as told:
        searching.count()
    (facets,) = told.args
    assert isinstance(facets, Facets)
    assert facets.total == 1


def test_everything_on_the_shelf_is_counted(qtbot: QtBot, searching: Searching) -> None:
    searching.change(words="warm")
    assert searching.size is None
    with qtbot.waitSignal(searching.measured) as told:
        searching.measure()
    assert told.args == [2]
    assert searching.size == 2


def test_a_period_is_asked_for_as_a_moment(searching: Searching) -> None:
    searching.filter(period=Period.TODAY)
    assert searching.query.filters.period is Period.TODAY
    assert searching.meant == searching.query.at(7.0)
