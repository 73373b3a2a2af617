"""How the database file is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.store.database import connect, lacking, transaction, write_ahead


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def test_commits_are_durable_and_references_hold(database: Path) -> None:
    with closing(connect(database, 1, pictures_exist=False)) as connection:
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    full = 2
    assert found == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 1000,
    }


def test_a_lost_file_is_not_made_anew(database: Path) -> None:
    with pytest.raises(LibraryUnusable, match="missing"):
        connect(database, 1, pictures_exist=True)
    assert not database.exists()


def test_a_file_that_became_empty_is_not_filled_anew(database: Path) -> None:
    database.touch()
    with pytest.raises(LibraryUnusable, match="empty"):
        connect(database, 1, pictures_exist=True)
    assert database.stat().st_size == 0


def test_a_log_without_its_file_is_left_alone(database: Path) -> None:
    log = database.with_name("library.sqlite3-wal")
    log.write_bytes(b"commits")
    with pytest.raises(LibraryUnusable, match="missing"):
        connect(database, 1, pictures_exist=False)
    assert log.read_bytes() == b"commits"


def test_an_empty_file_of_a_new_library_is_used(database: Path) -> None:
    database.touch()
    connect(database, 1, pictures_exist=False).close()
    assert database.stat().st_size > 0


@pytest.fixture
def maker(database: Path) -> Iterator[sqlite3.Connection]:
    """Another program that is making the same library just now."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_the_program_that_makes_the_library_first_is_waited_for(
    database: Path, maker: sqlite3.Connection
) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        assert write_ahead(connection, 60, lambda _: maker.execute("ROLLBACK"))


def test_it_is_not_waited_for_for_ever(database: Path, maker: sqlite3.Connection) -> None:
    with (
        closing(sqlite3.connect(database, isolation_level=None)) as connection,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        write_ahead(connection, 0, lambda _: maker.in_transaction)


def test_an_old_sqlite_is_refused_in_words() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        assert lacking(connection, sqlite3.sqlite_version_info) is None
        assert lacking(connection, (3, 34, 1)) == "SQLite 3.37 or newer is needed"


def test_a_failed_transaction_leaves_nothing(database: Path) -> None:
    with closing(connect(database, 1, pictures_exist=False)) as connection:
        connection.execute("CREATE TABLE t (x UNIQUE)")
        with pytest.raises(sqlite3.IntegrityError), transaction(connection):
            connection.executemany("INSERT INTO t VALUES (?)", [(1,), (1,)])
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
        with transaction(connection):
            connection.execute("INSERT INTO t VALUES (2)")
        assert connection.execute("SELECT x FROM t").fetchall() == [(2,)]
