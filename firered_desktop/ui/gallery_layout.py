"""Where the cards of the gallery and the headings above them stand, reckoned and never searched."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from firered_desktop.core.gallery import ListedGroup


class GalleryLayout:
    """Cards of one size in lines of `columns`, under headings where there are any.

    Places are in device-independent pixels from the top of all cards, wherever they are scrolled
    to. `heading` is the height of a heading, 0 for none.
    """

    def __init__(
        self, groups: Sequence[ListedGroup], columns: int, card: QSize, heading: int = 0
    ) -> None:
        self.groups = groups
        self.columns = max(1, columns)
        self.card = card
        self.heading = heading
        self._firsts = [group.first for group in groups]
        heights = (heading + self._lines(group.count) * card.height() for group in groups)
        self._tops = [0, *accumulate(heights)]

    @property
    def height(self) -> int:
        """Of everything."""
        return self._tops[-1]

    def place(self, row: int) -> QRect:
        """Where the card of `row` stands; nowhere where there is no such row."""
        at = bisect_right(self._firsts, row) - 1
        if at < 0 or row >= self.groups[at].first + self.groups[at].count:
            return QRect()
        line, column = divmod(row - self._firsts[at], self.columns)
        top = self._tops[at] + self.heading + line * self.card.height()
        return QRect(QPoint(column * self.card.width(), top), self.card)

    def group_place(self, at: int) -> tuple[int, int]:
        """Where group `at` begins, with its heading, and where it ends."""
        return self._tops[at], self._tops[at + 1]

    def group_at(self, y: int) -> int | None:
        """The group that stands at `y`."""
        if not self.groups or not 0 <= y < self.height:
            return None
        return bisect_right(self._tops, y) - 1

    def row_at(self, at: QPoint) -> int | None:
        """The row whose card stands there."""
        group = self.group_at(at.y())
        if group is None or not 0 <= at.x() < self.columns * self.card.width():
            return None
        below = at.y() - self._tops[group] - self.heading
        if below < 0:
            return None
        inside = below // self.card.height() * self.columns + at.x() // self.card.width()
        return self._firsts[group] + inside if inside < self.groups[group].count else None

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows of every line that reaches in between these heights."""
        return range(self._row_from(max(0, top)), self._row_until(min(self.height - 1, bottom)))

    def rows_in(self, frame: QRect) -> Iterator[range]:
        """The rows whose cards `frame` touches, line by line; nearby ones may come together."""
        return (rows for rows, _ in self.lines_in(frame))

    def lines_in(self, frame: QRect) -> Iterator[tuple[range, QPoint]]:
        """The rows whose cards `frame` touches, line by line, and where the first of them stands.

        The others stand beside it, the width of a card apart.
        """
        wide, high = self.card.width(), self.card.height()
        left, right = max(0, frame.left() // wide), min(self.columns - 1, frame.right() // wide)
        if right < left:
            return
        for at in self.groups_between(frame.top(), frame.bottom()):
            begin, first = self._tops[at] + self.heading, self._firsts[at]
            end = first + self.groups[at].count
            top = max(0, (frame.top() - begin) // high)
            bottom = (frame.bottom() - begin) // high
            for line in range(top, min(bottom + 1, self._lines(self.groups[at].count))):
                row = first + line * self.columns
                if row + left < end:
                    rows = range(row + left, min(row + right + 1, end))
                    yield rows, QPoint(left * wide, begin + line * high)

    def groups_between(self, top: int, bottom: int) -> range:
        """The groups that reach in between these heights."""
        first = self.group_at(max(0, top))
        last = self.group_at(min(self.height - 1, bottom))
        return range(0) if first is None or last is None else range(first, last + 1)

    def above(self, row: int, lines: int = 1) -> int:
        """The row so many lines up, in the same column as far as there is one."""
        for _ in range(lines):
            row = self._step_up(row)
        return row

    def below(self, row: int, lines: int = 1) -> int:
        """The row so many lines down, in the same column as far as there is one."""
        for _ in range(lines):
            row = self._step_down(row)
        return row

    def _lines(self, count: int) -> int:
        return -(-count // self.columns)

    def _row_from(self, y: int) -> int:
        group = self.group_at(y)
        if group is None:
            return 0
        line = max(0, y - self._tops[group] - self.heading) // self.card.height()
        return self._firsts[group] + line * self.columns

    def _row_until(self, y: int) -> int:
        group = self.group_at(y)
        if group is None:
            return 0
        below = y - self._tops[group] - self.heading
        lines = below // self.card.height() + 1 if below >= 0 else 0
        return self._firsts[group] + min(lines * self.columns, self.groups[group].count)

    def _step_up(self, row: int) -> int:
        at = bisect_right(self._firsts, row) - 1
        inside = row - self._firsts[at]
        if inside >= self.columns:
            return row - self.columns
        if at == 0:
            return row
        count = self.groups[at - 1].count
        last_line = (self._lines(count) - 1) * self.columns
        return self._firsts[at - 1] + min(last_line + inside, count - 1)

    def _step_down(self, row: int) -> int:
        at = bisect_right(self._firsts, row) - 1
        inside, count = row - self._firsts[at], self.groups[at].count
        if inside // self.columns < self._lines(count) - 1:
            return self._firsts[at] + min(inside + self.columns, count - 1)
        if at + 1 == len(self.groups):
            return row
        return self._firsts[at + 1] + min(inside % self.columns, self.groups[at + 1].count - 1)
