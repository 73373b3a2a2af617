"""Copies of the database, one a day, made while it is in use."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from firered_desktop.store.entries import set_about
from firered_desktop.store.pictures import flush

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from firered_desktop.core.ports import CancelToken

FILE = "file"  # what a library knows of itself: the number of its file
KEPT = 3  # copies; older ones are removed once a newer one is whole
PAGES = 512  # copied at a time; between them others may write
_NAME = re.compile(r"library-(\d{4}-\d{2}-\d{2})\.sqlite3")


class Copies:
    """The copies in `folder`, each named after its day on this machine's calendar."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest_first(self) -> tuple[Path, ...]:
        """The copies that are there."""
        if not self._folder.is_dir():
            return ()
        found = (path for path in self._folder.iterdir() if _NAME.fullmatch(path.name))
        return tuple(sorted(found, reverse=True))

    def good(self) -> Iterator[Path]:
        """Those of them that are sound, newest first; reading one takes a while."""
        return (path for path in self.newest_first() if sound(path))

    def newest(self) -> tuple[int, int, float | None]:
        """How many there are, their size in bytes, and when the newest was made."""
        found = [path.stat() for path in self.newest_first()]
        made_at = found[0].st_mtime if found else None
        return len(found), sum(each.st_size for each in found), made_at

    def make(self, database: Path, now: float, token: CancelToken) -> Path | None:
        """Copy `database` unless there is a copy of the day of `now`; raises Cancelled.

        `now` is in seconds since the epoch. Also raises OSError and sqlite3.DatabaseError. A copy
        that is not sound is not kept, and then no older one is removed.
        """
        day = datetime.fromtimestamp(now).astimezone().date().isoformat()
        target = self._folder / f"library-{day}.sqlite3"
        if target in self.newest_first():
            return None
        self._folder.mkdir(mode=0o700, exist_ok=True)
        for left in self._folder.glob("*.part"):
            left.unlink(missing_ok=True)  # a program ended in the middle of it
        part = target.with_suffix(".part")
        try:
            copy_database(database, part, token)
            if not sound(part):
                raise sqlite3.DatabaseError("the database is damaged")
            flush(part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        flush(self._folder)
        for old in self.newest_first()[KEPT:]:
            old.unlink(missing_ok=True)
        return target


def copy_database(database: Path, target: Path, token: CancelToken) -> None:
    """Write what `database` holds at one moment to the file `target`; raises Cancelled.

    Wherever the copy comes to stand, also over the file that it was made of, it is known as one.
    """
    target.unlink(missing_ok=True)

    def go_on(status: int, remaining: int, total: int) -> None:
        del status, remaining, total
        token.check()

    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(target)) as copy:
        # One read transaction for all of it: else each write of another begins it anew.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(copy, pages=PAGES, progress=go_on)
        set_about(copy, FILE, "")
        copy.commit()
        copy.execute("PRAGMA journal_mode = DELETE")


def sound(database: Path) -> bool:
    """Whether every page of a database can be read and fits to the others."""
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    except sqlite3.DatabaseError:
        return False
