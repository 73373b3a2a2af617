"""The line below a card while words are searched: the text in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.found_words import FoundText, best_match
from firered_desktop.ui.marked_text import paint_line

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from firered_desktop.core.gallery import HistoryEntry
    from firered_desktop.core.judging import Key
    from firered_desktop.session.searching import Searching
    from firered_desktop.ui.gallery_painting import Paint

_MOST = 1_000  # pictures whose text is kept; those that are seen are painted again and again


class MatchLine:
    """Paints what `searching` looks for; `usual` paints where nothing is searched."""

    def __init__(self, searching: Searching, usual: Paint) -> None:
        self._searching = searching
        self._usual = usual
        self._words = ""
        self._known: dict[Key, tuple[HistoryEntry, FoundText | None]] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, entry: HistoryEntry
    ) -> None:
        """Write the line of `entry` into `place`."""
        found = self.found(entry)
        if found is None:
            self._usual(painter, option, place, entry)
        else:
            paint_line(painter, option.palette, place, found)

    def found(self, entry: HistoryEntry) -> FoundText | None:
        """The text of `entry` that tells why it was found."""
        words = self._searching.query.words
        if words != self._words or len(self._known) > _MOST:
            self._words = words
            self._known.clear()
        known = self._known.get(entry.key)
        if known is None or known[0] is not entry:
            known = self._known[entry.key] = entry, best_match(entry, words)
        return known[1]
