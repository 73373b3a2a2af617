"""The statements of the library; each function is given the connection and runs no transaction."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from firered_desktop.core.budget import counted
from firered_desktop.core.job import UNFINISHED, Job
from firered_desktop.store.entries import shelve
from firered_desktop.store.records import to_record
from firered_desktop.store.search import matching
from firered_desktop.store.words import Wanted, folded, storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

Record = tuple[str, str]
"""The JSON of an edit, and the project that it belongs to now."""

_MICROSECONDS = 1_000_000
_SELECT = "SELECT record, project FROM edits"
_OWNED = "SELECT 1 FROM edits WHERE request_id = :request AND service = :service AND id <> :id"
# A request that two edits could take for theirs has the words of both; of a purged one none are
# left. Whoever asks so spares the records of all others, which are long.
_GIVEN_UP = """
    SELECT 1 FROM edits WHERE prompt IN (:prompt, '') AND service = :service AND id <> :id
    AND EXISTS (
        SELECT 1 FROM json_each(iif(json_valid(record), record, '{}'), '$.former_requests')
        WHERE value = :request
    )
"""
_MOST_LOOKED_AT = 5_000  # edits; nobody looks for an instruction further back


def insert(connection: sqlite3.Connection, job: Job) -> None:
    """A new row; raises ValueError where the id is taken."""
    if place_of(connection, job.id) is not None:
        raise ValueError(f"edit {job.id} is in the library already")
    place = _free_place(connection, job.created_at)
    values = {"place": place, "id": job.id, "created_at": job.created_at, **_columns(job)}
    values["project"] = storable(job.options.project)
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO edits ({names}) VALUES ({marks})", values)  # noqa: S608 - names are ours
    shelve(connection, place, job)


def change(connection: sqlite3.Connection, place: int, job: Job) -> None:
    """The row at `place` as `job` says.

    Whoever leads an edit knows nothing of a project that it was moved to meanwhile.
    """
    values = _columns(job)
    if _project_in_record(connection, place) != job.options.project:
        values["project"] = storable(job.options.project)
        connection.execute(
            "UPDATE entries SET project = ? WHERE place = ?", (values["project"], place)
        )
    changes = ", ".join(f"{name} = :{name}" for name in values)
    connection.execute(
        f"UPDATE edits SET {changes} WHERE place = :place",  # noqa: S608 - names are ours
        {**values, "place": place},
    )
    shelve(connection, place, job)


def place_of(connection: sqlite3.Connection, job_id: str) -> int | None:
    """The place of one edit, or None where there is no such edit."""
    row = connection.execute("SELECT place FROM edits WHERE id = ?", (job_id,)).fetchone()
    return None if row is None else int(row[0])


def another_owns(connection: sqlite3.Connection, request_id: str, job: Job) -> bool:
    """Whether an edit of the same service other than `job` owns that request, or gave it up.

    What was given up for another send belongs to its edit still: it was not sent for `job`.
    """
    asked = {
        "request": storable(request_id),
        "service": job.service.value,
        "id": job.id,
        "prompt": storable(job.request.prompt),
    }
    questions = (_OWNED, _GIVEN_UP)
    return any(connection.execute(each, asked).fetchone() is not None for each in questions)


def record_of(connection: sqlite3.Connection, job_id: str) -> list[Record]:
    """The record of one edit, or nothing, also of one that was purged."""
    there = "EXISTS (SELECT 1 FROM entries WHERE place = edits.place AND purged_at IS NULL)"
    return connection.execute(f"{_SELECT} WHERE id = ? AND {there}", (job_id,)).fetchall()


def unfinished(connection: sqlite3.Connection) -> list[Record]:
    """The records of edits that still need something, oldest first."""
    marks = ", ".join("?" for _ in UNFINISHED)
    return connection.execute(
        f"{_SELECT} WHERE state IN ({marks}) ORDER BY place", sorted(UNFINISHED)
    ).fetchall()


def recent(connection: sqlite3.Connection, limit: int, offset: int) -> list[Record]:
    """A page of records, newest first, without those in the trash."""
    page = (
        "SELECT place FROM entries WHERE trashed_at IS NULL"
        " GROUP BY place ORDER BY place DESC LIMIT ? OFFSET ?"
    )
    return connection.execute(
        f"{_SELECT} WHERE place IN ({page}) ORDER BY place DESC", (limit, offset)
    ).fetchall()


def found(connection: sqlite3.Connection, wanted: Wanted, limit: int, offset: int) -> list[Record]:
    """A page of the records that hold every wanted word, newest first."""
    places = islice(_places(connection, wanted), offset, offset + limit)
    return [
        connection.execute(f"{_SELECT} WHERE place = ?", (place,)).fetchone()
        for place in tuple(places)
    ]


def prompts(connection: sqlite3.Connection, wanted: Wanted, limit: int) -> tuple[str, ...]:
    """So many different prompts that hold every wanted word, those of the newest edits first."""
    newest = connection.execute(
        "SELECT prompt FROM (SELECT place FROM entries WHERE trashed_at IS NULL"
        " GROUP BY place ORDER BY place DESC LIMIT ?) CROSS JOIN edits USING (place)"
        " ORDER BY place DESC",
        (_MOST_LOOKED_AT,),
    )
    found: dict[str, None] = {}
    for (prompt,) in newest:
        if prompt in found or not prompt.strip():
            continue
        if not wanted or all(word in folded(prompt) for word in wanted.words):
            found[prompt] = None
        if len(found) == limit:
            break
    return tuple(found)


def _places(connection: sqlite3.Connection, wanted: Wanted) -> Iterator[int]:
    """Edits that have the words and are not in the trash, newest first, each once."""
    match = matching(connection, wanted)
    if match is None:
        return
    found = connection.execute(
        f"SELECT place FROM {match.source} CROSS JOIN entries ON entries.entry = {match.key}"  # noqa: S608 - ours
        f" WHERE {match.condition} AND trashed_at IS NULL ORDER BY {match.key} DESC",
        match.values,
    )
    last = None
    for (place,) in found:
        if place != last:
            yield place
        last = place


def request_ids(connection: sqlite3.Connection) -> list[str]:
    """Every request id that a row owns."""
    rows = connection.execute("SELECT request_id FROM edits WHERE request_id IS NOT NULL")
    return [row[0] for row in rows]


def data_version(connection: sqlite3.Connection) -> int:
    """A number that another connection's commits change."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def thumbnail(connection: sqlite3.Connection, job_id: str, image: int) -> bytes | None:
    """The encoded thumbnail of one result."""
    row = connection.execute(
        "SELECT encoded FROM thumbnails JOIN edits USING (place) WHERE id = ? AND image = ?",
        (job_id, image),
    ).fetchone()
    return None if row is None else bytes(row[0])


def put_thumbnail(connection: sqlite3.Connection, place: int, image: int, encoded: bytes) -> None:
    """Store the encoded thumbnail of one result in the place of any other."""
    connection.execute(
        "INSERT INTO thumbnails (place, image, encoded) VALUES (?, ?, ?)"
        " ON CONFLICT (place, image) DO UPDATE SET encoded = excluded.encoded",
        (place, image, encoded),
    )


def _free_place(connection: sqlite3.Connection, created_at: float) -> int:
    """The place of an edit of that time; of several the later one comes after."""
    place = round(created_at * _MICROSECONDS)
    taken = "SELECT 1 FROM edits WHERE place = ?"
    while connection.execute(taken, (place,)).fetchone() is not None:
        place += 1
    return place


def _columns(job: Job) -> dict[str, str | float | None]:
    estimate, result, submission = job.estimate, job.result, job.submission
    return {
        "changed_at": job.changed_at,
        "state": job.state.value,
        "service": job.service.value,
        "model_id": job.request.model_id,
        "prompt": storable(job.request.prompt),
        "request_id": None if submission is None else storable(submission.request_id),
        "key_fingerprint": job.key_fingerprint,
        "estimate_low_usd": None if estimate is None else float(estimate.low),
        "estimate_high_usd": None if estimate is None else float(estimate.high),
        "charged_usd": None if result is None else result.charged_usd,
        "reserved_at": job.reserved_at,
        "counted_usd": float(counted(job)),
        "record": to_record(job),
    }


def _project_in_record(connection: sqlite3.Connection, place: int) -> object:
    (record,) = connection.execute("SELECT record FROM edits WHERE place = ?", (place,)).fetchone()
    try:
        return json.loads(record)["options"]["project"]
    except (ValueError, TypeError, KeyError):
        return ""  # it was written before there were projects
