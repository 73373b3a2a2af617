"""A file that is written whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileDevice, QIODevice, QSaveFile

from firered_desktop.core.errors import DiskFull, FireredError, FolderUnwritable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = QFileDevice.FileError.ResourceError


@contextmanager
def whole_file(target: Path) -> Iterator[QSaveFile]:
    """What is written to it comes to be at `target` on leaving, durable; else nothing changes.

    Raises FolderUnwritable and DiskFull.
    """
    file = QSaveFile(str(target))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _fault(file, target)
    try:
        yield file
    except BaseException:
        file.cancelWriting()
        file.commit()
        raise
    if not file.commit():
        raise _fault(file, target)


def _fault(file: QSaveFile, target: Path) -> FireredError:
    folder = str(target.parent)
    return DiskFull(folder=folder) if file.error() == _FULL else FolderUnwritable(folder=folder)
