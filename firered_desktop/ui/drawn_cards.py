"""Cards as they were painted last, so that who scrolls waits for no painting again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QRect
from PySide6.QtGui import QPaintDevice, QPainter, QPalette, QPixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

MOST_BYTES = 48_000_000  # of pictures that are kept, where a screen does not show more
MOST_TIME = 3  # milliseconds of painting anew in one frame, of the sixteen that it may take
_SCREENS = 2  # that are kept at least
_PIXEL = 4  # bytes

Paint = Callable[[QPainter, QRect], None]


class DrawnCards:
    """Keeps what was painted under a key, with a stamp that changes when it looks otherwise.

    Cards stand on the colour `ground` of the palette. Of them `most` bytes are kept, or as many as
    some screens show.
    """

    def __init__(self, ground: QPalette.ColorRole, most: int = MOST_BYTES) -> None:
        self._drawn: dict[Hashable, tuple[object, QPixmap]] = {}
        self._ground = ground
        self._taking = QElapsedTimer()
        self._bytes = 0
        self._usual, self._most_bytes = most, most

    def begin(self, device: QPaintDevice) -> None:
        """A frame of what is seen on `device` begins."""
        screen = device.width() * device.height() * device.devicePixelRatioF() ** 2 * _PIXEL
        self._most_bytes = max(self._usual, round(_SCREENS * screen))
        self._taking.start()

    @property
    def in_time(self) -> bool:
        """Whether one more can be painted anew in this frame."""
        return not self._taking.isValid() or self._taking.elapsed() < MOST_TIME

    def draw(self, painter: QPainter, place: QPoint, key: Hashable, stamp: object) -> bool:
        """Draw the card of `key` as `stamp` says that it looks; False where it is not known so."""
        known = self._drawn.get(key)
        if known is None or known[0] != stamp:
            return False
        painter.drawPixmap(place, known[1])
        return True

    def draw_former(self, painter: QPainter, place: QRect, key: Hashable) -> bool:
        """Draw the card of `key` as it was, if it was as large as `place`."""
        known = self._drawn.get(key)
        if known is None or known[1].deviceIndependentSize() != place.size().toSizeF():
            return False
        painter.drawPixmap(place.topLeft(), known[1])
        return True

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        key: Hashable,
        stamp: object,
        paint: Paint,
    ) -> None:
        """Paint it anew by `paint`, which gets another place of the same size, and keep it."""
        drawn = self._painted(option, painter.device().devicePixelRatioF(), paint)
        self._keep(key, stamp, drawn)
        painter.drawPixmap(option.rect.topLeft(), drawn)

    def _painted(self, option: QStyleOptionViewItem, ratio: float, paint: Paint) -> QPixmap:
        place, palette = option.rect, option.palette
        drawn = QPixmap(place.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(palette.color(self._ground))  # what hides all below it is laid down fastest
        painter = QPainter(drawn)
        paint(painter, QRect(QPoint(), place.size()))
        painter.end()
        return drawn

    def _keep(self, key: Hashable, stamp: object, drawn: QPixmap) -> None:
        former = self._drawn.pop(key, None)
        if former is not None:
            self._bytes -= _bytes(former[1])
        self._drawn[key] = stamp, drawn
        self._bytes += _bytes(drawn)
        while self._bytes > self._most_bytes and len(self._drawn) > 1:
            _, oldest = self._drawn.pop(next(iter(self._drawn)))
            self._bytes -= _bytes(oldest)


def _bytes(drawn: QPixmap) -> int:
    return drawn.width() * drawn.height() * _PIXEL
