"""The right side of the window: before beside after, what is known of it, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import UNDER_WAY, Job, Service
from firered_desktop.session.comparison import Comparison, Side
from firered_desktop.session.history import HistoryModel
from firered_desktop.ui.compare_modes import CompareModes
from firered_desktop.ui.compare_view import CompareView
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.edit_remedies import notice_for, offer_words, offers_for
from firered_desktop.ui.facts_line import FactsLine
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.job_bar import JobBar
from firered_desktop.ui.names import set_name
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.tool_row import ToolRow
from firered_desktop.ui.words import failure_words

CARD = QSize(96, 64)
BACK = ("Save back", "Replace the file")  # offered where the original is there


class ResultPanel(QWidget):
    """Shows what `comparison` looks at, and the strip of recent edits below it.

    `service` performs the edits here; those of another one are shown and no more.
    `wished` carries what should be done (an English word of `edit_remedies` or of the buttons
    here) and the Job that it is for, `cancel_wished` the id of the edit to stop.
    """

    wished = Signal(str, object)
    cancel_wished = Signal(str)

    def __init__(
        self,
        comparison: Comparison,
        recent: HistoryModel,
        icons: Icons,
        clock: Callable[[], float],
        *,
        service: Service,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._clock = clock
        self._service = service
        self._running: Job | None = None
        self.compare = CompareView(icons)
        self.modes = CompareModes(icons)
        self._facts = FactsLine(icons)
        self._notice = NoticeBar(icons)
        self._job_bar = JobBar(icons, clock)
        self.strip = EditList(recent, icons, CARD, clock)
        self.strip.as_strip()
        self.strip.say_when_empty(self.tr("Your edits appear here, those that run and those done."))
        set_name(self.strip, "Recent edits", self.tr("Recent edits"))
        self._actions = self._make_actions(icons)
        self._steps = self._make_steps(icons)
        self.handle = self._make_handle(icons)
        self._details = self._make_details(icons)
        self._arrange()
        self.modes.mode_chosen.connect(self.compare.set_mode)
        self._job_bar.cancel_wished.connect(self.cancel_wished)
        self.strip.chosen.connect(comparison.show)
        self.strip.opened.connect(comparison.show)
        comparison.chosen.connect(self._describe)
        comparison.loaded.connect(self._show_pair)
        self._describe(comparison.job)
        self._show_pair()

    def tell(self, error: FireredError) -> None:
        """Say that a wish could not be fulfilled."""
        self._notice.show_notice(Tone.ERROR, failure_words(error))

    def tell_done(self, text: str, remedies: Sequence[Remedy] = ()) -> None:
        """Say that a wish was fulfilled, and offer what follows from it."""
        self._notice.show_notice(Tone.SUCCESS, text, remedies)

    def tell_copied(self) -> None:
        """Say that the result is on the clipboard."""
        self.tell_done(self.tr("Copied. Paste it in another program."))

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
        self._running = jobs[-1] if jobs else None
        self._describe_running(self._comparison.job)

    def _make_actions(self, icons: Icons) -> dict[str, QPushButton]:
        rows = (
            ("Save as", self.tr("Save as…"), "save"),
            ("Save back", self.tr("Save back"), "save-back"),
            ("Replace the file", self.tr("Replace the file…"), "replace"),
            ("Copy result", self.tr("Copy"), "copy"),
            ("Use as picture", self.tr("Use as picture"), "use-as-picture"),
            ("Use these settings", self.tr("Use these settings"), "retry"),
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
            button.clicked.connect(partial(self._wish, identifier))
            buttons[identifier] = button
        return buttons

    def _make_steps(self, icons: Icons) -> tuple[QToolButton, QLabel, QToolButton]:
        before, after = QToolButton(), QToolButton()
        before.setIcon(icons.icon("chevron-left"))
        after.setIcon(icons.icon("chevron-right"))
        set_name(before, "Previous result", self.tr("Previous result"))
        set_name(after, "Next result", self.tr("Next result"))
        for button, by in ((before, -1), (after, 1)):
            button.setToolTip(button.accessibleName())
            button.clicked.connect(partial(self._comparison.step, by))
        count = QLabel()
        set_kind(count, "figure")
        return before, count, after

    def _make_handle(self, icons: Icons) -> QToolButton:
        handle = QToolButton()
        handle.setIcon(icons.icon("external"))
        words = self.tr("Show in folder")
        tip = self.tr("Drag it to another program to hand it the result; a click shows its folder.")
        set_name(handle, "Show in folder", words, tip)
        handle.setToolTip(tip)
        handle.clicked.connect(partial(self._wish, "Show in folder"))
        return handle

    def _make_details(self, icons: Icons) -> QToolButton:
        details = QToolButton()
        details.setIcon(icons.icon("details"))
        words = self.tr("Settings of this edit")
        set_name(details, "Settings of this edit", words)
        details.setToolTip(words)
        details.clicked.connect(partial(self._wish, "Settings of this edit"))
        return details

    def _arrange(self) -> None:
        self._tools = ToolRow(self.modes, self._steps, list(self._actions.values()))
        # One place of one height for both, so that the pictures above do not move.
        line = QWidget()
        line.setFixedHeight(METRICS.primary)
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(METRICS.gap_16)
        beside.addWidget(self._facts, 1)
        beside.addWidget(self._job_bar, 1)
        beside.addWidget(self._details)
        beside.addWidget(self.handle)
        below = QVBoxLayout()
        below.setContentsMargins(METRICS.padding, 0, METRICS.padding, METRICS.gap_8)
        below.setSpacing(METRICS.gap_8)
        for widget in (line, self._notice, self.strip):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_8)
        column.addWidget(self.compare, 1)
        column.addWidget(self._tools)
        column.addLayout(below)

    def _describe(self, job: Job | None) -> None:
        index = self._comparison.index
        self._facts.show_result(job, index)
        done = job is not None and job.result is not None
        for identifier, button in self._actions.items():
            button.setVisible(job is not None and identifier not in BACK)
            button.setEnabled(done or identifier == "Use these settings")
        self.handle.setVisible(done)
        self._details.setVisible(job is not None)
        self._describe_steps(job, index)
        self._describe_running(job)
        self._describe_notice(job, index)
        self.strip.select(job.id if job is not None else None)

    def _describe_running(self, job: Job | None) -> None:
        own = job is not None and job.state in UNDER_WAY and job.service is self._service
        self._facts.setHidden(own)
        self._job_bar.show_job(job if own else self._running)

    def _describe_steps(self, job: Job | None, index: int) -> None:
        count = len(job.result.images) if job is not None and job.result is not None else 0
        before, words, after = self._steps
        for widget in self._steps:
            widget.setVisible(count > 1)
        before.setEnabled(index > 0)
        after.setEnabled(index < count - 1)
        told = [self.tr("{number} of {count}").format(number=index + 1, count=count)]
        told += [self.tr("blackened")] if _is_black(job, index) else []
        words.setText(" · ".join(told))
        self._tools.fit()

    def _describe_notice(self, job: Job | None, index: int) -> None:
        if job is None:
            self._notice.clear()
            return
        notice = notice_for(job, index, self._service, self._clock())
        if notice is None:
            self._notice.clear()
            return
        remedies = [
            Remedy(offer.wish, offer_words(offer), partial(self._wish, offer.wish))
            for offer in offers_for(job, self._service)
        ]
        self._notice.show_notice(*notice, remedies)

    def _show_pair(self) -> None:
        comparison = self._comparison
        before, after = comparison.image(Side.BEFORE), comparison.image(Side.AFTER)
        failure = comparison.failure(Side.AFTER) or comparison.failure(Side.BEFORE)
        if before is None and after is None and comparison.loading:
            self.compare.show_loading()
        elif after is None and failure is not None:
            notice = failure.failure().notice()
            self.compare.show_failed(say(notice.happened), say(notice.remedy))
        else:
            self.compare.show_pair(before, after)

    def _wish(self, what: str) -> None:
        if self._comparison.job is not None:
            self.wished.emit(what, self._comparison.job)


def _is_black(job: Job | None, index: int) -> bool:
    """Whether the safety check blackened result `index` of `job`."""
    images = job.result.images if job is not None and job.result is not None else ()
    return index < len(images) and bool(images[index].nsfw)
