"""Judging from the menus of cards outside of the history, where one result is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.core.judgement_summary import JudgementSummary, summary_of
from firered_desktop.core.judging import Change, Restore, Trash
from firered_desktop.ui.judging_menu import JudgingMenu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from firered_desktop.session.comparison import OneResult
    from firered_desktop.session.session import Session


class ResultJudging(QObject):
    """Fills menus with what can be said of one result; `actions` are those of the window's menus.

    What is said already is known of the edit that is looked at.
    """

    def __init__(self, session: Session, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions

    def fill(self, menu: QMenu, one: OneResult) -> None:
        """Add what fits this result."""
        judgements, now = self._session.archive.judgements, self._session.now
        made = JudgingMenu(self._actions, menu)

        def say(change: Change) -> None:
            judgements.judge_result(one.job.id, one.index, change)

        made.wished.connect(say)
        made.trash_wished.connect(lambda: say(Trash(now())))
        made.restore_wished.connect(lambda: say(Restore()))
        made.fill(menu, self._summary(one), worded=False)

    def _summary(self, one: OneResult) -> JudgementSummary:
        entry = self._session.judged.entries.entry(one.index)
        if entry is None or entry.job.id != one.job.id:
            return JudgementSummary(1, trashed=False)
        return summary_of([entry.judgement])
