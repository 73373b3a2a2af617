"""The right side of the window: before beside after, what is known of it, what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.job import UNDER_WAY, Job, Service
from firered_desktop.session.comparison import Comparison, Side
from firered_desktop.ui.compare_dial import CompareDial
from firered_desktop.ui.compare_modes import CompareModes
from firered_desktop.ui.compare_view import CompareView
from firered_desktop.ui.edit_remedies import notice_for, offer_words, offers_for
from firered_desktop.ui.edit_strip import EditStrip
from firered_desktop.ui.facts_line import FactsLine
from firered_desktop.ui.job_bar import JobBar
from firered_desktop.ui.judging_row import JudgingRow
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.names import set_name
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.result_column import ResultColumn
from firered_desktop.ui.shown_pair import ShownPair
from firered_desktop.ui.standing import no_turn
from firered_desktop.ui.strip_card import STOP
from firered_desktop.ui.theme import METRICS, set_kind, with_text
from firered_desktop.ui.tool_row import ToolRow
from firered_desktop.ui.words import failure_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.history import HistoryModel
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.icons import Icons

BACK = ("Save back", "Replace the file")  # offered where the original is there
OF_EDITS = ("Use these settings", "Again")  # offered without a result, too


class ResultPanel(QWidget):
    """Shows what `comparison` looks at, and the strip of recent edits below it.

    `service` performs the edits here; those of another one are shown and no more. `keys` are held
    over the pictures, and named in tooltips.
    `wished` carries what should be done (an English word of `edit_remedies` or of the buttons
    here) and the Job that it is for, `cancel_wished` the id of the edit to stop, `alone_wished`
    that the pictures shall have the whole window.
    """

    wished = Signal(str, object)
    cancel_wished = Signal(str)
    alone_wished = Signal()

    def __init__(
        self,
        comparison: Comparison,
        recent: HistoryModel,
        icons: Icons,
        keys: KeymapChoice,
        clock: Callable[[], float],
        *,
        service: Service,
        ahead: Callable[[Job], int | None] = no_turn,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._clock = clock
        self._service = service
        self._running: Sequence[Job] = ()
        self._tips = KeyTips(keys, self)
        self.compare = CompareView(icons, keys)
        ShownPair(comparison, self.compare)
        self.modes = CompareModes(icons, keys)
        self.results = ResultColumn(comparison, icons, keys)
        self._facts = FactsLine(icons)
        self.notice = NoticeBar(icons)
        self.judging = JudgingRow(icons, self._tips)
        self.restore = self._make_restore(icons)
        self._job_bar = JobBar(icons, clock, ahead)
        self.strip = EditStrip(recent, icons, clock, ahead)
        self.strip.say_when_empty(
            self.tr("Your edits appear here while they run and when they are done.")
        )
        set_name(self.strip, "Recent edits", self.tr("Recent edits"))
        self.again = QMenu(self)
        self._actions = self._make_actions(icons)
        self._make_tools(icons)
        self._back = self._make_back()
        self._arrange()
        self.modes.mode_chosen.connect(self.compare.set_mode)
        self.modes.turn_wished.connect(self.compare.looks.turn_divider)
        self._job_bar.cancel_wished.connect(self.cancel_wished)
        self.strip.wished.connect(self._wish_of_card)
        self.strip.chosen.connect(comparison.show)
        self.strip.opened.connect(comparison.show)
        comparison.chosen.connect(self._describe)
        comparison.loaded.connect(self._show_stage)
        self._describe(comparison.job)
        self._show_stage()

    def set_beginning(self, beginning: QWidget) -> None:
        """Show `beginning` on the place for pictures while there is none."""
        self.compare.set_beginning(beginning)
        former: QWidget = self.compare
        for stop in beginning.findChildren(QWidget):
            if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(former, stop)
                former = stop
        self._show_stage()

    def tell(self, error: FireredError) -> None:
        """Say that a wish could not be fulfilled."""
        self.notice.show_notice(Tone.ERROR, failure_words(error), subject=error)

    def tell_done(
        self, text: str, remedies: Sequence[Remedy] = (), *, subject: object = None
    ) -> None:
        """Say that a wish was fulfilled, and offer what follows from it."""
        self.notice.show_notice(Tone.SUCCESS, text, remedies, subject=subject)

    def offer_back(self, *, offered: bool, first: bool) -> None:
        """Offer to save the result back; `first` of all where the photograph came for that.

        Elsewhere replacing is seldom meant, and is left to the menus.
        """
        back, replace = (self._actions[identifier] for identifier in BACK)
        back.setVisible(offered)
        replace.setVisible(offered and first)
        others = [each for each in self._actions if each not in BACK]
        order = [*BACK, *others] if first else [others[0], *BACK, *others[1:]]
        self._tools.order([self._actions[each] for each in order])

    def show_running(self, jobs: Sequence[Job]) -> None:
        """Say what is under way, also where another edit is looked at; the latest of `jobs`."""
        self._running = jobs
        self._describe_running(self._comparison.job)

    def _make_actions(self, icons: Icons) -> dict[str, QPushButton]:
        rows = (
            ("Save as", self.tr("Save as…"), "save"),
            ("Save back", self.tr("Save back"), "save-back"),
            ("Replace the file", self.tr("Replace the file…"), "replace"),
            ("Copy result", self.tr("Copy"), "copy"),
            ("Use as picture", self.tr("Use as picture"), "use-as-picture"),
            ("Use these settings", self.tr("Use these settings"), "reuse"),
            ("Again", self.tr("Again"), "retry"),
        )
        spoken = {
            "Save as": self.tr("Save as"),
            "Replace the file": self.tr("Replace the file"),
            "Copy result": self.tr("Copy result"),
        }
        buttons = {}
        for identifier, words, icon in rows:
            button = QPushButton(icons.icon(icon), words)
            set_kind(button, "flat")
            set_name(button, identifier, spoken.get(identifier, words))
            # Without the mark of a menu there is room for the words of the first tool.
            opens = partial(self._open_again, button)
            wish = partial(self._wish, identifier)
            button.clicked.connect(opens if identifier == "Again" else wish)
            buttons[identifier] = button
        return buttons

    def _make_tools(self, icons: Icons) -> None:
        """The buttons that are pictures alone."""
        tip = self.tr("Drag it to another program to hand it the result; a click shows its folder.")
        self.handle = _tool(icons, "external", "Show in folder", self.tr("Show in folder"), tip)
        self.handle.setToolTip(tip)
        self.handle.clicked.connect(partial(self._wish, "Show in folder"))
        self._whole = _tool(icons, "full-view", "Full view", self.tr("Full view"))
        self._tips.tell(self._whole, self.tr("Give the pictures the whole window {full}"))
        self._whole.clicked.connect(self.alone_wished)
        words = self.tr("Settings of this edit")
        self._details = _tool(icons, "details", "Settings of this edit", words)
        self._tips.tell(self._details, self.tr("Settings of this edit {details}"))
        self._details.clicked.connect(partial(self._wish, "Settings of this edit"))

    def _make_restore(self, icons: Icons) -> QToolButton:
        restore = QToolButton()
        restore.setIcon(icons.icon("restore"))
        restore.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        restore.setText(self.tr("In the trash"))
        words = self.tr("Restore from the trash")
        set_name(restore, "Restore this result", words)
        restore.setToolTip(words)
        restore.hide()
        return restore

    def _make_back(self) -> QPushButton:
        words = self.tr("Compare with the photograph")
        back = QPushButton(words)
        set_kind(back, "link")
        set_name(back, "Compare with the photograph", words)
        back.clicked.connect(partial(self._comparison.compare_with, None))
        return back

    def _arrange(self) -> None:
        buttons = list(self._actions.values())
        self._tools = ToolRow(self.modes, [], buttons, [self.handle, self._whole])
        # One place of one height for all, so that the pictures above do not move.
        line = QWidget()
        line.setFixedHeight(with_text(METRICS.primary, self.font()))
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(METRICS.gap_16)
        beside.addWidget(self._facts, 1)
        beside.addWidget(self._back)
        beside.addWidget(self._job_bar, 1)
        beside.addWidget(self.restore)
        beside.addWidget(self.judging)
        beside.addWidget(self._details)
        beside.addWidget(CompareDial(self.compare.looks))
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(*[METRICS.padding, METRICS.gap_4] * 2)
        below.setSpacing(METRICS.gap_4)
        for widget in (line, self.notice, self.strip):
            below.addWidget(widget)
        pictures = QHBoxLayout()
        pictures.setSpacing(0)
        pictures.addWidget(self.compare, 1)
        pictures.addWidget(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(pictures, 1)
        column.addWidget(self._tools)
        column.addWidget(self._below)

    def show_alone(self, alone: bool) -> None:
        """Show nothing but the pictures, or everything again."""
        for widget in (self._tools, self._below):
            widget.setVisible(not alone)
        self.results.stand_aside(alone)
        self.compare.overlay.show_alone(alone)
        if alone:
            self.compare.setFocus()

    def _describe(self, job: Job | None) -> None:
        index = self._comparison.index
        self._facts.show_result(job, index)
        done = job is not None and job.result is not None
        for identifier, button in self._actions.items():
            button.setVisible(job is not None and identifier not in BACK)
            button.setEnabled(done or identifier in OF_EDITS)
        self.handle.setVisible(done)
        self._details.setVisible(job is not None)
        self._back.setVisible(self._comparison.compared_with is not None)
        self._tools.fit()
        self._describe_running(job)
        self._describe_notice(job, index)
        self.strip.select(job.id if job is not None else None)

    def _describe_running(self, job: Job | None) -> None:
        own = job is not None and job.state in UNDER_WAY and job.service is self._service
        self._facts.setHidden(own)
        latest = self._running[-1] if self._running else None
        shown = job if own else latest
        others = sum(shown is not None and each.id != shown.id for each in self._running)
        self._job_bar.show_job(shown, others=others, apart=not own and job is not None)

    def _describe_notice(self, job: Job | None, index: int) -> None:
        if job is None:
            self.notice.clear()
            return
        notice = notice_for(job, index, self._service, self._clock())
        if notice is None:
            self.notice.clear()
            return
        remedies = [
            Remedy(offer.wish, offer_words(offer), partial(self._wish, offer.wish))
            for offer in offers_for(job, self._service)
        ]
        self.notice.show_notice(*notice, remedies, news=False)

    def _show_stage(self) -> None:
        """Where there is no edit and no picture yet, show how one begins."""
        comparison = self._comparison
        something = comparison.image(Side.BEFORE), comparison.image(Side.AFTER)
        bare = comparison.job is None and something == (None, None)
        self.compare.show_beginning(bare)

    def _wish_of_card(self, what: str, job: Job) -> None:
        if what == STOP.wish:
            self.cancel_wished.emit(job.id)
        else:
            self.wished.emit(what, job)

    def _open_again(self, button: QPushButton) -> None:
        self.again.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _wish(self, what: str) -> None:
        if self._comparison.job is not None:
            self.wished.emit(what, self._comparison.job)


def _tool(icons: Icons, icon: str, identifier: str, words: str, tip: str = "") -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    set_name(button, identifier, words, tip)
    return button
