"""A library that starts again after its database was damaged or lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from filelock import AcquireReturnProxy, FileLock

from firered_desktop.core.errors import LibraryDamaged, LibraryUnusable
from firered_desktop.core.job import Hold, State
from firered_desktop.core.judging import Rate
from firered_desktop.core.ports import CancelToken
from firered_desktop.store.copies import Copies
from firered_desktop.store.database import connect
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.store.recovery import hold_unsent
from tests.contract.gallery_contract import finished, found, judge, said
from tests.contract.library_contract import ids
from tests.contract.sample_jobs import a_job

NOISE = [b"these are no edits" * 500, b"SQLite format 3\0" + b"\xff" * 5000, b""]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with a copy, and an edit that came after it."""
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library:
        library.add(finished(1))
        library.add(a_job("edit-2", created_at=2.0, state=State.WAITING))
        library.add(a_job("edit-3", created_at=3.0, state=State.HELD, hold=Hold.OFFLINE))
        library.add(a_job("edit-4", created_at=4.0, state=State.SUBMITTING))
        Copies(folder / "copies").make(folder / "library.sqlite3", 1e9, CancelToken())
        library.add(finished(5))
        judge(library, Rate(4), "edit-1")
    return folder


def break_an_index(database: Path) -> None:
    """The rows can be read, what they are found by cannot."""
    with closing(sqlite3.connect(database)) as connection:
        pages = "SELECT rootpage FROM sqlite_schema WHERE name = 'edits_by_state'"
        (page,) = connection.execute(pages).fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = bytearray(database.read_bytes())
    whole[4096 * (page - 1) : 4096 * page] = b"\xff" * 4096
    database.write_bytes(whole)


@pytest.mark.parametrize("content", NOISE, ids=["words", "noise", "nothing"])
def test_a_damaged_database_is_set_aside_and_restored_from_its_copy(
    folder: Path, content: bytes
) -> None:
    database = folder / "library.sqlite3"
    database.write_bytes(content)
    with SqliteLibrary(folder) as library:
        recovery = library.recovery
        assert recovery is not None
        assert (recovery.salvaged, recovery.held) == (0, 2)
        assert recovery.set_aside.read_bytes() == content
        assert found(library) == ["edit-1/0", "edit-4/0", "edit-3/0", "edit-2/0"]
    with SqliteLibrary(folder) as library:
        assert (library.recovery, library.arrival) == (None, None)


def test_of_two_programs_that_find_the_damage_at_a_time_one_restores(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the first writes afterwards must not go into a file that the second sets aside."""
    (folder / "library.sqlite3").write_bytes(NOISE[0])
    first: list[SqliteLibrary] = []

    class LateLock(FileLock):
        """The other program is quicker to get it."""

        def acquire(self, *values: Any, **more: Any) -> AcquireReturnProxy[Any]:
            if not first:
                monkeypatch.setattr("firered_desktop.store.recovery.FileLock", FileLock)
                first.append(SqliteLibrary(folder))
            return super().acquire(*values, **more)

    monkeypatch.setattr("firered_desktop.store.recovery.FileLock", LateLock)
    with SqliteLibrary(folder) as second, first[0]:
        first[0].add(finished(6))
        assert found(second)[0] == "edit-6/0"
        assert second.recovery is None
        assert first[0].recovery is not None
    assert len(list(folder.glob("library-damaged-*.sqlite3"))) == 1


def test_no_program_ever_sees_the_copy_with_edits_that_are_not_held(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = folder / "library.sqlite3"
    database.write_bytes(NOISE[0])
    seen: list[int] = []

    def looked_at(path: Path, busy_timeout: float, *, pictures_exist: bool) -> sqlite3.Connection:
        with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(database)) as other:
            waiting = "SELECT count(*) FROM edits WHERE state = 'waiting'"
            seen.extend(other.execute(waiting).fetchone())
        return connect(path, busy_timeout, pictures_exist=pictures_exist)

    monkeypatch.setattr("firered_desktop.store.recovery.connect", looked_at)
    with SqliteLibrary(folder) as library:
        assert library.recovery is not None
        assert library.recovery.held == 2
    assert seen == [0]


def test_nothing_that_was_restored_is_sent_by_itself(folder: Path) -> None:
    (folder / "library.sqlite3").unlink()
    with SqliteLibrary(folder) as library:
        states = {job.id: (job.state, job.hold) for job in library.unfinished()}
    assert states == {
        "edit-2": (State.HELD, Hold.RESTORED),
        "edit-3": (State.HELD, Hold.RESTORED),
        "edit-4": (State.SUBMITTING, None),  # in doubt, as after any sudden end
    }


def test_what_came_after_the_copy_is_read_from_the_damaged_file(folder: Path) -> None:
    break_an_index(folder / "library.sqlite3")
    # It is met while the library is in use; the next start then looks closely.
    with SqliteLibrary(folder) as library, pytest.raises(LibraryUnusable, match="damaged"):
        library.unfinished()
    with SqliteLibrary(folder) as library:
        assert library.recovery is not None
        assert library.recovery.salvaged == 1
        assert found(library)[0] == "edit-5/0"
        assert said(library, "edit-1").rating == 4


def test_a_copy_that_is_damaged_itself_is_passed_over(folder: Path) -> None:
    copies = folder / "copies"
    (copies / "library-2030-01-01.sqlite3").write_bytes(NOISE[0])
    (folder / "library.sqlite3").write_bytes(NOISE[0])
    with SqliteLibrary(folder) as library:
        assert ids(library.recent(1)) == ["edit-1"]


def test_without_a_copy_nothing_is_touched(folder: Path) -> None:
    for copy in (folder / "copies").iterdir():
        copy.unlink()
    database = folder / "library.sqlite3"
    database.write_bytes(NOISE[0])
    with pytest.raises(LibraryDamaged, match="damaged"):
        SqliteLibrary(folder)
    assert database.read_bytes() == NOISE[0]


@pytest.mark.parametrize("content", [*NOISE, None], ids=["words", "noise", "nothing", "no file"])
def test_without_a_copy_it_begins_anew_where_that_is_wished_and_keeps_the_pictures(
    folder: Path, content: bytes | None
) -> None:
    for copy in (folder / "copies").iterdir():
        copy.unlink()
    picture = folder / "pictures" / "ab" / f"ab{'0' * 62}.png"
    picture.parent.mkdir()
    picture.write_bytes(b"pixels")
    os.utime(picture, (1.0, 1.0))
    database = folder / "library.sqlite3"
    database.unlink() if content is None else database.write_bytes(content)
    with SqliteLibrary(folder, anew=True) as library:
        recovery = library.recovery
        assert recovery is not None
        assert recovery.copied_at is None
        assert library.recent(9) == ()
        findings = library.upkeep.check(CancelToken(), lambda _: None, thorough=True)
        assert [each.path for each in findings.strays] == [picture]
        library.add(finished(1))
    with SqliteLibrary(folder) as library:
        assert library.recovery is None
        assert ids(library.recent(9)) == ["edit-1"]


def test_what_can_be_read_of_a_damaged_database_comes_into_the_new_one(folder: Path) -> None:
    for copy in (folder / "copies").iterdir():
        copy.unlink()
    break_an_index(folder / "library.sqlite3")
    (folder / "damage-found").touch()
    with SqliteLibrary(folder, anew=True) as library:
        assert library.recovery is not None
        assert library.recovery.salvaged == 5
        assert said(library, "edit-1").rating == 4
        assert {job.hold for job in library.unfinished()} == {Hold.RESTORED, None}


def test_a_sound_library_does_not_begin_anew(folder: Path) -> None:
    with SqliteLibrary(folder, anew=True) as library:
        assert library.recovery is None
        assert len(library.recent(9)) == 5


def test_a_mark_without_damage_goes_away(folder: Path) -> None:
    (folder / "damage-found").touch()
    with SqliteLibrary(folder) as library:
        assert library.recovery is None
    assert not (folder / "damage-found").exists()


def test_edits_are_held_once(folder: Path) -> None:
    with SqliteLibrary(folder) as library:
        library.update(replace(a_job("edit-2", created_at=2.0), state=State.UPLOADING))
        assert library._executor.write(lambda each: hold_unsent(each, 5.0)) == 2
        assert library._executor.write(lambda each: hold_unsent(each, 6.0)) == 0
