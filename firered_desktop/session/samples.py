"""The sample photographs that come along, as small pictures read off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from firered_desktop.session.picture_plugins import load_picture_plugins
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("still-life.jpg", "landscape.jpg", "interior.jpg", "object.jpg")
_SIDE = 360  # pixels


class Samples(QObject):
    """Those in `folder`; `arrived` carries the Path of one and its QImage."""

    arrived = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._asked = False
        self.paths = tuple(folder / name for name in NAMES)

    def load(self) -> None:
        """Read them, once."""
        if self._asked:
            return
        self._asked = True
        load_picture_plugins()
        for path in self.paths:
            self._tasks.run(partial(_read, path), partial(self._take, path))

    def _take(self, path: Path, outcome: object) -> None:
        if isinstance(outcome, QImage) and not outcome.isNull():
            self.arrived.emit(path, outcome)


def _read(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    wished = reader.size().scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(wished)  # a JPEG is decoded small at once
    return reader.read()
