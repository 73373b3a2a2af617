"""An edit that runs, in words, with the button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from firered_desktop.core.job import UNDER_WAY, Job, State
from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.standing import no_turn, standing_words, time_so_far
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import title

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.ui.icons import Icons

TICK = 1000  # milliseconds between looks at the clock, for the seconds that an edit has worked
BAR_WIDTH = 140
CALM = 10.0  # seconds between two announcements of one state, such as places in a line


class JobBar(QFrame):
    """Shows one edit while it is under way; hidden else. `cancel_wished` carries its id.

    `ahead` counts the edits that have their turn before one that waits for its own.
    """

    cancel_wished = Signal(str)

    def __init__(
        self,
        icons: Icons,
        clock: Callable[[], float],
        ahead: Callable[[Job], int | None] = no_turn,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ahead = ahead
        self._job: Job | None = None
        self._others = 0
        self._apart = False
        self._told: tuple[object, ...] = ()
        self._told_words, self._told_at = "", 0.0
        set_kind(self, "raised")
        self._words = ElidedLabel()
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

    def show_job(self, job: Job | None, *, others: int = 0, apart: bool = False) -> None:
        """Show `job` if it is under way, and how many `others` are.

        It is named where something else is looked at, so that it stands `apart`.
        """
        self._others, self._apart = others, apart
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
        self._bar.setHidden(apart)  # there its card shows how far it is
        # No invented percentage: where nothing is known the bar only moves.
        self._bar.setRange(0, 0 if fraction is None else 100)
        self._bar.setValue(round((fraction or 0) * 100))
        self._say()
        self._timer.start()

    def _say(self) -> None:
        if self._job is None:
            return
        words = standing_words(self._job, self._clock(), self._ahead(self._job))
        self._words.setText(self._whole(self._job, words))
        self._announce(self._job, words)

    def _whole(self, job: Job, words: str) -> str:
        if self._apart:
            return f"{words} · “{title(job)}”"
        # The work tells its own time.
        time = "" if job.state is State.IN_PROGRESS else time_so_far(job, self._clock())
        others = self.tr("{count} more under way").format(count=self._others)
        parts = (words, time, others if self._others else "")
        return " · ".join(part for part in parts if part)

    def _announce(self, job: Job, words: str) -> None:
        """Tell a screen reader of another state at once, and of changes within one now and then."""
        state = (job.id, job.state, job.progress.stopping, job.progress.unreachable)
        counts = job.state is State.IN_PROGRESS or job.progress.fraction is not None
        fresh = words != self._told_words and not counts
        if state != self._told or (fresh and self._clock() - self._told_at >= CALM):
            self._told, self._told_words, self._told_at = state, words, self._clock()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._words, words))

    def _wish(self) -> None:
        if self._job is not None:
            self.cancel_wished.emit(self._job.id)
