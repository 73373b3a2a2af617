"""The rows of the gallery as keys, and where in them a picture stands."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from firered_desktop.core.gallery import SEATS, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from firered_desktop.core.judging import Key


class GalleryRows:
    """`keys` in the order in which they are shown, and how many results lie at each, its `sizes`.

    However many there are, where one stands is found without looking at all of them: by halves
    where the newest come first, else by a table that is made when somebody asks.
    """

    def __init__(self) -> None:
        self.keys: array[int] = array("q")
        self.sizes: array[int] = array("q")
        self._newest_first = True
        self._table: dict[Key, int] | None = None
        self._asked: dict[Key, int] = {}

    def settle(self, keys: Sequence[Key], sizes: Sequence[int], *, newest_first: bool) -> None:
        """Show these from now on."""
        self.keys, self.sizes = array("q", keys), array("q", sizes)
        self._newest_first = newest_first
        self._table = None
        self._asked.clear()

    def insert(self, first: int, keys: Sequence[Key]) -> None:
        """Show these, each by itself, before the row that is `first` now."""
        self.keys[first:first] = array("q", keys)
        self.sizes[first:first] = array("q", [1]) * len(keys)
        self._unsettle()

    def remove(self, first: int, end: int) -> None:
        """Show those from `first` on up to `end` no more."""
        del self.keys[first:end], self.sizes[first:end]
        self._unsettle()

    def ask(self, row: int) -> Key:
        """The picture in `row`, in which somebody is interested."""
        key = self.keys[row]
        self._asked[key] = row
        return key

    def row_of(self, key: Key) -> int | None:
        """The row of a picture, or of the stack that it lies on; None where it is not shown."""
        row = self._found(key)
        if row is not None:
            return row
        first = place_of(key) * SEATS
        found = map(self._found, range(first, first + SEATS))
        return min((each for each in found if each is not None), default=None)

    def runs_of(self, keys: Iterable[Key]) -> Iterator[range]:
        """The rows of those that somebody asked for, as far as they stand there still."""
        asked = ((self._asked.get(key), key) for key in keys)
        rows = (row for row, key in asked if row is not None and self._stands(row, key))
        return runs(sorted(rows))

    def _unsettle(self) -> None:
        """What was known of the order no longer holds."""
        self._newest_first = False
        self._table = None

    def _stands(self, row: int, key: Key) -> bool:
        return row < len(self.keys) and self.keys[row] == key

    def _found(self, key: Key) -> int | None:
        if self._newest_first:
            row = bisect_left(self.keys, -key, key=lambda each: -each)
            return row if self._stands(row, key) else None
        if self._table is None:
            self._table = {each: row for row, each in enumerate(self.keys)}
        return self._table.get(key)


def runs(rows: Iterable[int]) -> Iterator[range]:
    """Numbers that only grow, as ranges of those that follow each other."""
    run = range(0)
    for row in rows:
        if run and row != run.stop:
            yield run
            run = range(0)
        run = range(run.start, row + 1) if run else range(row, row + 1)
    if run:
        yield run
