"""Tooltips that name the keys in force, and go with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.ui.held_keys import HELD_COMMANDS
from firered_desktop.ui.shortcuts import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.keymap import Keys
    from firered_desktop.session.keymap_choice import KeymapChoice

_COMMAND = re.compile(r" ?\{(\w+)\}")


class KeyTips(QObject):
    """Writes the tooltips of widgets that live as long as `parent`.

    In the words of a tooltip ``{command}`` stands for the keys of that command in `choice`, in
    parentheses; where it has none, nothing stands there.
    """

    def __init__(self, choice: KeymapChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._choice = choice
        self._told: dict[QWidget, tuple[str, str]] = {}
        choice.changed.connect(self._renew)

    def tell(self, widget: QWidget, words: str, below: str = "") -> None:
        """Let the tooltip of `widget` say `words` with the keys, and `below` on a line of its own.

        `below` is plain text in which nothing is replaced.
        """
        self._told[widget] = (words, below)
        self._write(widget)

    def with_keys(self, words: str) -> str:
        """`words` with the keys in force."""
        return _COMMAND.sub(self._named, words)

    def _named(self, found: re.Match[str]) -> str:
        command = found[1]
        keys = self._choice.keymap.keys(command)
        if not keys:
            return ""
        gap = found[0][: found[0].index("{")]
        if command in HELD_COMMANDS:
            words = self.tr("(hold {keys} at any time)").format(keys=self._listed(keys))
        else:
            words = self.tr("({keys})").format(keys=shown(keys)[0])
        return words if words.startswith("（") else gap + words  # which is as wide as a space

    def _listed(self, keys: Keys) -> str:
        first, *others = shown(keys)
        for other in others:
            first = self.tr("{key} or {other}").format(key=first, other=other)
        return first

    def _write(self, widget: QWidget) -> None:
        words, below = self._told[widget]
        told = self.with_keys(words)
        widget.setToolTip(f"{told}\n{below}" if below else told)

    def _renew(self) -> None:
        for widget in self._told:
            self._write(widget)
