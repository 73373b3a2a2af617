"""The statements of the library; each function is given the connection and runs no transaction."""

from __future__ import annotations

import sqlite3

from firered_desktop.core.budget import counted
from firered_desktop.core.job import UNFINISHED, Job
from firered_desktop.store.records import to_record
from firered_desktop.store.words import Wanted, folded, searched, storable

_MICROSECONDS = 1_000_000
_MOST_LOOKED_AT = 5_000  # edits; nobody looks for an instruction further back


def insert(connection: sqlite3.Connection, job: Job) -> None:
    """A new row; raises ValueError where the id is taken."""
    if place_of(connection, job.id) is not None:
        raise ValueError(f"edit {job.id} is in the library already")
    place = _free_place(connection, job.created_at)
    values = {"place": place, "id": job.id, "created_at": job.created_at, **_columns(job)}
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO edits ({names}) VALUES ({marks})", values)  # noqa: S608 - names are ours
    connection.execute(
        "INSERT INTO edit_words (place, text) VALUES (?, ?)", (place, searched(job.request))
    )


def change(connection: sqlite3.Connection, place: int, job: Job) -> None:
    """The row at `place` as `job` says."""
    values = _columns(job)
    changes = ", ".join(f"{name} = :{name}" for name in values)
    connection.execute(
        f"UPDATE edits SET {changes} WHERE place = :place",  # noqa: S608 - names are ours
        {**values, "place": place},
    )
    connection.execute(
        "UPDATE edit_words SET text = :text WHERE place = :place AND text <> :text",
        {"text": searched(job.request), "place": place},
    )


def place_of(connection: sqlite3.Connection, job_id: str) -> int | None:
    """The place of one edit, or None where there is no such edit."""
    row = connection.execute("SELECT place FROM edits WHERE id = ?", (job_id,)).fetchone()
    return None if row is None else int(row[0])


def another_owns(connection: sqlite3.Connection, request_id: str, job: Job) -> bool:
    """Whether an edit of the same service other than `job` owns that request."""
    question = "SELECT 1 FROM edits WHERE request_id = ? AND service = ? AND id <> ?"
    owner = connection.execute(question, (storable(request_id), job.service.value, job.id))
    return owner.fetchone() is not None


def record_of(connection: sqlite3.Connection, job_id: str) -> list[str]:
    """The record of one edit, or nothing."""
    return _records(connection.execute("SELECT record FROM edits WHERE id = ?", (job_id,)))


def unfinished(connection: sqlite3.Connection) -> list[str]:
    """The records of edits that still need something, oldest first."""
    marks = ", ".join("?" for _ in UNFINISHED)
    return _records(
        connection.execute(
            f"SELECT record FROM edits WHERE state IN ({marks}) ORDER BY place",  # noqa: S608 - marks alone
            sorted(UNFINISHED),
        )
    )


def recent(connection: sqlite3.Connection, limit: int, offset: int) -> list[str]:
    """A page of records, newest first."""
    # Counting off the rows that come before is quicker in the narrow table.
    page = "SELECT place FROM edit_words ORDER BY place DESC LIMIT ? OFFSET ?"
    return _records(
        connection.execute(
            f"SELECT record FROM edits WHERE place IN ({page}) ORDER BY place DESC",  # noqa: S608 - ours
            (limit, offset),
        )
    )


def found(connection: sqlite3.Connection, wanted: Wanted, limit: int, offset: int) -> list[str]:
    """A page of the records that hold every wanted word, newest first."""
    conditions = ["instr(edit_words.text, ?)"] * len(wanted.short)
    source = "edit_words"
    if wanted.match:
        # The index runs from the newest place down and stops with the page.
        source = "edit_index CROSS JOIN edit_words ON edit_words.place = edit_index.rowid"
        conditions.insert(0, "edit_index MATCH ?")
    order = "edit_index.rowid" if wanted.match else "edit_words.place"
    values = [wanted.match, *wanted.short] if wanted.match else [*wanted.short]
    return _records(
        connection.execute(
            f"SELECT record FROM {source} CROSS JOIN edits ON edits.place = edit_words.place"  # noqa: S608 - ours
            f" WHERE {' AND '.join(conditions)} ORDER BY {order} DESC LIMIT ? OFFSET ?",
            (*values, limit, offset),
        )
    )


def prompts(connection: sqlite3.Connection, wanted: Wanted, limit: int) -> tuple[str, ...]:
    """So many different prompts that hold every wanted word, those of the newest edits first."""
    conditions = ["instr(edit_words.text, ?)"] * len(wanted.words)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    newest = connection.execute(
        "SELECT prompt FROM (SELECT place FROM edit_words ORDER BY place DESC LIMIT ?) AS newest"  # noqa: S608 - ours
        f" CROSS JOIN edit_words USING (place) CROSS JOIN edits USING (place) {where}"
        " ORDER BY place DESC",
        (_MOST_LOOKED_AT, *wanted.words),
    )
    found: dict[str, None] = {}
    for (prompt,) in newest:
        # The words may be in the names of files alone.
        if prompt.strip() and all(word in folded(prompt) for word in wanted.words):
            found.setdefault(prompt)
        if len(found) == limit:
            break
    return tuple(found)


def request_ids(connection: sqlite3.Connection) -> list[str]:
    """Every request id that a row owns."""
    return _records(connection.execute("SELECT request_id FROM edits WHERE request_id IS NOT NULL"))


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
        "project": storable(job.options.project),
        "record": to_record(job),
    }


def _records(cursor: sqlite3.Cursor) -> list[str]:
    return [row[0] for row in cursor]
