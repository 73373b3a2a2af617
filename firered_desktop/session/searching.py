"""What the person looks for in the history, and how many there are of each kind."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import EVERYTHING, Facets, Gallery, HistoryQuery
from firered_desktop.core.periods import Period, beginning
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable


class Searching(QObject):
    """The query as it is put together, by words, filters, order and grouping.

    `size` counts the pictures of the whole shelf, None until they were counted. Signals: `changed`
    (HistoryQuery) with each change of the query, `counted` (Facets) when those of the present one
    are known, `measured` (int) when the size is, `refused` (FireredError).
    """

    changed = Signal(object)
    counted = Signal(object)
    measured = Signal(int)
    refused = Signal(object)

    def __init__(
        self, gallery: Gallery, now: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._now = now
        self._counting = Tasks(self)
        self._measuring = Tasks(self)
        self._query = HistoryQuery()
        self.size: int | None = None

    @property
    def query(self) -> HistoryQuery:
        """What is looked for."""
        return self._query

    @property
    def meant(self) -> HistoryQuery:
        """The query as the library is asked: it knows no calendar, only moments."""
        return self._query.at(self._now())

    def look_for(self, query: HistoryQuery) -> None:
        """Look for something else."""
        if query != self._query:
            self._query = query
            self.changed.emit(query)

    def change(self, **parts: Any) -> None:
        """Look for the same but for these parts of the query."""
        self.look_for(replace(self._query, **parts))

    def filter(self, **values: Any) -> None:
        """Look for the same but for these filters."""
        self.change(filters=replace(self._query.filters, **values))

    def clear(self) -> None:
        """Leave nothing out; order and grouping stay."""
        self.change(words="", filters=EVERYTHING)

    def count(self) -> None:
        """Count what the query finds by its kinds; only the last wish is told."""
        self._counting.drop_all()
        now = self._now()
        periods = {each: beginning(each, now) for each in Period}
        self._counting.run(partial(self._gallery.facets, self.meant, periods), self._take_facets)

    def measure(self) -> None:
        """Count everything on the shelf that is looked at."""
        self._measuring.drop_all()
        self._measuring.run(partial(self._gallery.size, self._query.shelf), self._take_size)

    def _take_size(self, outcome: int | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        self.size = outcome
        self.measured.emit(outcome)

    def _take_facets(self, outcome: Facets | FireredError) -> None:
        signal = self.refused if isinstance(outcome, FireredError) else self.counted
        signal.emit(outcome)
