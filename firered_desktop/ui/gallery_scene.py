"""The gallery painted: the cards that came into view or changed, and the headings over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from firered_desktop.core.gallery import Grouping, HistoryEntry
from firered_desktop.session.gallery import GalleryModel
from firered_desktop.ui.gallery_headings import heading_words, paint_heading
from firered_desktop.ui.gallery_painting import GalleryCard, Look, paint_band
from firered_desktop.ui.scrolled_list import ScrolledList
from firered_desktop.ui.theme import CANVAS, METRICS


@dataclass(frozen=True, slots=True)
class GalleryScene:
    """What `grid` shows of `model`. `clock` gives seconds since the epoch."""

    grid: ScrolledList
    model: GalleryModel
    card: GalleryCard
    clock: Callable[[], float]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, region: QRegion) -> None:
        """Paint all that is to be seen in `region` of the viewport."""
        layout = self.grid.layout_of_cards
        cards, bare = self._cards_in(region)
        for place in bare:
            painter.fillRect(place, option.palette.color(CANVAS))
        self.grid.repaint_later(self._paint_cards(painter, option, cards))
        if layout.heading:
            seen = region.boundingRect().translated(0, self.grid.verticalOffset())
            for group in layout.groups_between(seen.top(), seen.bottom()):
                self._paint_heading(painter, option, region, group)
        if self.grid.state() is QAbstractItemView.State.DragSelectingState:
            paint_band(painter, option.palette, self.grid.dragged)

    def _cards_in(self, region: QRegion) -> tuple[dict[int, QPoint], QRegion]:
        """The rows of the cards that stand in there with their places, and what is bare of any."""
        layout, up = self.grid.layout_of_cards, self.grid.verticalOffset()
        wide, high = layout.card.width(), layout.card.height()
        cards: dict[int, QPoint] = {}
        bare = QRegion(region)
        for part in region:
            for rows, first in layout.lines_in(part.translated(0, up)):
                x, y = first.x(), first.y() - up
                bare -= QRect(x, y, len(rows) * wide, high)
                cards |= {row: QPoint(x + at * wide, y) for at, row in enumerate(rows)}
        return cards, bare

    def _paint_cards(
        self, painter: QPainter, option: QStyleOptionViewItem, cards: dict[int, QPoint]
    ) -> list[int]:
        """Paint these; the rows of those for which there was no time are left."""
        grid, left = self.grid, []
        focused = grid.currentIndex().row() if grid.hasFocus() else -1
        hovered = grid.hovered_row()
        chosen = self._chosen(cards)
        self.card.begin(painter, option)
        for row, place in cards.items():
            look = Look(row == focused, row == hovered, row in chosen)
            if not self.card.show(painter, option, place, self.model.see(row), look):
                left.append(row)
        return left

    def _chosen(self, rows: Iterable[int]) -> set[int]:
        """Those of `rows` that are selected."""
        chosen = self.grid.selectionModel()
        if not chosen.hasSelection():
            return set()
        return {row for row in rows if chosen.isSelected(self.model.index(row))}

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, region: QRegion, at: int
    ) -> None:
        place = self.grid.heading_place(at)
        if at >= len(self.model.listing.groups) or not region.intersects(place):
            return  # what was found is not laid out yet, or it is not to be painted
        group = self.model.listing.groups[at]
        painter.fillRect(place, option.palette.color(CANVAS))
        words = heading_words(self._grouping(), group, self.clock(), self._entry_in)
        beside = METRICS.gap_4
        inside = place.adjusted(beside, 0, -beside, 0)
        paint_heading(painter, option, inside, words, group.count)

    def _grouping(self) -> Grouping:
        return self.card.arranged.grouping

    def _entry_in(self, row: int) -> HistoryEntry | None:
        return self.model.see(row).entry
