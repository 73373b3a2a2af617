"""The edit that runs, in words, with the button that stops it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from firered_desktop.core.job import UNDER_WAY, Job, State
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import progress_words, title

TICK = 1000  # milliseconds between looks at the clock, for the seconds that an edit has worked
BAR_WIDTH = 140


class JobBar(QFrame):
    """Shows one edit while it is under way; hidden else. `cancel_wished` carries its id."""

    cancel_wished = Signal(str)

    def __init__(
        self, icons: Icons, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._job: Job | None = None
        self._told = ""
        set_kind(self, "raised")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_WIDTH)
        set_name(self._bar, "Progress", self.tr("Progress"))
        self._cancel = QPushButton(icons.icon("cancel"), self.tr("Cancel"))
        set_name(self._cancel, "Cancel", self.tr("Cancel"))
        self._cancel.clicked.connect(self._wish)
        row = QHBoxLayout(self)
        row.setContentsMargins(METRICS.gap_12, METRICS.gap_4, METRICS.gap_4, METRICS.gap_4)
        row.setSpacing(METRICS.gap_12)
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._say)

    def show_job(self, job: Job | None) -> None:
        """Show `job` if it is under way."""
        self._job = job if job is not None and job.state in UNDER_WAY else None
        self.setVisible(self._job is not None)
        if self._job is None:
            self._timer.stop()
            return
        stops = self.tr("Stops “{edit}”").format(edit=title(self._job))
        self._cancel.setAccessibleDescription(stops)
        self._cancel.setToolTip(plain_tip(stops))
        self._cancel.setEnabled(not (self._job.progress.stopping or self._job.stop_asked))
        fraction = self._job.progress.fraction
        # No invented percentage: where nothing is known the bar only moves.
        self._bar.setRange(0, 0 if fraction is None else 100)
        self._bar.setValue(round((fraction or 0) * 100))
        self._say()
        self._timer.start()

    def _say(self) -> None:
        if self._job is None:
            return
        self._words.setText(progress_words(self._job, self._clock()))
        state = "" if self._job.state is State.IN_PROGRESS else self._words.text()
        spoken = state.rstrip("0123456789 %") or self._job.state.value
        if spoken != self._told:
            self._told = spoken
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self._words, self._words.text())
            )

    def _wish(self) -> None:
        if self._job is not None:
            self.cancel_wished.emit(self._job.id)
