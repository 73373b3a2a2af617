"""Taking one edit up: as it is now, with the key in use, from where it stood."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from firered_desktop.core.errors import (
    Charged,
    EditUnknown,
    Failure,
    FireredError,
    KeyDiffers,
    KeyMalformed,
    KeyMissing,
    KeyringUnavailable,
)
from firered_desktop.core.job import SUBMITTED, UNFINISHED, Hold, Job, Service, State
from firered_desktop.outbox.course import Course
from firered_desktop.outbox.inputs import is_prepared
from firered_desktop.outbox.resumption import begun_anew, key_fits, recovered
from firered_desktop.outbox.surroundings import Patience, Rules, Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from firered_desktop.core.ports import CancelToken, Clock, EditEngine, Library, Preparer
    from firered_desktop.outbox.gate import Gate

_AT_FAL = SUBMITTED | {State.SUBMITTING, State.UNCONFIRMED}
_NO_KEY = (KeyMissing, KeyMalformed, KeyringUnavailable)


@dataclass(frozen=True, slots=True)
class Terms:
    """What the outbox works with.

    `open_engine` gives the engine of the key in use; it raises KeyMissing where there is none.
    `parallel` is how many edits may run at once, `prices` are USD per megapixel by endpoint id.
    `rules` are what the settings say at the moment. `reach` returns where the service can be
    reached and raises Offline or ServiceUnavailable; `check` raises AccountLocked and others where
    the account cannot send.
    """

    service: Service
    library: Library
    preparer: Preparer
    clock: Clock
    open_engine: Callable[[], EditEngine]
    prices: Callable[[], Mapping[str, Decimal]]
    parallel: Callable[[], int]
    patience: Patience = field(default_factory=Patience)
    rules: Callable[[], Rules] = Rules
    reach: Callable[[], None] = lambda: None
    check: Callable[[], None] = lambda: None


class Leader:
    """Leads edits by `terms`, each call on a worker thread that has claimed its edit."""

    def __init__(
        self,
        terms: Terms,
        report: Callable[[Job], None],
        closing: Callable[[], bool],
        renew: Callable[[str], CancelToken],
        gate: Gate,
    ) -> None:
        """`report` gets each new job; `closing` says whether the program ends.

        `renew` gives an edit another token, when it goes on although it was cancelled.
        """
        self._renew = renew
        self._gate = gate
        self._terms = terms
        self._report = report
        self._closing = closing
        self._led: set[str] = set()

    def job(self, job_id: str) -> Job:
        """An edit of this service as it stands on disk; raises EditUnknown."""
        job = self._terms.library.get(job_id)
        if job is None or job.service is not self._terms.service:
            raise EditUnknown(id=job_id)
        return job

    def change(self, former: Job, job: Job) -> Job:
        """Store `job`, tell it and return it, if it is another than `former`."""
        if job is not former:
            self._terms.library.update(job)
            self._report(job)
        return job

    def prepare(self, job_id: str, token: CancelToken) -> bool:
        """Make the pictures of one edit ready, which needs no key; whether it can go on."""
        job = self.job(job_id)
        try:
            job = self.change(job, self._taken_up(job))
        except FireredError as error:
            self._set_aside(job, error)
            return False
        if job.state not in (State.WAITING, State.PREPARING):
            return True  # another program went on with it meanwhile
        course = self._course(job, None, token)
        self._run(course, prepare_only=True)
        return is_prepared(course.job)

    def lead(self, job_id: str, token: CancelToken) -> None:
        """Go on with one edit until it ends or rests."""
        job = self.job(job_id)  # as it is now: another process may have gone on with it
        if job.state not in UNFINISHED:
            return  # what it may have cost must not give way to what is wrong here
        try:
            job = self.change(job, self._taken_up(job))
            engine = self._terms.open_engine()
            if not key_fits(job, engine.key_fingerprint):
                raise KeyDiffers
        except FireredError as error:
            self._set_aside(job, error)
            return
        self._run(self._course(job, engine, token))

    def _course(self, job: Job, engine: EditEngine | None, token: CancelToken) -> Course:
        renew = partial(self._renew, job.id)
        surroundings = self._surroundings(engine)
        return Course(job, surroundings, token, self._report, closing=self._closing, renew=renew)

    def _run(self, course: Course, *, prepare_only: bool = False) -> None:
        try:
            course.run(prepare_only=prepare_only)
        except FireredError as error:
            # It could not be stored. What is on disk is what the next start goes by, and it may
            # be further than `job`: nothing is written over it.
            self._report(replace(course.job, failure=_in_doubt(course.job, error)))

    def _taken_up(self, job: Job) -> Job:
        now = self._terms.clock.now()
        if job.service is Service.DEMO and job.id not in self._led:
            job = begun_anew(job, now)
        self._led.add(job.id)
        return recovered(job, now)

    def _surroundings(self, engine: EditEngine | None) -> Surroundings:
        terms = self._terms
        surroundings = Surroundings(
            engine,
            terms.library,
            terms.preparer,
            terms.clock,
            terms.prices,
            self._gate,
            terms.patience,
            terms.rules,
        )
        if terms.service is Service.DEMO:
            # Its files end with it; whether this one has them already is for its engine to know.
            return replace(surroundings, uploads_last=0.0)
        return surroundings

    def _set_aside(self, job: Job, error: FireredError) -> None:
        """Hold an edit that could not begin; one that is with fal keeps its state."""
        told = replace(job, failure=_in_doubt(job, error))
        if job.state is State.WAITING and isinstance(error, _NO_KEY):
            now = self._terms.clock.now()
            told = job.moved(State.HELD, now, hold=Hold.KEY, failure=error.failure())
        if job.state is State.UNCONFIRMED:
            # What is on disk says that it may have been charged; that must not be forgotten.
            self._report(told)
            return
        try:
            self.change(job, told)
        except FireredError:
            self._report(told)


def _in_doubt(job: Job, error: FireredError) -> Failure:
    """`error` as it is told of `job`: of what fal may have, nobody says that it cost nothing."""
    failure = error.failure()
    if job.state in _AT_FAL and failure.charged is Charged.NO:
        return replace(failure, charged=Charged.MAYBE)
    return failure
