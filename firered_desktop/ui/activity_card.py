"""A notice as a row: how serious it is, what was told, when, and of which edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from firered_desktop.core.activity import Activity
from firered_desktop.session.activity import ActivityRole
from firered_desktop.ui.card_painting import paint_smoothly
from firered_desktop.ui.notice_bar import TONES
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import FOCUS, LINE, METRICS, QUIET, small_font

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.ui.icons import Icons

FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
TALLEST = 2000  # pixels; no notice is as long as that

Index = QModelIndex | QPersistentModelIndex


class ActivityCard(QStyledItemDelegate):
    """Paints the rows of `view`; `below` gives the words below a notice: its time, its edit."""

    def __init__(self, icons: Icons, below: Callable[[Activity], str], view: QListView) -> None:
        super().__init__(view)
        self._icons = icons
        self._below = below
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        width = self._view.viewport().width()
        notice = index.data(ActivityRole.NOTICE)
        if not isinstance(notice, Activity):
            return QSize(width, 0)
        room = _room(QRect(0, 0, width, TALLEST))
        text = option.fontMetrics.boundingRect(room, FLAGS, say(*notice.told))
        below = QFontMetrics(small_font(option.font)).height()
        return QSize(width, text.height() + below + METRICS.gap_4 + 2 * METRICS.gap_8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        notice = index.data(ActivityRole.NOTICE)
        if not isinstance(notice, Activity):
            return
        painter.save()
        paint_smoothly(painter)
        self._paint_surface(painter, option)
        name, tint = TONES[notice.tone]
        corner = option.rect.topLeft() + QRect(METRICS.gap_8, METRICS.gap_8, 0, 0).topLeft()
        side = METRICS.icon
        self._icons.icon(name, tint).paint(painter, QRect(corner, QSize(side, side)))
        room = _room(option.rect)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        text = painter.boundingRect(room, FLAGS, say(*notice.told))
        painter.drawText(room, FLAGS, say(*notice.told))
        painter.setFont(small_font(option.font))
        painter.setPen(option.palette.color(QUIET))
        line = room.adjusted(0, text.height() + METRICS.gap_4, 0, 0)
        words = painter.fontMetrics().elidedText(
            self._below(notice), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, FLAGS, words)
        painter.restore()

    def _paint_surface(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        inside = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            surface = QPainterPath()
            surface.addRoundedRect(inside, METRICS.small_corner, METRICS.small_corner)
            painter.fillPath(surface, option.palette.color(QPalette.ColorRole.Light))
        if focused:
            painter.setPen(QPen(option.palette.color(FOCUS), METRICS.focus_width))
            place = line_inside(inside, METRICS.focus_width)
            painter.drawRoundedRect(place, METRICS.small_corner, METRICS.small_corner)
        else:
            line = option.rect.adjusted(0, option.rect.height() - METRICS.line_width, 0, 0)
            painter.fillRect(line, option.palette.color(LINE))


def _room(row: QRect) -> QRect:
    """Where the words of a row go."""
    left = METRICS.gap_8 + METRICS.icon + METRICS.gap_12
    return row.adjusted(left, METRICS.gap_8, -METRICS.gap_12, 0)
