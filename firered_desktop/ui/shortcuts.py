"""The keys of the window's commands, as they are in force at the moment."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from firered_desktop.session.keymap_choice import KeymapChoice
from firered_desktop.ui.held_keys import held_keys
from firered_desktop.ui.menus import standard_keys
from firered_desktop.ui.onward_keys import onward_keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.keymap import Keys, KeyTable
    from firered_desktop.session.session import Session

_NATIVE = QKeySequence.SequenceFormat.NativeText


class Shortcuts(QObject):
    """Gives each of `actions`, which are named by their command, the keys of `choice`."""

    def __init__(self, actions: Mapping[str, QAction], choice: KeymapChoice) -> None:
        super().__init__(choice)
        self._actions = actions
        self._choice = choice
        choice.changed.connect(self._give)
        self._give()

    def _give(self) -> None:
        table = self._choice.keymap.table()
        # None keeps a key that another gets now: for a moment two would have it.
        changed = {
            name: sequences
            for name, action in self._actions.items()
            if (sequences := [QKeySequence(key) for key in table.get(name, ())])
            != action.shortcuts()
        }
        for name in changed:
            self._actions[name].setShortcuts([])
        for name, sequences in changed.items():
            self._actions[name].setShortcuts(sequences)


def usual_keys() -> KeyTable:
    """The keys of every command, also of those that stand in no menu."""
    return {**standard_keys(), **held_keys(), **onward_keys()}


def choose_keys(session: Session, parent: QObject) -> KeymapChoice:
    """The keys that are in force in the window over `session`, for as long as `parent` lives."""
    choice = KeymapChoice(usual_keys(), session.preferences, session.change, parent)
    session.settled.connect(choice.follow)
    session.refused.connect(choice.restore)
    return choice


def shown(keys: Keys) -> tuple[str, ...]:
    """`keys` as this system writes them; the two keys for Return are one for eyes."""
    hidden, other = ("Enter", "Return") if sys.platform == "darwin" else ("Return", "Enter")
    return tuple(
        QKeySequence(key).toString(_NATIVE)
        for key in keys
        if not (key.endswith(hidden) and key.removesuffix(hidden) + other in keys)
    )
