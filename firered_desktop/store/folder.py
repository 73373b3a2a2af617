"""The folder of a library and what stands in it besides the database and the pictures."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.core.errors import EditUnknown, LibraryUnusable
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.store.volumes import MOUNT_TABLE, network_kind

if TYPE_CHECKING:
    from pathlib import Path

_OTHERS = 0o077  # what a mode allows to anyone but the owner
_STALE = 7 * 86_400  # seconds; no edit works on one file for so long
_SAFE_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


class LibraryFolder:
    """The places in `path`; made by `make`, which must come first."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / "library.sqlite3"
        self.pictures = path / "pictures"
        self.work = path / "work"
        self.locks = path / "locks"
        self.copies = path / "copies"
        self.aside = path / "aside"

    def make(self, mount_table: Path = MOUNT_TABLE) -> None:
        """Make what is missing, for its owner alone; raises LibraryUnusable and OSError."""
        if network_kind(self.path, mount_table):
            raise LibraryUnusable(
                folder=str(self.path),
                detail=QT_TRANSLATE_NOOP("reasons", "it is on a network file system"),
            )
        # A folder that holds other things of the person keeps the mode that it has.
        if not self.path.exists() or self.database.exists() or not any(self.path.iterdir()):
            self.path.mkdir(parents=True, exist_ok=True)
            _make_private(self.path)
        for folder in (self.pictures, self.work, self.locks):
            folder.mkdir(exist_ok=True)
            _make_private(folder)
        self._sweep()

    def lock(self, job_id: str) -> Path:
        """The lock file of one edit; raises EditUnknown for what cannot be an id."""
        if _SAFE_NAME.fullmatch(job_id) is None:
            raise EditUnknown(id=job_id)
        return self.locks / f"{job_id}.lock"

    def _sweep(self) -> None:
        """Remove what programs that were killed left in the workspace."""
        oldest = time.time() - _STALE
        for path in self.work.iterdir():
            # Another program may sweep at the same time.
            with suppress(OSError):
                if path.is_file() and path.stat().st_mtime < oldest:
                    path.unlink()


def _make_private(folder: Path) -> None:
    # The folder may belong to someone else who lets us write; then its mode is theirs.
    with suppress(PermissionError):
        folder.chmod(folder.stat().st_mode & ~_OTHERS)
