"""The strip of recent edits, and of those that are under way, along the lower edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QToolTip, QWidget

from firered_desktop.core.job import UNDER_WAY, Job
from firered_desktop.session.history import HistoryModel, Role
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.judgement_words import judgement_words
from firered_desktop.ui.own_keys import OwnKeys
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.strip_card import PICTURE, STOP, StripCard, buttons_of, is_wide
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.first_judgements import FirstJudgements
    from firered_desktop.ui.icons import Icons

TICK = 1000  # milliseconds between looks at the clock, for the time that an edit has taken


class EditStrip(EditList):
    """Shows `model` in one row; `clock` gives seconds since the epoch.

    Signal, beside those of a list: `wished` (the wish of a card's button, Job). The arrows move,
    Enter shows, Delete and Escape stop.
    """

    wished = Signal(str, object)

    def __init__(
        self,
        model: HistoryModel,
        icons: Icons,
        clock: Callable[[], float],
        ahead: Callable[[Job], int | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, icons, PICTURE, clock, parent)
        self._recent = model
        self._card = StripCard(icons, clock, ahead, self)
        self._wide: dict[str, bool] = {}
        self._pressed: tuple[str, str] | None = None
        self.setItemDelegate(self._card)
        self.setUniformItemSizes(False)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        around = 2 * (self.spacing() + METRICS.focus_width)
        self.setFixedHeight(PICTURE.height() + around + METRICS.scroll_bar)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        model.dataChanged.connect(self._look_again)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._look_again)
        self._look_again()
        OwnKeys(self, self._stops)

    def show_judgements(self, firsts: FirstJudgements) -> None:
        """Mark each edit with what was said of the result that its picture is."""
        self._card.judged = firsts.of
        self._recent.describe_marks = lambda job: judgement_words(firsts.of(job))
        firsts.arrived.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        job = self._job_of(self.currentIndex())
        if job is not None and self._stops(event):
            self.wished.emit(STOP.wish, job)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._button_at(event.position().toPoint()) if left else None
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        at = event.position().toPoint()
        job = self._job_of(self.indexAt(at))
        if job is not None and self._button_at(at) == pressed:
            self.wished.emit(pressed[1], job)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._button_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(self._button_at(event.position().toPoint()))
        if self._pressed is None:
            super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tip(event)
            return True
        return super().viewportEvent(event)

    def _stops(self, event: QKeyEvent) -> bool:
        job = self._job_of(self.currentIndex())
        stopping = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
        return job is not None and stopping and STOP in buttons_of(job)

    def _tip(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        job = self._job_of(index)
        if job is None:
            QToolTip.hideText()
            return
        place = self.visualRect(index)
        words = self._card.tip(event.pos(), place, job)
        if self._button_at(event.pos()) is None:
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or ""
            words = in_a_row([spoken, words]) if is_wide(job) else spoken
        QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())

    def _point(self, button: tuple[str, str] | None) -> None:
        if button != self._card.pointed:
            self._card.pointed = button
            self.viewport().update()

    def _button_at(self, at: QPoint) -> tuple[str, str] | None:
        """The edit and the wish of the button at `at`, if one is there."""
        index = self.indexAt(at)
        job = self._job_of(index)
        if job is None:
            return None
        areas = self._card.buttons(self.visualRect(index), job)
        return next(((job.id, button.wish) for area, button in areas if area.contains(at)), None)

    def _job_of(self, index: QModelIndex) -> Job | None:
        job = index.data(Role.JOB) if index.isValid() else None
        return job if isinstance(job, Job) else None

    def _look_again(self) -> None:
        """Give each card the room that it needs by now, and follow the clock while one goes on."""
        jobs = self._recent.jobs()
        wide = {job.id: is_wide(job) for job in jobs}
        known, self._wide = self._wide, wide
        if any(known.get(each, now) is not now for each, now in wide.items()):
            self.scheduleDelayedItemsLayout()
        if any(job.state in UNDER_WAY for job in jobs):
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def _tick(self) -> None:
        # Only of the edits that are under way does the clock change a word.
        for row, job in enumerate(self._recent.jobs()):
            if job.state in UNDER_WAY:
                place = self.visualRect(self._recent.index(row))
                if place.intersects(self.viewport().rect()):
                    self.viewport().update(place)
