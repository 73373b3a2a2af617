"""What can be done with one picture of the draft, by pointer or by the menu key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class SlotMenu(QMenu):
    """Announces what is chosen; goes when it is closed.

    `move_wished` carries a step of -1 or 1; the picture is at `place` (from 0) of `count`.
    A board of several `parts` can be taken apart where there is `room` for them.
    """

    about_wished = Signal()
    replace_wished = Signal()
    apart_wished = Signal()
    remove_wished = Signal()
    move_wished = Signal(int)
    restore_wished = Signal()
    history_wished = Signal()

    def __init__(
        self,
        *,
        parts: int = 0,
        room: int = 0,
        place: int = 0,
        count: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The keys are those of the place itself; the menu only tells them.
        self._add(self.tr("About this picture…"), "I", self.about_wished)
        self._add(self.tr("Replace…"), "Return", self.replace_wished)
        self.addAction(self.tr("Replace from the history…")).triggered.connect(self.history_wished)
        if parts:
            action = self.addAction(self.tr("Take apart"))
            action.setEnabled(parts <= room)
            action.triggered.connect(self.apart_wished)
        self._add_moves(place, count)
        restore = self.addAction(self.tr("Restore settings from this picture"))
        restore.triggered.connect(self.restore_wished)
        self._add(self.tr("Remove"), "Delete", self.remove_wished)

    def _add_moves(self, place: int, count: int) -> None:
        moves = (
            (self.tr("Move left"), "Alt+Left", -1),
            (self.tr("Move right"), "Alt+Right", 1),
        )
        for words, key, step in moves:
            if 0 <= place + step < count:
                action = self.addAction(words)
                action.setShortcut(QKeySequence(key))
                action.triggered.connect(partial(self.move_wished.emit, step))

    def _add(self, words: str, key: str, wished: SignalInstance) -> None:
        action = self.addAction(words)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(wished)
