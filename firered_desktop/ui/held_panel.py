"""The edits that wait, on the right side of the window: sent, changed, dropped or moved there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.session.held_model import HeldModel
from firered_desktop.ui.edit_remedies import (
    CHANGE,
    CHECK_AGAIN,
    DROP,
    ENTER_KEY,
    SEND_NOW,
    offer_words,
    offers_for,
)
from firered_desktop.ui.held_list import HeldList
from firered_desktop.ui.hold_words import spoken_held, waiting_sentence
from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar, Tone
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import failure_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.errors import FireredError
    from firered_desktop.core.job import Service
    from firered_desktop.session.held import HeldEdits
    from firered_desktop.session.input_thumbnails import InputThumbnails
    from firered_desktop.ui.icons import Icons

OFFERS = (ENTER_KEY, CHECK_AGAIN, SEND_NOW, CHANGE, DROP)


class HeldPanel(QFrame):
    """Shows `held`; `clock` gives seconds since the epoch, `service` performs the edits here.

    `wished` carries what should be done (an English word of `edit_remedies`) and the Job that it is
    for, `left` that the person has seen enough.
    """

    wished = Signal(str, object)
    left = Signal()

    def __init__(
        self,
        held: HeldEdits,
        thumbnails: InputThumbnails,
        icons: Icons,
        clock: Callable[[], float],
        *,
        service: Service,
    ) -> None:
        super().__init__()
        self._held = held
        self._service = service
        set_kind(self, "panel")
        model = HeldModel(held, thumbnails, lambda job: spoken_held(job, clock()), self)
        self.list = HeldList(model, icons, clock)
        set_name(self.list, "Edits that wait", self.tr("Edits that wait"))
        self._empty = self._make_empty()
        self._offers = self._make_offers()
        self._steps = self._make_steps(icons)
        self._sum = QLabel()
        set_kind(self._sum, "figure")
        self._sum.setWordWrap(True)
        self._send_all = QPushButton(self.tr("Send all"))
        set_name(self._send_all, "Send all", self.tr("Send all"))
        self._send_all.setToolTip(self.tr("Sends all of them now, whatever they wait for"))
        self._notice = NoticeBar(icons)
        self._close = QPushButton(self.tr("Close"))
        set_name(self._close, "Close waiting edits", self.tr("Close the waiting edits"))
        self._arrange()
        self._connect()
        self._show()

    def tell(self, error: FireredError) -> None:
        """Say that a wish could not be fulfilled."""
        self._notice.show_notice(Tone.ERROR, failure_words(error))

    def _make_empty(self) -> QLabel:
        empty = QLabel(self.tr("Nothing waits. An edit that cannot be sent yet is kept here."))
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        return empty

    def _make_offers(self) -> dict[str, QPushButton]:
        tips = {
            SEND_NOW: self.tr("Sends it now, whatever it waits for"),
            CHANGE: self.tr("Puts its pictures and settings on the left; it waits no longer"),
            DROP: self.tr("Gives it up; this can be undone"),
        }
        buttons = {}
        for offer in OFFERS:
            button = QPushButton(offer_words(offer))
            set_name(button, offer.wish, offer_words(offer))
            button.setToolTip(tips.get(offer, ""))
            button.clicked.connect(partial(self._wish, offer.wish))
            buttons[offer.wish] = button
        return buttons

    def _make_steps(self, icons: Icons) -> tuple[QToolButton, QToolButton]:
        up, down = QToolButton(), QToolButton()
        up.setIcon(icons.icon("chevron-up"))
        down.setIcon(icons.icon("chevron-down"))
        set_name(up, "Move up", self.tr("Move up"))
        set_name(down, "Move down", self.tr("Move down"))
        up.setToolTip(self.tr("Send it earlier (Alt+Up, or drag it)"))
        down.setToolTip(self.tr("Send it later (Alt+Down, or drag it)"))
        return up, down

    def _arrange(self) -> None:
        heading = QLabel()
        set_label(heading, self.tr("Waiting edits"))
        set_kind(heading, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_16] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(_row(heading, None, self._send_all, self._close))
        column.addWidget(self._sum)
        column.addLayout(_row(*self._offers.values(), None, *self._steps))
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._notice)

    def _connect(self) -> None:
        up, down = self._steps
        up.clicked.connect(partial(self.list.move_by, -1))
        down.clicked.connect(partial(self.list.move_by, 1))
        self.list.chosen.connect(self._show_chosen)
        self.list.drop_wished.connect(partial(self._wish, DROP.wish))
        self._send_all.clicked.connect(self._send_every_one)
        self._close.clicked.connect(self.left)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        self._held.changed.connect(self._show)

    def _show(self) -> None:
        jobs = self._held.jobs
        focused = QApplication.focusWidget()
        was_here = focused is not None and self.isAncestorOf(focused)
        self.list.setVisible(bool(jobs))
        self._empty.setVisible(not jobs)
        kept = (
            self.tr("It is kept with its pictures.")
            if len(jobs) == 1
            else self.tr("They are kept with their pictures, and sent from the top down.")
        )
        self._sum.setText(in_a_row([waiting_sentence(jobs), kept]))
        self._sum.setVisible(bool(jobs))
        self._send_all.setVisible(len(jobs) > 1)
        self._show_chosen()
        if was_here and not jobs:
            self._close.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hand the focus on; as its proxy the list would be all of it that Tab stops at."""
        del event
        (self._close if self.list.isHidden() else self.list).setFocus()

    def _show_chosen(self) -> None:
        job, row, last = self.list.job, self.list.row, len(self._held.jobs) - 1
        offered = {offer.wish for offer in offers_for(job, self._service)} if job else set()
        for wish, button in self._offers.items():
            button.setVisible(wish in offered)
        up, down = self._steps
        for step in self._steps:
            step.setVisible(last > 0)
        up.setEnabled(row > 0)
        down.setEnabled(0 <= row < last)

    def _send_every_one(self) -> None:
        self._notice.clear()
        self._held.send_all()

    def _wish(self, wish: str) -> None:
        job = self.list.job
        if job is not None:
            self._notice.clear()
            self.wished.emit(wish, job)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None stands for what room is left."""
    row = QHBoxLayout()
    row.setSpacing(METRICS.gap_8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
