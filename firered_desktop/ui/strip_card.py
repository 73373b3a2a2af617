"""The cards of the strip: a result as a picture alone, any other edit with words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from firered_desktop.core.job import SUBMITTED, UNDER_WAY, Job, State
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.history import Role
from firered_desktop.ui.card_painting import (
    paint_blackened,
    paint_frame,
    paint_picture,
    paint_smoothly,
    rounded,
)
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.judgement_painting import JudgementMarks
from firered_desktop.ui.standing import mark_of, standing_words, time_so_far
from firered_desktop.ui.theme import FOCUS, METRICS, QUIET, VEIL
from firered_desktop.ui.words import title

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.judging import Judgement

PICTURE = QSize(96, 72)  # device-independent pixels
WORDS = 148  # the width of the words beside a picture
LINES = 2  # of the words that say where an edit stands
STROKE, STEP = 8, 4  # pixels: of the line that tells that something goes on, but not how far

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CardButton:
    """Something that a card offers under the pointer: its wish, its icon, and what it says."""

    wish: str
    icon: str
    words: str


STOP = CardButton("Stop", "cancel", QT_TRANSLATE_NOOP("strip", "Stop this edit (Delete)"))
RETRY = CardButton("Try again", "retry", QT_TRANSLATE_NOOP("strip", "Try again"))
HAPPENED = CardButton("What happened", "info", QT_TRANSLATE_NOOP("strip", "What happened?"))


def buttons_of(job: Job) -> tuple[CardButton, ...]:
    """What the card of `job` offers."""
    if job.state in SUBMITTED and job.failure is not None:
        return (HAPPENED, STOP)
    if job.state in UNDER_WAY:
        asked = job.progress.stopping or job.stop_asked
        return () if asked else (STOP,)
    if job.state in (State.HELD, State.UNCONFIRMED):
        return (HAPPENED,)
    if job.state in (State.FAILED, State.CANCELLED):
        return (HAPPENED, RETRY)
    return ()


def is_wide(job: Job) -> bool:
    """Whether there is more to say of `job` than its picture does."""
    return job.state is not State.FINISHED


class StripCard(QStyledItemDelegate):
    """Paints an edit; `clock` gives seconds since the epoch, `ahead` who has its turn before it."""

    def __init__(
        self,
        icons: Icons,
        clock: Callable[[], float],
        ahead: Callable[[Job], int | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._clock = clock
        self._ahead = ahead
        self._marks = JudgementMarks(icons)
        self.judged: Callable[[Job], Judgement] | None = None  # what was said of the picture
        self.pointed: tuple[str, str] | None = None  # the edit and the wish under the pointer

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        del option
        job = index.data(Role.JOB)
        more = WORDS + METRICS.gap_8 if isinstance(job, Job) and is_wide(job) else 0
        return QSize(PICTURE.width() + more, PICTURE.height())

    def buttons(self, place: QRect, job: Job) -> list[tuple[QRect, CardButton]]:
        """Where the buttons of a card at `place` are, the last one in the corner."""
        side, gap = METRICS.small, METRICS.gap_4
        frame = QRect(place.topLeft(), PICTURE)
        offered = buttons_of(job)
        first = frame.topRight() + QPoint(1 - len(offered) * (side + gap), gap)
        return [
            (QRect(first + QPoint(at * (side + gap), 0), QSize(side, side)), button)
            for at, button in enumerate(offered)
        ]

    def tip(self, at: QPoint, place: QRect, job: Job) -> str:
        """What is under the pointer at `at`: a button's words, or where the edit stands."""
        for area, button in self.buttons(place, job):
            if area.contains(at):
                return QCoreApplication.translate("strip", button.words)
        return self.words(job)

    def words(self, job: Job) -> str:
        """Where `job` stands, whole."""
        return standing_words(job, self._clock(), self._ahead(job))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        job = index.data(Role.JOB)
        if not isinstance(job, Job):
            return
        painter.save()
        paint_smoothly(painter)
        inset = METRICS.line_width
        card = option.rect.adjusted(inset, inset, -inset, -inset)
        frame = QRect(option.rect.topLeft(), PICTURE).intersected(card)
        if is_wide(job):
            painter.fillPath(rounded(card), option.palette.color(QPalette.ColorRole.Button))
        self._paint_picture(painter, option, frame, job, index)
        if is_wide(job):
            room = card.adjusted(frame.width() + METRICS.gap_8, METRICS.gap_4, -METRICS.gap_4, 0)
            self._paint_words(painter, option, room, job)
        if job.state in UNDER_WAY:
            self._paint_progress(painter, option.palette, frame, job)
        paint_frame(painter, option, card)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            self._paint_buttons(painter, option, job)
        painter.restore()

    def _paint_picture(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        frame: QRect,
        job: Job,
        index: Index,
    ) -> None:
        picture = index.data(Role.THUMBNAIL)
        paint_picture(painter, option.palette, frame, picture)
        if picture is None:
            place = QRect(0, 0, METRICS.icon, METRICS.icon)
            place.moveCenter(frame.center())
            self._icons.icon("picture", Tint.QUIET).paint(painter, place)
        else:
            paint_blackened(painter, option.palette, self._icons, frame, job)
            self._paint_marks(painter, option, frame, job)

    def _paint_marks(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, job: Job
    ) -> None:
        if self.judged is None:
            return
        font = option.font
        font.setPixelSize(METRICS.small_text)
        painter.setFont(font)
        self._marks.paint(painter, option.palette, frame, self.judged(job), small=True)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, job: Job
    ) -> None:
        font = option.font
        font.setPixelSize(METRICS.small_text)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        name, tint = mark_of(job)
        side = METRICS.small_icon
        self._icons.icon(name, tint).paint(painter, QRect(room.topLeft(), QSize(side, side)))
        beside = room.adjusted(side + METRICS.gap_4, 0, 0, 0)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        lines = _wrapped(self.words(job), painter.font(), beside.width())
        for at, line in enumerate(lines):
            painter.drawText(beside.left(), beside.top() + metrics.ascent() + at * side, line)
        painter.setPen(option.palette.color(QUIET))
        below = room.bottom() - METRICS.gap_4 - metrics.descent()
        for line in (title(job), time_so_far(job, self._clock())):
            if not line or below - metrics.ascent() < beside.top() + len(lines) * side:
                continue
            elided = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.left(), below, elided)
            below -= side

    def _paint_progress(self, painter: QPainter, palette: QPalette, frame: QRect, job: Job) -> None:
        """A slim line below the picture: how far, where that is known, else that it goes on."""
        line = QRectF(frame)
        line.setTop(line.bottom() - METRICS.thin_bar)
        painter.setClipPath(rounded(frame))
        painter.fillRect(line, palette.color(VEIL))
        fraction = job.progress.fraction
        if fraction is not None:
            line.setWidth(line.width() * min(max(fraction, 0.0), 1.0))
            painter.fillRect(line, palette.color(FOCUS))
        elif job.state is not State.WAITING:
            # It moves on with the clock, once a second, and with nothing else.
            start = line.left() - 2 * STROKE + int(self._clock()) * STEP % (2 * STROKE)
            while start < line.right():
                stroke = QRectF(start, line.top(), STROKE, line.height()).intersected(line)
                painter.fillRect(stroke, palette.color(FOCUS))
                start += 2 * STROKE
        painter.setClipping(False)

    def _paint_buttons(self, painter: QPainter, option: QStyleOptionViewItem, job: Job) -> None:
        for area, button in self.buttons(option.rect, job):
            pointed = self.pointed == (job.id, button.wish)
            role = QPalette.ColorRole.Highlight if pointed else VEIL
            painter.fillPath(rounded(area), option.palette.color(role))
            place = QRect(0, 0, METRICS.small_icon, METRICS.small_icon)
            place.moveCenter(area.center())
            self._icons.icon(button.icon, Tint.ON_VEIL).paint(painter, place)


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    """`text` on at most two lines of `width` pixels, the rest left out."""
    metrics = QFontMetrics(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        begun = line.textStart()
        last = len(lines) == LINES - 1
        part = text[begun:] if last else text[begun : begun + line.textLength()]
        lines.append(metrics.elidedText(part.strip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines
