"""Rows that are asked for by many keys at a time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_AT_ONCE = 500  # marks in a statement; older SQLite takes no more than 999


def rows_of(
    connection: sqlite3.Connection,
    statement: str,
    keys: Iterable[int],
    column: str = "entry",
    order: str = "",
) -> Iterator[tuple[Any, ...]]:
    """The rows of `statement`, which ends in a condition, whose `column` is one of `keys`."""
    left = iter(keys)
    while piece := tuple(islice(left, _AT_ONCE)):
        marks = ", ".join("?" for _ in piece)
        yield from connection.execute(f"{statement} AND {column} IN ({marks}){order}", piece)
