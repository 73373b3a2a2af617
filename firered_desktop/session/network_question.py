"""The network that is back, and the question what becomes of the edits that waited for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.job import Hold, Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.edits import Holding
    from firered_desktop.session.held import HeldEdits


class NetworkQuestion(QObject):
    """Asks once each time that the network comes back, where `asks` says that it should.

    `now` gives seconds since the epoch. Signal: `changed` when something else is asked, or nothing.
    """

    changed = Signal()
    _told = Signal(bool)  # the only thing that a worker touches

    def __init__(
        self,
        held: HeldEdits,
        holding: Holding,
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
        holding.listen_network(self._report)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The edits that the question is about; none while nothing is asked."""
        back_at = self._back_at
        waiting = self._held.held_for(Hold.OFFLINE)
        # What was held since then met no network: it alone is no reason to ask.
        asks = back_at is not None and any(job.changed_at <= back_at for job in waiting)
        return waiting if asks else ()

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
