"""A row of segments, of which one is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Segments(QFrame):
    """A segment for each of `words`, by the English name under which it is found.

    The first one is chosen; `chosen` (int) tells which one is from now on, counted from 0.
    """

    chosen = Signal(int)

    def __init__(self, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for at, (identifier, word) in enumerate(words.items()):
            button = QPushButton(word)
            set_kind(button, "segment")
            set_name(button, identifier, word)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one of several, and so it is told to a screen reader
            button.setAutoDefault(False)
            button.setChecked(at == 0)
            button.toggled.connect(partial(self._toggled, at))
            group.addButton(button)
            row.addWidget(button, 1)

    def _toggled(self, at: int, on: bool) -> None:
        # Not `clicked`: a screen reader toggles, and does not click.
        if on:
            self.chosen.emit(at)


def check_only(group: QButtonGroup, wanted: QAbstractButton | None) -> None:
    """Let `wanted` be the one of `group` that is chosen, or none, without a word about it.

    The Tab key leads to the one that is chosen, to the first one where none is.
    """
    buttons: Sequence[QAbstractButton] = group.buttons()
    group.setExclusive(False)  # a group that is does not let go of its last one
    for button in buttons:
        with QSignalBlocker(button):
            button.setAutoExclusive(False)
            button.setChecked(button is wanted)
            button.setAutoExclusive(True)
        stops = button is (wanted or buttons[0])
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
    group.setExclusive(True)
