"""Files of the person's that a result took the place of; what they were is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ReplacedFile:
    """The old bytes of the file at `path`, kept in the library under `sha256`; `size` in bytes.

    `new_sha256` is of the bytes that took its place for the edit `job_id`. `replaced_at` and
    `put_back_at`, when the old file took its place again, are in seconds since the epoch, UTC.
    """

    id: str
    job_id: str
    path: str
    sha256: str
    content_type: str
    size: int
    new_sha256: str
    replaced_at: float
    put_back_at: float | None = None


class ReplacedFiles(Protocol):
    """The part of the library that remembers them.

    Calls block, are safe from any thread, are durable on return, and raise LibraryUnusable,
    LibraryBusy, DiskFull.
    """

    def add(self, file: ReplacedFile) -> None:
        """A new one; an id that is there already is a ValueError."""
        ...

    def put_back(self, file_id: str, at: float) -> None:
        """Note that the old file took its place again."""
        ...

    def of_edit(self, job_id: str) -> tuple[ReplacedFile, ...]:
        """Those that results of an edit took the place of, newest first."""
        ...

    def at(self, path: str) -> tuple[ReplacedFile, ...]:
        """What once stood at `path`, newest first."""
        ...
