"""The network that is back, and the question what becomes of the edits that waited for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.job import Hold, Job
from firered_desktop.session.edits import Queue
from firered_desktop.session.held import HeldEdits


class NetworkReturn(QObject):
    """Asks once each time that the network comes back, where `asks` says that it should.

    `now` gives seconds since the epoch. Signal: `changed` when something else is asked, or nothing.
    """

    changed = Signal()
    _told = Signal(bool)  # the only thing that a worker touches

    def __init__(
        self,
        held: HeldEdits,
        queue: Queue,
        asks: Callable[[], bool],
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._held = held
        self._asks = asks
        self._now = now
        self._back_at: float | None = None
        self._told.connect(self._take)
        held.changed.connect(self.changed)
        queue.held.listen_network(self._report)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The edits that the question is about; they were held before the network was back."""
        if self._back_at is None:
            return ()
        waiting = self._held.held_for(Hold.OFFLINE)
        return tuple(job for job in waiting if job.changed_at <= self._back_at)

    def send(self) -> None:
        """Send what waited for the network."""
        self._settle(None)
        self._held.send_held(Hold.OFFLINE)

    def decline(self) -> None:
        """Leave them held."""
        self._settle(None)

    def _report(self, reachable: bool) -> None:
        try:
            self._told.emit(reachable)
        except RuntimeError:
            # The window closed meanwhile; what is held is on disk.
            return

    def _take(self, reachable: bool) -> None:
        self._settle(self._now() if reachable and self._asks() else None)

    def _settle(self, back_at: float | None) -> None:
        self._back_at = back_at
        self.changed.emit()
