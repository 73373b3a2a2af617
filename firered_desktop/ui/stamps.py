"""Small drawings that many frames show alike: drawn once, and stamped from then on."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect


def stamp(
    painter: QPainter,
    place: QRect,
    ratio: float,
    key: tuple[object, ...],
    draw: Callable[[QPainter], object],
) -> None:
    """Show what `draw` draws within `place`, as it did before for an equal `key`.

    `draw` is given a painter whose places are those of `painter`, which maps whole units to device
    pixels of a screen with `ratio`. The key must say all that the drawing depends on, but where it
    stands.
    """
    name = f"stamp {key!r} {place.width()}x{place.height()} {ratio}"
    drawn = QPixmap()
    if not QPixmapCache.find(name, drawn):
        drawn = _drawn(place, ratio, draw)
        QPixmapCache.insert(name, drawn)
    # On a whole pixel of the screen, or it would be blurred.
    corner = QPointF(round(place.x() * ratio) / ratio, round(place.y() * ratio) / ratio)
    painter.drawPixmap(corner, drawn)


def _drawn(place: QRect, ratio: float, draw: Callable[[QPainter], object]) -> QPixmap:
    drawn = QPixmap(QSize(ceil(place.width() * ratio), ceil(place.height() * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.translate(-place.topLeft())
    draw(painter)
    painter.end()
    return drawn
