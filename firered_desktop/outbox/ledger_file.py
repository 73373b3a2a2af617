"""The ledger as a file of the person's, for a spreadsheet."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from firered_desktop.core.errors import FolderUnwritable
from firered_desktop.core.ledger import Entry, to_csv
from firered_desktop.outbox.delivery import copy_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_ledger(entries: Iterable[Entry], workspace: Path, target: Path) -> Path:
    """Write `entries` to `target`, whole or not at all, by way of a file in `workspace`.

    What is there is replaced. Raises FolderUnwritable, DiskFull.
    """
    made = workspace / f"ledger-{uuid.uuid4().hex}.csv"
    try:
        made.write_bytes(to_csv(entries))
        return copy_file(made, target)
    finally:
        made.unlink(missing_ok=True)


def is_ledger(path: Path) -> bool:
    """Whether the file at `path` is one that `write_ledger` wrote; raises FolderUnwritable."""
    mark = to_csv(())
    try:
        with path.open("rb") as reading:
            return reading.read(len(mark)) == mark
    except OSError as error:
        raise FolderUnwritable(folder=str(path.parent)) from error
