"""Cards as they were painted last, so that who scrolls waits for no painting again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QRect
from PySide6.QtGui import QPainter, QPalette, QPixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

MOST_BYTES = 48_000_000  # of pictures that are kept
MOST_TIME = 7  # milliseconds of painting anew in one frame, of the sixteen that it may take
_PIXEL = 4  # bytes

Paint = Callable[[QPainter, QRect], None]


class DrawnCards:
    """Keeps what was painted under a key, with a stamp that changes when it looks otherwise.

    Cards stand on the colour `ground` of the palette. What does not fit into the time of a frame is
    shown as it was, or not at all, and is `left` for the next.
    """

    def __init__(self, ground: QPalette.ColorRole) -> None:
        self._drawn: dict[Hashable, tuple[object, QPixmap]] = {}
        self._ground = ground
        self._taking = QElapsedTimer()
        self._bytes = 0
        self.left = False

    def begin(self) -> None:
        """A frame begins."""
        self._taking.start()
        self.left = False

    def draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        key: Hashable,
        stamp: object,
        paint: Paint,
    ) -> bool:
        """Draw the card of `key` at the place of `option`, by `paint` where it is not known so.

        `paint` gets another place of the same size. False where nothing was drawn yet.
        """
        place = option.rect
        known = self._drawn.get(key)
        ratio = painter.device().devicePixelRatioF()
        if known is None or known[0] != stamp or known[1].devicePixelRatio() != ratio:
            if self._taking.isValid() and self._taking.elapsed() > MOST_TIME:
                self.left = True
            else:
                known = self._keep(key, stamp, self._painted(option, ratio, paint))
        if known is None:
            return False
        painter.drawPixmap(place.topLeft(), known[1])
        return True

    def _painted(self, option: QStyleOptionViewItem, ratio: float, paint: Paint) -> QPixmap:
        place, palette = option.rect, option.palette
        drawn = QPixmap(place.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(palette.color(self._ground))  # what hides all below it is laid down fastest
        painter = QPainter(drawn)
        paint(painter, QRect(QPoint(), place.size()))
        painter.end()
        return drawn

    def _keep(self, key: Hashable, stamp: object, drawn: QPixmap) -> tuple[object, QPixmap]:
        former = self._drawn.pop(key, None)
        if former is not None:
            self._bytes -= _bytes(former[1])
        kept = self._drawn[key] = stamp, drawn
        self._bytes += _bytes(drawn)
        while self._bytes > MOST_BYTES and len(self._drawn) > 1:
            _, oldest = self._drawn.pop(next(iter(self._drawn)))
            self._bytes -= _bytes(oldest)
        return kept


def _bytes(drawn: QPixmap) -> int:
    return drawn.width() * drawn.height() * _PIXEL
