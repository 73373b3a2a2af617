"""The history: every edit as a card, searched as one types; where there is none, what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import Job
from firered_desktop.session.history import HistoryModel, Role
from firered_desktop.ui.card_grid import LEFT, RIGHT
from firered_desktop.ui.compare_message import CompareMessage
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import failure_words

CARD = QSize(200, 150)


class HistoryView(QWidget):
    """Shows `model` as a grid.

    Signals: `opened` (Job) when an edit is to be looked at; where there is none yet,
    `compose_wished` and `recipes_wished` lead to how one is made.
    """

    opened = Signal(object)
    compose_wished = Signal()
    recipes_wished = Signal()

    def __init__(
        self,
        model: HistoryModel,
        icons: Icons,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._message = CompareMessage(icons, self)
        set_kind(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._failure: FireredError | None = None
        self._was_read = model.exhausted or model.rowCount() > 0
        self._search = self._make_search(icons)
        self.list = EditList(model, icons, CARD, clock)
        self.list.as_grid()
        set_name(self.list, "History", self.tr("History"))
        self.list.opened.connect(self._open)
        self._notice = NoticeBar(icons)
        self._arrange()
        for changed in (model.rowsInserted, model.rowsRemoved):
            changed.connect(self._show)
        model.modelReset.connect(self._begin)
        model.failed.connect(self._fail)
        model.read.connect(self._end)
        self._show()

    def _make_search(self, icons: Icons) -> QLineEdit:
        search = QLineEdit()
        set_name(search, "Search history", self.tr("Search history"))
        search.setPlaceholderText(self.tr("Search instructions and file names"))
        search.setClearButtonEnabled(True)
        place = QLineEdit.ActionPosition.LeadingPosition
        search.addAction(icons.icon("search", Tint.QUIET), place)
        search.setText(self._model.text)
        search.textChanged.connect(self._model.search)
        return search

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
        self._body.addWidget(self._message)
        column = QVBoxLayout(self)
        # The cards reach to the edge, where the scroll bar stands, and begin below the title.
        column.setContentsMargins(METRICS.gap_16 - LEFT, METRICS.gap_16, 0, METRICS.gap_16)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(head)
        column.addLayout(self._body, 1)
        column.addWidget(self._notice)

    def take_over(self, former: HistoryView) -> None:
        """Point at the same edit at the same place as `former`."""
        job = former.list.currentIndex().data(Role.JOB)
        self.list.select(job.id if isinstance(job, Job) else None)
        self.list.doItemsLayout()  # it knows how far it can be scrolled only then
        self.list.verticalScrollBar().setValue(former.list.verticalScrollBar().value())

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._message.draw_icon()

    def _open(self, job: Job) -> None:
        self.opened.emit(job)

    def _begin(self) -> None:
        self._failure = None
        self._show()

    def _fail(self, error: FireredError) -> None:
        self._failure = error

    def _end(self) -> None:
        self._was_read = True
        self._show()

    def _show(self) -> None:
        """Show the edits, or say why there are none."""
        empty = self._model.rowCount() == 0
        unknown = self._failure is None and not self._model.exhausted
        says = empty and not (unknown and self._was_read)  # while one types, nothing flickers
        if says:
            self._say_why()
        self._body.setCurrentWidget(self._message if says else self.list)
        if self._failure is None or empty:
            self._notice.clear()
        elif not self._notice.text:
            again = Remedy("Try again", self.tr("Try again"), self._model.reload)
            words = failure_words(self._failure.failure())
            self._notice.show_notice(Tone.WARNING, words, [again])

    def _say_why(self) -> None:
        if self._failure is not None:
            self._say_failed(self._failure)
        elif not self._model.exhausted:
            self._message.say("clock", self.tr("Reading your edits…"))
        elif self._model.text:
            clear = _button("Clear search", self.tr("Clear search"))
            clear.clicked.connect(self._clear_search)
            self._message.say(
                "search",
                self.tr("No edit has “{words}”.").format(words=self._model.text),
                self.tr("Instructions and file names are searched."),
                [clear],
            )
        else:
            self._teach()

    def _say_failed(self, error: FireredError) -> None:
        again = _button("Try again", self.tr("Try again"))
        again.clicked.connect(self._model.reload)
        notice = error.failure().notice()
        happened, remedy = say(notice.happened), say(notice.remedy)
        self._message.say("error", happened, remedy, [again], tint=Tint.ERROR)

    def _teach(self) -> None:
        compose = _button("Compose an edit", self.tr("Compose an edit"))
        compose.clicked.connect(self.compose_wished)
        recipes = _button("Look at the recipes", self.tr("Look at the recipes"))
        recipes.clicked.connect(self.recipes_wished)
        self._message.say(
            "history",
            self.tr("Your edits will be here."),
            self.tr(
                "Each one stays with its result, its instruction and its settings, so that you can "
                "find it, compare it and use it again."
            ),
            [compose, recipes],
        )

    def _clear_search(self) -> None:
        self._search.setFocus()  # the button goes
        self._search.clear()


def _button(identifier: str, words: str) -> QPushButton:
    button = QPushButton(words)
    set_name(button, identifier, words)
    return button
