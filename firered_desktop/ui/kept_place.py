"""Lets the gallery stay where it is when pictures come and go around those that are seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from firered_desktop.core.gallery import HistoryQuery
from firered_desktop.session.gallery_rows import runs

if TYPE_CHECKING:
    from firered_desktop.core.judging import Key
    from firered_desktop.session.gallery import GalleryModel
    from firered_desktop.ui.laid_out_list import LaidOutList

_Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class _Place:
    """What was seen, each with how far below the upper edge it stood; and what was chosen."""

    seen: tuple[tuple[Key, int], ...]
    chosen: frozenset[Key]
    current: Key | None
    following: Key | None  # what comes after the current one and is not chosen
    moved: bool  # whether it was scrolled at all
    anew: bool  # whether all rows became others


class KeptPlace(QObject):
    """Watches `model`, which `grid` shows.

    `remember` before something changes, `restore` when all is laid out again. Whoever is at the
    very top stays there, and sees what is new.
    """

    def __init__(self, grid: LaidOutList, model: GalleryModel) -> None:
        super().__init__(grid)
        self._grid = grid
        self._model = model
        self._place: _Place | None = None
        self._query = model.query
        for begins in (model.rowsAboutToBeInserted, model.rowsAboutToBeRemoved):
            begins.connect(self._begin)
        model.modelAboutToBeReset.connect(self._begin_anew)

    def remember(self, *, anew: bool = False) -> None:
        """Know what is seen now, unless what was seen before is still to be restored."""
        if self._place is not None:
            self._place = replace(self._place, anew=self._place.anew or anew)
            return
        up, height = self._grid.verticalOffset(), self._grid.viewport().height()
        layout = self._grid.layout_of_cards
        rows = layout.rows_between(up, up + height - 1)
        seen = ((self._model.key(row), layout.place(row).top() - up) for row in rows)
        chosen = frozenset(chosen_keys(self._grid.selectionModel(), self._model))
        current = self._grid.currentIndex().row()
        self._place = _Place(
            tuple((key, top) for key, top in seen if key is not None),
            chosen,
            self._model.key(current),
            self._following(current, chosen),
            up > 0,
            anew,
        )

    def restore(self) -> None:
        """Show the first of what was seen at its place, as far as it is there."""
        place, query = self._place, self._model.query
        if place is not None:
            others = _arranged(query) != _arranged(self._query)
            if place.anew:
                self._choose(place)
            elif place.chosen and not self._grid.selectionModel().hasSelection():
                self._go_on(place)
            found = place.moved and not others and self._scroll(place)
            if not found and place.anew:
                self._grid.verticalScrollBar().setValue(0)
                if others:
                    self._grid.scrollTo(self._grid.currentIndex())
            if found or self._model.listing.whole:
                self._place = None
        if self._model.listing.whole:
            self._query = query

    def _begin(self) -> None:
        self.remember()

    def _begin_anew(self) -> None:
        self.remember(anew=True)

    def _scroll(self, place: _Place) -> bool:
        for key, top in place.seen:
            row = self._model.row_of(key)
            if row is not None:
                at = self._grid.layout_of_cards.place(row).top()
                self._grid.verticalScrollBar().setValue(at - top)
                return True
        return False

    def _following(self, row: int, chosen: frozenset[Key]) -> Key | None:
        keys = self._model.listing.keys
        rest = range(row + 1, len(keys)) if row >= 0 else range(0)
        return next((keys[after] for after in rest if keys[after] not in chosen), None)

    def _go_on(self, place: _Place) -> None:
        """What was chosen went away: choose what came after it, for the next command."""
        row = None if place.following is None else self._model.row_of(place.following)
        index = self._grid.currentIndex() if row is None else self._model.index(row)
        self._grid.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    def _choose(self, place: _Place) -> None:
        """Choose what was chosen, as far as it is there."""
        selection, model = QItemSelection(), self._model
        if place.chosen:
            rows = (row for row, key in enumerate(model.listing.keys) if key in place.chosen)
            for run in runs(rows):
                selection.select(model.index(run.start), model.index(run.stop - 1))
        chosen = self._grid.selectionModel()
        current = None if place.current is None else model.row_of(place.current)
        if current is not None:
            chosen.setCurrentIndex(model.index(current), _Flag.NoUpdate)
        chosen.select(selection, _Flag.ClearAndSelect)


def chosen_keys(chosen: QItemSelectionModel, model: GalleryModel) -> tuple[Key, ...]:
    """The pictures that are selected, in the order in which they are shown."""
    selection, keys = chosen.selection(), model.listing.keys
    parts = map(selection.at, range(selection.count()))
    ranges = sorted((each.top(), each.bottom()) for each in parts)
    return tuple(key for top, bottom in ranges for key in keys[top : bottom + 1])


def _arranged(query: HistoryQuery) -> HistoryQuery:
    """What of a query says where things stand, and not which they are."""
    return HistoryQuery(order=query.order, grouping=query.grouping, shelf=query.shelf)
