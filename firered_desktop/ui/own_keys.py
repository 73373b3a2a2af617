"""Keys that what has the focus takes for itself, before the window looks for a command."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def plain_override(event: QEvent) -> QKeyEvent | None:
    """A press without Ctrl or the like that may be taken now, by accepting `event`; else None."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return None
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return None if held else event
