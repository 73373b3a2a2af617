"""Keeping the library: copies, a look at everything, repairs, and the whole of it elsewhere."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

from firered_desktop.core.upkeep import AffectedEdit, Findings, Stray, Usage
from firered_desktop.store.backup import back_up, copy_library, restore_backup
from firered_desktop.store.copies import Copies
from firered_desktop.store.entries import fill, set_about
from firered_desktop.store.faults import translated
from firered_desktop.store.former import remove_library, size_of_library
from firered_desktop.store.originals import SqliteOriginals
from firered_desktop.store.pictures import Pictures, digest_of
from firered_desktop.store.recovery import hold_unsent
from firered_desktop.store.usage import measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from firered_desktop.core.ports import CancelToken, OnProgress
    from firered_desktop.store.executor import Statements
    from firered_desktop.store.folder import LibraryFolder

_NAMED = "SELECT sha256 FROM edit_files UNION SELECT sha256 FROM replaced_files"
# A file that a result took the place of belongs to the edit of that result.
_AFFECTED = """
    WITH hashes (sha256) AS (SELECT value FROM json_each(?)),
    lost (place, sha256) AS (
        SELECT edit_files.place, sha256 FROM edit_files JOIN hashes USING (sha256)
        UNION SELECT edits.place, sha256 FROM replaced_files JOIN hashes USING (sha256)
        JOIN edits ON edits.id = replaced_files.job_id
    )
    SELECT id, prompt, created_at, count(*), count(*) OVER () FROM lost JOIN edits USING (place)
    GROUP BY place ORDER BY place DESC LIMIT ?
"""
_MOST_EDITS = 20  # that are named, of those whose files are missing or damaged
_HOUR = 3600.0  # seconds; a younger file may wait for the edit that will name it
_MOST_FAULTS = 20  # of SQLite's words that are told


class SqliteUpkeep:
    """The port Upkeep over the library in `folder`."""

    def __init__(self, folder: LibraryFolder, statements: Statements, pictures: Pictures) -> None:
        self._folder = folder
        self._statements = statements
        self._pictures = pictures
        self._originals = SqliteOriginals(statements)

    def copy_daily(self, now: float, token: CancelToken) -> Path | None:
        with translated(self._folder.path):
            return Copies(self._folder.copies).make(self._folder.database, now, token)

    def check(self, token: CancelToken, on_progress: OnProgress, *, thorough: bool) -> Findings:
        faults = self._faults()
        token.check()
        named = set(self._statements.read(_named))
        there = {path.stem: path for path in self._pictures.every()}
        young = time.time() - _HOUR
        missing = tuple(sorted(named - there.keys()))
        damaged = tuple(self._damaged(there, named, token, on_progress)) if thorough else ()
        lost = json.dumps((*missing, *damaged))
        affected, affected_edits = self._statements.read(lambda each: _affected(each, lost))
        return Findings(
            faults=faults,
            missing=missing,
            damaged=damaged,
            affected=affected,
            affected_edits=affected_edits,
            strays=tuple(_strays(there, named, young)),
            originals=self._originals.look(time.time(), token),
        )

    def measure(self) -> Usage:
        with translated(self._folder.path):
            return measured(self._folder, self._statements, self._pictures)

    def set_aside(self, strays: Sequence[Stray]) -> int:
        named = set(self._statements.read(_named))
        with translated(self._folder.path):
            self._folder.aside.mkdir(mode=0o700, exist_ok=True)
            gone = {each.path for each in strays if each.path.stem not in named}
            there = [path for path in gone if path.is_file()]
            for path in there:
                path.replace(self._folder.aside / path.name)
            return len(there)

    def size_of(self, former: Path) -> int:
        return size_of_library(former)

    def remove(self, former: Path) -> None:
        with translated(former):
            remove_library(former, self._folder.path)

    def repair(self) -> None:
        def work(connection: sqlite3.Connection) -> None:
            set_about(connection, "rules", "")
            fill(connection)
            connection.execute("INSERT INTO entry_index (entry_index) VALUES ('rebuild')")
            connection.execute("REINDEX")

        self._statements.write(work)

    def back_up(self, target: Path, token: CancelToken, on_progress: OnProgress) -> int:
        with translated(self._folder.path):
            return back_up(self._folder.database, self._every, target, token, on_progress)

    def copy_to(self, folder: Path, token: CancelToken, on_progress: OnProgress) -> int:
        self._statements.write(lambda connection: hold_unsent(connection, time.time()))
        with translated(self._folder.path):
            return copy_library(self._folder.database, self._every, folder, token, on_progress)

    def restore(
        self, archive: Path, folder: Path, token: CancelToken, on_progress: OnProgress
    ) -> int:
        return restore_backup(archive, folder, token, on_progress)

    def _every(self) -> tuple[Path, ...]:
        return tuple(self._pictures.every())

    def _faults(self) -> tuple[str, ...]:
        """SQLite's own words, asked for beside those who use the library."""
        address = f"{self._folder.database.as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True)) as connection:
                rows = connection.execute(f"PRAGMA quick_check({_MOST_FAULTS})").fetchall()
                rows += connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_FAULTS)
        except sqlite3.DatabaseError as error:
            return (str(error),)
        said = [" ".join(map(str, row)) for row in rows if row != ("ok",)]
        return (*said, *self._statements.write(_index_faults))

    def _damaged(
        self, there: dict[str, Path], named: set[str], token: CancelToken, tell: OnProgress
    ) -> Iterator[str]:
        kept = sorted(named & there.keys())
        for number, sha256 in enumerate(kept):
            token.check()
            if _digest(there[sha256]) != sha256:
                yield sha256
            tell((number + 1) / len(kept))


def _named(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute(_NAMED)]


def _affected(connection: sqlite3.Connection, lost: str) -> tuple[tuple[AffectedEdit, ...], int]:
    """The newest edits that name any of the hashes that `lost` lists, and how many there are."""
    rows = connection.execute(_AFFECTED, (lost, _MOST_EDITS)).fetchall()
    return tuple(AffectedEdit(*row[:-1]) for row in rows), rows[0][-1] if rows else 0


def _index_faults(connection: sqlite3.Connection) -> list[str]:
    try:
        connection.execute("INSERT INTO entry_index (entry_index) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        return [f"entry_index: {error}"]
    return []


def _strays(there: dict[str, Path], named: set[str], young: float) -> Iterator[Stray]:
    for sha256 in sorted(there.keys() - named):
        status = there[sha256].stat()
        if status.st_mtime < young:
            yield Stray(there[sha256], status.st_size)


def _digest(path: Path) -> str:
    try:
        return digest_of(path)
    except OSError:
        return ""  # what cannot be read is as good as damaged
