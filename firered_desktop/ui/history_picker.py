"""A picture of an earlier edit, a result or what it was made from, chosen to be used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.card_grid import LEFT, RIGHT
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.fields import SearchLine
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.job import Job
    from firered_desktop.session.history import HistoryModel

_SIZE = QSize(720, 520)  # device-independent pixels
_CARD = QSize(152, 114)


class HistoryPicker(QDialog):
    """Shows `model`; announces the Job and which of its pictures (from 0) is wanted.

    `result_chosen` counts its results, `input_chosen` what it was made from.
    """

    result_chosen = Signal(object, int)
    input_chosen = Signal(object, int)

    def __init__(
        self,
        model: HistoryModel,
        icons: Icons,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        words = self.tr("Picture from the history")
        self.setWindowTitle(f"{words} – FireRed Desktop")
        self._search = SearchLine()
        self._search.setPlaceholderText(self.tr("Search instructions and file names"))
        self._search.addAction(
            icons.icon("search", Tint.QUIET), QLineEdit.ActionPosition.LeadingPosition
        )
        set_name(self._search, "Search edits", self.tr("Search edits"))
        self._list = EditList(model, icons, _CARD, clock)
        self._list.as_grid()
        set_name(self._list, "Earlier edits", self.tr("Earlier edits"))
        self._which = QComboBox()
        set_name(self._which, "Which picture", self.tr("Which picture"))
        kept = self._which.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # it shows once an edit is chosen, and nothing moves
        self._which.setSizePolicy(kept)
        self._use = QPushButton(self.tr("Use this picture"))
        set_name(self._use, "Use this picture", self.tr("Use this picture"))
        set_kind(self._use, "primary")
        self._lay_out()
        self._search.textChanged.connect(model.search)
        self._list.chosen.connect(self._show_pictures)
        self._list.opened.connect(self._open)
        self._use.clicked.connect(self._accept)
        self._offer()
        model.search("")
        model.reload()
        self.resize(_SIZE)

    def _lay_out(self) -> None:
        title = QLabel()
        set_label(title, self.tr("Picture from the history"))
        set_kind(title, "title")
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._search, 1)
        foot.addWidget(self._which, 1)
        foot.addWidget(self._use)
        for row, gap in ((head, METRICS.gap_16), (foot, METRICS.gap_8)):
            row.setContentsMargins(LEFT, 0, RIGHT, 0)
            row.setSpacing(gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(METRICS.gap_16 - LEFT, METRICS.gap_16, 0, METRICS.gap_16)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addLayout(foot)

    def _show_pictures(self, job: Job) -> None:
        self._job = job
        self._which.clear()
        results = len(job.result.images) if job.result else 0
        for at in range(results):
            words = self.tr("Result {number} of {count}").format(number=at + 1, count=results)
            self._which.addItem(words, (True, at))
        for at, image in enumerate(job.request.images):
            if not image.hosted:
                words = self.tr("Picture {number}, before").format(number=at + 1)
                self._which.addItem(words, (False, at))
        self._offer()

    def _offer(self) -> None:
        self._which.setVisible(self._which.count() > 0)
        self._use.setEnabled(self._which.count() > 0)

    def _open(self, job: Job) -> None:
        if job != self._job:
            self._show_pictures(job)
        self._accept()

    def _accept(self) -> None:
        wanted = self._which.currentData(Qt.ItemDataRole.UserRole)
        if self._job is None or wanted is None:
            return
        is_result, at = wanted
        (self.result_chosen if is_result else self.input_chosen).emit(self._job, at)
        self.accept()
