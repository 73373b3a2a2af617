"""The history on real files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.gallery import HistoryQuery
from firered_desktop.store import gallery
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import (
    GalleryContract,
    JudgingContract,
    finished,
    found,
)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


class TestSqliteGallery(GalleryContract):
    """What every gallery keeps to."""


class TestSqliteJudging(JudgingContract):
    """And what it keeps to about what is said."""


def test_a_delivered_result_has_been_exported(shelf: SqliteLibrary) -> None:
    shelf.add(replace(finished(1, results=2), delivered=("/out/a.png", "/out/b.png", "/out/a.tif")))
    entries = shelf.gallery.entries(shelf.gallery.keys_of("edit-1"))
    assert [entry.exported_at for entry in entries] == [86_400.0, 86_400.0]


def test_a_search_that_a_newer_program_saved_finds_everything(shelf: SqliteLibrary) -> None:
    with closing(sqlite3.connect(shelf.folder / "library.sqlite3")) as other, other:
        other.execute("""INSERT INTO saved_searches VALUES ('new', '{"order": "mood"}', 1.0)""")
    (search,) = shelf.gallery.saved_searches()
    assert search.query == HistoryQuery()


def test_an_edit_whose_record_is_damaged_is_left_out(shelf: SqliteLibrary) -> None:
    shelf.add(finished(1))
    shelf.add(finished(2))
    with closing(sqlite3.connect(shelf.folder / "library.sqlite3")) as other, other:
        other.execute("UPDATE edits SET record = '{}' WHERE id = 'edit-1'")
    assert found(shelf) == ["edit-2/0"]


@pytest.mark.parametrize("piece", [1, 20, 1000])
def test_a_long_listing_is_read_in_pieces(
    shelf: SqliteLibrary, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    assert list(shelf.gallery.listing(HistoryQuery()).keys) == []
    for number in range(1, 6):
        shelf.add(finished(number))
    monkeypatch.setattr(gallery, "PIECE", piece)
    assert found(shelf) == [f"edit-{number}/0" for number in range(5, 0, -1)]


def test_a_thumbnail_is_found_by_its_key(shelf: SqliteLibrary) -> None:
    shelf.add(finished(1, results=2))
    shelf.put_thumbnail("edit-1", 1, b"small")
    first, second = shelf.gallery.keys_of("edit-1")
    assert shelf.gallery.thumbnail(second) == b"small"
    assert shelf.gallery.thumbnail(first) is None
