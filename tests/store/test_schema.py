"""Steps from schema to schema on real files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.core.errors import LibraryNewer, LibraryUnusable
from firered_desktop.store.schema import APPLICATION_ID, bring_up, steps

FIRST = f"""
PRAGMA application_id = {APPLICATION_ID};
CREATE TABLE edits (id TEXT);
-- a remark; with a semicolon
CREATE TABLE copies (id TEXT);
CREATE TRIGGER copied AFTER INSERT ON edits BEGIN
    INSERT INTO copies VALUES (new.id);
    INSERT INTO copies VALUES (new.id);
END;
"""
SECOND = "ALTER TABLE edits ADD COLUMN rating INTEGER;"
BROKEN = "CREATE TABLE half (x);\nINSERT INTO nowhere VALUES (1);\n"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def connection(database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(database, isolation_level=None)) as opened:
        opened.execute("PRAGMA journal_mode = WAL")
        yield opened


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def tables(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}


def copies(database: Path) -> list[str]:
    return sorted(path.name for path in database.parent.glob("library-*"))


def test_an_empty_file_is_brought_up_without_a_copy(
    connection: sqlite3.Connection, database: Path
) -> None:
    bring_up(connection, database, [FIRST, SECOND])
    assert version(connection) == 2
    assert copies(database) == []
    connection.execute("INSERT INTO edits VALUES ('a', 5)")
    assert connection.execute("SELECT count(*) FROM copies").fetchone() == (2,)


def test_edits_are_copied_before_a_step(connection: sqlite3.Connection, database: Path) -> None:
    bring_up(connection, database, [FIRST])
    connection.execute("INSERT INTO edits VALUES ('a')")
    bring_up(connection, database, [FIRST, SECOND])
    assert connection.execute("SELECT * FROM edits").fetchall() == [("a", None)]
    assert copies(database) == ["library-schema1.sqlite3"]
    with closing(sqlite3.connect(database.with_name("library-schema1.sqlite3"))) as copy:
        assert copy.execute("SELECT * FROM edits").fetchall() == [("a",)]
        assert version(copy) == 1


def test_a_copy_never_replaces_another(connection: sqlite3.Connection, database: Path) -> None:
    database.with_name("library-schema1.sqlite3").write_bytes(b"earlier")
    bring_up(connection, database, [FIRST])
    bring_up(connection, database, [FIRST, SECOND])
    assert copies(database) == ["library-schema1-2.sqlite3", "library-schema1.sqlite3"]
    assert database.with_name("library-schema1.sqlite3").read_bytes() == b"earlier"


def test_a_step_that_fails_leaves_nothing_behind(
    connection: sqlite3.Connection, database: Path
) -> None:
    bring_up(connection, database, [FIRST])
    connection.execute("INSERT INTO edits VALUES ('a')")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        bring_up(connection, database, [FIRST, SECOND, BROKEN])
    assert version(connection) == 2
    assert "half" not in tables(connection)
    assert connection.execute("SELECT id FROM edits").fetchall() == [("a",)]


def test_a_newer_schema_is_refused_and_untouched(
    connection: sqlite3.Connection, database: Path
) -> None:
    bring_up(connection, database, [FIRST, SECOND])
    with pytest.raises(LibraryNewer):
        bring_up(connection, database, [FIRST])
    assert version(connection) == 2
    assert not connection.in_transaction


@pytest.mark.parametrize("stranger_version", [0, 1, 7])
def test_the_database_of_another_program_is_refused(
    connection: sqlite3.Connection, database: Path, stranger_version: int
) -> None:
    connection.execute("CREATE TABLE bookmarks (x)")
    connection.execute(f"PRAGMA user_version = {stranger_version}")
    with pytest.raises(LibraryUnusable, match="another program"):
        bring_up(connection, database)
    assert tables(connection) == {"bookmarks"}


def test_the_real_steps_are_numbered_without_a_gap(
    connection: sqlite3.Connection, database: Path
) -> None:
    bring_up(connection, database)
    assert version(connection) == len(steps()) == 5
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_the_real_tables_are_strict(connection: sqlite3.Connection, database: Path) -> None:
    bring_up(connection, database)
    found = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict"
    )
    assert {row[0] for row in found} == {
        "edits",
        "thumbnails",
        "prices",
        "replaced_files",
        "entries",
        "entry_words",
        "entry_tags",
        "tags",
        "exports",
        "photographs",
        "edit_inputs",
        "edit_files",
        "saved_searches",
        "about",
    }


def test_a_removed_edit_takes_its_words_and_thumbnails_along(
    connection: sqlite3.Connection, database: Path
) -> None:
    bring_up(connection, database)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(
        "INSERT INTO edits (place, id, created_at, changed_at, state, service, model_id, prompt,"
        " record) VALUES (1, 'a', 1, 1, 's', 'f', 'm', 'p', '{}')"
    )
    connection.execute(
        "INSERT INTO entries (entry, place, image, state, service, model_id, project, pixels,"
        " unsafe, name) VALUES (31, 1, 0, 's', 'f', 'm', '', 1, 0, '')"
    )
    connection.execute("INSERT INTO entry_words VALUES (31, 6, 'sunset')")
    connection.execute("INSERT INTO thumbnails VALUES (1, 0, x'00')")
    connection.execute("DELETE FROM edits")
    assert connection.execute("SELECT * FROM thumbnails").fetchall() == []
    found = connection.execute("SELECT * FROM entry_index WHERE entry_index MATCH 'sun'")
    assert found.fetchall() == []
