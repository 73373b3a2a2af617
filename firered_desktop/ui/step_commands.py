"""Undo and redo in the menus: of what is seen, in words, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.core.deed_words import told
from firered_desktop.session.step_order import JUDGEMENTS, PICTURES
from firered_desktop.ui.main_window import MainWindow, Page
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from firered_desktop.session.session import Session


class StepCommands(QObject):
    """Takes back what was done to the draft's pictures, and what was said of results.

    In the history only the latter is seen, so only that is taken back there.
    """

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._undo: QAction | None = None
        self._redo: QAction | None = None
        session.steps.changed.connect(self._offer)
        window.page_changed.connect(self._offer)

    def undo(self) -> None:
        """Take the last step back."""
        self._session.steps.undo(*self._kinds())

    def redo(self) -> None:
        """Make again what was taken back last."""
        self._session.steps.redo(*self._kinds())

    def offer_in(self, undo: QAction, redo: QAction) -> None:
        """Have these entries of the menus say what can be done."""
        self._undo, self._redo = undo, redo
        self._offer()

    def _kinds(self) -> tuple[str, ...]:
        seen = self._window.page is Page.COMPOSE
        return (PICTURES, JUDGEMENTS) if seen else (JUDGEMENTS,)

    def _offer(self) -> None:
        if self._undo is None or self._redo is None:
            return
        steps, judgements = self._session.steps, self._session.archive.judgements
        back, forth = steps.last(*self._kinds()), steps.next(*self._kinds())
        words = self.tr("U&ndo pictures")
        if back == JUDGEMENTS and judgements.last is not None:
            words = self.tr("U&ndo: {what}").format(what=_plain(say(told(judgements.last))))
        self._undo.setText(words)
        self._undo.setEnabled(back is not None)
        words = self.tr("Re&do pictures")
        if forth == JUDGEMENTS and judgements.next is not None:
            words = self.tr("Re&do: {what}").format(what=_plain(say(told(judgements.next))))
        self._redo.setText(words)
        self._redo.setEnabled(forth is not None)


def _plain(words: str) -> str:
    """`words` of a person's own as an entry of a menu shows them."""
    return words.replace("&", "&&")
