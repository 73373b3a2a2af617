"""How many of what a query finds are of each kind; nothing is changed."""

from __future__ import annotations

import sqlite3
from typing import Any

from firered_desktop.core.gallery import Facets, HistoryQuery, moment_of
from firered_desktop.core.job import Service, State
from firered_desktop.core.judging import MOST_STARS, Flag, Label
from firered_desktop.store.search import MISSING, Selection, select

# The columns with few values, which are known: each is added up while the rows go by.
_KINDS: dict[str, tuple[str | int, ...]] = {
    "state": tuple(State),
    "service": tuple(Service),
    "rating": tuple(range(MOST_STARS + 1)),
    "flag": tuple(Flag),
    "label": tuple(Label),
}
_SPREADS = (
    "count(*)",
    "total(entries.unsafe)",
    "count(entries.exported_at)",
    f"total(coalesce(entries.photograph IN ({MISSING}), 0))",
    "min(entries.pixels)",
    "max(entries.pixels)",
    "min(entries.cost_usd)",
    "max(entries.cost_usd)",
    "min(entries.entry)",
    "max(entries.entry)",
)


def count(connection: sqlite3.Connection, query: HistoryQuery) -> Facets:
    """Count them."""
    selection = select(connection, query)
    if selection is None:
        return Facets()
    spread = connection.execute(selection.unordered(", ".join(_SPREADS)), selection.values)
    total, unsafe, exported, missing, *bounds = spread.fetchone()
    if not total:
        return Facets()
    low, high, cheap, dear, first, last = bounds
    kinds = _kinds(connection, selection)
    return Facets(
        total=total,
        models=_different(connection, selection, "model_id"),
        states=kinds["state"],
        services=kinds["service"],
        ratings=kinds["rating"],
        flags=kinds["flag"],
        labels=kinds["label"],
        projects=_different(connection, selection, "project"),
        tags=_tags(connection, selection),
        unsafe=int(unsafe),
        exported=exported,
        missing=int(missing),
        pixels=(low, high),
        usd=None if cheap is None else (cheap, dear),
        first_at=moment_of(first),
        last_at=moment_of(last),
    )


def _kinds(connection: sqlite3.Connection, selection: Selection) -> dict[str, dict[Any, int]]:
    sums = ", ".join(
        f"sum(entries.{column} = {_literal(value)})"
        for column, values in _KINDS.items()
        for value in values
    )
    row = connection.execute(selection.unordered(sums), selection.values).fetchone()
    counts = iter(row)
    found = {column: {value: next(counts) for value in values} for column, values in _KINDS.items()}
    return {
        column: {value: many for value, many in each.items() if many}
        for column, each in found.items()
    }


def _different(connection: sqlite3.Connection, selection: Selection, column: str) -> dict[str, int]:
    """How often each value of a column is there that may hold anything."""
    column = f"entries.{column}"
    statement = f"{selection.unordered(f'{column}, count(*)')} GROUP BY {column}"
    found = connection.execute(statement, selection.values)
    return dict(sorted(found, key=lambda row: (row[0].casefold(), row[0])))


def _tags(connection: sqlite3.Connection, selection: Selection) -> dict[str, int]:
    inside = selection.unordered("entries.entry")
    statement = (
        "SELECT name, count(*) FROM entry_tags JOIN tags USING (tag)"  # noqa: S608 - ours
        f" WHERE entry IN ({inside}) GROUP BY tag ORDER BY folded"
    )
    return dict(connection.execute(statement, selection.values))


def _literal(value: str | int) -> str:
    """One of our own words as SQL."""
    return str(value) if isinstance(value, int) else f"'{value}'"
