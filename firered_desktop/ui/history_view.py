"""The history: every result as a card, and places for what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.gallery import HistoryQuery, Shelf
from firered_desktop.ui.card_grid import LEFT, RIGHT
from firered_desktop.ui.compare_message import CompareMessage
from firered_desktop.ui.gallery_grid import GalleryGrid
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.archive import Archive

CARD = QSize(200, 150)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why nothing is there: an icon, a sentence, a plainer one, and buttons.

    Each button has an English identifier, its words, and what it does.
    """

    icon: str
    sentence: str
    remedy: str = ""
    buttons: tuple[tuple[str, str, Callable[[], object]], ...] = ()


Explain = Callable[[HistoryQuery], Explanation | None]


class HistoryView(QWidget):
    """Shows the gallery of `archive` as a grid.

    Signals: `opened` (HistoryEntry) when one is to be looked at large; where there is none yet,
    `compose_wished` and `recipes_wished` lead to how one is made.
    """

    opened = Signal(object)
    compose_wished = Signal()
    recipes_wished = Signal()

    def __init__(
        self,
        archive: Archive,
        icons: Icons,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._message = CompareMessage(icons, self)
        set_kind(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._archive = archive
        self._model = archive.gallery
        self._failure: FireredError | None = None
        self._was_found = self._model.listing.whole
        self._explains: list[Explain] = []
        # With a parent from the first: the stack shows it, and else it were a window for a moment.
        self.grid = GalleryGrid(self._model, icons, CARD, clock, self)
        set_name(self.grid, "History", self.tr("History"))
        self.grid.opened.connect(self.opened)
        self._notice = NoticeBar(icons)
        self._arrange()
        self._model.found.connect(self._end)
        self._model.failed.connect(self._fail)
        self._show()

    # Places for what stands around the grid.

    def add_head(self, widget: QWidget, *, stretch: int = 0) -> None:
        """Put `widget` into the row of the title, behind those that are there."""
        self._head.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    def add_bar(self, widget: QWidget) -> None:
        """Put `widget`, as wide as the grid, below the title and what is there already."""
        self._bars.addWidget(widget)

    def set_side(self, widget: QWidget) -> None:
        """Put `widget` at the right of all."""
        self._sides.addWidget(widget)

    def add_foot(self, widget: QWidget, *, stretch: int = 0) -> None:
        """Put `widget` into the row below the grid, behind those that are there."""
        self._foot.addWidget(widget, stretch)
        self._foot_row.show()

    def explain_empty(self, explain: Explain) -> None:
        """Ask it why a query finds nothing, before those that were added earlier."""
        self._explains.insert(0, explain)

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("History"))
        set_kind(title, "title")
        self._head, self._bars, self._foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._head.setSpacing(METRICS.gap_16)
        title.setMinimumHeight(with_text(METRICS.control, self.font()))  # level with the search
        self._head.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        self._bars.setSpacing(METRICS.gap_8)
        self._bars.addLayout(self._head)
        self._bars.setContentsMargins(LEFT, 0, RIGHT, 0)
        self._foot_row = QWidget()
        self._foot_row.setLayout(self._foot)
        self._foot.setContentsMargins(LEFT, 0, RIGHT, 0)
        self._foot.setSpacing(METRICS.gap_16)
        self._foot_row.hide()
        self._body = QStackedLayout()
        self._body.addWidget(self.grid)
        self._body.addWidget(self._message)
        column = QVBoxLayout()
        # The cards reach to the edge, where the scroll bar stands, and begin below the title.
        column.setContentsMargins(METRICS.gap_16 - LEFT, METRICS.gap_16, 0, METRICS.gap_16)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(self._bars)
        column.addLayout(self._body, 1)
        noticed = QHBoxLayout()
        noticed.setContentsMargins(LEFT, 0, RIGHT, 0)
        noticed.addWidget(self._notice)
        column.addLayout(noticed)
        column.addWidget(self._foot_row)
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addLayout(column, 1)

    def take_over(self, former: HistoryView) -> None:
        """Point at the same picture at the same place as `former`."""
        self.grid.select(former.grid.current_key())
        self.grid.doItemsLayout()  # it knows how far it can be scrolled only then
        self.grid.verticalScrollBar().setValue(former.grid.verticalScrollBar().value())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not (self._model.listing.whole or self._model.looking):
            self._model.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._message.draw_icon()

    # What is shown where there are no cards.

    def _fail(self, error: FireredError) -> None:
        self._failure = error
        self._show()

    def _end(self) -> None:
        self._failure = None
        self._was_found |= self._model.listing.whole
        self._show()

    def _show(self) -> None:
        """Show the cards, or say why there are none."""
        empty = self._model.rowCount() == 0
        if empty:
            self._say_why()
        self._body.setCurrentWidget(self._message if empty else self.grid)
        if self._failure is None or empty:
            self._notice.clear()
        elif not self._notice.text:
            again = Remedy("Try again", self.tr("Try again"), self._model.refresh)
            notice = self._failure.failure().notice()
            # Reading costs nothing, so nothing is said of charges.
            words = say(notice.happened, notice.remedy)
            self._notice.show_notice(Tone.WARNING, words, [again])

    def _say_why(self) -> None:
        if self._failure is not None:
            self._say_failed(self._failure)
        elif not self._was_found:
            self._message.say("clock", self.tr("Reading your edits…"))
        elif self._model.listing.whole:  # else what was said before holds until more is known
            query = self._model.query
            told = next(filter(None, (explain(query) for explain in self._explains)), None)
            self._say(told or self._usual(query))

    def _say_failed(self, error: FireredError) -> None:
        notice = error.failure().notice()
        buttons = self._buttons((("Try again", self.tr("Try again"), self._model.refresh),))
        happened, remedy = say(notice.happened), say(notice.remedy)
        self._message.say("error", happened, remedy, buttons, tint=Tint.ERROR)

    def _say(self, told: Explanation) -> None:
        self._message.say(told.icon, told.sentence, told.remedy, self._buttons(told.buttons))

    def _buttons(
        self, offered: Sequence[tuple[str, str, Callable[[], object]]]
    ) -> list[QPushButton]:
        made = []
        for identifier, words, act in offered:
            button = QPushButton(words)
            set_name(button, identifier, words)
            button.clicked.connect(lambda _checked, act=act: act())
            made.append(button)
        return made

    def _usual(self, query: HistoryQuery) -> Explanation:
        if query.shelf is Shelf.TRASH:
            return Explanation("trash", self.tr("The trash is empty."))
        return self._teaching()

    def _teaching(self) -> Explanation:
        return Explanation(
            "history",
            self.tr("Your edits will be here."),
            self.tr(
                "Each one stays with its result, its instruction and its settings, so that you can "
                "find it, compare it and use it again."
            ),
            (
                ("Compose an edit", self.tr("Compose an edit"), self.compose_wished.emit),
                ("Look at the recipes", self.tr("Look at the recipes"), self.recipes_wished.emit),
            ),
        )
