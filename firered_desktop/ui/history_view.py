"""The history: every edit as a card, searched as one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import Job
from firered_desktop.session.history import HistoryModel
from firered_desktop.ui.card_grid import LEFT, RIGHT
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import failure_words

CARD = QSize(200, 150)


class HistoryView(QWidget):
    """Shows `model` as a grid. Signals: `opened` (Job) when an edit is to be looked at."""

    opened = Signal(object)

    def __init__(
        self,
        model: HistoryModel,
        icons: Icons,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_kind(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._failure = ""
        self._search = QLineEdit()
        set_name(self._search, "Search history", self.tr("Search history"))
        self._search.setPlaceholderText(self.tr("Search instructions and file names"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(
            icons.icon("search", Tint.QUIET), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.textChanged.connect(model.search)
        self.list = EditList(model, icons, CARD, clock)
        self.list.as_grid()
        set_name(self.list, "History", self.tr("History"))
        self.list.opened.connect(self._open)
        self._empty = QLabel()
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        set_kind(self._empty, "quiet")
        self._arrange()
        for changed in (model.rowsInserted, model.modelReset, model.rowsRemoved, model.read):
            changed.connect(self._say_if_empty)
        model.failed.connect(self._say_failure)
        self._say_if_empty()

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("History"))
        set_kind(title, "title")
        head = QHBoxLayout()
        head.setContentsMargins(LEFT, 0, RIGHT, 0)
        head.setSpacing(METRICS.gap_16)
        head.addWidget(title)
        head.addWidget(self._search, 1)
        self._body = QStackedLayout()
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        # The cards reach to the edge, where the scroll bar stands, and begin below the title.
        column.setContentsMargins(METRICS.gap_16 - LEFT, METRICS.gap_16, 0, METRICS.gap_16)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(head)
        column.addLayout(self._body, 1)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self, job: Job) -> None:
        self.opened.emit(job)

    def _say_failure(self, error: FireredError) -> None:
        self._failure = failure_words(error.failure())

    def _say_if_empty(self) -> None:
        empty = self._model.rowCount() == 0 and self._model.exhausted
        self._body.setCurrentWidget(self._empty if empty else self.list)
        failure, self._failure = self._failure, ""
        if failure:
            self._empty.setText(failure)
        elif self._model.text:
            self._empty.setText(self.tr("No edit matches. Try another word, or clear the search."))
        else:
            self._empty.setText(
                self.tr("Nothing yet. Your edits appear here, each with its result.")
            )
