"""A field that takes the next press of keys as it is, instead of doing what they do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from firered_desktop.session.key_rules import keys_of
from firered_desktop.ui.names import set_name
from firered_desktop.ui.shortcuts import shown


class KeyRecorder(QLineEdit):
    """`pressed` carries the keys (a tuple of str), `left` says that Escape was pressed.

    Tab goes on to the next control, as everywhere.
    """

    pressed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("Press the new keys"))
        set_name(self, "New keys", self.tr("New keys"), self.tr("Press the new keys"))

    def begin(self) -> None:
        """Wait for keys."""
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        # The window's own keys must not act while they are meant to be taken down.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        keys = keys_of(event)
        if keys:
            self.setText(shown(keys)[0])
            self.pressed.emit(keys)
