"""A gallery that answers when it is let, for suites that look at what happens meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import HistoryEntry, HistoryQuery, Listing
from firered_desktop.core.judging import Key
from firered_desktop.store.gallery import SqliteGallery
from firered_desktop.store.library import SqliteLibrary


class HeldGallery(SqliteGallery):
    """The one of `library`. `failure` is raised instead of an answer; `asked` are its queries."""

    def __init__(self, library: SqliteLibrary) -> None:
        super().__init__(library._executor)
        self.failure: FireredError | None = None
        self.asked: list[tuple[HistoryQuery, int | None]] = []
        self.read: list[Key] = []
        self._open = Event()
        self._open.set()

    def hold(self) -> None:
        """Answer nothing until `release`."""
        self._open.clear()

    def release(self) -> None:
        """Answer what is waiting."""
        self._open.set()

    def listing(self, query: HistoryQuery, limit: int | None = None) -> Listing:
        self.asked.append((query, limit))
        self._wait()
        return super().listing(query, limit)

    def entries(self, keys: Sequence[Key]) -> tuple[HistoryEntry, ...]:
        self._wait()
        self.read.extend(keys)
        return super().entries(keys)

    def _wait(self) -> None:
        assert self._open.wait(20)
        if self.failure is not None:
            raise self.failure
