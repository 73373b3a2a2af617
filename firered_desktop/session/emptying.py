"""Deleting what lies in the trash for good: told with its files and bytes first, then done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from firered_desktop.core.errors import FireredError
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.core.judging import Key
    from firered_desktop.core.purging import Purge, Purging


class Emptying(QObject):
    """Purges off the GUI thread.

    `spared` gives the hashes of picture files that the window still works with. Signals: `planned`
    (Purge) tells what would go, `emptied` (Purge) what went, `refused` (FireredError).
    """

    planned = Signal(object)
    emptied = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        purging: Purging,
        now: Callable[[], float],
        parent: QObject | None = None,
        *,
        spared: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        super().__init__(parent)
        self._purging = purging
        self._now = now
        self._spared = spared
        self._tasks = Tasks(self)

    def plan(self, keys: Sequence[Key] | None = None) -> None:
        """Tell what would go of these, or of all that is in the trash; nothing is done."""
        work = partial(self._purging.plan, keys, self._spared())
        self._tasks.run(work, partial(self._tell, self.planned))

    def empty(self, keys: Sequence[Key] | None = None) -> None:
        """Delete these, or all that is in the trash; this cannot be taken back."""
        work = partial(self._purging.purge, self._now(), keys, self._spared())
        self._tasks.run(work, partial(self._tell, self.emptied))

    def _tell(self, signal: SignalInstance, outcome: Purge | FireredError) -> None:
        told = self.refused if isinstance(outcome, FireredError) else signal
        told.emit(outcome)
