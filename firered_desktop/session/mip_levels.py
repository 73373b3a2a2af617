"""A picture in halving sizes, so that a large one is drawn small quickly and smoothly."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

SMALLEST = 512
"""Halving stops when no side is longer than this, in pixels."""

Levels = tuple[QImage, ...]


def mip_levels(image: QImage) -> Levels:
    """`image` and its halves, largest first, in the formats that Qt draws fastest.

    A pure function for whoever loads pictures: 45 megapixels take about 0.1 s, so call it off
    the GUI thread. An image without pixels gives no levels.
    """
    if image.isNull():
        return ()
    transparent = image.hasAlphaChannel()
    quick = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    level = image.convertToFormat(quick)
    level.setDevicePixelRatio(1)
    levels = [level]
    while max(level.width(), level.height()) > SMALLEST:
        half = QSize(max(1, level.width() // 2), max(1, level.height() // 2))
        level = level.scaled(
            half,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(quick)
        levels.append(level)
    return tuple(levels)


def level_for(levels: Levels, width: int) -> QImage:
    """The smallest level that is at least `width` pixels wide, or the largest there is."""
    return next((level for level in reversed(levels) if level.width() >= width), levels[0])


def level_near(levels: Levels, width: int) -> QImage:
    """The level whose width is nearest to `width` pixels, as a ratio: quick to draw roughly."""
    return min(levels, key=lambda level: max(level.width() / width, width / level.width()))


def within(levels: Levels, pixels: int) -> QImage:
    """The largest level of at most `pixels` pixels, or the smallest there is."""
    small = (level for level in levels if level.width() * level.height() <= pixels)
    return next(small, levels[-1])
