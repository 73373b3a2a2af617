"""One question of the filters: its heading, and a check box for each answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.counted_check import CountedCheck
from firered_desktop.ui.filter_choices import Choice, Question, told
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from firered_desktop.core.gallery import Facets, Filters

_BESIDE = 2  # check boxes in a row


class FilterGroup(QWidget):
    """Shows `question`; `wished` carries the Choice that was made or unmade, and which of both."""

    wished = Signal(object, bool)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, tuple[Choice, CountedCheck]] = {}
        self._question = question
        self._more: QPushButton | None = None
        heading = QLabel()
        set_label(heading, question.words)
        set_kind(heading, "quiet")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(METRICS.gap_8)
        self._grid.setVerticalSpacing(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(METRICS.gap_4)
        self._column.addWidget(heading)
        self._column.addLayout(self._grid)
        self._lay_out(question)

    @property
    def offers(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self._boxes)

    def put_first(self, widget: QWidget) -> None:
        """Put `widget` between the heading and the choices."""
        self._column.insertWidget(1, widget)

    def show_question(self, question: Question) -> None:
        """Offer these choices instead; what stays the same keeps its check box and the focus."""
        if _names(question) != _names(self._question):
            self._lay_out(question)
        self._question = question
        self._boxes = {
            each.identifier: (each, self._boxes[each.identifier][1]) for each in question.choices
        }

    def show_filters(self, filters: Filters) -> None:
        """Show what is chosen."""
        for choice, box in self._boxes.values():
            with QSignalBlocker(box):
                box.setChecked(choice.narrowing.chosen(filters))
            box.update()

    def show_counts(self, facets: Facets | None) -> None:
        """Show how many there are of each; None where that is not known yet."""
        for choice, box in self._boxes.values():
            box.show_count(None if facets is None else choice.count(facets))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Let the columns be equally wide where all has room so, as those of other questions."""
        widest = max((box.sizeHint().width() for _, box in self._boxes.values()), default=0)
        equal = self.width() >= _BESIDE * widest + METRICS.gap_8
        for column in range(_BESIDE):
            self._grid.setColumnStretch(column, 1 if equal else 0)

    def _lay_out(self, question: Question) -> None:
        former = self._boxes
        self._boxes = {}
        for at, choice in enumerate(question.choices):
            kept = former.pop(choice.identifier, None)
            box = kept[1] if kept else self._made(choice)
            self._boxes[choice.identifier] = choice, box
            self._grid.addWidget(box, at // _BESIDE, at % _BESIDE)
        for _, box in former.values():
            box.hide()
            box.deleteLater()
        self._offer_more(question)

    def _made(self, choice: Choice) -> CountedCheck:
        box = CountedCheck(choice.words, choice.label)
        set_name(box, f"Filter: {choice.identifier}", told(self._question, choice))
        box.toggled.connect(partial(self._toggle, choice.identifier))
        return box

    def _toggle(self, identifier: str, on: bool) -> None:
        self.wished.emit(self._boxes[identifier][0], on)

    def _offer_more(self, question: Question) -> None:
        if not question.more:
            if self._more is not None:
                self._more.hide()
            return
        if self._more is None:
            self._more = QPushButton()
            set_kind(self._more, "link")
            self._more.clicked.connect(self._open_more)
        words = self.tr("{count} more…").format(count=len(question.more))
        self._more.setText(words)
        spoken = f"{question.words}: {words}"
        set_name(self._more, f"More: {question.identifier}", spoken)
        row = (len(question.choices) + _BESIDE - 1) // _BESIDE
        self._grid.addWidget(self._more, row, 0, 1, _BESIDE)
        self._more.show()

    def _open_more(self) -> None:
        if self._more is None:
            return
        menu = QMenu(self)
        menu.setAccessibleName(self._question.words)
        menu.aboutToHide.connect(menu.deleteLater)
        for choice in self._question.more:
            action = menu.addAction(choice.words.replace("&", "&&"))
            action.triggered.connect(partial(self.wished.emit, choice, True))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))


def _names(question: Question) -> tuple[list[str], int]:
    return [each.identifier for each in question.choices], len(question.more)
