"""How cards of edits are painted: a picture cut to its frame, the frame itself, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.theme import CANVAS, FOCUS, LINE, METRICS, ON_VEIL, QUIET, VEIL

if TYPE_CHECKING:
    from firered_desktop.core.job import Job


def paint_smoothly(painter: QPainter) -> None:
    """Let edges and scaled pictures be smooth."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)


def rounded(place: QRect) -> QPainterPath:
    """`place` with the corners of a card."""
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(place), METRICS.small_corner, METRICS.small_corner)
    return outline


def paint_picture(
    painter: QPainter,
    palette: QPalette,
    frame: QRect,
    picture: QImage | None,
    bare: QPalette.ColorRole = CANVAS,
) -> None:
    """Fill `frame` with `picture`, what juts out cut off; with `bare` where there is none."""
    outline = rounded(frame)
    painter.fillPath(outline, palette.color(bare))
    if picture is None:
        return
    painter.setClipPath(outline)
    fitted = picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    target = QRect(frame.topLeft(), fitted)
    target.moveCenter(frame.center())
    painter.drawImage(target, picture)
    painter.setClipping(False)


def paint_frame(painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
    """Draw the line around a card, which tells whether it is chosen, focused or pointed at."""
    state = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    role = FOCUS if chosen or focused else QUIET if hovered else LINE
    width = METRICS.focus_width if chosen or focused else METRICS.line_width
    painter.setPen(QPen(option.palette.color(role), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(line_inside(frame, width), METRICS.small_corner, METRICS.small_corner)


def paint_blackened(
    painter: QPainter, palette: QPalette, icons: Icons, frame: QRect, job: Job
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
    painter.fillPath(rounded(badge), palette.color(VEIL))
    place = QRect(badge.left() + gap // 2, badge.top() + gap // 2, side, side)
    icons.icon("shield", Tint.ON_VEIL).paint(painter, place)
    painter.setPen(palette.color(ON_VEIL))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(badge.adjusted(side + gap, 0, 0, 0), int(flags), words)
