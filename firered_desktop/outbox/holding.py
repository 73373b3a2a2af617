"""What a person can wish of held edits, and what looks after them while a window is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from firered_desktop.core.errors import EditUnsuited
from firered_desktop.core.job import Hold, Job, State

if TYPE_CHECKING:
    from firered_desktop.core.ports import Clock
    from firered_desktop.outbox.gate import Gate
    from firered_desktop.outbox.watch import Watch

Change = Callable[[str, Callable[[Job], Job]], None]
_STEP = 1.0  # between the ranks of two edits; ranks are times where nobody moved them


class Holding:
    """The held edits of one service. Methods may be called from any thread, and may block.

    `held` gives them in the order of sending, `change` changes an edit that does not run, `queue`
    gives it a place, and `check` raises AccountLocked and others where the account cannot send.
    """

    def __init__(
        self,
        *,
        held: Callable[[], tuple[Job, ...]],
        change: Change,
        queue: Callable[[str], None],
        gate: Gate,
        clock: Clock,
        watch: Watch,
        check: Callable[[], None],
    ) -> None:
        self._held = held
        self._change = change
        self._queue = queue
        self._gate = gate
        self._clock = clock
        self._watch = watch
        self._check = check

    def jobs(self) -> tuple[Job, ...]:
        """The held edits in the order of sending."""
        return self._held()

    def send_now(self, job_id: str) -> None:
        """Send one whatever holds it: before its time, over budget, or to try the network.

        Raises EditUnknown, EditBusy, EditUnsuited.
        """
        self._gate.open()
        self._change(job_id, self._freed)
        self._queue(job_id)

    def _freed(self, job: Job) -> Job:
        if job.state is not State.HELD:
            raise EditUnsuited(id=job.id)
        options = replace(job.options, not_before=None)
        freed = replace(job, options=options, over_budget=job.hold is Hold.BUDGET)
        return freed.moved(State.WAITING, self._clock.now())

    def send_held(self, *holds: Hold) -> tuple[str, ...]:
        """Send all that are held for one of these reasons; their ids."""
        self._gate.open(*holds)
        if Hold.KEY in holds:
            self._gate.open(Hold.LOCKED)  # another key may be another account's
        ids = tuple(job.id for job in self.jobs() if job.hold in holds)
        for job_id in ids:
            self._queue(job_id)
        return ids

    def restore(self, job_id: str) -> None:
        """Take back that a held edit was dropped; raises EditUnknown, EditBusy, EditUnsuited."""

        def held_again(job: Job) -> Job:
            if job.state is not State.CANCELLED or job.dropped_hold is None:
                raise EditUnsuited(id=job.id)
            now = self._clock.now()
            failure = job.failure
            return job.moved(
                State.HELD, now, hold=job.dropped_hold, failure=failure, dropped_hold=None
            )

        self._change(job_id, held_again)
        self._watch.nudge()

    def move(self, job_id: str, before: str | None) -> None:
        """Have an edit sent before another held one, or last; raises EditUnknown, EditBusy."""
        others = [job for job in self.jobs() if job.id != job_id]
        ids = [job.id for job in others]
        at = ids.index(before) if before in ids else len(others)
        earlier = rank(others[at - 1]) if at > 0 else None
        later = rank(others[at]) if at < len(others) else None
        between = _between(earlier, later)
        self._change(job_id, lambda job: replace(job, rank=between))

    def check_again(self) -> None:
        """Ask whether the account is open again, and send what was held for it.

        Raises AccountLocked where it is not, Offline, KeyRefused and others.
        """
        self._check()
        self.send_held(Hold.LOCKED)

    # While a window is open.

    def attend(self) -> None:
        """Watch clock and network from now on."""
        self._watch.begin()

    def nudge(self) -> None:
        """Hear that the network may have changed."""
        self._watch.nudge()

    def listen_network(self, listener: Callable[[bool], None]) -> None:
        """Tell `listener` True when fal can be reached again, False when it was found not to be."""
        self._watch.listen(listener)


def rank(job: Job) -> float:
    """The place of a held edit among the others: by age, unless a person moved it."""
    return job.created_at if job.rank is None else job.rank


def _between(earlier: float | None, later: float | None) -> float | None:
    if earlier is None:
        return None if later is None else later - _STEP
    return earlier + _STEP if later is None else (earlier + later) / 2
