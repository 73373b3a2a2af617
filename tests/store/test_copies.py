"""A copy of the database each day."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.ports import CancelToken
from firered_desktop.store.copies import KEPT, Copies, sound
from firered_desktop.store.library import SqliteLibrary
from tests.contract.sample_jobs import a_job

DAY = 86_400.0
TODAY = datetime(2026, 3, 5, 12).astimezone().timestamp()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    with SqliteLibrary(tmp_path / "library") as opened:
        opened.add(a_job())
    return tmp_path / "library"


def make(folder: Path, now: float, token: CancelToken | None = None) -> Path | None:
    copies = Copies(folder / "copies")
    return copies.make(folder / "library.sqlite3", now, token or CancelToken())


def edits(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT count(*) FROM edits").fetchone()[0])


def test_a_copy_is_made_once_a_day_while_the_library_is_in_use(library: Path) -> None:
    with SqliteLibrary(library) as opened:
        opened.add(a_job("edit-2"))
        copy = make(library, TODAY)
        assert copy is not None
        assert copy.name == "library-2026-03-05.sqlite3"
        assert edits(copy) == 2
        assert make(library, TODAY + 60) is None
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_the_newest_copies_are_kept(library: Path) -> None:
    for day in range(KEPT + 2):
        make(library, TODAY + day * DAY)
    names = [path.name for path in Copies(library / "copies").newest_first()]
    assert names == [f"library-2026-03-0{9 - number}.sqlite3" for number in range(KEPT)]


def test_a_damaged_database_takes_no_good_copy_away(library: Path) -> None:
    good = make(library, TODAY)
    database = library / "library.sqlite3"
    whole = database.read_bytes()
    database.write_bytes(whole[: 4096 * 40] + b"\xff" * (len(whole) - 4096 * 40))
    with pytest.raises(sqlite3.DatabaseError):
        make(library, TODAY + DAY)
    assert list(Copies(library / "copies").good()) == [good]
    assert [path.name for path in (library / "copies").iterdir()] == [good.name if good else ""]


def test_a_copy_that_is_stopped_leaves_nothing(library: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        make(library, TODAY, token)
    assert list((library / "copies").iterdir()) == []


def test_what_is_no_database_is_not_sound(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("no database" * 100)
    assert not sound(tmp_path / "words")
    assert not sound(tmp_path / "nothing")
