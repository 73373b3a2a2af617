"""Commands for the draft as a whole: steps back and forth, a batch, tips that are not wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from firered_desktop.session.session import Session


class DraftCommands(QObject):
    """Acts on the draft of `session`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions: Mapping[str, QAction] = {}
        session.picture_steps.changed.connect(self._offer)
        session.draft.changed.connect(self._offer)

    def offer_in(self, actions: Mapping[str, QAction]) -> None:
        """Have the entries "undo", "redo" and "each" of the menus say what can be done."""
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

    def _offer(self) -> None:
        steps, draft = self._session.picture_steps, self._session.draft
        possible = {
            "undo": steps.last is not None,
            "redo": steps.next is not None,
            "each": len(draft.pictures) > 1,
        }
        for wish, action in self._actions.items():
            if wish in possible:
                action.setEnabled(possible[wish])
