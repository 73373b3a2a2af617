"""Wishes that are fulfilled one after the other, in the order in which they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.errors import FireredError
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class Turns:
    """Has the work of each wish done off the GUI thread before the next wish begins.

    `on_refused` gets the FireredError of work that failed.
    """

    def __init__(self, on_refused: Callable[[FireredError], object], parent: QObject) -> None:
        self._on_refused = on_refused
        self._tasks = Tasks(parent)
        self._wishes: list[Callable[[], None]] = []
        self._working = False

    @property
    def busy(self) -> bool:
        """Whether a wish is not fulfilled yet."""
        return self._working

    def add(self, wish: Callable[[], None]) -> None:
        """Begin with `wish` in its turn; it may call `run` once."""
        self._wishes.append(wish)
        self._go_on()

    def run(self, work: Callable[[], object], on_done: Callable[..., object]) -> None:
        """Do `work` elsewhere, and give `on_done` what came of it."""

        def hand_over(outcome: object) -> None:
            self._working = False
            if isinstance(outcome, FireredError):
                self._on_refused(outcome)
            else:
                on_done(outcome)
            self._go_on()

        self._working = True
        self._tasks.run(work, hand_over)

    def _go_on(self) -> None:
        while self._wishes and not self._working:
            self._wishes.pop(0)()
