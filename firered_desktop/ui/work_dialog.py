"""Long work that a person waits for: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

WIDTH = 420
STEPS = 1000  # of a whole


class WorkDialog(FittedDialog):
    """Says `title` and what `words` tell of it. Closing it is stopping: `stop_wished`.

    What does not end at once after that says so by staying until it is `end`ed.
    """

    stop_wished = Signal()

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{title} – FireRed Desktop")
        heading = QLabel()
        set_label(heading, title)
        set_kind(heading, "title")
        said = QLabel(words)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        set_name(self._bar, "Progress", self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"))
        set_name(self._stop, "Stop the work", self.tr("Stop"))
        self._stop.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        for widget in (heading, said, self._bar):
            column.addWidget(widget)
        column.addLayout(foot)

    def show_progress(self, fraction: float) -> None:
        """So much is done, from 0 to 1."""
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round(fraction * STEPS))

    def end(self) -> None:
        """Go away: the work is over."""
        self.done(0)

    def reject(self) -> None:
        """Stop the work instead of leaving it alone."""
        self._stop.setEnabled(False)
        self.stop_wished.emit()
