"""Opening the database so that a commit is durable and no empty file takes the place of edits."""

from __future__ import annotations

import sqlite3
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.store.entries import RULES, about, fill
from firered_desktop.store.faults import PRIMARY_CODE
from firered_desktop.store.schema import bring_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MISSING = QT_TRANSLATE_NOOP("reasons", "its database is missing")
EMPTY = QT_TRANSLATE_NOOP("reasons", "its database is empty")
_TOO_OLD = QT_TRANSLATE_NOOP("reasons", "SQLite 3.37 or newer is needed")
_NO_SEARCH = QT_TRANSLATE_NOOP("reasons", "this SQLite was built without full-text search")
_OLDEST_SQLITE = (3, 37, 0)  # STRICT tables; the trigram tokenizer came with 3.34
_PAUSE = 0.02  # seconds
_CACHE = 32_768  # kilobytes of pages; a large history is read without the disk


def connect(database: Path, busy_timeout: float, *, pictures_exist: bool) -> sqlite3.Connection:
    """A connection to the library's file, made where it is not there, at the present schema.

    `busy_timeout` is in seconds. `pictures_exist` says that the folder has held edits before.
    Raises LibraryNewer, LibraryUnusable and sqlite3.DatabaseError.
    """
    _refuse_to_replace(database, pictures_exist=pictures_exist)
    connection = sqlite3.connect(database, timeout=busy_timeout, isolation_level=None)
    try:
        _set_up(connection, database, busy_timeout)
        bring_up(connection, database)
        if about(connection, "rules") != RULES:
            with transaction(connection):
                fill(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is done inside, or nothing; durable on leaving."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        # A full disk ends the transaction by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def lacking(connection: sqlite3.Connection, version: tuple[int, ...]) -> str | None:
    """What this SQLite lacks for a library, in words, or None."""
    if version < _OLDEST_SQLITE:
        return _TOO_OLD
    modules = connection.execute("SELECT name FROM pragma_module_list WHERE name = 'fts5'")
    return None if modules.fetchone() else _NO_SEARCH


def _set_up(connection: sqlite3.Connection, database: Path, busy_timeout: float) -> None:
    reason = lacking(connection, sqlite3.sqlite_version_info)
    if reason is None and not write_ahead(connection, busy_timeout, threading.Event().wait):
        reason = QT_TRANSLATE_NOOP("reasons", "its file system cannot share a database")
    if reason is not None:
        raise LibraryUnusable(folder=str(database.parent), detail=reason)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute("PRAGMA foreign_keys = ON")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")


def write_ahead(
    connection: sqlite3.Connection, busy_timeout: float, pause: Callable[[float], object]
) -> bool:
    """Have commits written to a log first; False where the file system has no shared memory."""
    end = time.monotonic() + busy_timeout
    while True:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return bool(mode == "wal")
        except sqlite3.OperationalError as error:
            # Of several programs that make one library at a time, SQLite lets all but one of them
            # fail here at once, without the waiting that it does elsewhere.
            busy = error.sqlite_errorcode & PRIMARY_CODE == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > end:
                raise
            pause(_PAUSE)


def _refuse_to_replace(database: Path, *, pictures_exist: bool) -> None:
    """SQLite would make an empty library, without a word, where the file got lost."""
    if not database.exists():
        lost = pictures_exist or database.with_name(database.name + "-wal").exists()
        reason = MISSING
    else:
        lost = pictures_exist and database.stat().st_size == 0
        reason = EMPTY
    if lost:
        raise LibraryUnusable(folder=str(database.parent), detail=reason)
