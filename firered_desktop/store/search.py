"""What a query asks for, as SQL; each function is given the connection and changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from firered_desktop.core.gallery import Filters, HistoryQuery, Order, Shelf
from firered_desktop.core.judging import MOST_STARS, tag_key
from firered_desktop.store.words import Wanted, quoted, storable, wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_MICROSECONDS = 1_000_000
_MOST_TERMS = 200  # of the index that begin with a short word; with more, texts are scanned
_TERMS = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.entry_terms USING fts5vocab (main, entry_index, row)"
)
_AFTER_ALL = "\U0010ffff"  # behind every sign that can follow

SHELVES = {
    Shelf.HISTORY: "entries.trashed_at IS NULL",
    Shelf.TRASH: "entries.trashed_at IS NOT NULL AND entries.purged_at IS NULL",
}
_ORDERS = {
    Order.NEWEST: "{newest}",
    Order.OLDEST: "entries.place, entries.entry DESC",
    Order.RATING: "entries.rating DESC, {newest}",
    Order.COST: "entries.cost_usd DESC, {newest}",
    Order.SIZE: "entries.pixels DESC, {newest}",
    Order.NAME: "entries.name, {newest}",
}
# Whoever asks for the plain history finds its order in an index, and need not look further.
_PLAIN = "entries.place DESC, entries.entry DESC"
_TRASHED = f"SELECT entry FROM entries WHERE {SHELVES[Shelf.TRASH]}"  # noqa: S608 - ours


@dataclass(frozen=True, slots=True)
class Match:
    """Where words are found: tables, a condition, and the column of the entry in them."""

    source: str
    condition: str
    key: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Selection:
    """The parts of a statement that finds entries; `key` is the column that names them."""

    source: str
    condition: str
    order: str
    key: str
    values: dict[str, Any] = field(default_factory=dict)

    def statement(self, columns: str = "", limit: int | None = None) -> str:
        """The whole statement, for the key and what else of `entries`, in the order asked for."""
        most = "" if limit is None else f" LIMIT {limit}"
        return f"{self.unordered(self.key + columns)} ORDER BY {self.order}{most}"

    def unordered(self, columns: str) -> str:
        """The whole statement, for those who count."""
        return f"SELECT {columns} FROM {self.source} WHERE {self.condition}"  # noqa: S608 - ours


def select(
    connection: sqlite3.Connection, query: HistoryQuery, *, keys_alone: bool = False
) -> Selection | None:
    """What finds the entries of `query`; None where nothing can be found.

    With `keys_alone` nothing else of `entries` can be asked for, which is sooner at times.
    """
    conditions = [SHELVES[query.shelf]]
    values: dict[str, Any] = {}
    for condition, given in asked(query.filters):
        conditions.append(condition)
        values |= given
    words = wanted(query.words)
    if not words:
        # With filters the table is read in its own order, without jumping for each row.
        source = "entries NOT INDEXED" if query.filters else "entries"
        newest = "entries.entry DESC" if query.filters else _PLAIN
        order = _ORDERS[query.order].format(newest=newest)
        return Selection(source, " AND ".join(conditions), order, "entries.entry", values)
    match = matching(connection, words)
    if match is None:
        return None
    order = _ORDERS[query.order].format(newest=f"{match.key} DESC")
    plain = query.shelf is Shelf.HISTORY and query.order is Order.NEWEST and not query.filters
    if plain and keys_alone:
        kept = f"{match.condition} AND {match.key} NOT IN ({_TRASHED})"
        return Selection(match.source, kept, order, match.key, match.values)
    source = f"{match.source} CROSS JOIN entries ON entries.entry = {match.key}"
    condition = " AND ".join([match.condition, *conditions])
    return Selection(source, condition, order, match.key, values | match.values)


def matching(connection: sqlite3.Connection, words: Wanted) -> Match | None:
    """Where entries are found by their words; None where there are none."""
    parts = [words.match] if words.match else []
    scanned = []
    for word in words.short:
        terms = _terms(connection, word)
        if not terms:
            return None
        if len(terms) > _MOST_TERMS:
            scanned.append(word)
        else:
            parts.append(f"({' OR '.join(map(quoted, terms))})")
    conditions = [f"instr(entry_words.text, :short{n})" for n in range(len(scanned))]
    values: dict[str, Any] = {f"short{n}": word for n, word in enumerate(scanned)}
    if not parts:
        condition = " AND ".join(conditions) or "1"
        return Match("entry_words", condition, "entry_words.entry", values)
    # The index runs from the newest entry down and stops with the page.
    joined = " CROSS JOIN entry_words ON entry_words.entry = entry_index.rowid"
    source = f"entry_index{joined if scanned else ''}"
    condition = " AND ".join(["entry_index MATCH :match", *conditions])
    return Match(source, condition, "entry_index.rowid", {**values, "match": " AND ".join(parts)})


def _terms(connection: sqlite3.Connection, word: str) -> list[str]:
    """The trigrams of the index that begin with a shorter `word`, a few more than are of use."""
    connection.execute(_TERMS)
    rows = connection.execute(
        "SELECT term FROM temp.entry_terms WHERE term >= ? AND term < ? LIMIT ?",
        (word, word + _AFTER_ALL, _MOST_TERMS + 1),
    )
    return [row[0] for row in rows]


def asked(filters: Filters) -> Iterator[tuple[str, dict[str, Any]]]:
    """What `filters` ask for, as conditions with their values."""
    yield from _choices(filters)
    yield from _bounds(filters)
    yield from _tags(filters.tags)
    if filters.unsafe is not None:
        yield "entries.unsafe = :unsafe", {"unsafe": int(filters.unsafe)}
    if filters.exported is not None:
        yield f"entries.exported_at IS {'NOT ' if filters.exported else ''}NULL", {}
    if filters.missing is not None:
        gone = f"entries.photograph IN ({MISSING})"
        yield (gone if filters.missing else f"NOT coalesce({gone}, 0)"), {}
    if filters.photograph is not None:
        yield "entries.photograph = :photograph", {"photograph": filters.photograph}


MISSING = "SELECT photograph FROM photographs WHERE missing_at IS NOT NULL AND NOT forgotten"


def _choices(filters: Filters) -> Iterator[tuple[str, dict[str, Any]]]:
    """Columns that must have one of several values."""
    for column, chosen in (
        ("model_id", filters.models),
        ("state", filters.states),
        ("service", filters.services),
        ("flag", filters.flags),
        ("label", filters.labels),
        ("project", filters.projects),
    ):
        if chosen:
            given = {f"{column}{n}": storable(value) for n, value in enumerate(chosen)}
            marks = ", ".join(f":{name}" for name in given)
            yield f"entries.{column} IN ({marks})", given


def _bounds(filters: Filters) -> Iterator[tuple[str, dict[str, Any]]]:
    """Columns that must lie between two values."""
    since = None if filters.since is None else round(filters.since * _MICROSECONDS)
    until = None if filters.until is None else round(filters.until * _MICROSECONDS)
    for name, comparison, value in (
        ("least_rating", "entries.rating >=", filters.least_rating or None),
        ("most_rating", "entries.rating <=", _below(filters.most_rating)),
        ("since", "entries.place >=", since),
        ("until", "entries.place <", until),
        ("least_pixels", "entries.pixels >=", filters.least_pixels),
        ("most_pixels", "entries.pixels <=", filters.most_pixels),
        ("least_usd", "entries.cost_usd >=", filters.least_usd),
        ("most_usd", "entries.cost_usd <=", filters.most_usd),
    ):
        if value is not None:
            yield f"{comparison} :{name}", {name: value}


def _below(most_rating: int) -> int | None:
    return most_rating if most_rating < MOST_STARS else None


def _tags(tags: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, tag in enumerate(tags):
        name = f"tag{number}"
        tagged = f"SELECT entry FROM entry_tags JOIN tags USING (tag) WHERE folded = :{name}"  # noqa: S608
        yield f"entries.entry IN ({tagged})", {name: storable(tag_key(tag))}
