"""Deleting what lies in the trash, with the files that nothing else names."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.gallery import image_of, key_of, place_of
from firered_desktop.core.job import UNFINISHED
from firered_desktop.core.purging import Purge, forgotten
from firered_desktop.store.keyed import rows_of
from firered_desktop.store.records import RecordDamagedError, job_of, to_record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from firered_desktop.core.judging import Key
    from firered_desktop.store.executor import Statements
    from firered_desktop.store.pictures import Pictures

_IN_TRASH = (
    "SELECT entry, trashed_at FROM entries WHERE trashed_at IS NOT NULL AND purged_at IS NULL"
)
_USED = """
    SELECT (SELECT count(*) FROM edit_files WHERE sha256 = :it)
        + (SELECT count(*) FROM replaced_files WHERE sha256 = :it)
"""
# A photograph that no edit is left of is forgotten with them.
_UNUSED_PHOTOGRAPHS = """
    UPDATE photographs SET path = '""', located = NULL, before_sha256 = NULL, missing_at = NULL
    WHERE photograph IN (SELECT photograph FROM edit_inputs WHERE place = ?) AND NOT EXISTS (
        SELECT 1 FROM edit_inputs JOIN entries USING (place)
        WHERE edit_inputs.photograph = photographs.photograph AND purged_at IS NULL
    )
"""
_TOLD_BY = (
    "DELETE FROM edit_files WHERE place = ?",
    "DELETE FROM thumbnails WHERE place = ?",
    _UNUSED_PHOTOGRAPHS,
)
_HOUR = 3600.0  # seconds; nobody takes a file in for longer before an edit names it


@dataclass(frozen=True, slots=True)
class _Doomed:
    """Pictures in the trash, the edits that go wholly with them, and the files of those alone."""

    trashed: dict[Key, float]
    wholly: frozenset[int]
    files: dict[Path, float]  # each with when the last of what names it went to the trash

    def told(self, files: Iterable[Path], sizes: Iterable[int]) -> Purge:
        return Purge(len(self.trashed), len(self.wholly), len(tuple(files)), sum(sizes))


class SqlitePurging:
    """The port Purging over the library's database and its `pictures`."""

    def __init__(self, statements: Statements, pictures: Pictures) -> None:
        self._statements = statements
        self._pictures = pictures

    def plan(self, keys: Sequence[Key] | None = None, spared: Collection[str] = ()) -> Purge:
        doomed = self._statements.read(lambda each: self._doomed(each, keys, spared))
        return doomed.told(doomed.files, map(_size, doomed.files))

    def purge(
        self, at: float, keys: Sequence[Key] | None = None, spared: Collection[str] = ()
    ) -> Purge:
        def work(connection: sqlite3.Connection) -> Purge:
            doomed = self._doomed(connection, keys, spared)
            _forget_entries(connection, doomed.trashed, at)
            for place in doomed.wholly:
                _forget_edit(connection, place)
            # Before the commit: what was to be deleted must not stay behind without a row.
            removed = self._remove(doomed)
            return doomed.told(removed, removed.values())

        return self._statements.write(work)

    def _doomed(
        self, connection: sqlite3.Connection, keys: Sequence[Key] | None, spared: Collection[str]
    ) -> _Doomed:
        states = ", ".join(f"'{state.value}'" for state in sorted(UNFINISHED))
        inside = f"{_IN_TRASH} AND state NOT IN ({states})"
        rows = connection.execute(inside) if keys is None else rows_of(connection, inside, keys)
        trashed = dict(rows)
        wholly = _wholly(connection, trashed)
        named = _named(connection, trashed, wholly)
        files = {
            path: max(moments)
            for sha256, moments in named.items()
            if sha256 not in spared
            and connection.execute(_USED, {"it": sha256}).fetchone()[0] == len(moments)
            and (path := self._pictures.find(sha256)) is not None
        }
        return _Doomed(trashed, wholly, files)

    def _remove(self, doomed: _Doomed) -> dict[Path, int]:
        """Delete the files that can be; each with its size in bytes."""
        now = time.time()
        removed = {}
        for path, trashed_at in doomed.files.items():
            with suppress(OSError):  # another program has it open; it is found as a stray later
                status = path.stat()
                if trashed_at < status.st_mtime and now - status.st_mtime < _HOUR:
                    continue  # it was taken in once more, for an edit that will name it
                path.unlink()
                removed[path] = status.st_size
        return removed


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _wholly(connection: sqlite3.Connection, trashed: Collection[Key]) -> frozenset[int]:
    """The edits of which nothing is left then."""
    places = dict.fromkeys(map(place_of, trashed))
    kept = {
        row[1]
        for row in rows_of(
            connection,
            "SELECT entry, place FROM entries WHERE purged_at IS NULL",
            places,
            "place",
        )
        if row[0] not in trashed
    }
    return frozenset(places) - kept


def _named(
    connection: sqlite3.Connection, trashed: Mapping[Key, float], wholly: Collection[int]
) -> dict[str, list[float]]:
    """What names each file and goes: when each of that went to the trash."""
    whole: dict[int, float] = {}
    for key, moment in trashed.items():
        place = place_of(key)
        if place in wholly:
            whole[place] = max(moment, whole.get(place, moment))
    named: dict[str, list[float]] = {}
    rows = rows_of(
        connection,
        "SELECT sha256, place, image FROM edit_files WHERE 1",
        dict.fromkeys(map(place_of, trashed)),
        "place",
    )
    for sha256, place, image in rows:
        own = trashed.get(key_of(place, image)) if image >= 0 else None
        latest = whole.get(place, own)
        if latest is not None:
            named.setdefault(sha256, []).append(latest)
    return named


def _forget_entries(connection: sqlite3.Connection, keys: Iterable[Key], at: float) -> None:
    """The rows stay, as a sign that these pictures must not be made again."""
    every = [(key,) for key in keys]
    places = [(place_of(key), image_of(key)) for (key,) in every]
    for table in ("entry_words", "entry_tags", "exports"):
        connection.executemany(f"DELETE FROM {table} WHERE entry = ?", every)  # noqa: S608 - ours
    connection.execute("DELETE FROM tags WHERE tag NOT IN (SELECT tag FROM entry_tags)")
    connection.executemany("DELETE FROM edit_files WHERE place = ? AND image = ?", places)
    connection.executemany("DELETE FROM thumbnails WHERE place = ? AND image = ?", places)
    connection.executemany(
        "UPDATE entries SET purged_at = ?, note = '', name = '' WHERE entry = ?",
        [(at, key) for (key,) in every],
    )


def _forget_edit(connection: sqlite3.Connection, place: int) -> None:
    """Keep of the edit what the ledger needs, and its request: none may adopt that."""
    for statement in _TOLD_BY:
        connection.execute(statement, (place,))
    stored = connection.execute(
        "SELECT record, project FROM edits WHERE place = ?", (place,)
    ).fetchone()
    try:
        record = to_record(forgotten(job_of(stored)))
    except RecordDamagedError:
        record = "{}"
    connection.execute("UPDATE edits SET prompt = '', record = ? WHERE place = ?", (record, place))
