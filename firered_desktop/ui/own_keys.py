"""Keys that what has the focus takes for itself, before the window looks for a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class OwnKeys(QObject):
    """Leaves to `widget` each key that it `takes`, pressed without Ctrl or the like."""

    def __init__(self, widget: QWidget, takes: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(widget)
        self._takes = takes
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or not self._takes(event):
            return False
        event.accept()
        return True
