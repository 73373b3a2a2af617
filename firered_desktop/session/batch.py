"""Several pictures as so many edits: the same instruction and settings for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from firered_desktop.session.pictures import DraftPictures


class Batch(QObject):
    """Whether each picture of `slots` is to be an edit of its own; `changed` follows that.

    It ends when there is one picture or none: there is nothing to choose then.
    """

    changed = Signal()

    def __init__(self, slots: DraftPictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slots = slots
        self._on = False
        slots.changed.connect(self._look)

    @property
    def on(self) -> bool:
        """Whether there is one edit for each picture."""
        return self._on

    @property
    def count(self) -> int:
        """How many edits a run makes."""
        return len(self._slots.all) if self._on else 1

    def choose(self, on: bool) -> None:
        """Make one edit for each picture from now on, or one of them all."""
        on = on and len(self._slots.all) > 1
        if on != self._on:
            self._on = on
            self.changed.emit()

    def _look(self) -> None:
        if len(self._slots.all) <= 1:
            self.choose(False)
