"""The edits that are held back, and what a person can do with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.money import Estimate, total
from firered_desktop.session.held_order import HeldOrder
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from firered_desktop.core.edit import EditRequest
    from firered_desktop.session.edits import Edits, Holding, Queue
    from firered_desktop.session.input_files import AtHand


@dataclass(frozen=True, slots=True)
class Dropped:
    """An edit that was held and is given up; with `composed` it is in the draft now."""

    job: Job
    composed: bool


class HeldEdits(QObject):
    """Follows `edits` for those that are held; lives on the GUI thread.

    Signals: `changed` when other edits are held, in other words or in another order; `undo_changed`
    when there is another dropping to take back, or none; `taken_back` (EditRequest, SendOptions)
    when one is to be composed again; `refused` (FireredError) for a wish that failed.
    """

    changed = Signal()
    undo_changed = Signal()
    taken_back = Signal(object, object)
    refused = Signal(object)

    def __init__(
        self, edits: Edits, queue: Queue, at_hand: AtHand, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._at_hand = at_hand
        self._tasks = Tasks(self)
        self._order = HeldOrder(queue.held, self)
        self._held: dict[str, Job] = {}
        self._dropped: list[Dropped] = []
        self._leaving: set[str] = set()  # so that a double click is one wish
        self._order.changed.connect(self.changed)
        self._order.refused.connect(self.refused)
        edits.changed.connect(self._take)
        edits.added.connect(self.settle)
        for job in edits.jobs():
            self._take(job)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Those that are held, in the order in which they are sent."""
        return self._order.arranged(self._held.values())

    def held_for(self, hold: Hold) -> tuple[Job, ...]:
        """Those that are held for one reason."""
        return tuple(job for job in self.jobs if job.hold is hold)

    @property
    def dropped(self) -> Dropped | None:
        """The latest dropping, as long as it can be taken back."""
        return self._dropped[-1] if self._dropped else None

    def send_now(self, job_id: str) -> None:
        """Send one, whatever holds it."""
        self.settle()
        self._wish(partial(self._queue.held.send_now, job_id))

    def send_all(self) -> None:
        """Send every one, whatever holds it, in their order."""
        self.settle()
        self._wish(partial(_send_each, self._queue.held, [job.id for job in self.jobs]))

    def send_held(self, hold: Hold) -> None:
        """Send those that are held for one reason."""
        self.settle()
        self._wish(partial(self._queue.held.send_held, hold))

    def move(self, job_id: str, before: str | None) -> None:
        """Put one before another, or to the end."""
        self.settle()
        self._order.move(job_id, before)

    def drop(self, job: Job) -> None:
        """Give one up; `undo` takes it back until something else is done."""
        if self._begin_leaving(job):
            work = partial(self._queue.forget, job.id)
            self._tasks.run(work, partial(self._take_dropped, job))

    def change(self, job: Job) -> None:
        """Give one up to compose it again; `undo` takes it back to where it waited."""
        if self._begin_leaving(job):
            work = partial(_take_out, self._queue, self._at_hand, job)
            self._tasks.run(work, partial(self._take_changed, job))

    def undo(self) -> None:
        """Take the latest dropping back."""
        if self._dropped:
            dropped = self._dropped.pop()
            self.undo_changed.emit()
            self._wish(partial(self._queue.held.restore, dropped.job.id))

    def settle(self) -> None:
        """Let what was dropped stay dropped, as whatever is done next does."""
        if self._dropped:
            self._dropped.clear()
            self.undo_changed.emit()

    def _begin_leaving(self, job: Job) -> bool:
        first = job.id not in self._leaving
        self._leaving.add(job.id)
        return first

    def _take_dropped(self, job: Job, outcome: FireredError | None) -> None:
        self._leaving.discard(job.id)
        if outcome is not None:
            self.refused.emit(outcome)
        else:
            self._remember(Dropped(job, composed=False))

    def _take_changed(self, job: Job, outcome: EditRequest | FireredError) -> None:
        self._leaving.discard(job.id)
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self.taken_back.emit(outcome, job.options)
            self._remember(Dropped(job, composed=True))

    def _remember(self, dropped: Dropped) -> None:
        self._dropped.append(dropped)
        self.undo_changed.emit()

    def _wish(self, wish: Callable[[], object]) -> None:
        self._tasks.run(wish, self._wished)

    def _wished(self, outcome: object) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)

    def _take(self, job: Job) -> None:
        if job.state is State.HELD:
            if self._held.get(job.id) != job:
                self._held[job.id] = job
                self.changed.emit()
            return
        if self._held.pop(job.id, None) is not None:
            self.changed.emit()
        if job.state is not State.CANCELLED:
            self._forget_dropping(job.id)  # it was started over

    def _forget_dropping(self, job_id: str) -> None:
        kept = [dropped for dropped in self._dropped if dropped.job.id != job_id]
        if len(kept) != len(self._dropped):
            self._dropped = kept
            self.undo_changed.emit()


def total_of(jobs: Iterable[Job]) -> Estimate:
    """What `jobs` will cost together, about; one without an estimate adds nothing."""
    return total(job.estimate for job in jobs if job.estimate is not None)


def _send_each(holding: Holding, job_ids: Iterable[str]) -> None:
    """Send them all; one that is refused stops no other, and the first refusal is raised."""
    refused: FireredError | None = None
    for job_id in job_ids:
        try:
            holding.send_now(job_id)
        except FireredError as error:
            refused = refused or error
    if refused is not None:
        raise refused


def _take_out(queue: Queue, at_hand: AtHand, job: Job) -> EditRequest:
    request = at_hand(job)
    queue.forget(job.id)
    return request
