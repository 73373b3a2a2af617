"""A row of the chain of edits as it is painted: its lines, its pictures, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from firered_desktop.core.job import State
from firered_desktop.session.family_rows import FamilyRole, FamilyRow
from firered_desktop.ui.card_painting import paint_picture, paint_smoothly, rounded
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.lineage_words import (
    branch_words,
    detail_words,
    instruction_words,
    photograph_detail,
    photograph_words,
)
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.standing import MARKS
from firered_desktop.ui.theme import EDGE, FOCUS, LINE, METRICS, ON_VEIL, QUIET, VEIL, small_font

if TYPE_CHECKING:
    from firered_desktop.core.lineage import Node

Index = QModelIndex | QPersistentModelIndex

PICTURE = QSize(72, 54)  # device-independent pixels
INDENT = 36  # from one column to the next
MOST_PICTURES = 4  # beside each other; of more the last place tells how many there are
_FADED = 0.4  # of a picture in the trash
_RAIL = INDENT // 2  # where the line of a column runs, from its left edge


class LineageCard(QStyledItemDelegate):
    """Paints a row; `chosen` tells which picture of a row, from 0, the person is at."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.chosen: dict[int, int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        del option, index
        return QSize(0, PICTURE.height() + 2 * METRICS.gap_8)

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        del option
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) or ""
        QToolTip.showText(event.globalPos(), plain_tip(words), view)
        return True

    def pictures(self, place: QRect, row: FamilyRow) -> list[QRect]:
        """Where the pictures of a row at `place` are; one frame where there is none."""
        count = min(max(len(row.keys), 1), MOST_PICTURES)
        left = _left(place) + row.place.column * INDENT
        top = place.top() + METRICS.gap_8
        step = PICTURE.width() + METRICS.gap_4
        return [QRect(QPoint(left + at * step, top), PICTURE) for at in range(count)]

    def picture_at(self, at: QPoint, place: QRect, row: FamilyRow) -> int | None:
        """Which picture of a row at `place` is at a point."""
        frames = self.pictures(place, row)
        return next((number for number, each in enumerate(frames) if each.contains(at)), None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(FamilyRole.ROW)
        if not isinstance(row, FamilyRow):
            return
        painter.save()
        paint_smoothly(painter)
        frames = self.pictures(option.rect, row)
        self._paint_ground(painter, option, frames[0].left())
        _paint_lines(painter, option.palette, option.rect, row, frames[0])
        thumbnails = index.data(FamilyRole.THUMBNAILS) or (None,)
        for at, (frame, picture) in enumerate(zip(frames, thumbnails, strict=False)):
            self._paint_picture(painter, option.palette, frame, picture, row.node)
            if at == MOST_PICTURES - 1 and len(row.keys) > MOST_PICTURES:
                _paint_more(painter, option.palette, frame, len(row.keys))
        self._paint_frames(painter, option, index.row(), row, frames)
        words = option.rect.adjusted(0, METRICS.gap_12, -METRICS.gap_12, -METRICS.gap_12)
        words.setLeft(frames[-1].right() + METRICS.gap_12)
        _paint_words(painter, option, words, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, left: int) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (chosen or pointed):
            return
        gap = METRICS.gap_4
        ground = option.rect.adjusted(0, gap // 2, -gap, -gap // 2)
        ground.setLeft(left - gap)
        role = QPalette.ColorRole.Button if chosen else QPalette.ColorRole.Light
        painter.fillPath(rounded(ground), option.palette.color(role))
        if option.state & QStyle.StateFlag.State_HasFocus:
            width = METRICS.focus_width
            painter.setPen(QPen(option.palette.color(FOCUS), width))
            corner = METRICS.small_corner
            painter.drawRoundedRect(line_inside(ground, width), corner, corner)

    def _paint_picture(
        self,
        painter: QPainter,
        palette: QPalette,
        frame: QRect,
        picture: QImage | None,
        node: Node | None,
    ) -> None:
        faded = node is not None and node.link.trashed
        if faded:
            painter.setOpacity(_FADED)
        paint_picture(painter, palette, frame, picture)
        painter.setOpacity(1)
        if picture is None or faded:
            self._paint_sign(painter, frame, node)

    def _paint_sign(self, painter: QPainter, frame: QRect, node: Node | None) -> None:
        """What stands for a picture that is not there, or lies upon one in the trash."""
        name, tint = "picture", Tint.QUIET
        if node is not None and node.link.trashed:
            name = "trash"
        elif node is not None and node.link.state is not State.FINISHED:
            name, tint = MARKS[node.link.state]
        place = QRect(0, 0, METRICS.icon, METRICS.icon)
        place.moveCenter(frame.center())
        self._icons.icon(name, tint).paint(painter, place)

    def _paint_frames(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        at: int,
        row: FamilyRow,
        frames: list[QRect],
    ) -> None:
        several = len(frames) > 1 and bool(option.state & QStyle.StateFlag.State_Selected)
        for number, frame in enumerate(frames):
            marked = row.marked is not None and number == min(row.marked, MOST_PICTURES - 1)
            chosen = several and number == min(self.chosen.get(at, 0), MOST_PICTURES - 1)
            width = METRICS.focus_width if marked or chosen else METRICS.line_width
            role = FOCUS if marked else QUIET if chosen else LINE
            painter.setPen(QPen(option.palette.color(role), width))
            corner = METRICS.small_corner
            painter.drawRoundedRect(line_inside(frame, width), corner, corner)
            if marked:
                self._paint_eye(painter, option.palette, frame)

    def _paint_eye(self, painter: QPainter, palette: QPalette, frame: QRect) -> None:
        """Tells the picture that is looked at, by more than its colour."""
        gap, side = METRICS.gap_4, METRICS.small_icon
        badge = QRect(0, 0, side + gap, side + gap)
        badge.moveBottomRight(frame.bottomRight() - QPoint(gap, gap))
        painter.fillPath(rounded(badge), palette.color(VEIL))
        place = QRect(0, 0, side, side)
        place.moveCenter(badge.center())
        self._icons.icon("eye", Tint.ON_VEIL).paint(painter, place)


def _paint_more(painter: QPainter, palette: QPalette, frame: QRect, count: int) -> None:
    """Tell on the last picture how many there are beyond those that show."""
    painter.fillPath(rounded(frame), palette.color(VEIL))
    painter.setPen(palette.color(ON_VEIL))
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), f"+{count - MOST_PICTURES + 1}")


def _left(place: QRect) -> int:
    return place.left() + METRICS.gap_8


def _paint_lines(
    painter: QPainter, palette: QPalette, place: QRect, row: FamilyRow, frame: QRect
) -> None:
    """The lines that pass the row, that which comes to it, and that which leaves it."""
    at = row.place

    def across(column: int) -> float:
        return _left(place) + column * INDENT + _RAIL + 0.5

    top, bottom = float(place.top()), float(place.bottom() + 1)
    plain, lit = QPainterPath(), QPainterPath()
    for rail in at.rails:
        line = lit if rail.lit else plain
        line.moveTo(across(rail.column), top)
        line.lineTo(across(rail.column), bottom)
    if at.joins is not None:
        line = lit if at.lit else plain
        line.moveTo(across(at.joins), top)
        if at.joins == at.column:
            line.lineTo(across(at.joins), float(frame.top()))
        else:
            middle, corner = frame.center().y() + 0.5, METRICS.corner
            line.lineTo(across(at.joins), middle - corner)
            line.quadTo(across(at.joins), middle, across(at.joins) + corner, middle)
            line.lineTo(float(frame.left()), middle)
    if at.leads:
        line = lit if at.leads_lit else plain
        line.moveTo(across(at.column), float(frame.bottom() + 1))
        line.lineTo(across(at.column), bottom)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line, role, width in ((plain, EDGE, METRICS.line_width), (lit, FOCUS, METRICS.focus_width)):
        painter.setPen(QPen(palette.color(role), width))
        # A line of an even width is sharp between two pixels, one of an odd width in the midst.
        painter.drawPath(line if width % 2 else line.translated(0.5, 0.5))


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: FamilyRow
) -> None:
    node = row.node
    if node is None:
        title, beside = photograph_words(row.photograph), ""
        detail = photograph_detail(row.photograph)
    else:
        title, detail, beside = instruction_words(node), detail_words(node), branch_words(node)
    gone = node is not None and not node.link.id
    palette = option.palette
    small = small_font(option.font)
    painter.setFont(small)
    painter.setPen(palette.color(QUIET))
    half = room.height() // 2
    lower = QRect(room.left(), room.top() + half, room.width(), half)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    taken = painter.fontMetrics().horizontalAdvance(beside)
    if beside and taken < room.width() // 2:
        painter.drawText(lower, int(right), beside)
        lower.setRight(lower.right() - taken - METRICS.gap_12)
    _paint_line(painter, lower, detail)
    painter.setFont(option.font)
    painter.setPen(palette.color(QUIET if gone else QPalette.ColorRole.WindowText))
    _paint_line(painter, QRect(room.left(), room.top(), room.width(), half), title)


def _paint_line(painter: QPainter, room: QRect, text: str) -> None:
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(left), elided)
