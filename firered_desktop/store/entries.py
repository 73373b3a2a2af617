"""The rows of the history that are taken from the record of an edit, kept as that says.

Each function is given the connection and runs no transaction. What a person said of a picture
stands in the same rows and is left as it is.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from firered_desktop.core.gallery import SEATS, key_of
from firered_desktop.core.job import UNFINISHED, Job
from firered_desktop.store.photographs import kept_file, trace
from firered_desktop.store.records import RecordDamagedError, from_record
from firered_desktop.store.words import first_name, judged, searched, storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

RULES = "1"  # another number when these rows must be made again, as after new folding of words

_COLUMNS = (
    *("state", "service", "model_id", "pixels", "cost_usd", "unsafe"),
    *("photograph", "name"),
)
_INPUTS = -1  # the image of files that belong to an edit and to none of its results


def shelve(connection: sqlite3.Connection, place: int, job: Job) -> None:
    """Have the rows of the edit at `place` be as `job` says."""
    photograph = trace(connection, place, job)
    known = _known(connection, place)
    base = searched(job.request)
    for image in range(_seats(job)):
        values = _values(job, image, photograph)
        former = known.get(image)
        if former is None:
            _add(connection, place, image, values, base)
        elif former != tuple(values.values()):
            _update(connection, key_of(place, image), values)
    if known:
        _return_unfinished(connection, place, job)
        _say_again(connection, place, base)
    _note_files(connection, place, job)
    _note_delivered(connection, place, job)


def fill(connection: sqlite3.Connection) -> None:
    """Make the rows of every edit anew, unless they were made with the present rules."""
    if about(connection, "rules") == RULES:
        return
    # A result comes before the edits that were made from it.
    edits = connection.execute("SELECT place, record FROM edits ORDER BY place").fetchall()
    for place, record in edits:
        try:
            shelve(connection, place, from_record(record))
        except RecordDamagedError:
            continue  # whoever reads the edit will say so
    set_about(connection, "rules", RULES)


def about(connection: sqlite3.Connection, name: str) -> str | None:
    """What the library knows of itself under that name."""
    row = connection.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def set_about(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Have the library know that of itself."""
    connection.execute(
        "INSERT INTO about (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def say_of(connection: sqlite3.Connection, entries: Iterable[int]) -> None:
    """Have these be found by the note and the tags that they have now."""
    said = [(judged(*_said(connection, entry)), entry) for entry in entries]
    connection.executemany(
        "UPDATE entry_words SET text = substr(text, 1, base) || ?1"
        " WHERE entry = ?2 AND text <> substr(text, 1, base) || ?1",
        said,
    )


def tags_of(connection: sqlite3.Connection, entry: int) -> tuple[str, ...]:
    """The tags of one picture."""
    rows = connection.execute(
        "SELECT name FROM entry_tags JOIN tags USING (tag) WHERE entry = ? ORDER BY folded",
        (entry,),
    )
    return tuple(row[0] for row in rows)


def note_export(connection: sqlite3.Connection, entry: int, path: str, at: float) -> None:
    """Remember that a picture was copied to the file at `path`."""
    connection.execute(
        "INSERT INTO exports (entry, path, exported_at) VALUES (?, ?, ?)"
        " ON CONFLICT (entry, path) DO UPDATE SET exported_at = excluded.exported_at",
        (entry, json.dumps(path), at),
    )
    connection.execute("UPDATE entries SET exported_at = ? WHERE entry = ?", (at, entry))


def _seats(job: Job) -> int:
    results = 0 if job.result is None else len(job.result.images)
    return max(1, min(results, SEATS))


def _values(job: Job, image: int, photograph: int | None) -> dict[str, Any]:
    result = job.result
    picture = result.images[image] if result is not None and result.images else None
    dimensions = job.request.dimensions if picture is None else picture.dimensions
    return {
        "state": job.state.value,
        "service": job.service.value,
        "model_id": job.request.model_id,
        "pixels": dimensions.pixels,
        "cost_usd": None if result is None else result.charged_usd,
        "unsafe": int(bool(picture is not None and picture.nsfw)),
        "photograph": photograph,
        "name": first_name(job.request),
    }


def _known(connection: sqlite3.Connection, place: int) -> dict[int, tuple[Any, ...]]:
    rows = connection.execute(
        f"SELECT image, {', '.join(_COLUMNS)} FROM entries WHERE place = ?",  # noqa: S608 - ours
        (place,),
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def _add(
    connection: sqlite3.Connection, place: int, image: int, values: dict[str, Any], base: str
) -> None:
    entry = key_of(place, image)
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    # Another result of an edit may have come after its project was changed.
    connection.execute(
        f"INSERT INTO entries (entry, place, image, project, {names}) VALUES (:entry, :place,"  # noqa: S608 - ours
        f" :image, (SELECT project FROM edits WHERE place = :place), {marks})",
        {"entry": entry, "place": place, "image": image, **values},
    )
    connection.execute(
        "INSERT INTO entry_words (entry, base, text) VALUES (?, ?, ?)",
        (entry, len(base), base + judged("", ())),
    )


def _update(connection: sqlite3.Connection, entry: int, values: dict[str, Any]) -> None:
    changes = ", ".join(f"{name} = :{name}" for name in values)
    connection.execute(
        f"UPDATE entries SET {changes} WHERE entry = :entry",  # noqa: S608 - names are ours
        {**values, "entry": entry},
    )


def _return_unfinished(connection: sqlite3.Connection, place: int, job: Job) -> None:
    """What is started over from the trash must be seen again while it works."""
    if job.state in UNFINISHED:
        connection.execute(
            "UPDATE entries SET trashed_at = NULL"
            " WHERE place = ? AND trashed_at IS NOT NULL AND purged_at IS NULL",
            (place,),
        )


def _say_again(connection: sqlite3.Connection, place: int, base: str) -> None:
    """Have the results be found by `base`, where its words changed."""
    connection.execute(
        "UPDATE entry_words SET text = :base || substr(text, entry_words.base + 1),"
        " base = :length WHERE entry IN (SELECT entry FROM entries WHERE place = :place)"
        " AND substr(text, 1, entry_words.base) <> :base",
        {"base": base, "length": len(base), "place": place},
    )


def _said(connection: sqlite3.Connection, entry: int) -> tuple[str, tuple[str, ...]]:
    row = connection.execute("SELECT note FROM entries WHERE entry = ?", (entry,)).fetchone()
    return ("" if row is None else row[0]), tags_of(connection, entry)


def _note_files(connection: sqlite3.Connection, place: int, job: Job) -> None:
    rows = connection.execute("SELECT sha256, image FROM edit_files WHERE place = ?", (place,))
    known = {(row[0], row[1]) for row in rows}
    gone = connection.execute(
        "SELECT image FROM entries WHERE place = ? AND purged_at IS NOT NULL", (place,)
    )
    purged = {row[0] for row in gone}
    wanted = {each for each in files_of(job) if each[1] not in purged}
    connection.executemany(
        "DELETE FROM edit_files WHERE sha256 = ? AND image = ? AND place = ?",
        [(*each, place) for each in known - wanted],
    )
    connection.executemany(
        "INSERT INTO edit_files (sha256, image, place) VALUES (?, ?, ?)",
        [(*each, place) for each in wanted - known],
    )


def files_of(job: Job) -> Iterator[tuple[str, int]]:
    """The picture files of the library that `job` names, each with its result, or -1."""
    for image in job.request.images:
        kept = kept_file(image)
        if kept is not None:
            yield kept, _INPUTS
    for prepared in job.prepared:
        for sha256 in (prepared.sha256, prepared.before_sha256, prepared.origin_sha256):
            if sha256 is not None:
                yield storable(sha256), _INPUTS
    if job.result is not None:
        for number, result in enumerate(job.result.images[:SEATS]):
            yield storable(result.sha256), number


def _note_delivered(connection: sqlite3.Connection, place: int, job: Job) -> None:
    """The folder that an edit asked for got the results in their order, then labelled copies."""
    if not job.delivered or job.result is None or not job.result.images:
        return
    known = connection.execute(
        "SELECT count(*) FROM exports WHERE entry BETWEEN ? AND ?",
        (key_of(place, SEATS - 1), key_of(place, 0)),
    ).fetchone()
    if known[0]:
        return  # what a person exported later must not look older
    count = len(job.result.images)
    for number, path in enumerate(job.delivered):
        if number % count < SEATS:
            note_export(connection, key_of(place, number % count), path, job.changed_at)
