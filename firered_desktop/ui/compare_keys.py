"""The keys of the compare view where nobody else wants them: hold the before, zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firered_desktop.ui.compare_view import CompareView


class CompareKeys(QObject):
    """Leads to `compare` the keys that reach `window` because no field took them."""

    def __init__(self, window: QWidget, compare: CompareView) -> None:
        super().__init__(window)
        self._compare = compare
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        kind = event.type()
        if kind == QEvent.Type.WindowDeactivate:
            self._compare.hold_before(False)  # the key's release would reach somebody else
        elif isinstance(event, QKeyEvent) and self._compare.isVisible():
            if event.key() == Qt.Key.Key_Backslash and not event.isAutoRepeat():
                self._compare.hold_before(kind == QEvent.Type.KeyPress)
                return True
            if event.key() == Qt.Key.Key_Z and not event.modifiers():
                if kind == QEvent.Type.KeyPress:
                    self._compare.lens.toggle()
                return True
        return False
