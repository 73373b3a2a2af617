"""Tells when a window stands before the person, so that what is not seen in it can begin then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LATEST = 1000  # milliseconds after it was shown; one that begins minimised is not painted


class FirstFrame(QObject):
    """Watches `window`; `shown` comes once, after all of it was painted for the first time.

    At the latest it comes `LATEST` after the window was shown, painted or not.
    """

    shown = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.shown)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and not self._soon.isActive():
            self._soon.start(LATEST)
        elif event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # What is in the window is painted, and shown, before the loop comes round again.
            self._soon.start(0)
        return super().eventFilter(watched, event)
