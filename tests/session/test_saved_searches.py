from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.gallery import HistoryQuery, SavedSearch, Shelf
from firered_desktop.session.saved_searches import Act, SavedSearches, SearchDeed
from firered_desktop.session.searching import Searching
from firered_desktop.store.library import SqliteLibrary


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def searching(qapp: object, library: SqliteLibrary) -> Searching:
    return Searching(library.gallery, lambda: 7.0)


@pytest.fixture
def saved(library: SqliteLibrary, searching: Searching) -> SavedSearches:
    return SavedSearches(library.gallery, searching, lambda: 7.0)


def keep(qtbot: QtBot, searching: Searching, saved: SavedSearches, words: str, name: str) -> None:
    searching.change(words=words)
    with qtbot.waitSignal(saved.done):
        saved.save(name)


def names(saved: SavedSearches) -> list[str]:
    return [each.name for each in saved.all]


def test_a_search_is_saved_and_used(
    qtbot: QtBot, searching: Searching, saved: SavedSearches
) -> None:
    keep(qtbot, searching, saved, "warm", "  Warm   ones ")
    (search,) = saved.all
    assert search == SavedSearch("Warm ones", HistoryQuery("warm"), 7.0)
    assert saved.used == search
    searching.change(words="")
    assert [saved.used, saved.origin] == [None, None]
    searching.change(shelf=Shelf.TRASH)
    saved.use(search)
    assert searching.query == HistoryQuery("warm", shelf=Shelf.TRASH)
    assert saved.used == search


def test_what_was_added_to_a_search_can_be_saved_in_its_place(
    qtbot: QtBot, searching: Searching, saved: SavedSearches
) -> None:
    keep(qtbot, searching, saved, "warm", "Mine")
    searching.change(words="warm sky")
    assert saved.used is None
    assert saved.origin == saved.named("Mine")
    with qtbot.waitSignal(saved.done) as told:
        saved.save("Mine")
    (deed,) = told.args
    assert deed.act is Act.REPLACED
    assert [each.query.words for each in saved.all] == ["warm sky"]
    with qtbot.waitSignal(saved.changed):
        saved.take_back(deed)
    assert [each.query.words for each in saved.all] == ["warm"]


def test_a_search_is_renamed_and_that_is_taken_back(
    qtbot: QtBot, searching: Searching, saved: SavedSearches
) -> None:
    keep(qtbot, searching, saved, "warm", "Warm")
    keep(qtbot, searching, saved, "cold", "Cold")
    cold = saved.named("Cold")
    assert cold is not None
    with qtbot.waitSignal(saved.done) as told:
        saved.rename(cold, "Warm")
    assert [(each.name, each.query.words) for each in saved.all] == [("Warm", "cold")]
    assert saved.used == saved.named("Warm")
    (deed,) = told.args
    with qtbot.waitSignal(saved.changed):
        saved.take_back(deed)
    kept = [(each.name, each.query.words) for each in saved.all]
    assert kept == [("Cold", "cold"), ("Warm", "warm")]


def test_a_search_is_dropped_and_that_is_taken_back(
    qtbot: QtBot, searching: Searching, saved: SavedSearches
) -> None:
    keep(qtbot, searching, saved, "warm", "Warm")
    (search,) = saved.all
    with qtbot.waitSignal(saved.done) as told:
        saved.drop(search)
    assert told.args == [SearchDeed(Act.DROPPED, "Warm", (search,))]
    assert names(saved) == []
    with qtbot.waitSignal(saved.changed):
        saved.take_back(told.args[0])
    assert saved.all == (search,)


def test_a_search_without_a_name_is_neither_saved_nor_made(
    qtbot: QtBot, searching: Searching, saved: SavedSearches
) -> None:
    keep(qtbot, searching, saved, "warm", "Warm")
    saved.save("  ")
    saved.rename(saved.all[0], " ")
    saved.rename(saved.all[0], "Warm ")
    with qtbot.waitSignal(saved.changed):
        saved.load()
    assert names(saved) == ["Warm"]
