"""Where each picture of an edit came from: a photograph, or a result of an edit before it.

Each function is given the connection and runs no transaction.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from firered_desktop.core.gallery import key_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from firered_desktop.core.edit import InputImage
    from firered_desktop.core.job import Job

# As the library names them: ab/<sha256>.<ending>, by whichever slash.
_KEPT_FILE = re.compile(r"[/\\]([0-9a-f]{2})[/\\](\1[0-9a-f]{62})\.[a-z]+\Z")

# The latest copy that was written there, unless the file before it was put back since.
_EXPORTED_TO = """
    SELECT entry FROM exports WHERE path = :path AND entry < :before AND NOT EXISTS (
        SELECT 1 FROM replaced_files
        WHERE replaced_files.path = :path AND put_back_at > exports.exported_at
    ) ORDER BY exported_at DESC LIMIT 1
"""
_RESULT_WITH_BYTES = """
    SELECT place, image FROM edit_files
    WHERE sha256 = ? AND image >= 0 AND place < ? ORDER BY place DESC, image LIMIT 1
"""


def kept_file(image: InputImage) -> str | None:
    """The hash of the picture file of a library that `image` is, wherever that library lies.

    None for a file of the person's own.
    """
    found = _KEPT_FILE.search(image.path)
    return None if found is None else found[2]


def trace(connection: sqlite3.Connection, place: int, job: Job) -> int | None:
    """Note where the pictures of `job` came from; the photograph that its chain began with."""
    rows = connection.execute(
        "SELECT position, photograph, parent FROM edit_inputs WHERE place = ?", (place,)
    )
    known = {row[0]: (row[1], row[2]) for row in rows}
    for position, (image, before) in enumerate(_inputs(job)):
        if position not in known:
            parent = _parent(connection, place, image)
            photograph = None if parent is not None else _photograph(connection, image, before)
            _write(connection, place, position, photograph, parent)
        elif known[position][1] is None and before is not None:
            former = known[position][0]
            present = _settled(connection, former, image, before)
            if present != former:
                _write(connection, place, position, present, None)
                _drop_unused(connection, former)
    return root(connection, place)


def root(connection: sqlite3.Connection, place: int) -> int | None:
    """The photograph that the chain of picture 1 of an edit began with."""
    row = connection.execute(
        "SELECT coalesce(edit_inputs.photograph, entries.photograph) FROM edit_inputs"
        " LEFT JOIN entries ON entries.entry = edit_inputs.parent"
        " WHERE edit_inputs.place = ? AND position = 0",
        (place,),
    ).fetchone()
    return None if row is None else row[0]


def _inputs(job: Job) -> Iterator[tuple[InputImage, str | None]]:
    """Each picture, with the hash of the copy of it that is kept, once it is."""
    prepared = iter(job.prepared)
    for image in job.request.images:
        made = None if image.hosted else next(prepared, None)
        yield image, None if made is None else made.before_sha256


def _parent(connection: sqlite3.Connection, place: int, image: InputImage) -> int | None:
    sha256 = kept_file(image)
    if sha256 is not None:
        row = connection.execute(_RESULT_WITH_BYTES, (sha256, place)).fetchone()
        return None if row is None else key_of(*row)
    values = {"path": json.dumps(image.path), "before": key_of(place, 0)}
    row = connection.execute(_EXPORTED_TO, values).fetchone()
    return None if row is None else int(row[0])


def _photograph(connection: sqlite3.Connection, image: InputImage, before: str | None) -> int:
    path = json.dumps(image.path)
    found = None
    if before is not None:
        found = _of_content(connection, before)
    if found is None:
        at_path = "SELECT photograph, before_sha256 FROM photographs WHERE path = ?"
        rows = connection.execute(f"{at_path} ORDER BY photograph DESC", (path,)).fetchall()
        fitting = [row[0] for row in rows if before is None or row[1] is None]
        found = fitting[0] if fitting else None
        if found is not None and before is not None:
            _set_content(connection, found, before)
    return _added(connection, path, before) if found is None else found


def _settled(
    connection: sqlite3.Connection, former: int | None, image: InputImage, before: str
) -> int:
    """The photograph of that content, where `former` was taken from the path alone."""
    row = connection.execute(
        "SELECT before_sha256 FROM photographs WHERE photograph = ?", (former,)
    ).fetchone()
    if former is not None and row is not None and row[0] == before:
        return former
    same = _of_content(connection, before)
    if same is not None:
        return same
    if former is not None and row is not None and row[0] is None:
        _set_content(connection, former, before)
        return former
    return _added(connection, json.dumps(image.path), before)


def _of_content(connection: sqlite3.Connection, before: str) -> int | None:
    row = connection.execute(
        "SELECT min(photograph) FROM photographs WHERE before_sha256 = ?", (before,)
    ).fetchone()
    return None if row[0] is None else int(row[0])


def _set_content(connection: sqlite3.Connection, photograph: int, before: str) -> None:
    connection.execute(
        "UPDATE photographs SET before_sha256 = ? WHERE photograph = ?", (before, photograph)
    )


def _added(connection: sqlite3.Connection, path: str, before: str | None) -> int:
    cursor = connection.execute(
        "INSERT INTO photographs (path, before_sha256) VALUES (?, ?)", (path, before)
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _write(
    connection: sqlite3.Connection,
    place: int,
    position: int,
    photograph: int | None,
    parent: int | None,
) -> None:
    connection.execute(
        "INSERT INTO edit_inputs (place, position, photograph, parent) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (place, position) DO UPDATE SET"
        " photograph = excluded.photograph, parent = excluded.parent",
        (place, position, photograph, parent),
    )


def _drop_unused(connection: sqlite3.Connection, photograph: int | None) -> None:
    connection.execute(
        "UPDATE entries SET photograph = NULL WHERE photograph = :it AND NOT EXISTS"
        " (SELECT 1 FROM edit_inputs WHERE edit_inputs.photograph = :it)",
        {"it": photograph},
    )
    connection.execute(
        "DELETE FROM photographs WHERE photograph = :it AND NOT EXISTS"
        " (SELECT 1 FROM edit_inputs WHERE edit_inputs.photograph = :it)",
        {"it": photograph},
    )
