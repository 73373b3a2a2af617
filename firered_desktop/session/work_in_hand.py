"""How far the edits on their way are, for whoever shows it beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from firered_desktop.core.desktop_signs import WorkInHand
from firered_desktop.core.job import SUBMITTED, UNDER_WAY, Job, State

if TYPE_CHECKING:
    from firered_desktop.session.edits import Edits


class TaskBar(Protocol):
    """The program's entry where the desktop lists programs; it waits for nothing."""

    def show_work(self, work: WorkInHand | None) -> None:
        """Show it there; None shows none."""


class WorkFollowed(QObject):
    """Shows on `bar` what is in work, from the first edit on its way until none is left.

    The share counts edits, for how far a single one is nobody can tell.
    """

    def __init__(self, edits: Edits, bar: TaskBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._ended: dict[str, bool] = {}  # those that were in work together
        for job in edits.jobs():
            self._note(job)
        self._shown = self._work()
        bar.show_work(self._shown)
        edits.changed.connect(self._take)

    def _take(self, job: Job) -> None:
        self._note(job)
        work = self._work()
        if work is None:
            self._ended.clear()
        if work != self._shown:
            self._shown = work
            self._bar.show_work(work)

    def _note(self, job: Job) -> None:
        if _rests(job):
            self._ended.pop(job.id, None)
        elif job.state in UNDER_WAY:
            self._ended[job.id] = False
        elif job.id in self._ended:
            self._ended[job.id] = True

    def _work(self) -> WorkInHand | None:
        ended = sum(self._ended.values())
        count = len(self._ended) - ended
        if not count:
            return None
        return WorkInHand(count, ended / len(self._ended) if ended else None)


def _rests(job: Job) -> bool:
    """Whether `job` goes on only when something else happens."""
    return job.state is State.HELD or (job.state in SUBMITTED and job.failure is not None)
