"""Results back to where their original is, and the files that they took the place of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from firered_desktop.core.export import ExportChoices, ExportFormat
from firered_desktop.core.picture import PictureFacts
from firered_desktop.core.sizes import Dimensions


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


@dataclass(frozen=True, slots=True)
class Return:
    """What saving back would do: from the file `original` as it stands to what would be written.

    `changed_at` is the file's own time, in nanoseconds. `replaceable`: the original's own format
    can be written, so that the result can take its place.
    """

    original: Path
    facts: PictureFacts
    changed_at: int
    form: ExportFormat
    choices: ExportChoices
    dimensions: Dimensions
    replaceable: bool


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
