"""Chains of edits, read from where their pictures came from."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from firered_desktop.core.gallery import place_of
from firered_desktop.core.job import State
from firered_desktop.core.lineage import Link, Photograph, Source, Tree, grown
from firered_desktop.store.keyed import rows_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from firered_desktop.core.judging import Key
    from firered_desktop.store.executor import Statements

_SAME_ROOT = """
    SELECT DISTINCT place FROM entries WHERE photograph IS NOT NULL
    AND photograph = (SELECT photograph FROM entries WHERE entry = ?)
"""


class SqliteLineage:
    """The port Lineage over the library's database."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def tree(self, key: Key) -> Tree:
        return self._statements.read(lambda connection: _tree(connection, key))

    def made_from(self, key: Key) -> tuple[Link, ...]:
        def work(connection: sqlite3.Connection) -> tuple[Link, ...]:
            users = "SELECT DISTINCT place FROM edit_inputs WHERE parent = ?"
            return _links(connection, [row[0] for row in connection.execute(users, (key,))])

        return self._statements.read(work)

    def photographs(self, numbers: Sequence[int]) -> dict[int, Photograph]:
        return self._statements.read(lambda connection: _photographs(connection, numbers))


def _tree(connection: sqlite3.Connection, key: Key) -> Tree:
    root = connection.execute("SELECT photograph FROM entries WHERE entry = ?", (key,)).fetchone()
    if root is None:
        return Tree(None, ())
    places = [row[0] for row in connection.execute(_SAME_ROOT, (key,))] or [place_of(key)]
    photograph = None if root[0] is None else _photographs(connection, root).get(root[0])
    return grown(photograph, _links(connection, places))


def _links(connection: sqlite3.Connection, places: Iterable[int]) -> tuple[Link, ...]:
    every = sorted(places)
    keys: dict[int, list[Key]] = {}
    alive: set[int] = set()
    there: set[int] = set()
    for entry, place, trashed_at, purged_at in rows_of(
        connection,
        "SELECT entry, place, trashed_at, purged_at FROM entries WHERE 1",
        every,
        "place",
        " ORDER BY entry DESC",
    ):
        keys.setdefault(place, []).append(entry)
        if purged_at is None:
            there.add(place)
        if trashed_at is None:
            alive.add(place)
    sources: dict[int, list[Source]] = {}
    for place, parent, photograph in rows_of(
        connection,
        "SELECT place, parent, photograph FROM edit_inputs WHERE 1",
        every,
        "place",
        " ORDER BY place, position",
    ):
        sources.setdefault(place, []).append(Source(parent, photograph))
    links = [
        Link(
            place,
            job_id if place in there else "",
            prompt,
            State(state),
            created_at,
            tuple(keys.get(place, ())),
            tuple(sources.get(place, ())),
            None if charged is None else Decimal(str(charged)),
            trashed=place not in alive,
        )
        for place, job_id, prompt, state, created_at, charged in rows_of(
            connection,
            "SELECT place, id, prompt, state, created_at, charged_usd FROM edits WHERE 1",
            every,
            "place",
        )
    ]
    return tuple(sorted(links, key=lambda link: link.place))


def _photographs(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Photograph]:
    rows = rows_of(
        connection,
        "SELECT photograph, path, located, missing_at, forgotten FROM photographs WHERE 1",
        numbers,
        "photograph",
    )
    return {
        number: Photograph(number, json.loads(located or path), None if forgotten else missing_at)
        for number, path, located, missing_at, forgotten in rows
    }
