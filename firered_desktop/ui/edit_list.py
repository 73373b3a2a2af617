"""A list of edits as cards: what the strip of recent ones and the history's grid share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from firered_desktop.core.job import Job
from firered_desktop.session.history import HistoryModel, Role
from firered_desktop.ui.card_grid import picture_size
from firered_desktop.ui.edit_cards import EditCard
from firered_desktop.ui.theme import METRICS, QUIET, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.ui.icons import Icons


class EditList(QListView):
    """Shows `model` as cards of `side` pixels.

    Signals: `chosen` (Job) when a person selects another edit, `opened` (Job) on a double click or
    Enter, `menu_wished` (Job, QPoint on the screen) where the menu of a card is asked for, by
    pointer or by key.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_wished = Signal(object, QPoint)

    def __init__(
        self,
        model: HistoryModel,
        icons: Icons,
        side: QSize,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._empty_words = ""
        self._side = side
        self._grid_card = EditCard(icons, side, clock, self)
        self.setModel(model)
        self.setItemDelegate(self._grid_card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(METRICS.gap_4)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._open)
        # Not the current one: that changes already when the list gets the focus.
        self.selectionModel().selectionChanged.connect(self._choose)

    def as_grid(self) -> None:
        """Rows that fill the width and scroll downwards; cards are as wide as `side` or wider."""
        self.setSpacing(0)  # each card has its own gaps
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWrapping(True)

    def select(self, job_id: str | None) -> None:
        """Select an edit if it is shown, else nothing; this is no choice of the person's."""
        model = self.model()
        row = model.row_of(job_id) if isinstance(model, HistoryModel) and job_id else None
        with QSignalBlocker(self):
            if row is None:
                self.selectionModel().clear()
            else:
                self.selectionModel().setCurrentIndex(
                    model.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
                )

    def result_at(self, at: QPoint) -> tuple[Job, int] | None:
        """The edit whose card is at `at` of the viewport and its first result, if it has one."""
        job = self.indexAt(at).data(Role.JOB)
        return (job, 0) if isinstance(job, Job) and job.result is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        # The right button asks for the menu; it must not choose another edit to look at.
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        job = index.data(Role.JOB)
        if not isinstance(job, Job):
            return
        at = self.visualRect(index).center() if by_key else event.pos()
        self.menu_wished.emit(job, self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        if self.isWrapping():
            self._grid_card.side = picture_size(self.maximumViewportSize().width(), self._side)
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.isWrapping():
            super().wheelEvent(event)
            return
        bar = self.horizontalScrollBar()
        turned = event.angleDelta()
        bar.setValue(bar.value() - (turned.y() or turned.x()))

    def say_when_empty(self, words: str) -> None:
        """Teach what will stand here, as long as nothing does."""
        self._empty_words = words

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._empty_words and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QUIET))
            area = self.viewport().rect().adjusted(METRICS.gap_4, METRICS.gap_4, 0, 0)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self._empty_words)
            painter.end()

    def _choose(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            self.chosen.emit(index.data(Role.JOB))

    def _open(self, index: QModelIndex) -> None:
        job = index.data(Role.JOB)
        if isinstance(job, Job):
            self.opened.emit(job)
