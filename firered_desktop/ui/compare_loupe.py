"""The loupe: before and after of the place under the pointer, larger, beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen

from firered_desktop.ui.compare_painting import Caption, ScenePainter
from firered_desktop.ui.compare_pair import Side
from firered_desktop.ui.picture_layer import Surround, draw_pattern, draw_picture
from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.view_geometry import Box, Spot, contained

if TYPE_CHECKING:
    from firered_desktop.ui.compare_lens import CompareLens
    from firered_desktop.ui.compare_scene import Scene

MAGNIFICATIONS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0)
"""Screen pixels per pixel of the picture that is judged."""
_USUAL = 2.0


class CompareLoupe(QObject):
    """Lies over `scene` where `lens` is pointed at, as long as it is shown; `changed` follows."""

    changed = Signal()

    def __init__(self, scene: Scene, lens: CompareLens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._lens = lens
        self._shown = False
        self.magnification = _USUAL

    @property
    def is_shown(self) -> bool:
        """Whether it is seen."""
        return self._shown and not self._scene.pair.is_empty

    def show(self, shown: bool = True) -> None:
        """Hold it up, or put it away."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def hide(self) -> None:
        """Put it away."""
        self.show(False)

    def step(self, by: int) -> None:
        """Magnify more or less."""
        at = MAGNIFICATIONS.index(self.magnification) + by
        self.magnification = MAGNIFICATIONS[min(max(at, 0), len(MAGNIFICATIONS) - 1)]
        self.changed.emit()

    def squares(self) -> tuple[tuple[Side, QRect], ...]:
        """What is shown, and where: beside each other, with the pointer in the middle."""
        sides = [each for each in (Side.BEFORE, Side.AFTER) if self._scene.pair.layer(each)]
        if self._scene.swapped:
            sides.reverse()
        at, side = self._lens.pointed_at().toPoint(), METRICS.loupe
        left, top = at.x() - side * len(sides) // 2, at.y() - side // 2
        return tuple(
            (each, QRect(left + number * side, top, side, side))
            for number, each in enumerate(sides)
        )

    def paint(self, painter: QPainter, scene_painter: ScenePainter, names: dict[Side, str]) -> None:
        """Paint it over the scene, with the names of what it shows."""
        squares = self.squares()
        whole = QRect()
        for _, square in squares:
            whole |= square
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(whole), METRICS.corner, METRICS.corner)
        surround = scene_painter.surround()
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(whole, surround.canvas)
        for side, square in squares:
            self._picture(painter, side, square, surround)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(scene_painter.veil(), METRICS.focus_width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        for _, square in squares[1:]:
            painter.drawLine(square.topLeft(), square.bottomLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for side, square in squares:
            place = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
            scene_painter.caption(Caption(names[side], square, place), painter.fontMetrics())

    def _picture(self, painter: QPainter, side: Side, square: QRect, surround: Surround) -> None:
        layer = self._scene.pair.layer(side)
        assert layer is not None
        ratio = painter.device().devicePixelRatio()
        place, extent = self._place(), self._scene.pair.extent
        scale = self.magnification * self._scene.pair.enlargement
        width, height = extent.width * scale, extent.height * scale
        lens = QRect(QRect().topLeft(), square.size() * ratio)
        middle = QPointF(lens.width() / 2, lens.height() / 2)
        box = Box(middle.x() - place.x * width, middle.y() - place.y * height, width, height)
        if side == Side.AFTER:
            box = contained(box, layer.extent)
        on_screen = QRect(
            round(box.x), round(box.y), max(1, round(box.width)), max(1, round(box.height))
        )
        painter.save()
        painter.translate(square.topLeft())
        painter.scale(1 / ratio, 1 / ratio)
        painter.setClipRect(lens, Qt.ClipOperation.IntersectClip)
        seen = lens & on_screen
        if not seen.isEmpty():
            if layer.levels[0].hasAlphaChannel():
                draw_pattern(painter, seen, on_screen, surround)
            draw_picture(painter, layer.levels, on_screen, seen)
        painter.restore()

    def _place(self) -> Spot:
        at = self._lens.pointed_at()
        return self._scene.place_at(Spot(at.x(), at.y()))
