"""SQLite's and the file system's errors as ours."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import DiskFull, FireredError, LibraryBusy, LibraryUnusable
from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
MARK = "damage-found"  # a file beside the database: the next start has to look at that closely
DAMAGE = QT_TRANSLATE_NOOP("reasons", "its database is damaged")
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})

# What the world can do to a database file; any other code is a bug of ours.
_REASONS = {
    sqlite3.SQLITE_PERM: QT_TRANSLATE_NOOP("reasons", "access to it is denied"),
    sqlite3.SQLITE_READONLY: QT_TRANSLATE_NOOP("reasons", "it is read-only"),
    sqlite3.SQLITE_IOERR: QT_TRANSLATE_NOOP("reasons", "the disk reports an error"),
    sqlite3.SQLITE_CORRUPT: DAMAGE,
    sqlite3.SQLITE_NOTADB: DAMAGE,
    sqlite3.SQLITE_CANTOPEN: QT_TRANSLATE_NOOP("reasons", "its database cannot be opened"),
    sqlite3.SQLITE_PROTOCOL: QT_TRANSLATE_NOOP("reasons", "its database cannot be locked"),
    sqlite3.SQLITE_NOLFS: QT_TRANSLATE_NOOP("reasons", "its file system cannot hold large files"),
}
PRIMARY_CODE = 0xFF  # the lower byte; the rest of a code says more exactly where


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Raise what the world did to the library in `folder` as DiskFull, LibraryBusy, ..."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        fault = _database_fault(error, folder)
        if fault is None:
            raise
        raise fault from error
    except OSError as error:
        raise _file_fault(error, folder) from error


def _database_fault(error: sqlite3.DatabaseError, folder: Path) -> FireredError | None:
    # Errors that Python's module raises itself carry no code.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & PRIMARY_CODE
    if code in _BUSY:
        return LibraryBusy(folder=str(folder))
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(folder=str(folder))
    if code in DAMAGED:
        with suppress(OSError):
            (folder / MARK).touch()
    if code in _REASONS:
        return LibraryUnusable(folder=str(folder), detail=_REASONS[code])
    return None


def _file_fault(error: OSError, folder: Path) -> FireredError:
    if is_full(error):
        return DiskFull(folder=str(folder))
    reason = error.strerror or type(error).__name__
    return LibraryUnusable(folder=str(folder), detail=reason[:1].lower() + reason[1:])
