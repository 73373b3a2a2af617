"""A list whose rows stand where a layout of its own puts them, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from firered_desktop.ui.gallery_layout import GalleryLayout

if TYPE_CHECKING:
    from collections.abc import Callable

Index = QModelIndex | QPersistentModelIndex
Step = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class LaidOutList(QListView):
    """Shows rows at the places of `layout_of_cards`, which `reckon` makes.

    To a screen reader it is a list, which is why it descends from Qt's; but that one measures every
    row and knows no headings, so nothing of where it puts things is used.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layout_of_cards = GalleryLayout((), 1, QSize(1, 1))
        self.dragged = QRect()  # the frame that is drawn around cards, in the viewport
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def reckon(self) -> None:
        """Make the layout anew; what it depends on may have changed."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Have everything at its place from now on."""
        self.reckon()
        self.updateGeometries()
        self.viewport().update()

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        self.reckon()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        layout, seen, bar = self.layout_of_cards, self.viewport().height(), self.verticalScrollBar()
        bar.setRange(0, max(0, layout.height - seen))
        bar.setPageStep(max(1, seen - layout.heading))
        bar.setSingleStep(max(1, layout.card.height() // 3))
        QAbstractItemView.updateGeometries(self)

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        return self.layout_of_cards.place(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, at: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        row = None if self.heading_at(at) is not None else self._row_at(at)
        return QModelIndex() if row is None else self.model().index(row, 0)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802 - Qt's name
        place = self.layout_of_cards.place(index.row())
        if place.isEmpty():
            return
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        top, bottom = place.top() - self.layout_of_cards.heading, place.bottom() + 1
        if hint is Hint.PositionAtCenter:
            bar.setValue((top + bottom - seen) // 2)
        elif top < bar.value() or hint is Hint.PositionAtTop:
            bar.setValue(top)
        elif bottom > bar.value() + seen:
            bar.setValue(bottom - seen)

    def heading_place(self, group: int) -> QRect:
        """Where the heading of a group stands in the viewport.

        It stays at the upper edge while pictures below it are seen, until the next one comes.
        """
        layout, up = self.layout_of_cards, self.verticalOffset()
        top, bottom = layout.group_place(group)
        y = max(top - up, min(0, bottom - up - layout.heading))
        return QRect(0, y, layout.columns * layout.card.width(), layout.heading)

    def heading_at(self, at: QPoint) -> int | None:
        """The group whose heading is seen there."""
        group = self.layout_of_cards.group_at(at.y() + self.verticalOffset())
        if group is None or not self.viewport().rect().contains(at):
            return None
        return group if self.heading_place(group).contains(at) else None

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802 - Qt's name
        del index
        return False

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: Step, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        del modifiers
        row, count = self.currentIndex().row(), self.model().rowCount()
        if count == 0:
            return QModelIndex()
        to = 0 if row < 0 else min(max(_moved(self, row, action), 0), count - 1)
        return self.model().index(to, 0)

    def setSelection(  # noqa: N802 - Qt's name
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        if self.state() is QAbstractItemView.State.DragSelectingState:
            self.dragged = rect.normalized()
            chosen = self._touched(self.dragged)
        else:
            chosen = self._between(rect)
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's name
        del selection
        return QRegion(self.viewport().rect())

    def _row_at(self, at: QPoint) -> int | None:
        return self.layout_of_cards.row_at(at + QPoint(0, self.verticalOffset()))

    def _between(self, rect: QRect) -> QItemSelection:
        """The rows from that at one end of `rect` to that at the other, as one reads."""
        chosen = QItemSelection()
        ends = (self._row_at(rect.topLeft()), self._row_at(rect.bottomRight()))
        known = sorted(row for row in ends if row is not None)
        if known:
            chosen.select(self.model().index(known[0], 0), self.model().index(known[-1], 0))
        return chosen

    def _touched(self, rect: QRect) -> QItemSelection:
        """The rows whose cards a frame drawn by hand touches."""
        chosen, model = QItemSelection(), self.model()
        for rows in self.layout_of_cards.rows_in(rect.translated(0, self.verticalOffset())):
            chosen.select(model.index(rows.start, 0), model.index(rows.stop - 1, 0))
        return chosen


def _moved(view: LaidOutList, row: int, action: Step) -> int:
    """Where a key leads from `row`; it may be no row."""
    layout = view.layout_of_cards
    page = max(1, view.viewport().height() // layout.card.height())
    steps: dict[Step, Callable[[], int]] = {
        Step.MoveLeft: lambda: row - 1,
        Step.MovePrevious: lambda: row - 1,
        Step.MoveRight: lambda: row + 1,
        Step.MoveNext: lambda: row + 1,
        Step.MoveUp: lambda: layout.above(row),
        Step.MoveDown: lambda: layout.below(row),
        Step.MovePageUp: lambda: layout.above(row, page),
        Step.MovePageDown: lambda: layout.below(row, page),
        Step.MoveHome: lambda: 0,
        Step.MoveEnd: lambda: view.model().rowCount() - 1,
    }
    return steps[action]()
