"""What can be done with one picture of the draft, by pointer or by the menu key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class SlotMenu(QMenu):
    """Announces what is chosen; goes when it is closed."""

    about_wished = Signal()
    replace_wished = Signal()
    remove_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The keys are those of the place itself; the menu only tells them.
        self._add(self.tr("About this picture…"), "I", self.about_wished)
        self._add(self.tr("Replace…"), "Return", self.replace_wished)
        self._add(self.tr("Remove"), "Delete", self.remove_wished)

    def _add(self, words: str, key: str, wished: SignalInstance) -> None:
        action = self.addAction(words)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(wished)
