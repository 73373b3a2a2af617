"""Paints a scene: the panes, the divider with its handle, the words that stay on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen

from firered_desktop.ui.compare_scene import Mode, Pane, Scene
from firered_desktop.ui.picture_layer import Surround
from firered_desktop.ui.theme import CANVAS, EDGE, FOCUS, LINE, METRICS, ON_VEIL, VEIL
from firered_desktop.ui.view_geometry import Box


@dataclass(frozen=True, slots=True)
class Caption:
    """Words on a dark pill over the pictures, within `room`, at its left, right or bottom."""

    words: str
    room: QRect
    place: Qt.AlignmentFlag


class ScenePainter:
    """Paints with `painter` on a widget with `palette`, on a screen with `ratio`."""

    def __init__(self, painter: QPainter, palette: QPalette, ratio: float) -> None:
        self._painter = painter
        self._palette = palette
        self._ratio = ratio

    def panes(self, scene: Scene, area: QRect) -> None:
        """Fill `area` with the pictures of `scene`."""
        self._painter.fillRect(area, self._palette.color(CANVAS))
        for pane in scene.panes():
            self._pane(pane)

    def _pane(self, pane: Pane) -> None:
        surround = Surround(
            self._palette.color(CANVAS),
            self._palette.color(EDGE),
            self._palette.color(LINE),
            round(METRICS.check_cell * self._ratio),
        )
        room, clip = self._on_screen(pane.room), self._on_screen(pane.clip)
        inside = clip.translated(-room.topLeft())
        box = self._on_screen(pane.picture).translated(-room.topLeft())
        pixmap = pane.layer.pixmap(room.size(), box, inside, surround)
        target = QRectF(
            clip.x() / self._ratio,
            clip.y() / self._ratio,
            clip.width() / self._ratio,
            clip.height() / self._ratio,
        )
        self._painter.drawPixmap(target, pixmap, QRectF(inside))

    def _on_screen(self, box: Box) -> QRect:
        """`box` in whole pixels of the screen: what is drawn sharply must not lie between them."""
        ratio = self._ratio
        corner = QPoint(round(box.x * ratio), round(box.y * ratio))
        return QRect(corner, QSize(round(box.width * ratio), round(box.height * ratio)))

    def divider(self, x: int, height: int, *, focused: bool) -> None:
        """The line between before and after, with the handle that is dragged."""
        painter, line = self._painter, METRICS.divider
        bright, dark = self._palette.color(ON_VEIL), self._veil()
        painter.fillRect(QRectF(x - line / 2 - 1, 0, line + 2, height), dark)
        painter.fillRect(QRectF(x - line / 2, 0, line, height), bright)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(x, height / 2), METRICS.handle / 2
        if focused:
            painter.setPen(QPen(self._palette.color(FOCUS), METRICS.focus_width))
            painter.setBrush(dark)
            painter.drawEllipse(middle, radius + METRICS.focus_width, radius + METRICS.focus_width)
        painter.setPen(QPen(dark, 1))
        painter.setBrush(bright)
        painter.drawEllipse(middle, radius, radius)
        self._arrows(middle, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _arrows(self, middle: QPointF, radius: float) -> None:
        pen = QPen(self._palette.color(VEIL), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        reach = radius / 4
        for way in (-1, 1):
            tip = middle + QPointF(way * (radius - reach - 2), 0)
            ends = [tip + QPointF(-way * reach, -reach), tip, tip + QPointF(-way * reach, reach)]
            self._painter.drawPolyline(ends)

    def caption(self, caption: Caption, metrics: QFontMetrics) -> None:
        """A pill with words; a name whose room is too narrow is left out, a note is cut short."""
        if caption.place == Qt.AlignmentFlag.AlignBottom:
            caption = _shortened(caption, metrics)
        pill = pill_rect(caption, metrics)
        if not caption.words or not caption.room.contains(pill):
            return
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._veil())
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self._palette.color(ON_VEIL))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, caption.words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def focus_frame(self, area: QRect) -> None:
        """What shows that keys go to this widget."""
        width = METRICS.focus_width
        pen = QPen(self._palette.color(FOCUS), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2
        self._painter.drawRect(QRectF(area).adjusted(inset, inset, -inset, -inset))

    def _veil(self) -> QColor:
        veil = QColor(self._palette.color(VEIL))
        veil.setAlpha(METRICS.veil_opacity)
        return veil


def pill_rect(caption: Caption, metrics: QFontMetrics) -> QRect:
    """Where the pill of `caption` goes."""
    height = metrics.height() + METRICS.gap_8
    width = metrics.horizontalAdvance(caption.words) + 2 * METRICS.gap_12
    room = caption.room.adjusted(METRICS.gap_12, METRICS.gap_12, -METRICS.gap_12, -METRICS.gap_12)
    x, y = room.left(), room.top()
    if caption.place == Qt.AlignmentFlag.AlignRight:
        x = room.right() + 1 - width
    if caption.place == Qt.AlignmentFlag.AlignBottom:
        x, y = room.center().x() - width // 2, room.bottom() + 1 - height
    return QRect(x, y, width, height)


def _shortened(caption: Caption, metrics: QFontMetrics) -> Caption:
    room = caption.room.width() - 4 * METRICS.gap_12
    words = metrics.elidedText(caption.words, Qt.TextElideMode.ElideRight, room)
    return replace(caption, words=words)


def caption_places(scene: Scene) -> tuple[Qt.AlignmentFlag, ...]:
    """Where the name of each pane stands: split panes have them in the outer corners."""
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    return (left, right if scene.shown_mode == Mode.SPLIT else left)
