"""The keys in force for widgets without a window, changed as the dialog of keys would."""

from __future__ import annotations

from firered_desktop.preferences import Preferences
from firered_desktop.session.keymap_choice import KeymapChoice
from firered_desktop.ui.shortcuts import usual_keys


class ChosenKeys:
    """`choice` has the usual keys; nothing is kept."""

    def __init__(self) -> None:
        self.choice = KeymapChoice(usual_keys(), Preferences(), _forget)

    def give(self, command: str, *keys: str) -> None:
        """Let `keys` call `command`, and nothing else."""
        self.choice.use(self.choice.keymap.giving(command, keys))


def _forget(**settings: object) -> None:
    del settings
