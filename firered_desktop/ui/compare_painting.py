"""Paints a scene: the panes, the divider with its handle, the words that stay on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QRegion

from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_scene import Mode, Pane, Scene
from firered_desktop.ui.picture_layer import (
    PictureLayer,
    Surround,
    surround_of,
    upper_rows,
)
from firered_desktop.ui.regions import pixels_of, rects_of
from firered_desktop.ui.stamps import stamp
from firered_desktop.ui.theme import CANVAS, FOCUS, METRICS, ON_VEIL, VEIL

if TYPE_CHECKING:
    from firered_desktop.ui.view_geometry import Box

DRAWN_AT_ONCE = 900_000
"""Pixels that are drawn smoothly in one frame, which takes about 4 ms. Of more a sketch is shown,
and they are drawn in the frames after it."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words on a dark pill over the pictures, within `room`, at one of its edges or corners."""

    words: str
    room: QRect
    place: Qt.AlignmentFlag


class ScenePainter:
    """Paints with `painter` on a widget with `palette`, on a screen with `ratio`.

    `refining`: go on with what was sketched before. `unfinished` tells that there is more to do.
    """

    def __init__(
        self, painter: QPainter, palette: QPalette, ratio: float, *, refining: bool = False
    ) -> None:
        self._painter = painter
        self._palette = palette
        self._ratio = ratio
        self._refining = refining
        self._left = DRAWN_AT_ONCE
        self.unfinished = False

    def surround(self) -> Surround:
        """What is seen around the pictures and through them."""
        return surround_of(self._palette, self._ratio)

    def panes(self, scene: Scene, area: QRect) -> None:
        """Fill `area` with the pictures of `scene`."""
        panes = [(pane, pane.layer) for pane in scene.panes() if pane.layer is not None]
        bare = QRegion(area)
        for pane, _ in panes:
            bare -= QRegion(_rounded(pane.clip))
        for rect in rects_of(bare):
            self._painter.fillRect(rect, self._palette.color(CANVAS))
        for pane, layer in panes:
            if pane.opacity > 0:
                self._pane(pane, layer)

    def _pane(self, pane: Pane, layer: PictureLayer) -> None:
        room, clip = self._on_screen(pane.room), self._on_screen(pane.clip)
        box = self._on_screen(pane.picture).translated(-room.topLeft())
        inside = clip.translated(-room.topLeft())
        if pane.opacity < 1:
            inside &= box  # what is around it is no part of the picture, and must not be laid over
        if inside.isEmpty():
            return
        layer.place(room.size(), box, self.surround())
        missing = self._refined(layer, inside)
        self._painter.save()
        self._painter.setOpacity(pane.opacity)
        self._painter.scale(1 / self._ratio, 1 / self._ratio)
        self._painter.translate(room.topLeft())
        ready = QRegion(inside) - missing
        if not ready.isEmpty():
            for part in rects_of(ready):
                layer.show(self._painter, part)
        if not missing.isEmpty():
            layer.sketch(self._painter, missing)
        self._painter.restore()

    def _refined(self, layer: PictureLayer, wanted: QRect) -> QRegion:
        """Draw what there is time for; gives what is left."""
        missing = layer.missing(wanted)
        pixels = pixels_of(missing)
        if pixels > self._left:
            self.unfinished = True
            if not (self._refining and self._left):
                return missing
            now = upper_rows(missing, self._left)
            pixels = self._left
        else:
            now = missing
        layer.refine(now)
        self._left -= pixels
        return missing - now

    def _on_screen(self, box: Box) -> QRect:
        """`box` in whole pixels of the screen: what is drawn sharply must not lie between them."""
        ratio = self._ratio
        corner = QPoint(round(box.x * ratio), round(box.y * ratio))
        return QRect(corner, QSize(round(box.width * ratio), round(box.height * ratio)))

    def divider(self, scene: Scene, area: QRect, *, focused: bool) -> None:
        """The line between before and after, with the handle that is dragged."""
        painter, line, at = self._painter, METRICS.divider, scene.divider_at()
        bright, dark = self._palette.color(ON_VEIL), self.veil()
        painter.save()
        length = area.height()
        if scene.axis == Axis.LEVEL:
            # The same drawing, turned by a quarter.
            painter.translate(0, at)
            painter.rotate(-90)
            painter.translate(-length, 0)
            at, length = length, area.width()
        # In whole numbers: Qt takes ten times as long over fractions.
        painter.fillRect(QRect(at - line // 2 - 1, 0, line + 2, length), dark)
        painter.fillRect(QRect(at - line // 2, 0, line, length), bright)
        reach = METRICS.handle // 2 + 2 * METRICS.focus_width + 1
        place = QRect(at - reach, length // 2 - reach, 2 * reach, 2 * reach)
        line_ink, focus = self._palette.color(VEIL), self._palette.color(FOCUS)
        inks = tuple(ink.rgba() for ink in (bright, dark, line_ink, focus))
        handle = partial(self._handle, place=place, focused=focused)
        stamp(painter, place, self._ratio, ("handle", focused, *inks), handle)
        painter.restore()

    def _handle(self, painter: QPainter, *, place: QRect, focused: bool) -> None:
        """What the line is dragged by, in the middle of `place`."""
        bright, dark = self._palette.color(ON_VEIL), self.veil()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QRectF(place).center(), METRICS.handle / 2
        if focused:
            painter.setPen(QPen(self._palette.color(FOCUS), METRICS.focus_width))
            painter.setBrush(dark)
            painter.drawEllipse(middle, radius + METRICS.focus_width, radius + METRICS.focus_width)
        painter.setPen(QPen(dark, 1))
        painter.setBrush(bright)
        painter.drawEllipse(middle, radius, radius)
        self._arrows(painter, middle, radius)

    def _arrows(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        pen = QPen(self._palette.color(VEIL), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        reach = radius / 4
        for way in (-1, 1):
            tip = middle + QPointF(way * (radius - reach - 2), 0)
            ends = [tip + QPointF(-way * reach, -reach), tip, tip + QPointF(-way * reach, reach)]
            painter.drawPolyline(ends)

    def caption(self, caption: Caption, metrics: QFontMetrics) -> None:
        """A pill with words, cut short where its room ends; left out where none would be left."""
        caption = _shortened(caption, metrics)
        pill = pill_rect(caption, metrics)
        if not caption.words or not caption.room.contains(pill):
            return
        font, ink = self._painter.font(), self._palette.color(ON_VEIL)
        key = ("caption", caption.words, font.key(), self.veil().rgba(), ink.rgba())
        stamp(self._painter, pill, self._ratio, key, partial(self._pill, pill, caption.words))

    def _pill(self, pill: QRect, words: str, painter: QPainter) -> None:
        painter.setFont(self._painter.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.veil())
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self._palette.color(ON_VEIL))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def focus_frame(self, area: QRect) -> None:
        """What shows that keys go to this widget."""
        width = METRICS.focus_width
        pen = QPen(self._palette.color(FOCUS), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2
        self._painter.drawRect(QRectF(area).adjusted(inset, inset, -inset, -inset))

    def veil(self) -> QColor:
        """What lies half transparent between a photograph and words on it."""
        veil = QColor(self._palette.color(VEIL))
        veil.setAlpha(METRICS.veil_opacity)
        return veil


def pill_rect(caption: Caption, metrics: QFontMetrics) -> QRect:
    """Where the pill of `caption` goes."""
    height = metrics.height() + METRICS.gap_8
    width = metrics.horizontalAdvance(caption.words) + 2 * METRICS.gap_12
    room = caption.room.adjusted(METRICS.gap_12, METRICS.gap_12, -METRICS.gap_12, -METRICS.gap_12)
    x, y = room.left(), room.top()
    if caption.place & Qt.AlignmentFlag.AlignRight:
        x = room.right() + 1 - width
    if caption.place & Qt.AlignmentFlag.AlignHCenter:
        x = room.center().x() - width // 2
    if caption.place & Qt.AlignmentFlag.AlignBottom:
        y = room.bottom() + 1 - height
    return QRect(x, y, width, height)


def _shortened(caption: Caption, metrics: QFontMetrics) -> Caption:
    room = caption.room.width() - 4 * METRICS.gap_12
    words = metrics.elidedText(caption.words, Qt.TextElideMode.ElideRight, room)
    # A letter and dots say nothing.
    return replace(caption, words=words if words == caption.words or len(words) > 3 else "")


def caption_places(scene: Scene) -> tuple[Qt.AlignmentFlag, ...]:
    """Where the name of each pane stands: those of a divider in the outer corners."""
    top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
    if scene.shown_mode == Mode.FADE:
        return (top | left, top | Qt.AlignmentFlag.AlignRight)
    if scene.shown_mode == Mode.SPLIT:
        if scene.axis == Axis.LEVEL:
            return (top | left, Qt.AlignmentFlag.AlignBottom | left)
        return (top | left, top | Qt.AlignmentFlag.AlignRight)
    return (top | left, top | left)


def _rounded(box: Box) -> QRect:
    return QRect(round(box.x), round(box.y), round(box.width), round(box.height))
