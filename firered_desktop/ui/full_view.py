"""The full view: everything but the pictures is hidden, until Escape."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget


class FullView(QObject):
    """Hides `others` of `window`; `changed` (bool) tells whether it is the full view now.

    `turn` turns the window to the pictures, where something else was seen.
    """

    changed = Signal(bool)

    def __init__(
        self, window: QWidget, others: Sequence[QWidget], turn: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._others = others
        self._turn = turn
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)  # elsewhere the key has other meanings
        self._escape.activated.connect(partial(self.show, False))

    @property
    def is_shown(self) -> bool:
        """Whether nothing but the pictures is seen."""
        return self._escape.isEnabled()

    def toggle(self) -> None:
        """Into the full view, or out of it."""
        self.show(not self.is_shown)

    def show(self, shown: bool) -> None:
        """Show nothing but the pictures, or everything again."""
        if shown == self.is_shown:
            return
        if shown:
            self._turn()
        self._escape.setEnabled(shown)
        for widget in self._others:
            widget.setVisible(not shown)
        self.changed.emit(shown)
