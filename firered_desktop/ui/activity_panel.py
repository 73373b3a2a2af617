"""The list of activity, on the right side of the window: every notice of this run and before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.activity import Activity
from firered_desktop.core.job import Job
from firered_desktop.session.activity import ActivityList, ActivityRole
from firered_desktop.ui.activity_card import ActivityCard
from firered_desktop.ui.activity_words import ago_words
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import title

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.edit_lookup import EditLookup
    from firered_desktop.ui.icons import Icons

TICK = 30_000  # milliseconds after which "2 min ago" is told anew


class NoticeList(QListView):
    """Shows notices; `opened` (Activity) when one is clicked, or Enter is pressed on it."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        notice = index.data(ActivityRole.NOTICE)
        if isinstance(notice, Activity):
            self.opened.emit(notice)


class ActivityPanel(QFrame):
    """Shows `activity`; `clock` gives seconds since the epoch.

    `opened` carries the Job that a notice belongs to, `left` that the person has seen enough.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        activity: ActivityList,
        lookup: EditLookup,
        icons: Icons,
        clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._activity = activity
        self._lookup = lookup
        self._clock = clock
        set_kind(self, "panel")
        activity.describe = self._spoken
        self.list = NoticeList()
        self.list.setModel(activity)
        self.list.setItemDelegate(ActivityCard(icons, self._below, self.list))
        set_name(self.list, "Notices", self.tr("Notices"))
        self._empty = QLabel(self.tr("Nothing yet. What the program tells you is kept here."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        set_kind(self._empty, "quiet")
        self._clear = QPushButton(icons.icon("trash"), self.tr("Clear all"))
        set_name(self._clear, "Clear all", self.tr("Clear all notices"))
        self._close = QPushButton(self.tr("Close"))
        set_name(self._close, "Close activity", self.tr("Close the activity"))
        self._arrange()
        self._connect()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._activity.mark_read()
        first = self._activity.index(0)
        if first.isValid() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(first)

    def _arrange(self) -> None:
        heading = QLabel()
        set_label(heading, self.tr("Activity"))
        set_kind(heading, "title")
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addWidget(heading)
        row.addStretch(1)
        row.addWidget(self._clear)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_16] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        activity = self._activity
        for changed in (activity.rowsInserted, activity.rowsRemoved, activity.modelReset):
            changed.connect(self._fit)
        activity.unread_changed.connect(self._see)
        self.list.opened.connect(self._open)
        self._lookup.arrived.connect(self.list.viewport().update)
        self._clear.clicked.connect(activity.clear)
        self._close.clicked.connect(self.left)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        timer = QTimer(self)
        timer.setInterval(TICK)
        timer.timeout.connect(self.list.viewport().update)
        timer.start()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hand the focus on; as its proxy the list would be all of it that Tab stops at."""
        del event
        (self._close if self.list.isHidden() else self.list).setFocus()

    def _fit(self) -> None:
        some = self._activity.rowCount() > 0
        had = self._clear.hasFocus() or self.list.hasFocus()
        self.list.setVisible(some)
        self._empty.setVisible(not some)
        self._clear.setEnabled(some)
        if had and not some:
            self._close.setFocus()

    def _see(self) -> None:
        """What comes while the list is looked at has been seen."""
        if self.isVisible():
            self._activity.mark_read()

    def _open(self, notice: Activity) -> None:
        if notice.edit is not None:
            self._lookup.find(notice.edit, self.opened.emit)

    def _below(self, notice: Activity) -> str:
        job = None if notice.edit is None else self._lookup.known(notice.edit)
        when = ago_words(notice.at, self._clock())
        return f"{when} · {title(job)}" if isinstance(job, Job) else when

    def _spoken(self, notice: Activity) -> str:
        return f"{say(*notice.told)} {self._below(notice)}"
