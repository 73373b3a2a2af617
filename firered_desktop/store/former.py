"""The library that was left behind when its copy on another disk took its place."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.store.folder import LibraryFolder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OWN = QT_TRANSLATE_NOOP("reasons", "it is the one in use")


def size_of_library(folder: Path) -> int:
    """How many bytes the library in `folder` takes; 0 where there is none."""
    if not LibraryFolder(folder).database.is_file():
        return 0
    files = (path for part in _parts(folder) for path in (part, *part.rglob("*")))
    return sum(path.stat().st_size for path in files if path.is_file())


def remove_library(folder: Path, own: Path) -> None:
    """Delete it, and nothing that else lies in its folder; `own` is the one that is used.

    Raises LibraryUnusable, OSError, and sqlite3.OperationalError where a program has it open.
    """
    database = LibraryFolder(folder).database
    if folder.resolve() == own.resolve():
        raise LibraryUnusable(folder=str(folder), detail=_OWN)
    if not database.is_file():
        return
    with closing(sqlite3.connect(database, timeout=0)) as connection:
        # To leave the log of writes behind is only given to who has it alone.
        connection.execute("PRAGMA journal_mode = DELETE")
    for part in _parts(folder):
        if part.is_dir():
            shutil.rmtree(part)
        else:
            part.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()


def _parts(folder: Path) -> Iterator[Path]:
    """The files and folders that a library makes."""
    own = LibraryFolder(folder)
    named = (own.pictures, own.work, own.locks, own.copies, own.aside, folder / "activity.jsonl")
    yield from (path for path in named if path.exists())
    yield from folder.glob(f"{own.database.stem}*.sqlite3*")
    yield from folder.glob("damage-found")
