"""Where the window stood, kept from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

GEOMETRY = "geometry"


class WindowPlace:
    """Keeps the place and the size of a window in `file`, where nothing else stands."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    def restore(self, window: QWidget) -> None:
        """Put `window` where one stood last."""
        where = self._kept.value(GEOMETRY)
        if isinstance(where, QByteArray):
            window.restoreGeometry(where)

    def keep(self, window: QWidget) -> None:
        """Remember where `window` stands."""
        self._kept.setValue(GEOMETRY, window.saveGeometry())
