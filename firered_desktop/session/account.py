"""The key as the window knows it: where it is kept, and checking a new one."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.account import KeyPlace, KeyStatus
from firered_desktop.core.errors import FireredError
from firered_desktop.session.tasks import Tasks


class Keys(Protocol):
    """What the window wants of the key store and of fal's key check; every method may block."""

    def status(self) -> KeyStatus: ...
    def check_and_save(self, text: str) -> KeyStatus: ...
    def forget(self) -> KeyStatus: ...


class Account(QObject):
    """Asks about the key off the GUI thread.

    Signals: `changed` (KeyStatus); `entered` when a new key was taken, after `changed`; `refused`
    (FireredError) when one was not.
    """

    changed = Signal(object)
    entered = Signal()
    refused = Signal(object)

    def __init__(self, keys: Keys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._tasks = Tasks(self)
        self.status = KeyStatus(KeyPlace.NOWHERE)

    def look(self) -> None:
        """Find out whether there is a key."""
        self._tasks.run(self._keys.status, self._take)

    def offer(self, text: str) -> None:
        """Check a key with fal, which costs nothing, and keep it if fal accepts it."""
        self._tasks.run(partial(self._keys.check_and_save, text), self._take_new)

    def forget(self) -> None:
        """Remove the key from where it is kept."""
        self._tasks.run(self._keys.forget, self._take)

    def _take_new(self, outcome: KeyStatus | FireredError) -> None:
        self._take(outcome)
        if isinstance(outcome, KeyStatus) and outcome.place is not KeyPlace.NOWHERE:
            self.entered.emit()

    def _take(self, outcome: KeyStatus | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self.status = outcome
            self.changed.emit(outcome)
