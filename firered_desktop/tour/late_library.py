"""A library whose history is read when a tour lets it, or cannot be read at all."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

from firered_desktop.store.gallery import SqliteGallery
from firered_desktop.store.library import SqliteLibrary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from firered_desktop.core.errors import FireredError
    from firered_desktop.core.gallery import HistoryEntry, HistoryQuery, Listing
    from firered_desktop.core.judging import Key
    from firered_desktop.store.executor import Statements


class Reading:
    """What becomes of whoever looks through the history; without a wish all goes well."""

    def __init__(self) -> None:
        self._lists, self._cards = Event(), Event()
        self._fault: FireredError | None = None
        self.go_on()

    @property
    def held(self) -> bool:
        """Whether somebody waits in vain for now."""
        return not (self._lists.is_set() and self._cards.is_set())

    def hold_lists(self) -> None:
        """Do not say what there is, until it goes on."""
        self._lists.clear()

    def hold_cards(self) -> None:
        """Say what there is, and no more than that, until it goes on."""
        self._cards.clear()

    def fail(self, fault: FireredError | None) -> None:
        """Meet `fault` from now on, also where it was held; None: all goes well again."""
        self._fault = fault
        self.go_on()

    def go_on(self) -> None:
        """Hold nothing any more."""
        self._lists.set()
        self._cards.set()

    def wait_for_lists(self) -> None:
        """Block as long as that is wished; raises what it shall fail with."""
        self._lists.wait()
        if self._fault is not None:
            raise self._fault

    def wait_for_cards(self) -> None:
        """Block as long as that is wished."""
        self._cards.wait()


class LateGallery(SqliteGallery):
    """Looks through the history as `reading` has it."""

    def __init__(self, statements: Statements, reading: Reading) -> None:
        super().__init__(statements)
        self._reading = reading

    def listing(self, query: HistoryQuery, limit: int | None = None) -> Listing:
        self._reading.wait_for_lists()
        return super().listing(query, limit)

    def entries(self, keys: Sequence[Key]) -> tuple[HistoryEntry, ...]:
        self._reading.wait_for_cards()
        return super().entries(keys)


class LateLibrary(SqliteLibrary):
    """The library in `folder`, of which the history is read as `reading` has it."""

    def __init__(self, reading: Reading, folder: Path, **how: Any) -> None:
        super().__init__(folder, **how)
        self.gallery = LateGallery(self._executor, reading)
