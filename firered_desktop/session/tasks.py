"""Work off the GUI thread whose outcome comes back to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.outbox.threads import run_in_background

T = TypeVar("T")


class Tasks(QObject):
    """Runs work on threads of its own and hands each outcome over on the GUI thread.

    Outcomes that arrive after this object is gone, or after `drop_all`, are dropped.
    """

    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_done: dict[int, Callable[[Any], None]] = {}
        self._next = 0
        self._ended.connect(self._hand_over)

    @property
    def busy(self) -> bool:
        """Whether an outcome is still to be handed over."""
        return bool(self._on_done)

    def run(self, work: Callable[[], T], on_done: Callable[[T | FireredError], None]) -> None:
        """Run `work` elsewhere; `on_done` gets what it returned, or its error, here."""
        number = self._next
        self._next += 1
        self._on_done[number] = on_done
        run_in_background(work, partial(self._tell, number))

    def drop_all(self) -> None:
        """Hand over nothing of what was started up to now."""
        self._on_done.clear()

    def _tell(self, number: int, outcome: object) -> None:
        try:
            self._ended.emit(number, outcome)
        except RuntimeError:
            # The window closed meanwhile and Qt's side of this object is gone with it.
            return

    def _hand_over(self, number: int, outcome: object) -> None:
        on_done = self._on_done.pop(number, None)
        if on_done is not None:
            on_done(outcome)
