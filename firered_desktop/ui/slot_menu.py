"""What can be done with one picture of the draft, by pointer or by the menu key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class SlotMenu(QMenu):
    """Announces what is chosen; goes when it is closed.

    A board of several `parts` can be taken apart where there is `room` for them.
    """

    about_wished = Signal()
    replace_wished = Signal()
    apart_wished = Signal()
    remove_wished = Signal()

    def __init__(self, *, parts: int = 0, room: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The keys are those of the place itself; the menu only tells them.
        self._add(self.tr("About this picture…"), "I", self.about_wished)
        self._add(self.tr("Replace…"), "Return", self.replace_wished)
        if parts:
            action = self.addAction(self.tr("Take apart"))
            action.setEnabled(parts <= room)
            action.triggered.connect(self.apart_wished)
        self._add(self.tr("Remove"), "Delete", self.remove_wished)

    def _add(self, words: str, key: str, wished: SignalInstance) -> None:
        action = self.addAction(words)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(wished)
