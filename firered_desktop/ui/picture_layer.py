"""One picture of the compare view, drawn to a pixmap that is reused as long as it can be."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from firered_desktop.session.mip_levels import Levels, level_for
from firered_desktop.ui.view_geometry import Extent

TRUE_PIXELS_FROM = 3.0
"""Above this many screen pixels per picture pixel, pixels are shown as squares."""


@dataclass(frozen=True, slots=True)
class Surround:
    """What is seen where no picture is: around it, and through it (a pattern of two greys)."""

    canvas: QColor
    light: QColor
    dark: QColor
    cell: int


class PictureLayer:
    """Draws `levels` (see `mip_levels`); all places are device pixels of the screen."""

    def __init__(self, levels: Levels) -> None:
        self.levels = levels
        self._pixmap = QPixmap()
        self._surround: Surround | None = None
        self._box = QRect()
        self._drawn = QRegion()

    @property
    def extent(self) -> Extent:
        """The picture's size in its own pixels."""
        return Extent(self.levels[0].width(), self.levels[0].height())

    def pixmap(self, size: QSize, box: QRect, wanted: QRect, surround: Surround) -> QPixmap:
        """A pixmap of `size` with the picture in `box`, right within `wanted`.

        A moved picture is scrolled, and only what came into sight is drawn: panning and the
        divider cost next to nothing.
        """
        if self._pixmap.size() != size or self._surround != surround:
            self._pixmap = QPixmap(size)
            self._drawn = QRegion()
        elif self._box.size() != box.size():
            self._drawn = QRegion()
        elif self._box.topLeft() != box.topLeft():
            self._scroll(box.topLeft() - self._box.topLeft())
        self._surround, self._box = surround, box
        missing = QRegion(wanted.intersected(QRect(QPoint(), size))).subtracted(self._drawn)
        if not missing.isEmpty():
            self._draw(missing, surround)
            self._drawn = self._drawn.united(missing)
        return self._pixmap

    def _scroll(self, by: QPoint) -> None:
        if self._drawn.isEmpty():
            return
        area = self._drawn.boundingRect()
        self._pixmap.scroll(by.x(), by.y(), area)
        self._drawn = self._drawn.translated(by).intersected(area)

    def _draw(self, region: QRegion, surround: Surround) -> None:
        painter = QPainter(self._pixmap)
        painter.setClipRegion(region)
        painter.fillRect(region.boundingRect(), surround.canvas)
        if self.levels[0].hasAlphaChannel():
            self._draw_pattern(painter, region.boundingRect().intersected(self._box), surround)
        self._draw_picture(painter, region.boundingRect())
        painter.end()

    def _draw_pattern(self, painter: QPainter, area: QRect, surround: Surround) -> None:
        cell = surround.cell
        tile = QPixmap(2 * cell, 2 * cell)
        tile.fill(surround.light)
        pattern = QPainter(tile)
        pattern.fillRect(0, 0, cell, cell, surround.dark)
        pattern.fillRect(cell, cell, cell, cell, surround.dark)
        pattern.end()
        # The pattern goes along with the picture, so that scrolling keeps it whole.
        painter.drawTiledPixmap(area, tile, area.topLeft() - self._box.topLeft())

    def _draw_picture(self, painter: QPainter, area: QRect) -> None:
        box = QRectF(self._box)
        level = level_for(self.levels, self._box.width())
        across, down = box.width() / level.width(), box.height() / level.height()
        smooth = box.width() < TRUE_PIXELS_FROM * self.extent.width
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        # Qt's rasteriser knows 16-bit places only: of an enlarged picture take what is seen.
        seen = QRectF(area).intersected(box).translated(-box.topLeft())
        pixels = QRectF(
            seen.x() / across, seen.y() / down, seen.width() / across, seen.height() / down
        )
        source = QRectF(pixels.toAlignedRect().adjusted(-2, -2, 2, 2) & level.rect())
        target = QRectF(
            source.x() * across, source.y() * down, source.width() * across, source.height() * down
        )
        painter.drawImage(target.translated(box.topLeft()), level, source)
