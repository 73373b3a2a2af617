"""For whom an edit is, from when on it may be sent, and who is told that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from firered_desktop.core.moments import next_moment
from firered_desktop.core.web_picture import host_of
from firered_desktop.ui.field_label import FieldLabel
from firered_desktop.ui.fields import TimeEdit
from firered_desktop.ui.fold import Fold
from firered_desktop.ui.moments import moment_words
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

    from firered_desktop.session.draft_sending import DraftSending
    from firered_desktop.ui.icons import Icons

TICK = 1000  # milliseconds; a time that passes while it is looked at is tomorrow's from then on
FIRST_TIME = QTime(18, 0)


class SendingPanel(QWidget):
    """Shows and changes `sending`, folded away; `now` gives seconds since the epoch.

    `unfolded` carries the heading below which it stands, once it is laid open.
    """

    unfolded = Signal(object)

    def __init__(
        self,
        sending: DraftSending,
        icons: Icons,
        now: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sending = sending
        self._now = now
        self._fold = Fold(icons)
        self._project_label, self._project = FieldLabel(), QLineEdit()
        self._waits, self._time, self._day = QCheckBox(), TimeEdit(), QLabel()
        self._webhook_label, self._webhook = FieldLabel(), QLineEdit()
        self._time.setTime(FIRST_TIME)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._lay_out()
        self._fold.unfolded.connect(self.unfolded)
        self._project.textEdited.connect(sending.set_project)
        self._webhook.textEdited.connect(sending.set_webhook)
        self._waits.toggled.connect(self._choose_time)
        self._time.timeChanged.connect(self._choose_time)
        self._tick.timeout.connect(self._say_when)
        sending.changed.connect(self._show)
        self.retranslate()

    def focus_problem(self) -> None:
        """Give the focus to the one field that can have a problem, unfolding it."""
        self._fold.unfold()
        self._webhook.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        project = self.tr("Whom the edit is charged to; the ledger adds up by it.")
        self._project_label.show_words(self.tr("Project"), self.tr("Project"), project)
        set_name(self._project, "Project", self.tr("Project"), project)
        self._project.setPlaceholderText(self.tr("For example: Smith wedding"))
        self._waits.setText(self.tr("Not before"))
        self._waits.setToolTip(self.tr("The edit is held until then, and sent by itself."))
        set_name(self._waits, "Not before", self.tr("Not before"), self._waits.toolTip())
        locale = QLocale()
        self._time.setLocale(locale)
        self._time.setDisplayFormat(locale.timeFormat(QLocale.FormatType.ShortFormat))
        told = self.tr("fal calls this address when the edit ended, with all that it made.")
        label = self.tr("Notify this address when done")
        self._webhook_label.show_words(label, self.tr("webhook"), told)
        set_name(self._webhook, "Webhook address", self.tr("Webhook address"), told)
        self._webhook.setPlaceholderText(
            self.tr("For example: {address}").format(address="https://studio.example/edits")
        )
        self._show()

    def _lay_out(self) -> None:
        self._project_label.name(self._project)
        self._webhook_label.name(self._webhook)
        set_kind(self._day, "quiet")
        self._day.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(METRICS.gap_8)
        line.addWidget(self._waits)
        line.addWidget(self._time)
        line.addStretch(1)
        self._fold.column.addLayout(_labelled(self._project_label, self._project))
        self._fold.column.addLayout(line)
        # On a line of its own: hours with AM and PM leave no room beside them in some languages.
        self._fold.column.addWidget(self._day)
        self._fold.column.addLayout(_labelled(self._webhook_label, self._webhook))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)

    def _choose_time(self) -> None:
        at = cast("time", self._time.time().toPython())
        self._sending.set_not_before(at if self._waits.isChecked() else None)

    def _show(self) -> None:
        sending, at = self._sending, self._sending.not_before
        for line, text in ((self._project, sending.project), (self._webhook, sending.webhook)):
            if line.text() != text:
                line.setText(text)
        with QSignalBlocker(self._waits), QSignalBlocker(self._time):
            self._waits.setChecked(at is not None)
            if at is not None:
                self._time.setTime(QTime(at.hour, at.minute))
        self._time.setEnabled(at is not None)
        if at is None:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        self._say_when()

    def _say_when(self) -> None:
        sending, now = self._sending, self._now()
        at = sending.not_before
        when = moment_words(next_moment(at, now), now) if at is not None else ""
        self._day.setText(when)
        self._day.setHidden(not when)
        set_name(self._time, "Not before time", self.tr("Not before time"), when)
        told = (when, sending.project.strip(), _told_host(sending))
        self._fold.show_words(
            "Sending", self.tr("Sending"), " · ".join(part for part in told if part)
        )


def _told_host(sending: DraftSending) -> str:
    """Which host is told; nothing where the address is none."""
    return "" if sending.problems() else host_of(sending.webhook.strip())


def _labelled(label: FieldLabel, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(METRICS.gap_4)
    column.addWidget(label)
    column.addWidget(field)
    return column
