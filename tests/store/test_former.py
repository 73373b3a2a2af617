"""The library that was left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firered_desktop.core.errors import LibraryBusy, LibraryUnusable
from firered_desktop.core.ports import CancelToken
from firered_desktop.store.library import SqliteLibrary
from tests.store.test_purging import an_edit


@pytest.fixture
def former(tmp_path: Path) -> Path:
    folder = tmp_path / "former"
    with SqliteLibrary(folder) as library:
        an_edit(library, 1, ("aaaa",))
        library.upkeep.copy_daily(1e9, CancelToken())
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "present") as opened:
        yield opened


def test_it_is_measured_and_deleted_whole(library: SqliteLibrary, former: Path) -> None:
    size = library.upkeep.size_of(former)
    assert size == sum(path.stat().st_size for path in former.rglob("*") if path.is_file())
    library.upkeep.remove(former)
    assert not former.exists()
    assert library.upkeep.size_of(former) == 0
    library.upkeep.remove(former)


def test_what_lies_beside_it_stays(library: SqliteLibrary, former: Path) -> None:
    (former / "letter.txt").write_text("dear me")
    (former / "library-notes.txt").write_text("mine")
    library.upkeep.remove(former)
    assert {path.name for path in former.iterdir()} == {"letter.txt", "library-notes.txt"}


def test_the_one_in_use_is_never_deleted(library: SqliteLibrary, former: Path) -> None:
    with pytest.raises(LibraryUnusable, match="in use"):
        library.upkeep.remove(library.folder)
    with SqliteLibrary(former), pytest.raises(LibraryBusy):
        library.upkeep.remove(former)
    assert (former / "library.sqlite3").exists()
    assert list((former / "pictures").glob("??/*"))
