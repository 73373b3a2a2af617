"""Where pictures are judged from: keys, menus, and the row below the compared pictures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.core.judgement_summary import JudgementSummary, summary_of
from firered_desktop.core.judging_commands import CHANGES
from firered_desktop.ui.deed_line import DeedLine
from firered_desktop.ui.judging_onward import JudgingOnward
from firered_desktop.ui.main_window import MainWindow, Page
from firered_desktop.ui.result_judging import ResultJudging
from firered_desktop.ui.step_commands import StepCommands
from firered_desktop.ui.trash_desk import TrashDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from firered_desktop.core.judging import Change, Key
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.session import Session
    from firered_desktop.ui.edit_menu import EditMenu
    from firered_desktop.ui.gallery_grid import GalleryGrid
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.result_panel import ResultPanel


class JudgingDesk(QObject):
    """Acts on what is seen: in the history on all that is selected, else on the one result.

    `result` shows what is said of it, and of the other results of its edit.
    """

    def __init__(
        self, session: Session, result: ResultPanel, icons: Icons, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._result = result
        self._actions: Mapping[str, QAction] = {}
        self.line = DeedLine(session.archive.judgements, icons)
        window.statusBar().addWidget(self.line)
        self.steps = StepCommands(session, window)
        self.trash_desk = TrashDesk(session.archive, self.line, window)
        result.judging.wished.connect(self.judge)
        result.restore.clicked.connect(self.restore)
        result.strip.show_judgements(session.archive.firsts)
        session.judged.changed.connect(self._show)
        session.archive.selected.changed.connect(self._offer)
        session.archive.trash.changed.connect(self._offer)
        window.page_changed.connect(self._offer)
        self._show()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The pictures that a key or a menu acts on."""
        archive = self._session.archive
        if self._window.page is Page.HISTORY:
            return archive.selected.keys
        entry = self._session.judged.entry
        return () if entry is None else (entry.key,)

    def wishes(self) -> Mapping[str, Callable[[], object]]:
        """What the entries of the menus do."""
        judgements = self._session.archive.judgements
        return {
            **{name: partial(self.judge, change) for name, change in CHANGES.items()},
            "trash": self.trash,
            "restore": self.restore,
            "trash_rejected": judgements.trash_rejected,
            "undo": self.steps.undo,
            "redo": self.steps.redo,
            **self.trash_desk.wishes(),
        }

    def offer_in(self, actions: Mapping[str, QAction]) -> None:
        """Have these entries of the menus say what can be done."""
        self._actions = actions
        self.steps.offer_in(actions["undo"], actions["redo"])
        self._offer()

    def judge_from(
        self, menu: EditMenu, keys: KeymapChoice, grid: Callable[[], GalleryGrid]
    ) -> None:
        """Let the menus of cards judge, too, and those of `keys` that go on to the next picture.

        `grid` gives that of the history, which is built when it is entered.
        """
        menu.judge_with(ResultJudging(self._session, self._actions, self).fill)
        onward = JudgingOnward(self._session, keys, grid, self._window)
        onward.wished.connect(self.judge)

    def judge(self, change: Change) -> None:
        """Say this of what is seen."""
        self._session.archive.judgements.judge(self.keys, change)

    def trash(self) -> None:
        """Move what is seen to the trash."""
        self._session.archive.judgements.trash(self.keys)

    def restore(self) -> None:
        """Take what is seen out of the trash."""
        self._session.archive.judgements.restore(self.keys)

    def _summary(self) -> JudgementSummary:
        if self._window.page is Page.HISTORY:
            return self._session.archive.selected.summary
        entry = self._session.judged.entry
        return summary_of([entry.judgement] if entry is not None else [])

    def _show(self) -> None:
        judged, result = self._session.judged, self._result
        summary = summary_of([judged.entry.judgement] if judged.entry is not None else [])
        result.judging.setVisible(judged.entry is not None)
        result.judging.show_summary(summary)
        result.restore.setVisible(bool(summary.trashed))
        every = {each.image: each.judgement for each in judged.entries.entries}
        result.results.show_judgements(every)
        self._offer()

    def _offer(self) -> None:
        summary = self._summary()
        for wish, action in self._actions.items():
            if wish in CHANGES:
                action.setEnabled(summary.count > 0)
        if "trash" in self._actions:
            self._actions["trash"].setEnabled(summary.count > 0 and summary.trashed is not True)
            self._actions["restore"].setEnabled(summary.count > 0 and summary.trashed is not False)
            self._actions["empty_trash"].setEnabled(self._session.archive.trash.count > 0)
