"""Errors of SQLite and the file system as ours, provoked for real."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.core.errors import DiskFull, LibraryBusy, LibraryUnusable
from firered_desktop.store.faults import translated

FOLDER = Path("/somewhere")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(tmp_path / "a.sqlite3", timeout=0, isolation_level=None)
    with closing(opened):
        opened.execute("CREATE TABLE t (x UNIQUE)")
        yield opened


def test_a_held_lock_is_a_busy_library(connection: sqlite3.Connection, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy, match="somewhere"), translated(FOLDER):
            connection.execute("BEGIN IMMEDIATE")


def test_a_full_database_is_a_full_disk(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count = 3")
    with pytest.raises(DiskFull), translated(FOLDER):
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")


def test_a_read_only_database_is_unusable(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = ON")
    with pytest.raises(LibraryUnusable, match="read-only"), translated(FOLDER):
        connection.execute("INSERT INTO t VALUES (1)")


def test_a_file_that_is_no_database_is_unusable(tmp_path: Path) -> None:
    path = tmp_path / "b.sqlite3"
    path.write_bytes(b"no database at all " * 100)
    with (
        closing(sqlite3.connect(path)) as opened,
        pytest.raises(LibraryUnusable, match="damaged"),
        translated(FOLDER),
    ):
        opened.execute("SELECT 1 FROM t")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_no_space_is_a_full_disk(code: int) -> None:
    with pytest.raises(DiskFull), translated(FOLDER):
        raise OSError(code, "no space")


def test_what_the_file_system_refuses_is_said() -> None:
    with pytest.raises(LibraryUnusable, match="permission denied"), translated(FOLDER):
        raise PermissionError(errno.EACCES, "Permission denied", "/somewhere/secret")


@pytest.mark.parametrize("statement", ["SELEC", "INSERT INTO t SELECT 1 UNION ALL SELECT 1"])
def test_a_bug_stays_a_bug(connection: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.Error), translated(FOLDER):
        connection.execute(statement)
