"""The order of held edits: moved at once for the eye, kept one move after the other."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from firered_desktop.core.errors import FireredError
    from firered_desktop.core.job import Job


class Mover(Protocol):
    """What keeps a move; it may block."""

    def move(self, job_id: str, before: str | None) -> None: ...


class HeldOrder(QObject):
    """Signals: `changed` when another order is to be shown, `refused` (FireredError)."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, mover: Mover, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mover = mover
        self._tasks = Tasks(self)
        self._moves: deque[tuple[str, str | None]] = deque()  # the first is being kept

    def arranged(self, jobs: Iterable[Job]) -> tuple[Job, ...]:
        """`jobs` in the order in which they are sent, moves that are not kept yet among them."""
        arranged = sorted(jobs, key=_place)
        for job_id, before in self._moves:
            _move(arranged, job_id, before)
        return tuple(arranged)

    def move(self, job_id: str, before: str | None) -> None:
        """Put one before another, or to the end."""
        self._moves.append((job_id, before))
        self.changed.emit()
        if len(self._moves) == 1:
            self._keep()

    def _keep(self) -> None:
        self._tasks.run(partial(self._mover.move, *self._moves[0]), self._kept)

    def _kept(self, outcome: FireredError | None) -> None:
        self._moves.popleft()
        if self._moves:
            self._keep()
        self.changed.emit()
        if outcome is not None:
            self.refused.emit(outcome)


def _place(job: Job) -> tuple[float, float, str]:
    return (job.created_at if job.rank is None else job.rank, job.created_at, job.id)


def _move(jobs: list[Job], job_id: str, before: str | None) -> None:
    moved = [job for job in jobs if job.id == job_id]
    others = [job for job in jobs if job.id != job_id]
    ids = [job.id for job in others]
    at = ids.index(before) if before in ids else len(others)
    jobs[:] = [*others[:at], *moved, *others[at:]]
