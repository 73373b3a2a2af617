"""How a card of the gallery is painted: its picture, what is marked on it, and words below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.core.job import UNDER_WAY, State
from firered_desktop.session.gallery import GalleryRole
from firered_desktop.ui.card_painting import (
    paint_blackened,
    paint_frame,
    paint_picture,
    paint_smoothly,
)
from firered_desktop.ui.edit_cards import ICONS
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, QUIET, small_font
from firered_desktop.ui.words import progress_words

Paint = Callable[[QPainter, QStyleOptionViewItem, QRect, HistoryEntry], None]


class GalleryCard(QStyledItemDelegate):
    """Paints an entry as a picture of `side` pixels in a frame, with words below it.

    `side` may change. `clock` gives seconds since the epoch. What `add_mark` is given paints on
    the picture, what `set_words` is given writes the line below it; both get the place in which
    they may paint.
    """

    def __init__(
        self, icons: Icons, side: QSize, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.side = side
        self._clock = clock
        self._marks: list[Paint] = []
        self._paint_words: Paint = self.paint_prompt

    def add_mark(self, paint: Paint) -> None:
        """Have it painted on the picture of each card, after what was added before."""
        self._marks.append(paint)

    def set_words(self, paint: Paint) -> None:
        """Write the line below the picture so."""
        self._paint_words = paint

    def card_size(self, metrics: QFontMetrics) -> QSize:
        """What a card takes, with its gaps."""
        gap = METRICS.gap_4
        return QSize(self.side.width() + 2 * gap, self.side.height() + metrics.height() + 4 * gap)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return self.card_size(option.fontMetrics)

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
        entry = index.data(GalleryRole.ENTRY)
        painter.save()
        paint_smoothly(painter)
        gap = METRICS.gap_4
        frame = QRect(option.rect.topLeft(), self.side).translated(gap, gap)
        thumbnail = index.data(GalleryRole.THUMBNAIL)
        paint_picture(painter, option.palette, frame, thumbnail)
        if isinstance(entry, HistoryEntry):
            self._paint_marks(painter, option, frame, entry, thumbnail)
            words = QRect(frame.left(), frame.bottom() + gap, frame.width(), option.rect.height())
            words.setBottom(option.rect.bottom() - gap)
            painter.setFont(small_font(option.font))
            self._paint_words(painter, option, words, entry)
        paint_frame(painter, option, frame)
        painter.restore()

    def _paint_marks(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        frame: QRect,
        entry: HistoryEntry,
        thumbnail: QImage | None,
    ) -> None:
        if thumbnail is not None:
            paint_blackened(painter, option.palette, self._icons, frame, entry.job)
        elif entry.job.state is not State.FINISHED:
            name, tint = ICONS.get(entry.job.state, ("clock", Tint.QUIET))
            place = QRect(0, 0, METRICS.icon, METRICS.icon)
            place.moveCenter(frame.center())
            self._icons.icon(name, tint).paint(painter, place)
        for paint in self._marks:
            paint(painter, option, frame, entry)

    def paint_prompt(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, entry: HistoryEntry
    ) -> None:
        """Write what the edit is doing, or its instruction."""
        job = entry.job
        role = QPalette.ColorRole.WindowText if job.state in UNDER_WAY else QUIET
        painter.setPen(option.palette.color(role))
        words = progress_words(job, self._clock()) if job.state is not State.FINISHED else ""
        elided = painter.fontMetrics().elidedText(
            (words or job.request.prompt).replace("\n", " "),
            Qt.TextElideMode.ElideRight,
            place.width(),
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, int(flags), elided)
