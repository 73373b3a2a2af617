"""Where the photographs are that edits began with."""

from __future__ import annotations

import json
import ntpath
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from firered_desktop.core.lineage import Photograph
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.send_options import is_web_address
from firered_desktop.store.executor import Statements

_KNOWN = "SELECT photograph, path, located, missing_at FROM photographs WHERE path <> '\"\"'"
_MISSING = f"{_KNOWN} AND missing_at IS NOT NULL AND NOT forgotten"


class SqliteOriginals:
    """The port Originals over the library's database."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def look(self, now: float, token: CancelToken) -> int:
        # Away from the library's thread: a disk that is not there may keep one waiting.
        changed = []
        for number, place, missing_at in self._places():
            token.check()
            there = Path(place).exists()
            if there == (missing_at is not None):
                changed.append((None if there else now, number))
        noted = "UPDATE photographs SET missing_at = ? WHERE photograph = ?"
        self._statements.write(lambda each: each.executemany(noted, changed))
        return len(self.missing())

    def missing(self) -> tuple[Photograph, ...]:
        rows = self._statements.read(lambda each: each.execute(_MISSING).fetchall())
        return tuple(
            Photograph(number, json.loads(located or path), missing_at)
            for number, path, located, missing_at in rows
        )

    def locate(self, number: int, path: Path) -> int:
        missing = {each.number: each.path for each in self.missing()}
        former = ntpath.dirname(missing.get(number, ""))
        found = {number: path}
        for other, place in missing.items():
            beside = path.with_name(ntpath.basename(place))
            if other != number and former and ntpath.dirname(place) == former and beside.exists():
                found[other] = beside
        noted = "UPDATE photographs SET located = ?, missing_at = NULL WHERE photograph = ?"
        values = [(json.dumps(str(place)), each) for each, place in found.items()]
        self._statements.write(lambda connection: connection.executemany(noted, values))
        return len(found)

    def forget(self, number: int) -> None:
        noted = "UPDATE photographs SET forgotten = 1 WHERE photograph = ?"
        self._statements.write(lambda connection: connection.execute(noted, (number,)))

    def place_of(self, path: str) -> str | None:
        statement = (
            "SELECT located FROM photographs WHERE path = ? AND located IS NOT NULL"
            " ORDER BY photograph DESC"
        )
        stored = (json.dumps(path),)
        row = self._statements.read(lambda each: each.execute(statement, stored).fetchone())
        return None if row is None else str(json.loads(row[0]))

    def _places(self) -> Iterator[tuple[int, str, float | None]]:
        rows = self._statements.read(_every)
        for number, path, located, missing_at in rows:
            place = json.loads(located or path)
            if not is_web_address(place):
                yield number, place, missing_at


def _every(connection: sqlite3.Connection) -> list[tuple[int, str, str | None, float | None]]:
    return connection.execute(_KNOWN).fetchall()
