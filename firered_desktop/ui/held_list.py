"""The held edits as rows that a person can move, by pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from firered_desktop.ui.held_card import HeldCard
from firered_desktop.ui.own_keys import OwnKeys
from firered_desktop.ui.theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from firered_desktop.core.job import Job
    from firered_desktop.session.held_model import HeldModel, Index
    from firered_desktop.ui.icons import Icons

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class HeldList(QListView):
    """Shows `model`; one row is chosen as long as there is one.

    Alt with the arrows moves it, as dragging does. Signals: `chosen` when another row is, or the
    same has moved or changed; `drop_wished` when Delete is pressed.
    """

    chosen = Signal()
    drop_wished = Signal()

    def __init__(
        self,
        model: HeldModel,
        icons: Icons,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(HeldCard(icons, clock, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        model.rowsInserted.connect(self._choose_one)
        model.rowsRemoved.connect(self._choose_one)
        model.rowsMoved.connect(self.chosen)
        model.dataChanged.connect(self.chosen)
        self._choose_one()
        OwnKeys(self, lambda event: event.key() == Qt.Key.Key_Delete)

    @property
    def job(self) -> Job | None:
        """The edit whose row is chosen."""
        return self._rows.job(self.currentIndex().row())

    @property
    def row(self) -> int:
        """Which row is chosen, -1 while there is none."""
        return self.currentIndex().row()

    def move_by(self, step: int) -> None:
        """Move the chosen row up (-1) or down (1)."""
        # A row goes before another: downwards that is the one behind the next.
        self._rows.move(self.row, self.row + (step if step < 0 else step + 1))
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _STEPS and alone == Qt.KeyboardModifier.AltModifier:
            self.move_by(_STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.drop_wished.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: Index, previous: Index
    ) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()

    def _choose_one(self) -> None:
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        self.chosen.emit()
