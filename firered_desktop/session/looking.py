"""Looking through the gallery off the GUI thread, one look at a time, the last wish first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import Gallery, HistoryQuery
from firered_desktop.core.listing import Stacks, Step, spread_out, stacked, steps_between
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

EARLY = 200  # rows that are shown before all that is found is known
PAUSE = 60  # milliseconds before the rest is looked for, in which the first rows are read


@dataclass(frozen=True, slots=True)
class Wish:
    """A query, and the edits, by their places, whose results lie beside each other."""

    query: HistoryQuery
    spread: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """What a wish found, laid out, and how the rows that were shown become those.

    Without `steps` they are laid out anew.
    """

    wish: Wish
    stacks: Stacks
    steps: tuple[Step, ...] | None


class Looking(QObject):
    """Looks for what is wished.

    `keys` gives the rows that are shown; nobody may change them while it looks, but for whoever is
    told `found` (Found), in that moment. What is found comes twice where it is much: its
    beginning, then the whole of it. `failed` (FireredError) where nothing could be looked for.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self, gallery: Gallery, keys: Callable[[], array[int]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._keys = keys
        self._tasks = Tasks(self)
        self._wish = Wish(HistoryQuery())
        self._shown: HistoryQuery | None = None  # the query that was found whole last
        self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(partial(self._start, None))
        self.busy = False

    def look(self, wish: Wish) -> None:
        """Look for it; whoever types fast waits for the last wish and for no other."""
        self._wish = wish
        if self.busy and not self._rest.isActive():
            self._again = True
        else:
            self._start(EARLY)

    def _start(self, limit: int | None) -> None:
        self._rest.stop()
        self.busy, self._again = True, False
        # Of what is shown whole already, the beginning would be a step back.
        most = None if self._wish.query == self._shown else limit
        self._tasks.run(partial(self._find, self._wish, most, self._keys()), self._take)

    def _find(self, wish: Wish, limit: int | None, before: array[int]) -> Found:
        listing = self._gallery.listing(wish.query, limit)
        stacks = stacked(listing, wish.spread) if wish.query.stacked else spread_out(listing)
        return Found(wish, stacks, steps_between(before, stacks.listing.keys))

    def _take(self, outcome: Found | FireredError) -> None:
        self.busy = False
        if isinstance(outcome, FireredError):
            self.failed.emit(outcome)
            if self._again:
                self._start(EARLY)
            return
        wanted, whole = outcome.wish == self._wish, outcome.stacks.listing.whole
        if wanted:
            self._shown = outcome.wish.query if whole else None
            self.found.emit(outcome)
        if self.busy:
            return  # whoever was told wished something else at once
        if self._again or not wanted:
            self._start(EARLY)
        elif not whole:
            self.busy = True
            self._rest.start(PAUSE)
