"""What was asked for before: searched, and gone through step by step."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.session.tasks import Tasks

MOST = 200  # instructions; whoever wants an older one searches


class Prompts(Protocol):
    """What this wants of the library; may block."""

    def prompts(self, text: str, limit: int) -> tuple[str, ...]: ...


class PastInstructions(QObject):
    """Reads instructions of earlier edits, off the GUI thread; only the latest wish counts.

    `found` carries those (tuple of str) that match a search, `recalled` the one (str) to which a
    step led, `refused` the FireredError of a library that cannot be read.
    """

    found = Signal(object)
    recalled = Signal(str)
    refused = Signal(object)

    def __init__(self, library: Prompts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = Tasks(self)
        self._texts: tuple[str, ...] | None = None
        self._own = ""
        self._at = -1  # -1 is what the person wrote
        self._shown = ""

    def search(self, text: str) -> None:
        """Find the instructions that contain every word of `text`; all where it is blank."""
        self._tasks.drop_all()
        self._tasks.run(partial(self._library.prompts, text, MOST), self._tell)

    def step(self, by: int, current: str) -> None:
        """Go `by` instructions back from `current`, or forth to what was written itself."""
        if self._at < 0 or current != self._shown:
            self._own, self._at = current, -1
            self._texts = None
        if self._texts is not None:
            self._go(by)
            return
        self._tasks.drop_all()
        self._tasks.run(partial(self._library.prompts, "", MOST), partial(self._begin, by))

    def _begin(self, by: int, outcome: tuple[str, ...] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self._texts = tuple(text for text in outcome if text != self._own)
            self._go(by)

    def _go(self, by: int) -> None:
        texts = self._texts or ()
        at = min(max(self._at + by, -1), len(texts) - 1)
        if at != self._at:
            self._at = at
            self._shown = self._own if at < 0 else texts[at]
            self.recalled.emit(self._shown)

    def _tell(self, outcome: tuple[str, ...] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self.found.emit(outcome)
