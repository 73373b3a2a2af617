"""The question at quitting, where an edit under way would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.session.quitting import lost_by_quitting
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.core.job import Job
    from firered_desktop.session.edits import Edits
    from firered_desktop.ui.main_window import MainWindow

WIDTH = 440
MOST_TITLES = 3


class QuitDialog(FittedDialog):
    """Says what of `jobs` would be lost; accepted where the person quits all the same."""

    def __init__(self, jobs: Sequence[Job], parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setWindowTitle(f"{self.tr('Quit now?')} – FireRed Desktop")
        heading = QLabel()
        set_label(heading, self.tr("Quit now?"))
        set_kind(heading, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(heading)
        for words in (self._what(len(jobs)), *self._which(jobs), self._why()):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(METRICS.gap_4)
        column.addLayout(self._make_buttons())

    def _what(self, count: int) -> str:
        if count == 1:
            return self.tr("The result of one edit would be lost:")
        return self.tr("The results of {count} edits would be lost:").format(count=count)

    def _which(self, jobs: Sequence[Job]) -> list[str]:
        titles = [f"“{title(job)}”" for job in jobs[:MOST_TITLES]]
        return titles if len(jobs) <= MOST_TITLES else [*titles, "…"]

    def _why(self) -> str:
        return self.tr(
            "fal was asked to keep nothing of this, so it cannot be fetched at the next start. It "
            "is most likely charged all the same."
        )

    def _make_buttons(self) -> QHBoxLayout:
        leave = QPushButton(self.tr("Quit"))
        set_name(leave, "Quit", self.tr("Quit"))
        wait = QPushButton(self.tr("Wait"))
        set_name(wait, "Wait", self.tr("Wait"))
        set_kind(wait, "primary")
        wait.setDefault(True)
        wait.setFocus()
        leave.clicked.connect(self.accept)
        wait.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(wait)
        return row


class QuitGuard(QObject):
    """Holds `window` back while one of `edits` would be lost, and asks.

    Once nothing would be lost any more, the window closes as it was told to.
    """

    def __init__(self, edits: Edits, window: MainWindow) -> None:
        super().__init__(window)
        self._edits = edits
        self._window = window
        self._dialog: QuitDialog | None = None
        window.hold_back_when(self._asks)
        window.closing.connect(self._withdraw)
        edits.changed.connect(self._look_again)

    def _asks(self) -> bool:
        lost = lost_by_quitting(self._edits.jobs())
        if lost and self._dialog is None:
            self._dialog = QuitDialog(lost, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.finished.connect(self._decided)
            self._dialog.open()
        return bool(lost)

    def _look_again(self) -> None:
        if self._dialog is not None and not lost_by_quitting(self._edits.jobs()):
            self._dialog.accept()

    def _decided(self, result: int) -> None:
        self._dialog = None
        if result == QuitDialog.DialogCode.Accepted.value:
            self._window.leave()

    def _withdraw(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
