"""The headings of the gallery: what its groups are called, and how that is painted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette

from firered_desktop.core.gallery import Grouping, HistoryEntry, ListedGroup
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.theme import METRICS, QUIET, small_font, with_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_TODAY = QT_TRANSLATE_NOOP("headings", "Today")
_YESTERDAY = QT_TRANSLATE_NOOP("headings", "Yesterday")
_NO_PROJECT = QT_TRANSLATE_NOOP("headings", "No project")
_NO_PHOTOGRAPH = QT_TRANSLATE_NOOP("headings", "No photograph")
_PHOTOGRAPH = QT_TRANSLATE_NOOP("headings", "Photograph {number}")
_ONE = QT_TRANSLATE_NOOP("headings", "1 result")
_SEVERAL = QT_TRANSLATE_NOOP("headings", "{count} results")

EntryAt = Callable[[int], HistoryEntry | None]


def heading_words(grouping: Grouping, group: ListedGroup, now: float, entry_at: EntryAt) -> str:
    """What a group is called.

    `entry_at` gives the entry of a row, if it was read; `now` is in seconds since the epoch.
    """
    if grouping is Grouping.DAY:
        return _day_words(group.value, now)
    if grouping is Grouping.PROJECT:
        return group.value or _translated(_NO_PROJECT)
    if not group.value:
        return _translated(_NO_PHOTOGRAPH)
    # The chain of a photograph begins with its oldest edit, which was asked with the photograph.
    name = _name_of(entry_at(group.first + group.count - 1)) or _name_of(entry_at(group.first))
    return name or _translated(_PHOTOGRAPH).format(number=group.value)


def count_words(count: int) -> str:
    """How many results there are."""
    shown = QLocale().toString(count)
    return _translated(_ONE) if count == 1 else _translated(_SEVERAL).format(count=shown)


def heading_height(font: QFont) -> int:
    """What a heading takes, with its gaps, under words in `font`."""
    return QFontMetrics(heading_font(font)).height() + METRICS.gap_8 + METRICS.gap_8


def heading_font(font: QFont) -> QFont:
    """The font of the words of a heading."""
    bold = QFont(font)
    bold.setPixelSize(with_text(METRICS.body_text, font))
    bold.setWeight(QFont.Weight(METRICS.title_weight))
    return bold


def paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, words: str, count: int
) -> None:
    """Write a heading on bare canvas, its count behind it."""
    palette, font = option.palette, option.font
    painter.setFont(heading_font(font))
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    counted = count_words(count)
    small = small_font(font)
    room = place.width() - QFontMetrics(small).horizontalAdvance(counted) - METRICS.gap_8
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideMiddle, room)
    painter.drawText(place, flags, shown)
    behind = place.adjusted(metrics.horizontalAdvance(shown) + METRICS.gap_8, 0, 0, 0)
    painter.setFont(small)
    painter.setPen(palette.color(QUIET))
    painter.drawText(behind, flags, counted)


def _day_words(value: str, now: float) -> str:
    day = date.fromisoformat(value)
    today = datetime.fromtimestamp(now).astimezone().date()
    ago = (today - day).days
    if ago in (0, 1):
        return _translated(_YESTERDAY if ago else _TODAY)
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, QLocale.FormatType.LongFormat)


def _name_of(entry: HistoryEntry | None) -> str:
    images = entry.job.request.images if entry is not None else ()
    return images[0].path.replace("\\", "/").rpartition("/")[2] if images else ""


def _translated(source: str) -> str:
    return QCoreApplication.translate("headings", source)
