"""What the person looks for in the history, how many there are of each kind, and saved searches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import (
    EVERYTHING,
    Facets,
    Gallery,
    HistoryQuery,
    SavedSearch,
)
from firered_desktop.session.tasks import Tasks


class Searching(QObject):
    """The query as it is put together, by words, filters, order and grouping.

    Signals: `changed` (HistoryQuery) with each change of it, `counted` (Facets) when those of the
    present query are known, `saved_changed` when the saved searches did, `refused` (FireredError).
    """

    changed = Signal(object)
    counted = Signal(object)
    saved_changed = Signal()
    refused = Signal(object)

    def __init__(
        self, gallery: Gallery, now: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._now = now
        self._tasks = Tasks(self)
        self._counting = Tasks(self)
        self._query = HistoryQuery()
        self._saved: tuple[SavedSearch, ...] = ()

    @property
    def query(self) -> HistoryQuery:
        """What is looked for."""
        return self._query

    @property
    def saved(self) -> tuple[SavedSearch, ...]:
        """The searches with a name, once they were loaded."""
        return self._saved

    @property
    def used(self) -> SavedSearch | None:
        """The saved search that the query is."""
        return next((each for each in self._saved if each.query == self._query), None)

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
        self._counting.run(partial(self._gallery.facets, self._query), self._take_facets)

    def load(self) -> None:
        """Read the saved searches."""
        self._tasks.run(self._gallery.saved_searches, self._take_saved)

    def save(self, name: str) -> None:
        """Keep the query under a name, in the place of one of that name."""
        name = " ".join(name.split())
        if name:
            search = SavedSearch(name, self._query, self._now())
            self._then_load(partial(self._gallery.save_search, search))

    def drop(self, name: str) -> None:
        """Forget the search of that name."""
        self._then_load(partial(self._gallery.drop_search, name))

    def _then_load(self, work: Callable[[], None]) -> None:
        def both() -> tuple[SavedSearch, ...]:
            work()
            return self._gallery.saved_searches()

        self._tasks.run(both, self._take_saved)

    def _take_saved(self, outcome: tuple[SavedSearch, ...] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        self._saved = outcome
        self.saved_changed.emit()

    def _take_facets(self, outcome: Facets | FireredError) -> None:
        signal = self.refused if isinstance(outcome, FireredError) else self.counted
        signal.emit(outcome)
