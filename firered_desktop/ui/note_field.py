"""A note on pictures, kept by itself: when one leaves it, and when one pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from firered_desktop.ui.names import set_name

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent

    from firered_desktop.core.judging import Key

PAUSE = 700  # milliseconds


class NoteField(QPlainTextEdit):
    """`written` (keys, str) tells a note and the pictures that it is for.

    What was written for some pictures is told before others are shown; what nobody touched is
    never told.
    """

    written = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[Key, ...] = ()
        self._touched = False
        set_name(self, "Note", self.tr("Note"))
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._touch)

    def show_note(self, keys: tuple[Key, ...], note: str | None) -> None:
        """Show the note of these pictures, None where they have different ones."""
        if keys == self._keys and (self._touched or note == self.toPlainText().strip()):
            return  # somebody writes, or it is what was written
        self.keep()
        self._keys = keys
        self.blockSignals(True)
        self.setPlainText(note or "")
        self.blockSignals(False)
        different = self.tr("Different notes. What you write takes the place of all of them.")
        self.setPlaceholderText(different if note is None and len(keys) > 1 else "")

    def keep(self) -> None:
        """Tell what was written, if anything was."""
        self._pause.stop()
        if self._touched and self._keys:
            self._touched = False
            self.written.emit(self._keys, self.toPlainText())
        self._touched = False

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.keep()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self.keep()
        super().hideEvent(event)

    def _touch(self) -> None:
        self._touched = True
        self._pause.start()
