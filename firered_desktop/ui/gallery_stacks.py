"""Stacks in the gallery: how many results lie on each other, or which of them one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from firered_desktop.ui.card_painting import rounded
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.theme import METRICS, ON_VEIL, VEIL, small_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from firered_desktop.core.gallery import HistoryEntry


@dataclass(frozen=True, slots=True)
class Stack:
    """`count` results of one edit: all at one place where it is `whole`, else number `at` here."""

    count: int
    whole: bool
    at: int = 1

    @property
    def words(self) -> str:
        """What stands on the card."""
        return str(self.count) if self.whole else f"{self.at}/{self.count}"


def stack_of(entry: HistoryEntry | None, lying: int | None) -> Stack | None:
    """The stack that lies at `entry`, or that it was spread from, if there is one.

    `lying` is how many results lie there.
    """
    if lying is not None and lying > 1:
        return Stack(lying, whole=True)
    result = entry.job.result if entry is not None else None
    if entry is None or result is None or len(result.images) < 2:
        return None
    return Stack(len(result.images), whole=False, at=entry.image + 1)


def badge_place(frame: QRect, stack: Stack, font: QFont) -> QRect:
    """Where it is told, on the picture in `frame`, under words in `font`."""
    gap, side = METRICS.gap_4, METRICS.small_icon
    wide = QFontMetrics(small_font(font)).horizontalAdvance(stack.words)
    badge = QRect(0, 0, side + wide + 2 * gap + gap // 2, side + gap)
    badge.moveTopLeft(frame.topLeft() + QPoint(gap, gap))
    return badge


def paint_badge(
    painter: QPainter, option: QStyleOptionViewItem, icons: Icons, frame: QRect, stack: Stack
) -> None:
    """Tell it on the picture in `frame`."""
    badge, gap = badge_place(frame, stack, option.font), METRICS.gap_4
    painter.setFont(small_font(option.font))
    painter.fillPath(rounded(badge), option.palette.color(VEIL))
    side = METRICS.small_icon
    place = QRect(badge.left() + gap // 2, badge.top() + gap // 2, side, side)
    icons.icon("stack", Tint.ON_VEIL).paint(painter, place)
    painter.setPen(option.palette.color(ON_VEIL))
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(badge.adjusted(side + gap, 0, 0, 0), flags, stack.words)
