"""The left column: everything of which an edit is composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.recipes import DEFAULT_LANGUAGE
from firered_desktop.core.send_options import BAD_WEBHOOK
from firered_desktop.ui.drop_zones import DropZones
from firered_desktop.ui.fold import Fold
from firered_desktop.ui.instruction import InstructionPanel
from firered_desktop.ui.parameter_panel import ParameterPanel
from firered_desktop.ui.picture_offer import may_offer
from firered_desktop.ui.run_bar import RunBar
from firered_desktop.ui.sending_panel import SendingPanel
from firered_desktop.ui.slots import PictureSlots
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from firered_desktop.core.errors import Problem
    from firered_desktop.session.draft import Draft
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.recipe_use import RecipeUse
    from firered_desktop.ui.icons import Icons


class ComposePanel(QFrame):
    """Shows and changes `draft`; `run_requested` says that it should be run and has no problems.

    `use` is the recipe in use, `keys` are those in force; in the `demo` nothing costs money.
    `now` gives seconds since the epoch.
    """

    run_requested = Signal()

    def __init__(
        self,
        draft: Draft,
        icons: Icons,
        use: RecipeUse,
        keys: KeymapChoice,
        now: Callable[[], float],
        *,
        demo: bool,
        language: str = DEFAULT_LANGUAGE,
        parent: QWidget | None = None,
    ) -> None:
        """Take instructions in `language` (``en``, ``zh_CN``) for the usual ones."""
        super().__init__(parent)
        self._draft = draft
        self._use = use
        self._language = language
        self.slots = PictureSlots(draft, icons, keys, demo=demo)
        self.instruction = InstructionPanel(draft, icons, use, keys)
        self.parameters = ParameterPanel(draft, icons, demo=demo)
        self.sending = SendingPanel(draft.sending, icons, now)
        self.run_bar = RunBar(draft, icons, keys, demo=demo)
        self._content = QWidget()
        self._scroll = QScrollArea()
        self.zones = DropZones(draft, icons, self)
        self.setAcceptDrops(True)
        self._lay_out()
        use.changed.connect(self._show_wanted)
        self.run_bar.run_wished.connect(self.run)
        self.instruction.run_wished.connect(self.run)
        self.instruction.offered.connect(self.slots.intake.take)
        self.slots.entered.connect(self.zones.show_for)
        self.slots.left.connect(self.zones.leave)
        self.zones.put.connect(self.slots.intake.take)
        self.zones.batch_wished.connect(self.slots.intake.take_batch)
        self.slots.focused.connect(self._scroll.ensureWidgetVisible)
        self.parameters.unfolded.connect(self._reveal_below)
        self.sending.unfolded.connect(self._reveal_below)
        self.slots.retranslate()
        self.instruction.retranslate(language)

    def run(self) -> None:
        """Ask for the edit, or go to the first thing that keeps it from running."""
        _finish_typing()
        problems = self._draft.problems()
        if problems:
            self.run_bar.show_problem(problems[0])
            self._focus(problems[0])
        else:
            self.run_requested.emit()

    def take_over(self, former: ComposePanel) -> None:
        """Lay open and show what is laid open and seen in `former`."""
        for fold, other in zip(self.findChildren(Fold), former.findChildren(Fold), strict=True):
            fold.take_over(other)
        at = former._scroll.verticalScrollBar().value()
        bar = self._scroll.verticalScrollBar()
        # The layout has its new height only then.
        QTimer.singleShot(0, self, lambda: bar.setValue(at))

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.slots.retranslate()
        self.instruction.retranslate(self._language)
        self.parameters.retranslate()
        self.sending.retranslate()
        self.run_bar.retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if may_offer(event.mimeData()):
            event.acceptProposedAction()
            self.zones.show_for(event.mimeData())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragLeaveEvent(event)
        self.zones.leave()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.zones.hide()
        self.slots.intake.take_mime(event.mimeData())

    def _lay_out(self) -> None:
        set_kind(self, "panel")
        column = QVBoxLayout(self._content)
        column.setSpacing(METRICS.gap_16)
        column.addWidget(self.slots)
        column.addWidget(self.instruction, 1)
        column.addWidget(self.parameters)
        column.addSpacing(METRICS.gap_4 - METRICS.gap_16)  # one heading below the other
        column.addWidget(self.sending)
        column.addStretch()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._leave_room(0)
        self._scroll.verticalScrollBar().rangeChanged.connect(
            lambda _, below: self._leave_room(below)
        )
        all_of_it = QVBoxLayout(self)
        all_of_it.setContentsMargins(0, 0, 0, 0)
        all_of_it.setSpacing(0)
        all_of_it.addWidget(self._scroll, 1)
        all_of_it.addWidget(self.run_bar)

    def _show_wanted(self) -> None:
        # No lambda: the recipe in use outlives the panel, and would keep it.
        self.slots.show_wanted(self._use.wanted())

    def _leave_room(self, below: int) -> None:
        """Keep a place for the scroll bar: it stands where the edge is free, and nothing moves."""
        edge = METRICS.padding
        layout = self._content.layout()
        assert layout is not None
        layout.setContentsMargins(edge, edge, edge - METRICS.scroll_bar if below else edge, edge)

    def _reveal_below(self, widget: QWidget) -> None:
        """Bring `widget` to the upper edge, so that what was laid open below it is seen."""

        def scroll() -> None:
            top = widget.mapTo(self._content, QPoint()).y() - METRICS.padding
            self._scroll.verticalScrollBar().setValue(top)

        QTimer.singleShot(0, self, scroll)  # the layout has its new height only then

    def _focus(self, problem: Problem) -> None:
        if problem.field == "image_urls":
            self.slots.focus_problem()
        elif problem.field == PROMPT.name:
            self.instruction.focus_problem()
        elif problem.field == BAD_WEBHOOK.field:
            self.sending.focus_problem()
        else:
            self.parameters.focus_problem(problem.field)
        focused = QApplication.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)


def _finish_typing() -> None:
    """Take in a number that was typed and not yet left."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractSpinBox):
        focused.interpretText()
