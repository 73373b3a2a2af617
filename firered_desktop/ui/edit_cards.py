"""Edits as small cards: their result, and in words what they are doing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from firered_desktop.core.job import UNDER_WAY, Job, State
from firered_desktop.session.history import Role
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import CANVAS, FOCUS, LINE, METRICS, ON_VEIL, QUIET, VEIL, small_font
from firered_desktop.ui.words import progress_words

_ICONS = {
    State.FAILED: ("error", Tint.ERROR),
    State.CANCELLED: ("cancel", Tint.QUIET),
    State.HELD: ("pause", Tint.WARNING),
    State.UNCONFIRMED: ("warning", Tint.WARNING),
}


class EditCard(QStyledItemDelegate):
    """Paints an edit as a picture of `side` pixels in a frame, with its state below.

    `clock` gives seconds since the epoch, for the time that an edit has worked.
    """

    def __init__(
        self, icons: Icons, side: QSize, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._side = side
        self._clock = clock

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        gap = METRICS.gap_4
        words = option.fontMetrics.height()
        return QSize(self._side.width() + 2 * gap, self._side.height() + words + 4 * gap)

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        del option
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) or ""
        QToolTip.showText(event.globalPos(), plain_tip(words), view)
        return True

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
        gap = METRICS.gap_4
        frame = QRect(option.rect.topLeft(), self._side).translated(gap, gap)
        self._paint_picture(painter, option, frame, job, index.data(Role.THUMBNAIL))
        self._paint_frame(painter, option, frame)
        words = QRect(frame.left(), frame.bottom() + gap, frame.width(), option.rect.height())
        words.setBottom(option.rect.bottom() - gap)
        self._paint_words(painter, option, words, job)
        painter.restore()

    def _paint_picture(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        frame: QRect,
        job: Job,
        thumbnail: QImage | None,
    ) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(frame), METRICS.small_corner, METRICS.small_corner)
        painter.fillPath(outline, option.palette.color(CANVAS))
        if thumbnail is not None:
            painter.setClipPath(outline)
            fitted = thumbnail.size().scaled(
                frame.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            target = QRect(frame.topLeft(), fitted)
            target.moveCenter(frame.center())
            painter.drawImage(target, thumbnail)
            painter.setClipping(False)
            self._paint_badge(painter, option, frame, job)
            return
        name, tint = _ICONS.get(job.state, ("clock", Tint.QUIET))
        place = QRect(0, 0, METRICS.icon, METRICS.icon)
        place.moveCenter(frame.center())
        self._icons.icon(name, tint).paint(painter, place)

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, job: Job
    ) -> None:
        """Mark an edit of whose results the safety check blackened some, with how many."""
        if job.result is None or not job.result.blackened:
            return
        count = len(job.result.images)
        words = f"{job.result.blackened}/{count}" if count > 1 else ""
        gap, side = METRICS.gap_4, METRICS.small_icon
        width = side + painter.fontMetrics().horizontalAdvance(words) + (2 * gap if words else gap)
        badge = QRect(0, 0, width, side + gap)
        badge.moveTopRight(frame.topRight() - QPoint(gap, -gap))
        veil = QPainterPath()
        veil.addRoundedRect(QRectF(badge), METRICS.small_corner, METRICS.small_corner)
        painter.fillPath(veil, option.palette.color(VEIL))
        place = QRect(badge.left() + gap // 2, badge.top() + gap // 2, side, side)
        self._icons.icon("shield", Tint.ON_VEIL).paint(painter, place)
        painter.setPen(option.palette.color(ON_VEIL))
        room = badge.adjusted(side + gap, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), words)

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        role = FOCUS if chosen or focused else QUIET if hovered else LINE
        width = METRICS.focus_width if chosen or focused else METRICS.line_width
        painter.setPen(QPen(option.palette.color(role), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame), METRICS.small_corner, METRICS.small_corner)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, job: Job
    ) -> None:
        painter.setFont(small_font(option.font))
        going = job.state in UNDER_WAY
        role = QPalette.ColorRole.WindowText if going else QUIET
        painter.setPen(QColor(option.palette.color(role)))
        words = progress_words(job, self._clock()) if job.state is not State.FINISHED else ""
        text = words or job.request.prompt
        elided = painter.fontMetrics().elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width()
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, int(flags), elided)
