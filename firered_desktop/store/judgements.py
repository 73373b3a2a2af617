"""What a person said of pictures, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.gallery import place_of
from firered_desktop.core.job import UNFINISHED
from firered_desktop.core.judging import (
    OF_WHOLE_EDITS,
    Change,
    Deed,
    Flag,
    Judged,
    Judgement,
    Key,
    Label,
    Trash,
    tag_key,
)
from firered_desktop.store.entries import say_of
from firered_desktop.store.keyed import rows_of
from firered_desktop.store.words import storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from firered_desktop.store.executor import Statements

_COLUMNS = ("rating", "flag", "label", "note", "project", "trashed_at")


class SqliteJudging:
    """The port Judging over the library's database."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def judge(self, keys: Sequence[Key], change: Change) -> Deed:
        return self._statements.write(lambda connection: judge(connection, keys, change))

    def undo(self, deed: Deed) -> tuple[Key, ...]:
        back = tuple(each.reversed for each in deed.judged)
        return self._statements.write(lambda connection: _set(connection, back))

    def redo(self, deed: Deed) -> tuple[Key, ...]:
        return self._statements.write(lambda connection: _set(connection, deed.judged))


def judgements(connection: sqlite3.Connection, keys: Iterable[Key]) -> dict[Key, Judgement]:
    """What was said of these, without those that are not there or were purged."""
    every = tuple(keys)
    tags = _tags(connection, every)
    names = ", ".join(_COLUMNS)
    rows = rows_of(connection, f"SELECT entry, {names} FROM entries WHERE purged_at IS NULL", every)  # noqa: S608 - ours
    return {
        entry: Judgement(rating, Flag(flag), Label(label), note, tags.get(entry, ()), project, at)
        for entry, rating, flag, label, note, project, at in rows
    }


def judge(connection: sqlite3.Connection, keys: Sequence[Key], change: Change) -> Deed:
    """Change these pictures, and tell what that did."""
    wanted = set(keys)
    if isinstance(change, OF_WHOLE_EDITS):
        wanted = _with_all_results(connection, wanted)
    before = judgements(connection, sorted(wanted, reverse=True))
    kept = _unfinished(connection, before) if isinstance(change, Trash) else frozenset()
    judged = []
    for key, judgement in sorted(before.items(), reverse=True):
        after = change.applied(judgement)
        if after != judgement and place_of(key) not in kept:
            judged.append(Judged(key, judgement, after))
    skipped = sum(place_of(key) in kept for key in before)
    _set(connection, judged)
    return Deed(change, tuple(judged), skipped)


def _with_all_results(connection: sqlite3.Connection, keys: Iterable[Key]) -> set[Key]:
    places = {place_of(key) for key in keys}
    found = rows_of(connection, "SELECT entry FROM entries WHERE 1", tuple(places), "place")
    return {row[0] for row in found}


def _unfinished(connection: sqlite3.Connection, keys: Iterable[Key]) -> frozenset[int]:
    """The places of edits among these that still need something."""
    states = ", ".join(f"'{state.value}'" for state in sorted(UNFINISHED))
    rows = rows_of(
        connection,
        f"SELECT DISTINCT place FROM entries WHERE state IN ({states})",  # noqa: S608 - ours
        tuple(keys),
    )
    return frozenset(row[0] for row in rows)


def _set(connection: sqlite3.Connection, judged: Iterable[Judged]) -> tuple[Key, ...]:
    """Write what is different between before and after; the pictures that are there."""
    every = tuple(judged)
    there = judgements(connection, (each.key for each in every))
    kept = [each for each in every if each.key in there]
    busy = _unfinished(connection, (each.key for each in kept if _goes_to_trash(each)))
    kept = [each for each in kept if not (_goes_to_trash(each) and place_of(each.key) in busy)]
    _set_columns(connection, kept)
    _set_projects(connection, kept)
    reworded = [each.key for each in kept if _reworded(each)]
    _set_tags(connection, {each.key: each for each in kept if _retagged(each)})
    say_of(connection, reworded)
    return tuple(each.key for each in kept)


def _goes_to_trash(judged: Judged) -> bool:
    return judged.before.trashed_at is None and judged.after.trashed_at is not None


def _retagged(judged: Judged) -> bool:
    return judged.before.tags != judged.after.tags


def _reworded(judged: Judged) -> bool:
    return _retagged(judged) or judged.before.note != judged.after.note


def _set_columns(connection: sqlite3.Connection, judged: Iterable[Judged]) -> None:
    changes: dict[str, list[tuple[object, Key]]] = {}
    for each in judged:
        for column in _COLUMNS:
            value = getattr(each.after, column)
            if value != getattr(each.before, column):
                stored = storable(value) if isinstance(value, str) else value
                changes.setdefault(column, []).append((stored, each.key))
    for column, values in changes.items():
        connection.executemany(
            f"UPDATE entries SET {column} = ? WHERE entry = ?",  # noqa: S608 - ours
            values,
        )


def _set_projects(connection: sqlite3.Connection, judged: Iterable[Judged]) -> None:
    """An edit has its project in its own row too: there the ledger reads it."""
    moved = {
        place_of(each.key): storable(each.after.project)
        for each in judged
        if each.before.project != each.after.project
    }
    connection.executemany(
        "UPDATE edits SET project = ? WHERE place = ?",
        [(project, place) for place, project in moved.items()],
    )


def _set_tags(connection: sqlite3.Connection, judged: Mapping[Key, Judged]) -> None:
    names = {
        storable(tag_key(tag)): storable(tag) for each in judged.values() for tag in each.after.tags
    }
    connection.executemany(
        "INSERT INTO tags (name, folded) VALUES (?, ?) ON CONFLICT (folded) DO NOTHING",
        [(name, folded) for folded, name in names.items()],
    )
    for key, each in judged.items():
        before = {storable(tag_key(tag)) for tag in each.before.tags}
        after = {storable(tag_key(tag)) for tag in each.after.tags}
        connection.executemany(
            "DELETE FROM entry_tags WHERE entry = ?"
            " AND tag = (SELECT tag FROM tags WHERE folded = ?)",
            [(key, tag) for tag in before - after],
        )
        connection.executemany(
            "INSERT OR IGNORE INTO entry_tags (entry, tag)"
            " SELECT ?, tag FROM tags WHERE folded = ?",
            [(key, tag) for tag in after - before],
        )
    connection.execute("DELETE FROM tags WHERE tag NOT IN (SELECT tag FROM entry_tags)")


def _tags(connection: sqlite3.Connection, keys: Sequence[Key]) -> dict[Key, tuple[str, ...]]:
    found: dict[Key, tuple[str, ...]] = {}
    rows = rows_of(
        connection,
        "SELECT entry, name FROM entry_tags JOIN tags USING (tag) WHERE 1",
        keys,
        order=" ORDER BY folded, name",
    )
    for entry, name in rows:
        found[entry] = (*found.get(entry, ()), name)
    return found
