"""The history as it is looked through: what a query finds, and the pictures that it named."""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from firered_desktop.core.gallery import (
    SEATS,
    Facets,
    Grouping,
    HistoryEntry,
    HistoryQuery,
    Listing,
    Order,
    SavedSearch,
    Shelf,
    image_of,
    key_of,
    place_of,
)
from firered_desktop.core.listing import by_day, days_of, grouped, plain
from firered_desktop.store import entries, facets, rows
from firered_desktop.store.judgements import judgements
from firered_desktop.store.keyed import rows_of
from firered_desktop.store.records import RecordDamagedError, from_json, job_of, to_json
from firered_desktop.store.search import SHELVES, Selection, select
from firered_desktop.store.words import storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from firered_desktop.core.job import Job
    from firered_desktop.core.judging import Judgement, Key
    from firered_desktop.core.periods import Period
    from firered_desktop.store.executor import Statements

NOTHING = Listing(())
PIECE = 40_000  # characters
_NO_PERIODS: Mapping[Period, float] = MappingProxyType({})


class SqliteGallery:
    """The port Gallery over the library's database. An edit whose record is damaged is left out."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def listing(self, query: HistoryQuery, limit: int | None = None) -> Listing:
        return self._statements.read(lambda connection: _listing(connection, query, limit))

    def entries(self, keys: Sequence[Key]) -> tuple[HistoryEntry, ...]:
        found = self._statements.read(lambda connection: _found(connection, keys))
        # Away from the library's thread, which others wait for.
        jobs = {place: job for place, stored in found.edits.items() if (job := _job(stored))}
        return tuple(
            HistoryEntry(key, jobs[place_of(key)], found.said[key], *found.others[key])
            for key in keys
            if key in found.said and place_of(key) in jobs
        )

    def keys_of(self, job_id: str) -> tuple[Key, ...]:
        found = "SELECT entry FROM entries JOIN edits USING (place) WHERE id = ?"
        statement = f"{found} AND purged_at IS NULL ORDER BY entry DESC"
        listed = self._statements.read(lambda each: each.execute(statement, (job_id,)).fetchall())
        return tuple(row[0] for row in listed)

    def size(self, shelf: Shelf) -> int:
        counted = f"SELECT count(*) FROM entries WHERE {SHELVES[shelf]}"  # noqa: S608 - ours
        row = self._statements.read(lambda each: each.execute(counted).fetchone())
        return int(row[0])

    def facets(self, query: HistoryQuery, periods: Mapping[Period, float] = _NO_PERIODS) -> Facets:
        return facets.count(self._statements.read, query, periods)

    def thumbnail(self, key: Key) -> bytes | None:
        stored = "SELECT encoded FROM thumbnails WHERE place = ? AND image = ?"
        place = (place_of(key), image_of(key))
        row = self._statements.read(lambda each: each.execute(stored, place).fetchone())
        return None if row is None else bytes(row[0])

    def note_export(self, job_id: str, image: int, path: str, at: float) -> None:
        def note(connection: sqlite3.Connection) -> None:
            place = rows.place_of(connection, job_id)
            if place is not None and image < SEATS:
                entries.note_export(connection, key_of(place, image), path, at)

        self._statements.write(note)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        stored = "SELECT name, query, saved_at FROM saved_searches"
        found = self._statements.read(lambda each: each.execute(stored).fetchall())
        searches = [SavedSearch(name, _query(query), at) for name, query, at in found]
        return tuple(sorted(searches, key=lambda each: (each.name.casefold(), each.name)))

    def save_search(self, search: SavedSearch) -> None:
        kept = (
            "INSERT INTO saved_searches (name, query, saved_at) VALUES (?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET query = excluded.query, saved_at = excluded.saved_at"
        )
        values = (storable(search.name), to_json(search.query), search.saved_at)
        self._statements.write(lambda connection: connection.execute(kept, values))

    def drop_search(self, name: str) -> None:
        dropped = "DELETE FROM saved_searches WHERE name = ?"
        self._statements.write(lambda each: each.execute(dropped, (storable(name),)))


@dataclass(frozen=True, slots=True)
class _Found:
    """Rows of pictures: `edits` by place, the rest by key."""

    said: dict[Key, Judgement]
    others: dict[Key, tuple[int | None, bool, float | None]]
    edits: dict[int, tuple[str, str]]


# The photograph of each row is looked up: to list all that are missing takes longer than the rest.
_OTHERS = (
    "SELECT entry, photograph, missing_at IS NOT NULL AND NOT forgotten, exported_at"
    " FROM entries LEFT JOIN photographs USING (photograph) WHERE 1"
)


def _found(connection: sqlite3.Connection, keys: Sequence[Key]) -> _Found:
    others = rows_of(connection, _OTHERS, keys)
    places = dict.fromkeys(map(place_of, keys))
    edits = rows_of(connection, "SELECT place, record, project FROM edits WHERE 1", places, "place")
    return _Found(
        judgements(connection, keys),
        {row[0]: (row[1], bool(row[2]), row[3]) for row in others},
        {row[0]: (row[1], row[2]) for row in edits},
    )


def _job(stored: tuple[str, str]) -> Job | None:
    try:
        return job_of(stored)
    except RecordDamagedError:
        return None


def _query(stored: str) -> HistoryQuery:
    """What was saved; a search that only a newer program understands finds everything."""
    try:
        return from_json(HistoryQuery, stored)
    except RecordDamagedError:
        return HistoryQuery()


def _listing(connection: sqlite3.Connection, query: HistoryQuery, limit: int | None) -> Listing:
    by_key = query.grouping in (Grouping.NONE, Grouping.DAY)
    selection = select(connection, query, keys_alone=by_key)
    if selection is None:
        return NOTHING
    if not by_key:
        # Where a group ends is only known once all of it is there.
        return _GROUPED[query.grouping](connection, selection)
    # Where a day ends, too, unless days come one after the other.
    early = limit if query.grouping is Grouping.NONE or query.order in _IN_TIME else None
    keys = _keys(connection, selection, None if early is None else early + 1)
    whole = early is None or len(keys) <= early
    return replace(_laid_out(keys if whole else keys[:early], query), whole=whole)


def _laid_out(keys: array[int], query: HistoryQuery) -> Listing:
    if query.grouping is Grouping.NONE:
        return plain(keys)
    if query.order in _IN_TIME:
        return by_day(keys)
    day = days_of()
    return grouped(((key, day(key)) for key in keys), order=_backwards)


def _backwards(day: str) -> int:
    return -date.fromisoformat(day).toordinal()


def _keys(connection: sqlite3.Connection, selection: Selection, limit: int | None) -> array[int]:
    statement = _as_arrays(selection.statement(" AS entry", limit), "entry")
    (keys,) = connection.execute(statement, selection.values).fetchone()
    return _numbers(keys)


def _numbers(listed: str) -> array[int]:
    """A JSON array of numbers, piece by piece: no other thread goes on while one is taken apart."""
    numbers = array("q")
    at, end = 1, len(listed) - 1
    while at < end:
        comma = listed.find(",", at + PIECE)
        until = end if comma < 0 else comma
        numbers.extend(json.loads(f"[{listed[at:until]}]"))
        at = until + 1
    return numbers


def _as_arrays(inner: str, *columns: str) -> str:
    """One long text for each column is handed over much sooner than a hundred thousand rows."""
    arrays = ", ".join(f"json_group_array({column})" for column in columns)
    return f"SELECT {arrays} FROM ({inner})"  # noqa: S608 - ours


def _with(connection: sqlite3.Connection, selection: Selection, column: str) -> zip[Any]:
    """Each key with what stands in `column` of it."""
    inner = selection.statement(f" AS entry, entries.{column} AS its")
    row = connection.execute(_as_arrays(inner, "entry", "its"), selection.values).fetchone()
    return zip(*map(json.loads, row), strict=True)


def _by_project(connection: sqlite3.Connection, selection: Selection) -> Listing:
    return grouped(
        _with(connection, selection, "project"),
        order=lambda project: (not project, project.casefold(), project),
    )


def _by_photograph(connection: sqlite3.Connection, selection: Selection) -> Listing:
    return grouped(
        _with(connection, selection, "photograph"),
        name=lambda number: "" if number is None else str(number),
    )


_IN_TIME = (Order.NEWEST, Order.OLDEST)
_GROUPED: dict[Grouping, Callable[[sqlite3.Connection, Selection], Listing]] = {
    Grouping.PROJECT: _by_project,
    Grouping.PHOTOGRAPH: _by_photograph,
}
