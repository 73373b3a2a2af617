"""How much a library holds."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from firered_desktop.core.upkeep import Usage
from firered_desktop.store.copies import Copies

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from firered_desktop.store.executor import Statements
    from firered_desktop.store.folder import LibraryFolder
    from firered_desktop.store.pictures import Pictures


def measured(folder: LibraryFolder, statements: Statements, pictures: Pictures) -> Usage:
    """What lies in `folder`; raises OSError."""
    sizes = list(_sizes(pictures))
    edits, thumbnails = statements.read(_counted)
    copies, copy_size, copied_at = Copies(folder.copies).newest()
    beside = (folder.database, folder.database.with_name(f"{folder.database.name}-wal"))
    return Usage(
        edits=edits,
        pictures=len(sizes),
        picture_size=sum(sizes),
        database_size=sum(path.stat().st_size for path in beside if path.exists()),
        thumbnail_size=thumbnails,
        copies=copies,
        copy_size=copy_size,
        copied_at=copied_at,
        set_aside=sum(1 for _ in folder.aside.iterdir()) if folder.aside.is_dir() else 0,
        free=shutil.disk_usage(folder.path).free,
    )


def room_beside(place: Path) -> int:
    """The bytes that are free where `place`, which may not be there yet, would lie."""
    there = next(each for each in (place, *place.parents) if each.exists())
    return shutil.disk_usage(there).free


def _sizes(pictures: Pictures) -> Iterator[int]:
    for path in pictures.every():
        try:
            yield path.stat().st_size
        except FileNotFoundError:  # purged meanwhile
            continue


def _counted(connection: sqlite3.Connection) -> tuple[int, int]:
    (edits,) = connection.execute("SELECT count(*) FROM edits").fetchone()
    bytes_of = "SELECT coalesce(sum(length(encoded)), 0) FROM thumbnails"
    (thumbnails,) = connection.execute(bytes_of).fetchone()
    return edits, thumbnails
