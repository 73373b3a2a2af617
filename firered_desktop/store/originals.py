"""Where the photographs are that edits began with."""

from __future__ import annotations

import json
import ntpath
import os
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.lineage import Photograph
from firered_desktop.core.send_options import is_web_address
from firered_desktop.store.renamed import RenamedPhotographs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from firered_desktop.core.ports import CancelToken
    from firered_desktop.core.upkeep import Recognise
    from firered_desktop.store.executor import Statements

_KNOWN = "SELECT photograph, path, located, missing_at FROM photographs WHERE path <> '\"\"'"
_SIZES = """
    SELECT photograph, json_extract(record, '$.request.images[' || position || '].size')
    FROM photographs JOIN edit_inputs USING (photograph) JOIN edits USING (place)
    WHERE missing_at IS NOT NULL AND NOT forgotten
"""
_MISSING = f"{_KNOWN} AND missing_at IS NOT NULL AND NOT forgotten"


class SqliteOriginals:
    """The port Originals over the library's database; `recognise` tells photographs by pixels."""

    def __init__(self, statements: Statements, recognise: Recognise | None = None) -> None:
        self._statements = statements
        self._renamed = RenamedPhotographs(statements, recognise)

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
        self._settle(found)
        return len(found)

    def locate_in(self, folder: Path, token: CancelToken) -> int:
        wanted: dict[str, list[int]] = {}
        for each in self.missing():
            wanted.setdefault(ntpath.basename(each.path).casefold(), []).append(each.number)
        sizes = self._statements.read(_sizes_of_missing)
        found: dict[int, Path] = {}
        for path in _files_below(folder, token):
            for number in wanted.get(path.name.casefold(), ()):
                if number not in found and _fits(path, sizes.get(number, frozenset())):
                    found[number] = path
        self._settle(found)
        return len(found)

    def renamed(self, token: CancelToken) -> Mapping[int, Path]:
        sizes = self._statements.read(_sizes_of_missing)
        return self._renamed.find(self.missing(), sizes, token)

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

    def _settle(self, found: Mapping[int, Path]) -> None:
        noted = "UPDATE photographs SET located = ?, missing_at = NULL WHERE photograph = ?"
        values = [(json.dumps(str(place)), each) for each, place in found.items()]
        self._statements.write(lambda connection: connection.executemany(noted, values))

    def _places(self) -> Iterator[tuple[int, str, float | None]]:
        rows = self._statements.read(_every)
        for number, path, located, missing_at in rows:
            place = json.loads(located or path)
            if not is_web_address(place):
                yield number, place, missing_at


def _every(connection: sqlite3.Connection) -> list[tuple[int, str, str | None, float | None]]:
    return connection.execute(_KNOWN).fetchall()


def _sizes_of_missing(connection: sqlite3.Connection) -> dict[int, frozenset[int]]:
    """How many bytes each had whenever it was edited."""
    sizes: dict[int, frozenset[int]] = {}
    for number, size in connection.execute(_SIZES):
        if size:
            sizes[number] = sizes.get(number, frozenset()) | {size}
    return sizes


def _files_below(folder: Path, token: CancelToken) -> Iterator[Path]:
    """Every file in `folder`, at whatever depth; folders that may not be read are passed over."""
    for place, _, names in os.walk(folder):
        token.check()
        yield from (Path(place, name) for name in names)


def _fits(path: Path, sizes: frozenset[int]) -> bool:
    try:
        return not sizes or path.stat().st_size in sizes
    except OSError:
        return False
