"""One edit for one wish, however often the button is pressed for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.send_options import SendOptions

Wish = tuple[tuple[EditRequest, ...], SendOptions]
"""The edits of one press, several in a batch, and how they are sent."""

GRACE = 200  # milliseconds beyond the longest double click


class SingleRun(QObject):
    """Tells a second press for the same edit from a wish for another one.

    A double click would pay twice: seeds are drawn anew, so neither side sees a double. The same
    wish counts again once the last edit is on disk or refused, and no double click can go on.
    `resting` (bool) says whether an edit was taken in just now.
    """

    resting = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last: Wish | None = None
        self._pending = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._rest)

    def takes(self, wish: Wish) -> bool:
        """Whether `wish`, its seed not drawn yet, is to be run; each press begins a new pause."""
        hints = QGuiApplication.styleHints()
        self._pause.start(hints.mouseDoubleClickInterval() + GRACE)
        if wish == self._last:
            return False
        self._last = wish
        self._pending += len(wish[0])
        return True

    def take_added(self) -> None:
        """The edit is on disk."""
        self.resting.emit(True)
        self._come_back()

    def take_refused(self) -> None:
        """The edit could not be taken in."""
        self._come_back()

    def take_stale(self) -> None:
        """Nothing of the last wish is run: a picture is another one by now."""
        self._come_back(len(self._last[0]) if self._last else 0)

    def _come_back(self, count: int = 1) -> None:
        self._pending = max(0, self._pending - count)
        if not self._pause.isActive():
            self._rest()

    def _rest(self) -> None:
        if not self._pending:
            self._last = None
            self.resting.emit(False)
