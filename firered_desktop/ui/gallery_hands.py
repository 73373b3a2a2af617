"""What a person does in the gallery beside choosing cards: with headings, and with stacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent

from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.ui.gallery_stacks import stack_of

if TYPE_CHECKING:
    from firered_desktop.ui.gallery_painting import GalleryCard
    from firered_desktop.ui.laid_out_list import LaidOutList

_Flag = QItemSelectionModel.SelectionFlag


class GalleryHands(QObject):
    """A click on a heading of `grid` chooses all below it; one on a stack's number lays it open.

    So does S for the current card. The right button chooses nothing: it asks for the menu.
    """

    def __init__(self, grid: LaidOutList, model: GalleryModel, card: GalleryCard) -> None:
        super().__init__(grid)
        self._grid = grid
        self._model = model
        self._card = card
        grid.installEventFilter(self)
        grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and watched is self._grid:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.type() == QEvent.Type.KeyPress and plain and event.key() == Qt.Key.Key_S:
                self._turn(self._grid.currentIndex())
                return True
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            return self._press(event)
        return False

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        at = event.position().toPoint()
        index, group = self._grid.indexAt(at), self._grid.heading_at(at)
        if group is not None:
            self._choose(group, more=Qt.KeyboardModifier.ControlModifier in event.modifiers())
            return True
        if index.isValid() and self._badge(index).contains(at):
            self._turn(index)
            return True
        return False

    def _badge(self, index: QModelIndex) -> QRect:
        return self._card.badge_of(index, self._grid.visualRect(index), self._grid.font())

    def _choose(self, at: int, *, more: bool) -> None:
        """Choose all that stands under a heading, `more`: beside what is chosen."""
        group = self._model.listing.groups[at]
        first = self._model.index(group.first)
        last = self._model.index(group.first + group.count - 1)
        chosen = self._grid.selectionModel()
        chosen.setCurrentIndex(first, _Flag.NoUpdate)
        chosen.select(QItemSelection(first, last), _Flag.Select if more else _Flag.ClearAndSelect)
        self._grid.setFocus(Qt.FocusReason.MouseFocusReason)

    def _turn(self, index: QModelIndex) -> None:
        """Lay the results of an edit beside each other, or on each other again."""
        stack = stack_of(index.data(GalleryRole.ENTRY), index.data(GalleryRole.STACK))
        key = self._model.key(index.row())
        if self._model.query.stacked and key is not None and stack is not None:
            self._model.spread(key, out=stack.whole)
