"""Searches with a name: kept, used again, renamed and dropped, and each of that taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import Gallery, HistoryQuery, SavedSearch, Shelf
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.searching import Searching


class Act(StrEnum):
    """What was done to a saved search."""

    SAVED = "saved"
    REPLACED = "replaced"
    RENAMED = "renamed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class SearchDeed:
    """What was done to the search of that `name`; `before` was there, `after` is there instead."""

    act: Act
    name: str
    before: tuple[SavedSearch, ...] = ()
    after: tuple[SavedSearch, ...] = ()


class SavedSearches(QObject):
    """Those of the library, once they were loaded; `searching` is told which one is used.

    `now` gives seconds since the epoch. Signals: `changed` when there are others or another one is
    used, `done` (SearchDeed) for what can be taken back, `refused` (FireredError).
    """

    changed = Signal()
    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        gallery: Gallery,
        searching: Searching,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._searching = searching
        self._now = now
        self._tasks = Tasks(self)
        self._all: tuple[SavedSearch, ...] = ()
        self._origin = ""
        searching.changed.connect(self._follow)

    @property
    def all(self) -> tuple[SavedSearch, ...]:
        """In the order of the alphabet."""
        return self._all

    @property
    def used(self) -> SavedSearch | None:
        """The one that is looked for now."""
        query = _plain(self._searching.query)
        alike = [each for each in self._all if each.query == query]
        return next((each for each in alike if each.name == self._origin), None) or next(
            iter(alike), None
        )

    @property
    def origin(self) -> SavedSearch | None:
        """The one that was used or saved last, also where something else was added since."""
        return self.used or self.named(self._origin)

    def named(self, name: str) -> SavedSearch | None:
        """The one of that name; blanks around it say nothing."""
        name = _tidy(name)
        return next((each for each in self._all if each.name == name), None)

    def load(self) -> None:
        """Read them."""
        self._tasks.run(self._gallery.saved_searches, partial(self._take, None))

    def use(self, search: SavedSearch) -> None:
        """Look for what it says, where one looks now."""
        now = self._searching.query
        self._origin = search.name
        self._searching.look_for(replace(search.query, shelf=now.shelf, stacked=now.stacked))
        self.changed.emit()

    def save(self, name: str) -> None:
        """Keep what is looked for under a name, in the place of one of that name."""
        name = _tidy(name)
        if not name:
            return
        former = self.named(name)
        search = SavedSearch(name, _plain(self._searching.query), self._now())
        self._origin = name
        act = Act.REPLACED if former else Act.SAVED
        self._do(SearchDeed(act, name, (former,) if former else (), (search,)))

    def rename(self, search: SavedSearch, name: str) -> None:
        """Give it another name, in the place of one of that name."""
        name = _tidy(name)
        if not name or name == search.name:
            return
        former = self.named(name)
        if self._origin == search.name:
            self._origin = name
        before = (search, former) if former else (search,)
        self._do(SearchDeed(Act.RENAMED, search.name, before, (replace(search, name=name),)))

    def drop(self, search: SavedSearch) -> None:
        """Forget it."""
        self._do(SearchDeed(Act.DROPPED, search.name, (search,)))

    def take_back(self, deed: SearchDeed) -> None:
        """Let everything be as it was before `deed`."""
        self._exchange(deed.after, deed.before, None)

    def _do(self, deed: SearchDeed) -> None:
        self._exchange(deed.before, deed.after, deed)

    def _exchange(
        self,
        gone: tuple[SavedSearch, ...],
        come: tuple[SavedSearch, ...],
        deed: SearchDeed | None,
    ) -> None:
        def work() -> tuple[SavedSearch, ...]:
            for search in come:
                self._gallery.save_search(search)
            for name in {each.name for each in gone} - {each.name for each in come}:
                self._gallery.drop_search(name)
            return self._gallery.saved_searches()

        self._tasks.run(work, partial(self._take, deed))

    def _take(
        self, deed: SearchDeed | None, outcome: tuple[SavedSearch, ...] | FireredError
    ) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        self._all = outcome
        self.changed.emit()
        if deed is not None:
            self.done.emit(deed)

    def _follow(self, query: HistoryQuery) -> None:
        if not query.narrowed:
            self._origin = ""
        self.changed.emit()


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _plain(query: HistoryQuery) -> HistoryQuery:
    """`query` without where and how its findings are shown."""
    return replace(query, shelf=Shelf.HISTORY, stacked=False)
