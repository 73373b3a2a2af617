"""One picture of the compare view, drawn to a pixmap that is reused as long as it can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap, QRegion

from firered_desktop.session.mip_levels import Levels, level_for, level_near
from firered_desktop.ui.regions import rects_of
from firered_desktop.ui.theme import CANVAS, EDGE, LINE, METRICS
from firered_desktop.ui.view_geometry import Extent

if TYPE_CHECKING:
    from collections.abc import Iterator

TRUE_PIXELS_FROM = 3.0
"""Above this many screen pixels per picture pixel, pixels are shown as squares."""


@dataclass(frozen=True, slots=True)
class Surround:
    """What is seen where no picture is: around it, and through it (a pattern of two greys)."""

    canvas: QColor
    light: QColor
    dark: QColor
    cell: int


def surround_of(palette: QPalette, ratio: float = 1) -> Surround:
    """What is seen around and through pictures in the theme of `palette`.

    The cells of the pattern are counted in device pixels of a screen with `ratio`.
    """
    return Surround(
        palette.color(CANVAS),
        palette.color(EDGE),
        palette.color(LINE),
        round(METRICS.check_cell * ratio),
    )


class PictureLayer:
    """Draws `levels` (see `mip_levels`); all places are device pixels of the screen.

    What was drawn is kept in a pixmap whose edges meet: a moved picture stays where it is in it,
    and only what came into sight is drawn. Panning and the divider cost next to nothing.
    """

    def __init__(self, levels: Levels) -> None:
        self.levels = levels
        self.extent = Extent(levels[0].width(), levels[0].height())  # in the picture's own pixels
        self._pixmap = QPixmap()
        self._surround: Surround | None = None
        self._box = QRect()
        self._drawn = QRegion()
        self._origin = QPoint()  # where in the pixmap the upper left corner of the room is

    def pixmap(self, size: QSize, box: QRect, wanted: QRect, surround: Surround) -> QPixmap:
        """A pixmap of `size` with the picture in `box`, right within `wanted`."""
        self.place(size, box, surround)
        self.refine(self.missing(wanted))
        whole = QPixmap(size)
        painter = QPainter(whole)
        self.show(painter, wanted)
        painter.end()
        return whole

    def place(self, size: QSize, box: QRect, surround: Surround) -> None:
        """Let the room be of `size` with the picture in `box`."""
        if self._pixmap.size() != size or self._surround != surround:
            self._pixmap = QPixmap(size)
            self._drawn, self._origin = QRegion(), QPoint()
        elif self._box.size() != box.size():
            self._drawn, self._origin = QRegion(), QPoint()
        elif self._box.topLeft() != box.topLeft():
            by = box.topLeft() - self._box.topLeft()
            self._drawn = self._drawn.translated(by).intersected(QRect(QPoint(), size))
            origin = self._origin - by
            self._origin = QPoint(origin.x() % size.width(), origin.y() % size.height())
        self._surround, self._box = surround, box

    def missing(self, wanted: QRect) -> QRegion:
        """What of `wanted` is not drawn yet."""
        inside = wanted.intersected(QRect(QPoint(), self._pixmap.size()))
        return QRegion(inside).subtracted(self._drawn)

    def refine(self, region: QRegion) -> None:
        """Draw `region` as well as it can be."""
        if region.isEmpty():
            return
        painter = QPainter(self._pixmap)
        for part, shift in self._parts():
            for rect in rects_of(region):
                if rect.intersects(part):
                    painter.save()
                    painter.translate(shift)
                    self._draw(painter, rect & part)
                    painter.restore()
        painter.end()
        self._drawn = self._drawn.united(region)

    def show(self, painter: QPainter, area: QRect) -> None:
        """Paint what was drawn of `area`."""
        for part, shift in self._parts():
            seen = QRectF(part & area)
            if not seen.isEmpty():
                painter.drawPixmap(seen, self._pixmap, seen.translated(shift))

    def sketch(self, painter: QPainter, region: QRegion) -> None:
        """Draw `region` at once and roughly on what `painter` paints on."""
        for rect in rects_of(region):
            self._draw(painter, rect, roughly=True)

    def _parts(self) -> Iterator[tuple[QRect, QPoint]]:
        """The parts of the room that lie in one piece in the pixmap, and how far off they lie."""
        width, height = self._pixmap.width(), self._pixmap.height()
        x, y = self._origin.x(), self._origin.y()
        for left, right, across in ((0, width - x, x), (width - x, width, x - width)):
            for top, bottom, down in ((0, height - y, y), (height - y, height, y - height)):
                part = QRect(left, top, right - left, bottom - top)
                if not part.isEmpty():
                    yield part, QPoint(across, down)

    def _draw(self, painter: QPainter, area: QRect, *, roughly: bool = False) -> None:
        assert self._surround is not None
        painter.setClipRect(area)
        for around in rects_of(QRegion(area) - QRegion(self._box)):
            painter.fillRect(around, self._surround.canvas)
        if not area.intersects(self._box):
            return
        if self.levels[0].hasAlphaChannel():
            draw_pattern(painter, area, self._box, self._surround)
        draw_picture(painter, self.levels, self._box, area, roughly=roughly)


def draw_pattern(painter: QPainter, area: QRect, box: QRect, surround: Surround) -> None:
    """Fill what lies in `area` of `box` with what is seen through a picture."""
    area = area.intersected(box)
    cell = surround.cell
    tile = QPixmap(2 * cell, 2 * cell)
    tile.fill(surround.light)
    pattern = QPainter(tile)
    pattern.fillRect(0, 0, cell, cell, surround.dark)
    pattern.fillRect(cell, cell, cell, cell, surround.dark)
    pattern.end()
    # The pattern goes along with the picture, so that scrolling keeps it whole.
    painter.drawTiledPixmap(area, tile, area.topLeft() - box.topLeft())


def draw_picture(
    painter: QPainter, levels: Levels, box: QRect, area: QRect, *, roughly: bool = False
) -> None:
    """Draw what lies in `area` of a picture that fills `box`."""
    room = QRectF(box)
    level = (level_near if roughly else level_for)(levels, box.width())
    across, down = room.width() / level.width(), room.height() / level.height()
    smooth = not roughly and room.width() < TRUE_PIXELS_FROM * levels[0].width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    # Qt's rasteriser knows 16-bit places only: of an enlarged picture take what is seen.
    seen = QRectF(area).intersected(room).translated(-room.topLeft())
    pixels = QRectF(seen.x() / across, seen.y() / down, seen.width() / across, seen.height() / down)
    source = QRectF(pixels.toAlignedRect().adjusted(-2, -2, 2, 2) & level.rect())
    target = QRectF(
        source.x() * across, source.y() * down, source.width() * across, source.height() * down
    )
    painter.drawImage(target.translated(room.topLeft()), level, source)


def upper_rows(region: QRegion, pixels: int) -> QRegion:
    """So many of the upper rows of `region` as have no more than about `pixels` pixels."""
    bounds = region.boundingRect()
    bounds.setHeight(max(1, pixels // bounds.width()))
    return region.intersected(bounds)
