"""How many of what a query finds are of each kind; nothing is changed.

Pictures that are alike in everything that has few values are one kind, and the database counts
those: an index has them side by side. The rest is added up here, where the choices of each question
are counted without what the query itself asks there: whoever looks for red labels sees how many
yellow ones there would be.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from firered_desktop.core.gallery import Facets, Filters, HistoryQuery, Shelf
from firered_desktop.core.job import Service, State
from firered_desktop.core.judging import Flag, Label
from firered_desktop.store.search import MISSING, SHELVES, asked, matching
from firered_desktop.store.words import wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from firered_desktop.core.periods import Period

_ALIKE = "project, model_id, service, state, rating, flag, label, unsafe, pixels, cost_usd"
_SOURCES = {Shelf.HISTORY: "entries INDEXED BY entries_by_kind", Shelf.TRASH: "entries"}
_MICROSECONDS = 1_000_000


class _Kind(NamedTuple):
    """So many pictures that are alike."""

    project: str
    model: str
    service: str
    state: str
    rating: int
    flag: str
    label: str
    unsafe: int
    pixels: int
    usd: float | None
    exported: bool
    missing: bool
    many: int


_TESTS: Mapping[str, Callable[[Filters, _Kind], bool]] = {
    "models": lambda filters, kind: not filters.models or kind.model in filters.models,
    "states": lambda filters, kind: not filters.states or kind.state in filters.states,
    "services": lambda filters, kind: not filters.services or kind.service in filters.services,
    "flags": lambda filters, kind: not filters.flags or kind.flag in filters.flags,
    "labels": lambda filters, kind: not filters.labels or kind.label in filters.labels,
    "projects": lambda filters, kind: not filters.projects or kind.project in filters.projects,
    "ratings": lambda filters, kind: filters.least_rating <= kind.rating <= filters.most_rating,
    "pixels": lambda filters, kind: _within(kind.pixels, filters.least_pixels, filters.most_pixels),
    "usd": lambda filters, kind: _within(kind.usd, filters.least_usd, filters.most_usd),
    "unsafe": lambda filters, kind: filters.unsafe in (None, bool(kind.unsafe)),
    "exported": lambda filters, kind: filters.exported in (None, kind.exported),
    "missing": lambda filters, kind: filters.missing in (None, kind.missing),
}
"""What is asked of a kind, question by question."""


def count(
    read: Callable[[Callable[[sqlite3.Connection], Any]], Any],
    query: HistoryQuery,
    periods: Mapping[Period, float],
) -> Facets:
    """Count them; `periods` tells when each began.

    `read` is called several times, so that whoever searches meanwhile need not wait for all of it.
    """
    kinds = read(lambda connection: _kinds(connection, query))
    tally = _Tally(query.filters, kinds)
    counts = tally.counts
    return Facets(
        total=tally.total,
        models=_in_order(counts("models", lambda kind: kind.model)),
        states=counts("states", lambda kind: State(kind.state)),
        services=counts("services", lambda kind: Service(kind.service)),
        ratings=counts("ratings", lambda kind: kind.rating),
        flags=counts("flags", lambda kind: Flag(kind.flag)),
        labels=counts("labels", lambda kind: Label(kind.label)),
        projects=_in_order(counts("projects", lambda kind: kind.project)),
        tags=read(lambda connection: _tags(connection, query)),
        unsafe=counts("unsafe", lambda kind: bool(kind.unsafe)).get(True, 0),
        exported=counts("exported", lambda kind: kind.exported),
        missing=counts("missing", lambda kind: kind.missing).get(True, 0),
        pixels=counts("pixels", lambda kind: kind.pixels),
        usd=counts("usd", lambda kind: kind.usd),
        periods=read(lambda connection: _periods(connection, query, periods)),
        first_at=read(lambda connection: _first(connection, query.shelf)),
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of `entries`: a table, a condition and its values."""

    source: str
    condition: str
    values: dict[str, Any]

    def select(self, columns: str) -> str:
        return f"SELECT {columns} FROM {self.source} WHERE {self.condition}"  # noqa: S608 - ours


def _rows(connection: sqlite3.Connection, query: HistoryQuery) -> _Rows | None:
    """Those of `query`, as far as that is no matter of kinds; None where there can be none."""
    told = query.filters
    return _narrowed(
        connection,
        query,
        Filters(since=told.since, until=told.until, tags=told.tags, photograph=told.photograph),
    )


def _narrowed(
    connection: sqlite3.Connection, query: HistoryQuery, filters: Filters
) -> _Rows | None:
    """Those with the words of `query` and what `filters` ask for."""
    conditions = [SHELVES[query.shelf]]
    values: dict[str, Any] = {}
    for condition, given in asked(filters):
        conditions.append(condition)
        values |= given
    words = wanted(query.words)
    if words:
        match = matching(connection, words)
        if match is None:
            return None
        found = f"SELECT {match.key} FROM {match.source} WHERE {match.condition}"  # noqa: S608
        conditions.append(f"entries.entry IN ({found})")
        values |= match.values
    return _Rows(_SOURCES[query.shelf], " AND ".join(conditions), values)


def _kinds(connection: sqlite3.Connection, query: HistoryQuery) -> list[_Kind]:
    """Every kind of what `query` finds, whatever it asks of kinds."""
    rows = _rows(connection, query)
    if rows is None:
        return []
    any_missing = connection.execute(f"SELECT EXISTS ({MISSING})").fetchone()[0]
    gone = f"photograph IN ({MISSING})" if any_missing else "0"
    counted = (
        f"count(*), count(exported_at), total({gone}), total(exported_at IS NOT NULL AND {gone})"
    )
    statement = f"{rows.select(f'{_ALIKE}, {counted}')} GROUP BY {_ALIKE}"
    found = connection.execute(statement, rows.values).fetchall()
    return [kind for row in found for kind in _parted(row)]


def _parted(row: tuple[Any, ...]) -> Iterator[_Kind]:
    """The kinds of a row, which differ in whether they were exported and are missing."""
    *alike, every, exported, missing, both = row
    parts = {
        (True, True): both,
        (True, False): exported - both,
        (False, True): missing - both,
        (False, False): every - exported - missing + both,
    }
    for (is_exported, is_missing), many in parts.items():
        if many:
            yield _Kind._make((*alike, is_exported, is_missing, int(many)))


class _Tally:
    """Adds up `kinds`, of which `filters` ask something."""

    def __init__(self, filters: Filters, kinds: Sequence[_Kind]) -> None:
        passed = [name for name, test in _TESTS.items() if all(test(filters, k) for k in kinds)]
        self._tests = {
            name: partial(test, filters) for name, test in _TESTS.items() if name not in passed
        }
        self._failed = [
            (kind, [name for name, test in self._tests.items() if not test(kind)]) for kind in kinds
        ]

    @property
    def total(self) -> int:
        """How many pictures are all that is asked for."""
        return sum(kind.many for kind, failed in self._failed if not failed)

    def counts(self, question: str, value: Callable[[_Kind], Any]) -> dict[Any, int]:
        """How many there are of each value, whatever is asked at `question`."""
        found: Counter[Any] = Counter()
        for kind, failed in self._failed:
            if not failed or failed == [question]:
                found[value(kind)] += kind.many
        return dict(found)


def _periods(
    connection: sqlite3.Connection, query: HistoryQuery, periods: Mapping[Period, float]
) -> dict[Period, int]:
    """How many there are of each period, whatever days are asked for."""
    if not periods:
        return {}
    anytime = replace(query.filters, since=min(periods.values()), until=None)
    rows = _narrowed(connection, query, anytime)
    if rows is None:
        return {}
    sums = ", ".join(f"total(place >= {round(at * _MICROSECONDS)})" for at in periods.values())
    found = connection.execute(rows.select(sums), rows.values).fetchone()
    return dict(zip(periods, map(int, found), strict=True))


def _tags(connection: sqlite3.Connection, query: HistoryQuery) -> dict[str, int]:
    rows = _narrowed(connection, query, query.filters)
    if rows is None:
        return {}
    statement = (
        "SELECT tags.name, count(*) FROM entry_tags JOIN tags USING (tag)"  # noqa: S608 - ours
        f" CROSS JOIN entries USING (entry) WHERE {rows.condition} GROUP BY tag ORDER BY folded"
    )
    return dict(connection.execute(statement, rows.values))


def _first(connection: sqlite3.Connection, shelf: Shelf) -> float | None:
    """When the oldest was made, in seconds since the epoch."""
    oldest = f"SELECT min(place) FROM entries WHERE {SHELVES[shelf]}"  # noqa: S608 - ours
    (place,) = connection.execute(oldest).fetchone()
    return None if place is None else place / _MICROSECONDS


def _in_order(counts: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda row: (row[0].casefold(), row[0])))


def _within(value: float | None, least: float | None, most: float | None) -> bool:
    if least is None and most is None:
        return True
    if value is None:
        return False
    return (least is None or value >= least) and (most is None or value <= most)
