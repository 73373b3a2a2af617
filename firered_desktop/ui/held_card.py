"""A held edit as a row: its first picture, its instruction, why it waits, and its price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from firered_desktop.core.job import Job
from firered_desktop.session.history import Role
from firered_desktop.ui.hold_words import estimate_words, reason_words
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.theme import CANVAS, FOCUS, LINE, METRICS, QUIET, small_font

if TYPE_CHECKING:
    from collections.abc import Callable

PICTURE = QSize(72, 54)  # device-independent pixels


class HeldCard(QStyledItemDelegate):
    """Paints a row; `clock` gives seconds since the epoch."""

    def __init__(
        self, icons: Icons, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._clock = clock

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(4 * PICTURE.width(), PICTURE.height() + 2 * METRICS.gap_8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        job = index.data(Role.JOB)
        if not isinstance(job, Job):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_surface(painter, option)
        gap = METRICS.gap_8
        room = option.rect.adjusted(gap, gap, -METRICS.gap_12, -gap)
        frame = QRect(room.topLeft(), PICTURE)
        self._paint_picture(painter, option, frame, index.data(Role.THUMBNAIL))
        room.setLeft(frame.right() + METRICS.gap_12)
        self._paint_words(painter, option, room, job)
        painter.restore()

    def _paint_surface(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        inside = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if chosen or hovered:
            surface = QPainterPath()
            surface.addRoundedRect(inside, METRICS.small_corner, METRICS.small_corner)
            painter.fillPath(surface, option.palette.color(QPalette.ColorRole.Light))
        if chosen:
            width = METRICS.focus_width if focused else METRICS.line_width
            painter.setPen(QPen(option.palette.color(FOCUS if focused else QUIET), width))
            painter.drawRoundedRect(
                line_inside(inside, width), METRICS.small_corner, METRICS.small_corner
            )
        else:
            line = option.rect.adjusted(0, option.rect.height() - METRICS.line_width, 0, 0)
            painter.fillRect(line, option.palette.color(LINE))

    def _paint_picture(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        frame: QRect,
        thumbnail: QImage | None,
    ) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(frame), METRICS.small_corner, METRICS.small_corner)
        painter.fillPath(outline, option.palette.color(CANVAS))
        if thumbnail is None:
            place = QRect(0, 0, METRICS.icon, METRICS.icon)
            place.moveCenter(frame.center())
            self._icons.icon("picture", Tint.QUIET).paint(painter, place)
            return
        fitted = thumbnail.size().scaled(
            frame.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        target = QRect(frame.topLeft(), fitted)
        target.moveCenter(frame.center())
        painter.setClipPath(outline)
        painter.drawImage(target, thumbnail)
        painter.setClipping(False)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, job: Job
    ) -> None:
        text = option.palette.color(QPalette.ColorRole.WindowText)
        quiet = option.palette.color(QUIET)
        font, small = QFont(option.font), small_font(option.font)
        middle = room.center().y()
        upper = QRect(room.left(), room.top(), room.width(), middle - room.top())
        lower = QRect(room.left(), middle + METRICS.gap_4, room.width(), room.bottom() - middle)
        price = estimate_words([job])
        painter.setFont(font)
        painter.setPen(text)
        _write(painter, upper, price, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        taken = painter.fontMetrics().horizontalAdvance(price) + METRICS.gap_16 if price else 0
        upper.setRight(upper.right() - taken)
        words = job.request.prompt.replace("\n", " ")
        _write(painter, upper, words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        painter.setFont(small)
        painter.setPen(quiet)
        reason = reason_words(job, self._clock())
        _write(painter, lower, reason, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def _write(painter: QPainter, room: QRect, text: str, alignment: Qt.AlignmentFlag) -> None:
    """One line, its end left out where the room ends."""
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(alignment), elided)
