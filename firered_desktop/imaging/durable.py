"""Files that are whole and on disk once their name exists."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import DiskFull, FireredError, FolderUnwritable
from firered_desktop.core.picture import PreparedFile

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.sizes import Dimensions


def write_new(target: Path, content: bytes) -> None:
    """Write `content` to the new file `target`; the file and its name survive a power cut.

    Raises DiskFull or FolderUnwritable, and then leaves nothing behind.
    """
    partial = target.with_name(target.name + ".part")
    try:
        stream = partial.open("xb")
    except OSError as error:
        raise _translated(error, target.parent) from error
    try:
        with stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(target)
        _settle(target.parent)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise _translated(error, target.parent) from error


def write_picture(
    target: Path, encoded: bytes, content_type: str, dimensions: Dimensions
) -> PreparedFile:
    """Write an encoded picture of `dimensions` pixels as `write_new` does, and tell what it is."""
    write_new(target, encoded)
    digest = hashlib.sha256(encoded).hexdigest()
    return PreparedFile(target, content_type, dimensions, len(encoded), digest)


def _settle(folder: Path) -> None:
    """Write the folder's entries out; Windows does it by itself and cannot open a folder."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _translated(error: OSError, folder: Path) -> FireredError:
    if is_full(error):
        return DiskFull(folder=str(folder))
    return FolderUnwritable(folder=str(folder))
