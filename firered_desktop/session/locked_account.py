"""An account that fal has locked: what is known of it, and asking whether it is open again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.job import Hold, Job
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.held import HeldEdits


class Door(Protocol):
    """Who asks fal and sends what was held, once it is open; may block."""

    def check_again(self) -> None: ...


class LockedAccount(QObject):
    """Counts as locked while an edit is held for it.

    Signal: `changed` when something else is to be said of it.
    """

    changed = Signal()

    def __init__(self, held: HeldEdits, door: Door, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = held
        self._door = door
        self._tasks = Tasks(self)
        self._waiting: frozenset[str] = frozenset()
        self._seen = False
        self.checking = False
        self.failure: FireredError | None = None
        held.changed.connect(self._look)
        self._look()

    @property
    def job(self) -> Job | None:
        """The first edit that is held for it; None where none is, or the person has seen it."""
        jobs = self._held.held_for(Hold.LOCKED)
        return jobs[0] if jobs and not self._seen else None

    def check_again(self) -> None:
        """Ask fal; what was held is sent if the account is open."""
        if not self.checking:
            self.checking, self.failure, self._seen = True, None, False
            self.changed.emit()
            self._tasks.run(self._door.check_again, self._take)

    def dismiss(self) -> None:
        """Say nothing more of it until another edit is held for it."""
        self._seen, self.failure = True, None
        self.changed.emit()

    def _take(self, outcome: FireredError | None) -> None:
        self.checking, self.failure = False, outcome
        self.changed.emit()

    def _look(self) -> None:
        waiting = frozenset(job.id for job in self._held.held_for(Hold.LOCKED))
        if waiting != self._waiting:
            if waiting - self._waiting:
                self._seen = False
            if not waiting:
                self.failure = None
            self._waiting = waiting
            self.changed.emit()
