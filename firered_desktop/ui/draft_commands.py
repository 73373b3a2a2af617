"""Commands for the draft as a whole: a batch, tips that are not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from firered_desktop.session.session import Session
    from firered_desktop.ui.run_bar import RunBar


class DraftCommands(QObject):
    """Acts on the draft of `session`, and says on `run_bar` when it was taken in."""

    def __init__(self, session: Session, run_bar: RunBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._run_bar = run_bar
        self._actions: Mapping[str, QAction] = {}
        session.draft.changed.connect(self._offer)
        session.single_run.resting.connect(self._say_taken)

    def offer_in(self, actions: Mapping[str, QAction]) -> None:
        """Have the entry "each" of the menus say whether it can be done."""
        self._actions = actions
        self._offer()

    def toggle_batch(self) -> None:
        """Make one edit for each picture, or one of them all again."""
        batch = self._session.draft.batch
        batch.choose(not batch.on)

    def dismiss_tip(self, name: str) -> None:
        """Show the tip called `name` no more."""
        known = self._session.preferences.dismissed_tips
        self._session.change(dismissed_tips=f"{known} {name}".strip())

    def _say_taken(self, taken: bool) -> None:
        self._run_bar.show_taken(taken, len(self._session.edits.under_way()))

    def _offer(self) -> None:
        if "each" in self._actions:
            self._actions["each"].setEnabled(len(self._session.draft.pictures) > 1)
