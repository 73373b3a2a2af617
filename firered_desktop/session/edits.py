"""The edits as the window follows them: their latest records, and wishes for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import UNDER_WAY, Hold, Job, State
from firered_desktop.core.send_options import USUAL, SendOptions
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from firered_desktop.core.edit import EditRequest
    from firered_desktop.core.export import ExportFormat


class Holding(Protocol):
    """What the window wants of those who hold edits; every method may block."""

    def send_now(self, job_id: str) -> None: ...
    def send_held(self, *holds: Hold) -> tuple[str, ...]: ...
    def restore(self, job_id: str) -> None: ...
    def move(self, job_id: str, before: str | None) -> None: ...
    def check_again(self) -> None: ...
    def attend(self) -> None: ...
    def nudge(self) -> None: ...
    def listen_network(self, listener: Callable[[bool], None]) -> None: ...


class Queue(Protocol):
    """What the window wants of the outbox; every method may block."""

    @property
    def held(self) -> Holding: ...
    def listen(self, listener: Callable[[Job], None]) -> None: ...
    def add(
        self,
        request: EditRequest,
        folder: str | None = None,
        export: ExportFormat | None = None,
        options: SendOptions = USUAL,
        *,
        job_id: str | None = None,
    ) -> Job: ...
    def resume(self) -> tuple[str, ...]: ...
    def go_on(self, job_id: str) -> None: ...
    def send_again(self, job_id: str) -> None: ...
    def forget(self, job_id: str) -> None: ...
    def cancel(self, job_id: str) -> None: ...


class Edits(QObject):
    """Carries each change of a job to the GUI thread, and wishes from it to the outbox.

    Signals: `added` (Job) when an edit that was run here is on disk, `changed` (Job) for each
    change of any, `refused` (FireredError) for a wish that failed. `run_refused` comes before the
    `refused` of an edit that could not be taken in.
    """

    added = Signal(object)
    changed = Signal(object)
    refused = Signal(object)
    run_refused = Signal()
    _reported = Signal(object)  # the only thing that a worker touches

    def __init__(self, queue: Queue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._tasks = Tasks(self)
        self._jobs: dict[str, Job] = {}
        self._reported.connect(self._take)
        queue.listen(self._report)

    def jobs(self) -> tuple[Job, ...]:
        """The edits that this session heard of, in the order of first hearing."""
        return tuple(self._jobs.values())

    def job(self, job_id: str) -> Job | None:
        """One of them, as it stands."""
        return self._jobs.get(job_id)

    def under_way(self) -> tuple[Job, ...]:
        """Those of them that are on their way."""
        return tuple(job for job in self._jobs.values() if job.state in UNDER_WAY)

    def ahead_of(self, job: Job) -> int | None:
        """How many edits here have their turn before `job`; None of one that waits for none."""
        if job.state is not State.WAITING:
            return None
        turn = _turn(job)
        waiting = (each for each in self._jobs.values() if each.state is State.WAITING)
        return sum(_turn(each) < turn for each in waiting if each.id != job.id)

    def learn(self, jobs: Iterable[Job]) -> None:
        """Take in what the library says of edits that this session has not heard of."""
        for job in jobs:
            if job.id not in self._jobs:
                self._take(job)

    def run(
        self, request: EditRequest, options: SendOptions = USUAL, more: Sequence[EditRequest] = ()
    ) -> None:
        """Take a new edit in, to be sent as `options` say, and `more` of them one after another."""

        def take(outcome: Job | FireredError) -> None:
            self._take_added(outcome)
            if more:
                self.run(more[0], options, more[1:])

        self._tasks.run(partial(self._queue.add, request, options=options), take)

    def resume(self) -> None:
        """Go on with what an earlier session left unfinished."""
        self._wish(self._queue.resume)

    def attend(self) -> None:
        """Have clock and network watched for what is held, from now on."""
        self._wish(self._queue.held.attend)

    def send_held_for_key(self) -> None:
        """Send what was held because no key was good for it."""
        self._wish(partial(self._queue.held.send_held, Hold.KEY))

    def go_on(self, job_id: str) -> None:
        """Go on with one that rests or is looked for."""
        self._wish(partial(self._queue.go_on, job_id))

    def send_again(self, job_id: str) -> None:
        """Start one over; the person knows that it may cost again."""
        self._wish(partial(self._queue.send_again, job_id))

    def forget(self, job_id: str) -> None:
        """Give one up."""
        self._wish(partial(self._queue.forget, job_id))

    def cancel(self, job_id: str) -> None:
        """Stop one."""
        self._wish(partial(self._queue.cancel, job_id))

    def _wish(self, wish: Callable[[], object]) -> None:
        self._tasks.run(wish, self._wished)

    def _take_added(self, outcome: Job | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.run_refused.emit()
            self.refused.emit(outcome)
            return
        self._take(outcome)
        self.added.emit(self._jobs[outcome.id])

    def _wished(self, outcome: object) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)

    def _report(self, job: Job) -> None:
        try:
            self._reported.emit(job)
        except RuntimeError:
            # The window closed meanwhile; what this says is on disk.
            return

    def _take(self, job: Job) -> None:
        known = self._jobs.get(job.id)
        if known is not None and known.changed_at > job.changed_at:
            return  # late news of a state that it has left
        self._jobs[job.id] = job
        self.changed.emit(job)


def _turn(job: Job) -> tuple[bool, float, float]:
    """Orders edits that wait: those whose pictures are ready come first, the longest waiting."""
    return (not job.prepared, job.changed_at, job.created_at)
