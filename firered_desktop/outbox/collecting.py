"""The second half of a course: follow what was submitted, fetch what came of it, keep it."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from firered_desktop.core.edit import Answer, EditResult, ResultImage, differences
from firered_desktop.core.errors import (
    Cancelled,
    Charged,
    Failure,
    FireredError,
    Offline,
    RateLimited,
    ResultGone,
    ResultIncomplete,
    ServiceFailed,
    ServiceUnavailable,
    StoppedInVain,
    Unexpected,
)
from firered_desktop.core.job import State
from firered_desktop.core.money import charge
from firered_desktop.core.parameters import SYNC_MODE
from firered_desktop.core.ports import Completed, InQueue, Status
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.outbox.abandoning import abandonable, branch
from firered_desktop.outbox.inputs import image_urls
from firered_desktop.outbox.results import ResultStore
from firered_desktop.outbox.surroundings import Resting, Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from firered_desktop.outbox.record import Record

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 2.0, 30.0  # seconds between tries to reach the service
LONGEST_OBEYED = 300.0  # seconds; to ask costs nothing, and some results last for six minutes
# Seconds that fal's clock and this one may be apart: a laptop may think that it is in another part
# of the world. What is found is compared in every argument, so that a wide look costs nothing.
CLOCK_SKEW = 86_400.0
# Seconds that fal keeps an answer of 10 KB and more, as one with the pictures in it is, and one
# that it was asked not to store.
SYNC_RESULTS_LAST, UNSTORED_RESULTS_LAST = 360.0, 3600.0
LONGEST_SUBMIT = 600.0  # seconds that a POST may have been on its way

# What one picture of several can have met that no other try will change.
_OF_ONE_PICTURE = (ResultGone, ServiceFailed)


class Collecting:
    """Each method starts in the states it serves and leaves the job in the next one."""

    def __init__(self, record: Record, surroundings: Surroundings) -> None:
        self._record = record
        self._with = surroundings
        self._results = ResultStore(surroundings.library, surroundings.preparer)
        self._answer: Answer | None = None
        self._silent_since: float | None = None  # monotonic seconds
        self.limited = True  # whether an edit that queues for too long is taken back
        self._began: float | None = None  # monotonic seconds, so that a sleep does not count

    def following(self) -> None:
        """Tell each change of status until the request ended; raises Overdue past the limit."""
        if self._began is None:
            self._began = self._with.clock.monotonic()
        self._patiently(self._follow)

    def _follow(self) -> None:
        record = self._record
        with branch(record.token) as token:
            statuses = self._with.engine.follow(record.submission, token)

            def following() -> Status | None:
                return next(statuses, None)

            while status := abandonable(following, record.token, self._left()):
                self._silent_since = None
                if isinstance(status, Completed):
                    break
                if isinstance(status, InQueue):
                    record.enter(State.IN_QUEUE)
                    record.progress(position=status.position)
                else:
                    record.enter(State.IN_PROGRESS)
        record.move(State.DOWNLOADING, results_until=self._results_until())

    def _left(self) -> float | None:
        """Seconds that the edit may still queue; None: as long as it takes."""
        longest = self._with.rules().longest
        waits = self._record.job.state is State.IN_QUEUE
        if longest is None or self._began is None or not (self.limited and waits):
            return None
        return max(0.0, self._began + longest - self._with.clock.monotonic())

    def _results_until(self) -> float | None:
        """When fal may delete what it has just finished."""
        job, last = self._record.job, self._with.rules().results_last
        if job.request.parameters.value(SYNC_MODE):
            last = SYNC_RESULTS_LAST
        elif not job.options.store_io:
            last = UNSTORED_RESULTS_LAST
        return None if last is None else self._with.clock.now() + last

    def downloading(self) -> None:
        """Fetch the answer and its pictures at once: fal may keep them for minutes only."""

        def download() -> None:
            if (kept := self._record.job.result) is not None:
                self._finish(kept, None)  # but for its copies it was done before
                return
            answer = self._asked()
            with _paid_for():
                images, missed = self._fetched(answer)
                self._results.keep_thumbnails(self._record.job.id, images)
                self._finish(self._result(answer, images), missed)

        self._patiently(download)

    def _asked(self) -> Answer:
        """The answer, asked for once: fal may forget it long before it deletes its pictures."""
        if self._answer is None:
            record = self._record
            ask = partial(self._with.engine.answer, record.submission, record.token)
            self._answer = abandonable(ask, record.token)
        return self._answer

    def _fetched(self, answer: Answer) -> tuple[tuple[ResultImage, ...], Failure | None]:
        """The pictures that are still to be had, and why others are not; raises that where all are.

        One that is gone for good must not take those along that were paid for with it.
        """
        images: list[ResultImage] = []
        missed: FireredError | None = None
        for index in range(len(answer.images)):
            try:
                images.append(self._fetch(answer, index))
            except _OF_ONE_PICTURE as error:
                missed = error
        if missed is None:
            return tuple(images), None
        if not images:
            raise missed
        count = len(answer.images)
        logger.info("%d of %d results: %s", count - len(images), count, missed.code)
        told = ResultIncomplete(charged=Charged.YES, missing=count - len(images), count=count)
        return tuple(images), told.failure()

    def _fetch(self, answer: Answer, index: int) -> ResultImage:
        def told(fraction: float) -> None:
            self._record.token.check()  # late news of a download that was abandoned is dropped
            self._record.progress((index + fraction) / len(answer.images))

        return self._results.fetch(
            self._with.engine, answer.images[index], self._record.token, told
        )

    def _result(self, answer: Answer, images: tuple[ResultImage, ...]) -> EditResult:
        request, units = self._record.job.request, answer.billable_units
        price = self._with.prices().get(request.model_id)
        charged = None if units is None or price is None else charge(units, price)
        other = differences(request, answer.seed, images)
        return EditResult(images, answer.seed, answer.prompt, answer.timings, units, charged, other)

    def _finish(self, result: EditResult, failure: Failure | None) -> None:
        record = self._record
        if failure is None and record.job.stop_asked:
            failure = Failure(StoppedInVain.code, Charged.YES)
        if record.job.folder is not None:
            # A folder can be slow or never answer, and fal deletes what it has.
            record.keep(result=result)
        delivered: list[str] = []
        # Whatever is wrong with its copies, the result itself is safe in the library.
        try:
            for path in self._results.deliver(record.job, result):
                delivered.append(str(path))  # noqa: PERF401 - what came before a fault counts
        except FireredError as error:
            failure = replace(error.failure(), charged=Charged.YES)
        except Cancelled:
            raise
        except Exception as bug:
            logger.exception("The copies of a result met a bug")
            failure = Unexpected(charged=Charged.YES, detail=type(bug).__name__).failure()
        record.move(State.FINISHED, result=result, delivered=tuple(delivered), failure=failure)

    def searching(self) -> None:
        """Look for the request in the account's own list; adopt it, or leave it unconfirmed."""
        clock = self._with.clock
        pause = FIRST_PAUSE
        deadline = clock.monotonic() + self._with.patience.search
        while not self._adopt():
            if clock.monotonic() + pause > deadline:
                raise Resting
            clock.sleep(pause, self._record.token)
            pause = min(pause * 1.5, LONGEST_PAUSE)

    def _adopt(self) -> bool:
        job = self._record.job
        sent = job.submitted_at or job.changed_at
        try:
            look = partial(
                self._with.engine.find,
                job.request,
                image_urls(job, self._with.library),
                sent - CLOCK_SKEW,
                sent + LONGEST_SUBMIT + CLOCK_SKEW,
                self._record.token,
            )
            matches = abandonable(look, self._record.token)
        except FireredError:
            return False
        # Of several that are alike, each goes to one edit: the oldest that no other owns.
        try:
            return any(
                self._record.adopt(match.submission)
                for match in matches
                if match.submission.request_id not in job.former_requests
            )
        except FireredError:
            return False  # the library is busy: it is looked for again

    def _patiently(self, step: Callable[[], None]) -> None:
        """Run a step that costs nothing again and again while the service cannot be reached."""
        clock, patience = self._with.clock, self._with.patience
        pause = FIRST_PAUSE
        self._silent_since = None
        while True:
            try:
                return step()
            except (Offline, ServiceUnavailable, RateLimited) as error:
                self._record.progress(unreachable=True)
                silent = self._silence()
                if patience.silence is not None and silent >= patience.silence:
                    self._record.keep(failure=_of_the_submitted(error).failure())
                    raise Resting from error
                clock.sleep(max(pause, _asked_wait(error)), self._record.token)
                pause = min(pause * 1.5, LONGEST_PAUSE)

    def _silence(self) -> float:
        """Seconds since the service was heard last."""
        now = self._with.clock.monotonic()
        if self._silent_since is None:
            self._silent_since = now
        return now - self._silent_since


@contextmanager
def _paid_for() -> Iterator[None]:
    """Say of every error that the edit was charged: fal has made its pictures."""
    try:
        yield
    except FireredError as error:
        error.charged = Charged.YES
        raise


def _asked_wait(error: FireredError) -> float:
    """Seconds that fal asked to wait, as far as a result that it deletes soon allows."""
    return min(float(error.values.get("retry_after", 0.0)), LONGEST_OBEYED)


def _of_the_submitted(error: FireredError) -> FireredError:
    """`error` as it is told of an edit that fal has: nobody shall think that it was not sent."""
    if isinstance(error, Offline):
        charged = Charged.YES if error.charged is Charged.YES else Charged.MAYBE
        detail = QT_TRANSLATE_NOOP("reasons", "no connection")
        return ServiceUnavailable(detail=detail, charged=charged)
    return error
