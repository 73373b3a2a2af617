"""Held edits over an outbox that obeys at once, in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import Failure
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.money import Estimate
from firered_desktop.session.edits import Edits
from firered_desktop.session.held import HeldEdits
from firered_desktop.session.input_files import with_files_at_hand
from tests.session.fake_library import FakeLibrary, an_edit
from tests.session.fake_queue import FakeQueue

CENTS = Estimate(Decimal("0.07"), Decimal("0.07"))
LOCKED = Failure("account_locked", values={"reason": "Exhausted balance"})


def a_held_edit(number: int, hold: Hold = Hold.OFFLINE, **fields: Any) -> Job:
    """Edit `number`, which is held and costs about seven cents."""
    settled: dict[str, Any] = {"state": State.HELD, "hold": hold, "estimate": CENTS}
    return an_edit(number, **{**settled, **fields})


class ObedientQueue(FakeQueue):
    """Does with the edits in `jobs` what is wished, and tells it."""

    def __init__(self, *jobs: Job) -> None:
        super().__init__()
        self.jobs = {job.id: job for job in jobs}
        self.obey = self._obey

    def put(self, job: Job) -> None:
        """An edit as it stands now."""
        self.jobs[job.id] = job
        self._tell(job)

    def _obey(self, what: str, about: object) -> None:
        acts: dict[str, Callable[[Job], Job]] = {
            "send now": lambda job: job.moved(State.WAITING, 50.0),
            "forget": lambda job: job.moved(
                State.CANCELLED, 50.0, failure=job.failure, dropped_hold=job.hold
            ),
            "restore": lambda job: job.moved(
                State.HELD, 50.0, hold=job.dropped_hold, failure=job.failure, dropped_hold=None
            ),
        }
        if what in acts and isinstance(about, str):
            self.put(acts[what](self.jobs[about]))
        elif what == "send held":
            for job in [each for each in self.jobs.values() if each.hold is about]:
                self.put(job.moved(State.WAITING, 50.0))
        elif what == "check again":
            self._obey("send held", Hold.LOCKED)
        elif what == "move" and isinstance(about, tuple):
            self._rank(*about)

    def _rank(self, job_id: str, before: str | None) -> None:
        held = [job for job in self.jobs.values() if job.state is State.HELD]
        held.sort(key=lambda job: job.created_at if job.rank is None else job.rank)
        others = [job for job in held if job.id != job_id]
        at = next((at for at, job in enumerate(others) if job.id == before), len(others))
        for rank, job in enumerate([*others[:at], self.jobs[job_id], *others[at:]]):
            self.put(replace(job, rank=float(rank)))


class HeldDesk:
    """`held` follows `edits`, which hear of `queue`."""

    def __init__(self, *jobs: Job) -> None:
        self.queue = ObedientQueue(*jobs)
        self.library = FakeLibrary()
        self.edits = Edits(self.queue)
        self.edits.learn(jobs)
        self.held = HeldEdits(self.edits, self.queue, self._at_hand)

    def _at_hand(self, job: Job) -> EditRequest:
        return with_files_at_hand(job, self.library, lambda *_: None)

    @property
    def ids(self) -> list[str]:
        """Those that are held, in order."""
        return [job.id for job in self.held.jobs]
