"""The gallery painted: the cards that are seen, and the headings over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from firered_desktop.core.gallery import Grouping, HistoryEntry
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.ui.gallery_headings import heading_words, paint_heading
from firered_desktop.ui.gallery_painting import GalleryCard, paint_band
from firered_desktop.ui.theme import CANVAS, METRICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from firered_desktop.ui.laid_out_list import LaidOutList

_Look = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class GalleryScene:
    """What `grid` shows of `model`. `clock` gives seconds since the epoch."""

    grid: LaidOutList
    model: GalleryModel
    card: GalleryCard
    clock: Callable[[], float]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, seen: QRect, pointed: QPoint
    ) -> None:
        """Paint what is `seen` of all of it; the pointer is at `pointed` of the viewport."""
        layout = self.grid.layout_of_cards
        self.card.drawn.begin()
        self._paint_cards(painter, option, layout.rows_between(seen.top(), seen.bottom()), pointed)
        if self.card.drawn.left:
            QTimer.singleShot(0, self.grid.viewport(), self.grid.viewport().update)
        if layout.heading:
            for group in layout.groups_between(seen.top(), seen.bottom()):
                self._paint_heading(painter, option, group)
        if self.grid.state() is QAbstractItemView.State.DragSelectingState:
            paint_band(painter, option.palette, self.grid.dragged)

    def _paint_cards(
        self, painter: QPainter, option: QStyleOptionViewItem, rows: range, pointed: QPoint
    ) -> None:
        grid = self.grid
        plain = option.state & ~(_Look.State_HasFocus | _Look.State_MouseOver)
        focused = grid.currentIndex().row() if grid.hasFocus() else -1
        hovered = grid.indexAt(pointed).row()
        chosen = grid.selectionModel()
        for row in rows:
            index = self.model.index(row)
            state = plain
            if row == focused:
                state |= _Look.State_HasFocus
            if row == hovered:
                state |= _Look.State_MouseOver
            if chosen.isSelected(index):
                state |= _Look.State_Selected
            option.state = state
            option.rect = grid.visualRect(index)
            self.card.paint(painter, option, index)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, at: int) -> None:
        if at >= len(self.model.listing.groups):
            return  # what was found is not laid out yet
        group, place = self.model.listing.groups[at], self.grid.heading_place(at)
        painter.fillRect(place, option.palette.color(CANVAS))
        words = heading_words(self._grouping(), group, self.clock(), self._entry_in)
        beside = METRICS.gap_4
        inside = place.adjusted(beside, 0, -beside, 0)
        paint_heading(painter, option, inside, words, group.count)

    def _grouping(self) -> Grouping:
        return self.card.arranged.grouping

    def _entry_in(self, row: int) -> HistoryEntry | None:
        entry = self.model.index(row).data(GalleryRole.ENTRY)
        return entry if isinstance(entry, HistoryEntry) else None
