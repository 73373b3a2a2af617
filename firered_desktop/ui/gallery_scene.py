"""The gallery painted: the cards that came into view or changed, and the headings over them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from firered_desktop.ui.drawn_cards import DrawnCards
from firered_desktop.ui.gallery_headings import heading_words, paint_heading
from firered_desktop.ui.gallery_painting import GalleryCard, Look, paint_band
from firered_desktop.ui.regions import rects_of
from firered_desktop.ui.theme import CANVAS, METRICS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from firered_desktop.core.gallery import Grouping, HistoryEntry, ListedGroup
    from firered_desktop.session.gallery import GalleryModel
    from firered_desktop.ui.scrolled_list import ScrolledList

_HEADINGS = 6_000_000  # bytes of headings that are kept


@dataclass(frozen=True, slots=True)
class GalleryScene:
    """What `grid` shows of `model`. `clock` gives seconds since the epoch."""

    grid: ScrolledList
    model: GalleryModel
    card: GalleryCard
    clock: Callable[[], float]
    headings: DrawnCards = field(default_factory=partial(DrawnCards, CANVAS, _HEADINGS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, region: QRegion) -> None:
        """Paint all that is to be seen in `region` of the viewport."""
        grid = self.grid
        focused = grid.currentIndex().row() if grid.hasFocus() else -1
        pointed = (focused, grid.hovered_row())
        self.card.begin(painter, option)
        for place in rects_of(region):
            painter.setClipRect(place)  # what is cut to one rectangle is copied fastest
            self._paint_cards(painter, option, place, pointed)
            self._paint_headings(painter, option, place)
        painter.setClipping(False)
        if grid.state() is QAbstractItemView.State.DragSelectingState:
            paint_band(painter, option.palette, grid.dragged)

    def _paint_cards(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        pointed: tuple[int, int],
    ) -> None:
        """Paint what of the cards is in `place`; those for which there is no time come later.

        The rows that are focused and under the pointer are `pointed` at, -1 for none.
        """
        cards, bare = self._cards_in(place)
        for part in rects_of(bare):
            painter.fillRect(part, option.palette.color(CANVAS))
        focused, hovered = pointed
        chosen, left = self._chosen(cards), []
        for row, at in cards.items():
            look = Look(row == focused, row == hovered, row in chosen)
            if not self.card.show(painter, option, at, self.model.see(row), look):
                left.append(row)
        self.grid.repaint_later(left)

    def _cards_in(self, place: QRect) -> tuple[dict[int, QPoint], QRegion]:
        """The rows of the cards that reach in there, where they stand, and what is bare of any."""
        layout, up = self.grid.layout_of_cards, self.grid.verticalOffset()
        wide, high = layout.card.width(), layout.card.height()
        cards: dict[int, QPoint] = {}
        bare = QRegion(place)
        for rows, first in layout.lines_in(place.translated(0, up)):
            x, y = first.x(), first.y() - up
            bare -= QRect(x, y, len(rows) * wide, high)
            cards |= {row: QPoint(x + at * wide, y) for at, row in enumerate(rows)}
        return cards, bare

    def _chosen(self, rows: Iterable[int]) -> set[int]:
        """Those of `rows` that are selected."""
        chosen = self.grid.selectionModel()
        if not chosen.hasSelection():
            return set()
        return {row for row in rows if chosen.isSelected(self.model.index(row))}

    def _paint_headings(self, painter: QPainter, option: QStyleOptionViewItem, seen: QRect) -> None:
        """Paint what of the headings is in `seen`, over the cards."""
        layout, up = self.grid.layout_of_cards, self.grid.verticalOffset()
        if not layout.heading:
            return
        for at in layout.groups_between(seen.top() + up, seen.bottom() + up):
            place = self.grid.heading_place(at)
            known = at < len(self.model.listing.groups)  # else it is not laid out yet
            if known and place.intersects(seen):
                self._paint_heading(painter, option, place, self.model.listing.groups[at])

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, group: ListedGroup
    ) -> None:
        words = heading_words(self._grouping(), group, self.clock(), self._entry_in)
        ratio, size = painter.device().devicePixelRatioF(), option.font.pixelSize()
        stamp = (words, group.count, place.size(), option.palette.cacheKey(), size, ratio)
        if self.headings.draw(painter, place.topLeft(), group.value, stamp):
            return

        def draw(onto: QPainter, whole: QRect) -> None:
            beside = METRICS.gap_4
            inside = whole.adjusted(beside, 0, -beside, 0)
            paint_heading(onto, option, inside, words, group.count)

        option.rect = place
        self.headings.paint(painter, option, group.value, stamp, draw)

    def _grouping(self) -> Grouping:
        return self.card.arranged.grouping

    def _entry_in(self, row: int) -> HistoryEntry | None:
        return self.model.see(row).entry
