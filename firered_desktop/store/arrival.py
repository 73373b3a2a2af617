"""Whether the library is where it was: a copy of it must never send what the other one sends."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.upkeep import Arrival
from firered_desktop.store import rows
from firered_desktop.store.copies import FILE
from firered_desktop.store.database import transaction
from firered_desktop.store.entries import about, set_about
from firered_desktop.store.records import RecordDamagedError, job_of
from firered_desktop.store.recovery import hold_unsent

if TYPE_CHECKING:
    import sqlite3

    from firered_desktop.core.edit import InputImage

_HOME = "home"


def settle_in(connection: sqlite3.Connection, database: Path) -> Arrival | None:
    """Note where the library is; what that means where it was elsewhere.

    A file system tells a copied file from the one it was copied from, also under the same name, by
    its number.
    """
    home, file = json.dumps(str(database.parent)), str(database.stat().st_ino)
    known_home, known_file = about(connection, _HOME), about(connection, FILE)
    if (known_home, known_file) == (home, file):
        return None
    with transaction(connection):
        set_about(connection, _HOME, home)
        set_about(connection, FILE, file)
        if known_home is None:
            return None
        former = str(json.loads(known_home))
        if known_home != home:
            _move_kept_pictures(connection, former, str(database.parent))
        if known_file == file:
            return None  # its folder got another name, and it is still the only one
        return Arrival(former, hold_unsent(connection, time.time()))


def _move_kept_pictures(connection: sqlite3.Connection, former: str, present: str) -> None:
    """Edits name pictures that came without a file by their place in the library."""
    found = connection.execute(
        "SELECT place, record, project FROM edits WHERE instr(record, ?)",
        (json.dumps(former)[1:-1],),
    ).fetchall()
    for place, *stored in found:
        with suppress(RecordDamagedError):
            job = job_of((stored[0], stored[1]))
            images = tuple(_moved(image, former, present) for image in job.request.images)
            if images != job.request.images:
                moved = replace(job, request=replace(job.request, images=images))
                rows.change(connection, place, moved)


def _moved(image: InputImage, former: str, present: str) -> InputImage:
    inside = image.path.startswith((f"{former}/", f"{former}\\"))
    if image.hosted or not inside:
        return image
    parts = image.path[len(former) + 1 :].replace("\\", "/").split("/")
    return replace(image, path=str(Path(present, *parts)))
