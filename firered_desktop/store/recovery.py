"""A library whose database is damaged or lost: set aside, restored from a copy, and told.

Without a good copy nothing is touched, and the library cannot be opened, unless a person wishes to
begin anew: then what can be read of the damaged database comes into a new one.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing, suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from firered_desktop.core.errors import LibraryBusy, LibraryDamaged
from firered_desktop.core.job import UNFINISHED
from firered_desktop.core.upkeep import Recovery, held_back
from firered_desktop.store import rows
from firered_desktop.store.copies import Copies, sound
from firered_desktop.store.database import EMPTY, MISSING, connect, transaction
from firered_desktop.store.faults import DAMAGE, DAMAGED, MARK, PRIMARY_CODE
from firered_desktop.store.pictures import flush
from firered_desktop.store.records import RecordDamagedError, from_record, job_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from firered_desktop.store.folder import LibraryFolder

_BESIDE = ("", "-wal", "-shm")  # the files of one database
_SAID = "SELECT entry, rating, flag, label, note, trashed_at FROM entries WHERE purged_at IS NULL"


def open_database(
    folder: LibraryFolder, busy_timeout: float, *, pictures_exist: bool, anew: bool = False
) -> tuple[sqlite3.Connection, Recovery | None]:
    """A connection to the library, restored if need be, and then what that was.

    Where it is damaged and has no copy it begins `anew`, if that is wished. Raises LibraryDamaged
    if not, and what `connect` raises.
    """
    reason = ""
    mark = folder.path / MARK
    try:
        reason = _lost(folder, pictures_exist=pictures_exist)
        if not reason:
            connection = connect(folder.database, busy_timeout, pictures_exist=pictures_exist)
            if not mark.exists() or _is_sound(connection):
                mark.unlink(missing_ok=True)
                return connection, None
            connection.close()
            reason = DAMAGE
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE not in DAMAGED:
            raise
        reason = DAMAGE
    copy = next(Copies(folder.copies).good(), None)
    if copy is None and not anew:
        raise LibraryDamaged(folder=str(folder.path), detail=reason)
    return _recover(folder, copy, busy_timeout)


def _lost(folder: LibraryFolder, *, pictures_exist: bool) -> str:
    """Why there are edits but no database of them; "" where that is not so."""
    database = folder.database
    known = pictures_exist or any(Copies(folder.copies).newest_first())
    if not database.exists():
        log = database.with_name(f"{database.name}-wal")
        return MISSING if known or log.exists() else ""
    return EMPTY if known and database.stat().st_size == 0 else ""


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("INSERT INTO entry_index (entry_index) VALUES ('integrity-check')")
        return connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    except sqlite3.DatabaseError:
        return False


def _recover(
    folder: LibraryFolder, copy: Path | None, busy_timeout: float
) -> tuple[sqlite3.Connection, Recovery | None]:
    try:
        with FileLock(folder.locks / "recovery.lock", timeout=busy_timeout):
            # Another program may have been first, and write into what it restored by now.
            recovery = None if _is_restored(folder) else _restored(folder, copy, busy_timeout)
    except Timeout as error:
        raise LibraryBusy(folder=str(folder.path)) from error
    return connect(folder.database, busy_timeout, pictures_exist=True), recovery


def _is_restored(folder: LibraryFolder) -> bool:
    database = folder.database
    known = database.exists() and database.stat().st_size > 0
    return known and not (folder.path / MARK).exists() and sound(database)


def _restored(folder: LibraryFolder, copy: Path | None, busy_timeout: float) -> Recovery:
    """Put `copy`, or a new database, with all that can be salvaged in the place of the damaged one.

    It gets its name last: nobody may see an edit in it that is not held yet, and send it.
    """
    part = folder.database.with_suffix(".part")
    for ending in _BESIDE:  # a program ended in the middle of it
        part.with_name(part.name + ending).unlink(missing_ok=True)
    if copy is not None:
        shutil.copyfile(copy, part)
    with closing(connect(part, busy_timeout, pictures_exist=copy is not None)) as connection:
        with transaction(connection):
            salvaged = _salvage(connection, folder.database)
            held = hold_unsent(connection, time.time())
        connection.execute("PRAGMA journal_mode = DELETE")
    flush(part)
    aside = _set_aside(folder)
    part.replace(folder.database)
    flush(folder.path)
    (folder.path / MARK).unlink(missing_ok=True)
    copied_at = None if copy is None else copy.stat().st_mtime
    return Recovery(aside, copied_at, salvaged, held)


def _set_aside(folder: LibraryFolder) -> Path:
    """Nothing of a damaged database is deleted: what a restore lost may yet be got out of it."""
    moment = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    aside = folder.path / f"library-damaged-{moment}.sqlite3"
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            beside = folder.database.with_name(folder.database.name + ending)
            beside.rename(aside.with_name(aside.name + ending))
    return aside


def hold_unsent(connection: sqlite3.Connection, now: float) -> int:
    """Have every edit that was not sent wait for a person; how many."""
    held = 0
    for stored in rows.unfinished(connection):
        with suppress(RecordDamagedError):
            job = job_of(stored)
            waiting = held_back(job, now)
            place = rows.place_of(connection, job.id)
            if waiting is not job and place is not None:
                rows.change(connection, place, waiting)
                held += 1
    return held


def _salvage(connection: sqlite3.Connection, damaged: Path) -> int:
    """Take over the edits that the copy does not have yet, as far as they can be read."""
    taken = 0
    known = dict(connection.execute("SELECT id, changed_at FROM edits"))
    for job_id, changed_at, record in _readable_edits(damaged):
        if changed_at <= known.get(job_id, float("-inf")):
            continue
        with suppress(RecordDamagedError, ValueError, sqlite3.IntegrityError):
            job = from_record(record)
            place = rows.place_of(connection, job_id)
            if place is None:
                rows.insert(connection, job)
            else:
                rows.change(connection, place, job)
            taken += 1
            known[job_id] = changed_at
    _salvage_judgements(connection, damaged)
    return taken


def _salvage_judgements(connection: sqlite3.Connection, damaged: Path) -> None:
    said = "rating = ?2, flag = ?3, label = ?4, note = ?5, trashed_at = ?6"
    for row in _readable(damaged, _SAID):
        connection.execute(
            f"UPDATE entries SET {said} WHERE entry = ?1 AND purged_at IS NULL"  # noqa: S608 - ours
            f" AND state NOT IN ({', '.join(repr(str(state)) for state in UNFINISHED)})",
            row,
        )


def _readable_edits(damaged: Path) -> Iterator[tuple[str, float, str]]:
    """The edits from both ends of the table up to where it is broken."""
    statement = "SELECT id, changed_at, record FROM edits ORDER BY place"
    yield from _readable(damaged, f"{statement} DESC")
    yield from _readable(damaged, statement)


def _readable(damaged: Path, statement: str) -> Iterator[tuple[Any, ...]]:
    with (
        suppress(sqlite3.DatabaseError),
        closing(sqlite3.connect(f"{damaged.as_uri()}?mode=ro", uri=True)) as connection,
    ):
        yield from connection.execute(statement)
