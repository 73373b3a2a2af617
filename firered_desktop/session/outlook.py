"""What running the draft would come to: how long it takes, and whether a budget holds it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.budget import (
    NO_BUDGETS,
    Budgets,
    Overrun,
    Periods,
    Spent,
    overrun,
    periods_at,
)
from firered_desktop.core.errors import FireredError
from firered_desktop.core.expected_time import (
    ExpectedTime,
    Kind,
    Timing,
    expected_of_all,
    expected_time,
    timing_of,
)
from firered_desktop.core.job import Job, Service, State
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.draft import Draft

LOOKED_AT = 120  # of the latest edits in the library, for the time that they took
_SPENDING = frozenset(
    {State.UPLOADING, State.FINISHED, State.FAILED, State.CANCELLED, State.UNCONFIRMED}
)


class Book(Protocol):
    """What this wants of the library; every method may block."""

    def recent(self, limit: int, offset: int = 0) -> tuple[Job, ...]: ...
    def spent(self, periods: Periods) -> Spent: ...


class Outlook(QObject):
    """Learns from the library off the GUI thread.

    `budgets` gives those in force, `at_once` how many edits run beside each other, `now` seconds
    since the epoch. Only edits of fal have a budget.
    `told` follows each change of the draft and of what is known: an ExpectedTime or None, and the
    Overrun of the budget that would hold the edit or None.
    """

    told = Signal(object, object)

    def __init__(
        self,
        draft: Draft,
        book: Book,
        service: Service,
        *,
        budgets: Callable[[], Budgets],
        at_once: Callable[[], int],
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._book = book
        self._service = service
        self._budgets = budgets
        self._at_once = at_once
        self._now = now
        self._tasks = Tasks(self)
        self._timings: dict[str, Timing] = {}
        self._states: dict[str, State] = {}
        self._spent: tuple[Periods, Spent] | None = None
        self._asked: Periods | None = None
        draft.changed.connect(self._tell)

    @property
    def time(self) -> ExpectedTime | None:
        """How long the edit will take, or all of a batch; None where none like one is known."""
        found = [self._time_of(at) for at in range(self._draft.batch.count)]
        known = [each for each in found if each is not None]
        return expected_of_all(known, self._at_once()) if len(known) == len(found) else None

    @property
    def overrun(self) -> Overrun | None:
        """The budget that would hold the edit; None where none does or it is not known yet."""
        estimate, budgets = self._draft.estimate(), self._budgets_here()
        if estimate is None or budgets == NO_BUDGETS:
            return None
        periods = periods_at(self._now())
        if self._spent is None or self._spent[0] != periods:  # another day has begun
            if self._asked != periods:
                self.look()
            return None
        # Of a batch each is an edit of its own, and the dearest is the first to be held.
        each = [self._draft.estimate(of=at) for at in range(self._draft.batch.count)]
        dearest = max(one.high for one in each if one is not None)
        over_one = overrun(dearest, self._spent[1], Budgets(per_edit=budgets.per_edit))
        return over_one or overrun(estimate.high, self._spent[1], replace(budgets, per_edit=None))

    def _time_of(self, at: int) -> ExpectedTime | None:
        dimensions = self._draft.dimensions(at)
        if dimensions is None:
            return None
        kind = Kind.of(self._service, self._draft.model, self._draft.parameters, dimensions)
        return expected_time(kind, self._timings.values())

    def learn(self) -> None:
        """Learn what the library tells."""
        self._tasks.run(self._read_timings, self._take_timings)
        self.look()

    def look(self) -> None:
        """Add up anew what was spent, where that matters."""
        if self._budgets_here() == NO_BUDGETS:
            self._tell()
            return
        self._asked = periods_at(self._now())
        work = partial(self._book.spent, self._asked)
        self._tasks.run(work, partial(self._take_spent, self._asked))

    def take(self, job: Job) -> None:
        """Learn from an edit that moved on."""
        if self._states.get(job.id) is job.state:
            return
        self._states[job.id] = job.state
        timing = timing_of(job)
        if timing is not None:
            self._timings[job.id] = timing
            self._tell()
        if job.state in _SPENDING:
            self.look()

    def _tell(self) -> None:
        self.told.emit(self.time, self.overrun)

    def _budgets_here(self) -> Budgets:
        return self._budgets() if self._service is Service.FAL else NO_BUDGETS

    def _read_timings(self) -> dict[str, Timing]:
        found = {job.id: timing_of(job) for job in self._book.recent(LOOKED_AT)}
        return {job_id: timing for job_id, timing in found.items() if timing is not None}

    def _take_timings(self, outcome: dict[str, Timing] | FireredError) -> None:
        # Without an answer nothing is known; whoever reads the history tells why.
        if not isinstance(outcome, FireredError) and outcome:
            self._timings = {**outcome, **self._timings}
            self._tell()

    def _take_spent(self, periods: Periods, outcome: Spent | FireredError) -> None:
        if not isinstance(outcome, FireredError):
            self._spent = (periods, outcome)
            self._tell()
