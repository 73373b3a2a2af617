"""The one job that a course leads: every change of it goes to disk first and is told after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from firered_desktop.core.job import Job, Progress, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.budget import Budgets, Overrun, Periods
    from firered_desktop.core.edit import Submission
    from firered_desktop.core.ports import CancelToken, Clock, Library


class Record:
    """The present job of one course; changed by that course alone."""

    def __init__(
        self,
        job: Job,
        library: Library,
        clock: Clock,
        token: CancelToken,
        report: Callable[[Job], None],
    ) -> None:
        self.job = job
        self.token = token
        self._library = library
        self._clock = clock
        self._report = report

    @property
    def submission(self) -> Submission:
        """What fal answered to the submit; a bug where it has not."""
        if self.job.submission is None:
            raise AssertionError("a submitted edit has its submission")
        return self.job.submission

    def move(self, state: State, **changes: Any) -> None:
        """Put the job into `state`, durable on return."""
        self._store(self.job.moved(state, self._clock.now(), **changes))

    def reserve(self, budgets: Budgets, periods: Periods) -> Overrun | None:
        """Put the job into uploading with its price reserved, or say which budget is too small."""
        now = self._clock.now()
        job = self.job.moved(State.UPLOADING, now, reserved_at=now)
        over = self._library.reserve(job, budgets, periods)
        if over is None:
            self.job = job
            self._report(job)
        return over

    def adopt(self, submission: Submission) -> bool:
        """Take up a request that was found at fal, unless another edit owns it."""
        job = self.job.moved(State.IN_QUEUE, self._clock.now(), submission=submission)
        if not self._library.adopt(job):
            return False
        self.job = job
        self._report(job)
        return True

    def enter(self, state: State) -> None:
        """Put the job into `state` unless it is there."""
        if self.job.state is not state:
            self.move(state)

    def keep(self, **changes: Any) -> None:
        """Change fields within the same state, durable on return."""
        self._store(replace(self.job, **changes))

    def progress(
        self,
        fraction: float | None = None,
        position: int | None = None,
        *,
        unreachable: bool = False,
    ) -> None:
        """Tell how far the state is; nothing of it is stored."""
        stopping = self.token.cancelled or self.job.stop_asked
        told = Progress(fraction, position, stopping, unreachable)
        self.job = self.job.progressed(told)
        self._report(self.job)

    def _store(self, job: Job) -> None:
        self._library.update(job)
        self.job = job
        self._report(job)
