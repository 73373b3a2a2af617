"""Photographs painted in one colour that no token has, so that the window's own can be told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

MARK = 0xFF00FF
_PAINTING = ("drawImage", "drawPixmap", "drawTiledPixmap")


@contextmanager
def marked() -> Iterator[None]:
    """Paint as long as it lasts every picture that Python paints as a plain area of `MARK`.

    Icons are painted by Qt itself and stay as they are.
    """
    painter: Any = QPainter  # its methods are replaced, which types rightly forbid
    former = {name: getattr(painter, name) for name in _PAINTING}
    for name in _PAINTING:
        setattr(painter, name, _fill)
    try:
        yield
    finally:
        for name, method in former.items():
            setattr(painter, name, method)


def _fill(self: QPainter, *what: Any) -> None:
    self.fillRect(_area(*what), QColor(MARK >> 16, MARK >> 8 & 0xFF, MARK & 0xFF))


def _area(*what: Any) -> QRectF:
    """Where a picture goes, from what it was called with."""
    first = what[0]
    if isinstance(first, QRect | QRectF):
        return QRectF(first)
    if isinstance(first, QPoint | QPointF):
        return QRectF(QPointF(first), _size(what[1]))
    left, top, *rest = what
    if len(rest) == 1:
        return QRectF(QPointF(left, top), _size(rest[0]))
    return QRectF(left, top, rest[0], rest[1])


def _size(picture: QImage | QPixmap) -> QSizeF:
    return picture.deviceIndependentSize()
