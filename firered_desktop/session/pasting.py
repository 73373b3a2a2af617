"""Pixels that came without a file, kept as a PNG picture of the library."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import DiskFull, FireredError, FolderUnwritable
from firered_desktop.outbox.threads import run_in_background


class Keeper(Protocol):
    """What keeping needs of the library; both may block."""

    def workspace(self) -> Path: ...
    def take_in(self, path: Path, sha256: str, content_type: str) -> Path: ...


def keep_pixels(
    keeper: Keeper, image: QImage, on_done: Callable[[Path | FireredError], None]
) -> None:
    """Save `image` off the GUI thread and tell `on_done`, on that other thread, where it is."""
    run_in_background(partial(_keep, keeper, image), on_done)


def _keep(keeper: Keeper, image: QImage) -> Path:
    encoded = _png(image)
    path = keeper.workspace() / f"pasted-{uuid.uuid4().hex}.png"
    try:
        path.write_bytes(encoded)
    except OSError as error:
        full = is_full(error)
        raise (DiskFull if full else FolderUnwritable)(folder=str(path.parent)) from error
    return keeper.take_in(path, hashlib.sha256(encoded).hexdigest(), "image/png")


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
