"""Edits as small cards: their result, and in words what they are doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from firered_desktop.core.job import UNDER_WAY, Job, State
from firered_desktop.session.history import Role
from firered_desktop.ui.card_painting import (
    paint_blackened,
    paint_frame,
    paint_picture,
    paint_smoothly,
)
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, QUIET, small_font
from firered_desktop.ui.words import progress_words

if TYPE_CHECKING:
    from collections.abc import Callable

ICONS = {
    State.FAILED: ("error", Tint.ERROR),
    State.CANCELLED: ("cancel", Tint.QUIET),
    State.HELD: ("pause", Tint.WARNING),
    State.UNCONFIRMED: ("warning", Tint.WARNING),
}


class EditCard(QStyledItemDelegate):
    """Paints an edit as a picture of `side` pixels in a frame, with its state below.

    `side` may change. `clock` gives seconds since the epoch, for the time that an edit has worked.
    """

    def __init__(
        self, icons: Icons, side: QSize, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.side = side
        self._clock = clock

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        gap = METRICS.gap_4
        words = option.fontMetrics.height()
        return QSize(self.side.width() + 2 * gap, self.side.height() + words + 4 * gap)

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
        paint_smoothly(painter)
        gap = METRICS.gap_4
        frame = QRect(option.rect.topLeft(), self.side).translated(gap, gap)
        self._paint_picture(painter, option, frame, job, index.data(Role.THUMBNAIL))
        paint_frame(painter, option, frame)
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
        paint_picture(painter, option.palette, frame, thumbnail)
        if thumbnail is not None:
            paint_blackened(painter, option.palette, self._icons, frame, job)
            return
        name, tint = ICONS.get(job.state, ("clock", Tint.QUIET))
        place = QRect(0, 0, METRICS.icon, METRICS.icon)
        place.moveCenter(frame.center())
        self._icons.icon(name, tint).paint(painter, place)

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
