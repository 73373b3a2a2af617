"""How a card of the gallery is painted: its picture, what is marked on it, and words below."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from firered_desktop.core.gallery import HistoryEntry, HistoryQuery
from firered_desktop.core.job import UNDER_WAY, State
from firered_desktop.session.gallery import GalleryRole, Seen
from firered_desktop.ui.card_painting import (
    paint_blackened,
    paint_frame,
    paint_picture,
    paint_smoothly,
    rounded,
)
from firered_desktop.ui.drawn_cards import DrawnCards
from firered_desktop.ui.edit_cards import ICONS
from firered_desktop.ui.gallery_stacks import Stack, badge_place, paint_badge, stack_of
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import CANVAS, FOCUS, METRICS, ON_VEIL, QUIET, VEIL, small_font
from firered_desktop.ui.words import progress_words

if TYPE_CHECKING:
    from firered_desktop.core.judging import Key

_Flag = QStyle.StateFlag
_PLAIN = ~(_Flag.State_Selected | _Flag.State_HasFocus | _Flag.State_MouseOver)

Paint = Callable[[QPainter, QStyleOptionViewItem, QRect, HistoryEntry], None]


class Look(NamedTuple):
    """What is told by the frame of a card."""

    focused: bool = False
    hovered: bool = False
    chosen: bool = False

    @property
    def state(self) -> QStyle.StateFlag:
        """The same, as painting wants it."""
        state = _Flag.State_None
        state |= _Flag.State_HasFocus if self.focused else state
        state |= _Flag.State_MouseOver if self.hovered else state
        return state | (_Flag.State_Selected if self.chosen else state)


def paint_band(painter: QPainter, palette: QPalette, band: QRect) -> None:
    """Draw the frame with which cards are chosen."""
    painter.setPen(QPen(palette.color(FOCUS), METRICS.line_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(band)


def paint_tag(painter: QPainter, option: QStyleOptionViewItem, frame: QRect, words: str) -> None:
    """Write a few words into the lower left corner of the picture in `frame`."""
    painter.setFont(small_font(option.font))
    gap, metrics = METRICS.gap_4, painter.fontMetrics()
    tag = QRect(0, 0, metrics.horizontalAdvance(words) + 2 * gap, metrics.height() + gap)
    tag.moveBottomLeft(frame.bottomLeft() + QPoint(gap, -gap))
    painter.fillPath(rounded(tag), option.palette.color(VEIL))
    painter.setPen(option.palette.color(ON_VEIL))
    painter.drawText(tag, int(Qt.AlignmentFlag.AlignCenter), words)


class GalleryCard(QStyledItemDelegate):
    """Paints an entry as a picture of `side` pixels in a frame, with words below it.

    `side` may change. `arranged`: the query that what is shown was found by. `instead`: a
    picture, and what is shown in its place, its before. `clock` gives seconds since the epoch.
    What `add_mark` is given paints on the picture, what `set_words` is given writes the line below
    it; both get the place in which they may paint.
    """

    def __init__(
        self, icons: Icons, side: QSize, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.side = side
        self._clock = clock
        self._drawn = DrawnCards(CANVAS)
        self._manner: tuple[object, ...] = ()  # what has every card look otherwise
        self._marks: list[Paint] = []
        self.arranged = HistoryQuery()
        self.instead: tuple[Key, QImage] | None = None
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

    def frame(self, card: QRect) -> QRect:
        """Where the picture of a card stands."""
        return QRect(card.topLeft(), self.side).translated(METRICS.gap_4, METRICS.gap_4)

    def badge_of(self, index: QModelIndex, card: QRect, font: QFont) -> QRect:
        """Where it is told how many results lie on the card at `card`; nowhere for one alone.

        `font` is that of the words on cards.
        """
        stack = self._stack(index.data(GalleryRole.ENTRY), index.data(GalleryRole.STACK))
        return QRect() if stack is None else badge_place(self.frame(card), stack, font)

    def _stack(self, entry: HistoryEntry | None, lying: int | None) -> Stack | None:
        return stack_of(entry, lying) if self.arranged.stacked else None

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

    def begin(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """A frame begins, in which several cards are shown in the font and colours of `option`."""
        self._drawn.begin(painter.device())
        ratio, font = painter.device().devicePixelRatioF(), option.font.pixelSize()
        manner = (self.side, self.arranged.words, option.palette.cacheKey(), font, ratio)
        if manner != self._manner:
            self._manner = manner

    def show(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        at: QPoint,
        seen: Seen,
        look: Look,
    ) -> bool:
        """Draw a card with its upper left corner there.

        False where there was no time for it in this frame: then it is as it was, or blank.
        """
        entry, before = seen.entry, self._instead_of(seen.key)
        # The unread ones are alike, and a card is not forgotten while its before is shown.
        key: Hashable = look if entry is None else seen.key
        if before is not None:
            key, seen = (seen.key, "before"), seen._replace(thumbnail=before)
        stamp = self._stamp(seen, look)
        if self._drawn.draw(painter, at, key, stamp):
            return True
        option.rect = QRect(at, self.card_size(option.fontMetrics))
        option.state = option.state & _PLAIN | look.state
        if entry is None or before is not None or self._drawn.in_time:
            self._paint_anew(painter, option, key, stamp, seen, before=before is not None)
            return True
        if not self._drawn.draw_former(painter, option.rect, key):
            self.show(painter, option, at, Seen(seen.key, None, None, 1), look)
        return False

    def _stamp(self, seen: Seen, look: Look) -> tuple[object, ...]:
        """What has the card look otherwise when it changes."""
        entry, thumbnail = seen.entry, seen.thumbnail
        image = 0 if thumbnail is None else thumbnail.cacheKey()
        if entry is None:
            return image, self._manner
        words = ""
        if entry.job.state in UNDER_WAY:
            words = progress_words(entry.job, self._clock())
        return entry, image, seen.lying, look, words, self.arranged.stacked, self._manner

    def _paint_anew(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        key: Hashable,
        stamp: object,
        seen: Seen,
        *,
        before: bool,
    ) -> None:
        def draw(onto: QPainter, card: QRect) -> None:
            whole = QStyleOptionViewItem(option)
            whole.rect = card
            self._draw(onto, whole, seen, before=before)

        self._drawn.paint(painter, option, key, stamp, draw)

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        seen: Seen,
        *,
        before: bool,
    ) -> None:
        entry, picture = seen.entry, seen.thumbnail
        painter.save()
        paint_smoothly(painter)
        gap, frame = METRICS.gap_4, self.frame(option.rect)
        # On the canvas a card that waits for its picture would not be seen.
        paint_picture(painter, option.palette, frame, picture, QPalette.ColorRole.AlternateBase)
        if entry is not None:
            self._paint_marks(painter, option, frame, entry, picture)
            stack = self._stack(entry, seen.lying)
            if stack is not None:
                paint_badge(painter, option, self._icons, frame, stack)
            words = QRect(frame.left(), frame.bottom() + gap, frame.width(), option.rect.height())
            words.setBottom(option.rect.bottom() - gap)
            painter.setFont(small_font(option.font))
            self._paint_words(painter, option, words, entry)
        if before:
            paint_tag(painter, option, frame, self.tr("Before"))
        paint_frame(painter, option, frame)
        painter.restore()

    def _instead_of(self, key: Key) -> QImage | None:
        return None if self.instead is None or self.instead[0] != key else self.instead[1]

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
