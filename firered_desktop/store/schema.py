"""The numbered steps from an empty file to the present tables."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.errors import LibraryNewer, LibraryUnusable
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.store.copies import FILE
from firered_desktop.store.entries import set_about
from firered_desktop.store.pictures import flush

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

APPLICATION_ID = 0x46524544  # "FRED", as the first step writes it
_STEP_NAME = re.compile(r"(\d{4})_\w+\.sql")


def steps() -> tuple[str, ...]:
    """The SQL of every step, the first at index 0."""
    folder = Path(__file__).with_name("migrations")
    found = sorted(path for path in folder.iterdir() if _STEP_NAME.fullmatch(path.name))
    numbers = [int(path.name[:4]) for path in found]
    if numbers != list(range(1, len(found) + 1)):
        raise AssertionError("a step is missing or there twice")  # a broken installation
    return tuple(path.read_text(encoding="utf-8") for path in found)


def bring_up(
    connection: sqlite3.Connection, database: Path, scripts: Sequence[str] | None = None
) -> None:
    """Take the file `database` of `connection` to the present schema, a transaction each step.

    A file that holds edits is copied beside itself first. Raises LibraryNewer, LibraryUnusable and
    sqlite3.DatabaseError; the file then is as it was after the last step that was whole.
    """
    scripts = steps() if scripts is None else scripts
    first = True
    while True:
        # Taking the lock even where nothing is to do shows at once a file that cannot be written.
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = _checked_version(connection, database, len(scripts))
            if version == len(scripts):
                return
            if version and first:
                _copy(database, version)
            first = False
            for statement in _statements(scripts[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _checked_version(connection: sqlite3.Connection, database: Path, newest: int) -> int:
    version = _number(connection, "PRAGMA user_version")
    empty = _number(connection, "SELECT count(*) FROM sqlite_schema") == 0
    if not (version == 0 and empty):
        ours = _number(connection, "PRAGMA application_id") == APPLICATION_ID
        if version == 0 or not ours:
            raise LibraryUnusable(
                folder=str(database.parent),
                detail=QT_TRANSLATE_NOOP("reasons", "its database belongs to another program"),
            )
    if version > newest:
        raise LibraryNewer(folder=str(database.parent))
    return version


def _number(connection: sqlite3.Connection, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])


def _copy(database: Path, version: int) -> None:
    """A copy of the committed edits, under a name that no other copy has."""
    names = (f"{database.stem}-schema{version}{more}.sqlite3" for more in _suffixes())
    target = next(path for path in map(database.with_name, names) if not path.exists())
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    # The caller holds the write lock, so a second reader sees a state that stays.
    with (
        closing(sqlite3.connect(database)) as source,
        closing(sqlite3.connect(unfinished)) as copy,
    ):
        source.backup(copy)
        # Also where a person writes it over the database, it is to be known as a copy.
        if _number(copy, "SELECT count(*) FROM sqlite_schema WHERE name = 'about'"):
            set_about(copy, FILE, "")
            copy.commit()
    flush(unfinished)
    unfinished.replace(target)
    flush(database.parent)


def _suffixes() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f"-{number}"
        number += 1


def _statements(script: str) -> Iterator[str]:
    """The statements of `script`; Python's own executescript would commit before the first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
