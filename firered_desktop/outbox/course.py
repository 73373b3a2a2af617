"""The course of one edit, from wherever it stands to its end."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from firered_desktop.core.errors import (
    AccountLocked,
    Cancelled,
    Charged,
    ContentRefused,
    Failure,
    FireredError,
    KeyRefused,
    Offline,
    RateLimited,
    RequestRefused,
    ResultGone,
    ServiceFailed,
    ServiceUnavailable,
    StoppedLate,
    SubmitUnconfirmed,
    TookTooLong,
    Unexpected,
)
from firered_desktop.core.job import SUBMITTED, Hold, Job, Progress, State
from firered_desktop.core.ports import CancelOutcome, CancelToken
from firered_desktop.outbox.abandoning import Overdue
from firered_desktop.outbox.collecting import Collecting
from firered_desktop.outbox.inputs import INPUT_FIELD, is_prepared
from firered_desktop.outbox.record import Record
from firered_desktop.outbox.sending import Sending
from firered_desktop.outbox.surroundings import Resting, Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

logger = logging.getLogger(__name__)

_HOLDS: Mapping[type[FireredError], Hold] = {
    KeyRefused: Hold.KEY,
    AccountLocked: Hold.LOCKED,
    Offline: Hold.OFFLINE,
    # Met before the submit only, so nothing was accepted.
    ServiceUnavailable: Hold.OFFLINE,
    RateLimited: Hold.OFFLINE,
}
# What fal's answer to a submitted edit can end it with; anything else leaves the result there.
_FINAL = (ServiceFailed, ContentRefused, RequestRefused, ResultGone, StoppedLate)
# What fal answers of an edit that it stopped.
_STOPPED = (ServiceFailed, StoppedLate)
# What says for certain that a submit was not accepted.
_REFUSALS = (
    AccountLocked,
    ContentRefused,
    KeyRefused,
    Offline,
    RateLimited,
    RequestRefused,
    ServiceFailed,
)


class Course:
    """Leads one edit on the calling thread; each state is on disk before the step it names."""

    def __init__(
        self,
        job: Job,
        surroundings: Surroundings,
        token: CancelToken,
        report: Callable[[Job], None],
        *,
        closing: Callable[[], bool] = lambda: False,
        renew: Callable[[], CancelToken] = CancelToken,
    ) -> None:
        """Lead `job` until it ends or `token` is cancelled.

        `report` gets each new job. Where `closing()` says so, a cancelled token means that the
        program ends and not that the person wants the edit stopped. `renew` gives another token
        for an edit that goes on although it was cancelled.
        """
        self._renew = renew
        self._with = surroundings
        self._record = Record(job, surroundings.library, surroundings.clock, token, report)
        self._closing = closing
        sending = Sending(self._record, surroundings)
        collecting = self._collecting = Collecting(self._record, surroundings)
        self._steps: Mapping[State, Callable[[], None]] = {
            State.WAITING: sending.waiting,
            State.PREPARING: sending.preparing,
            State.UPLOADING: sending.uploading,
            State.SUBMITTING: sending.submitting,
            State.IN_QUEUE: collecting.following,
            State.IN_PROGRESS: collecting.following,
            State.DOWNLOADING: collecting.downloading,
            State.UNCONFIRMED: collecting.searching,
        }

    @property
    def job(self) -> Job:
        """The edit as it was stored last."""
        return self._record.job

    def run(self, *, prepare_only: bool = False) -> Job:
        """Go on until the edit is finished, failed, cancelled, held, or rests where it is.

        With `prepare_only` it rests as soon as its pictures are ready to be sent.
        """
        while step := self._steps.get(self._record.job.state):
            if (prepare_only and is_prepared(self._record.job)) or not self._goes_on(step):
                break
        return self._record.job

    def _goes_on(self, step: Callable[[], None]) -> bool:
        """Do one step; whether the next can follow."""
        try:
            step()
        except Overdue:
            self._gave_up_waiting()
        except Cancelled:
            return not self._closing() and self._stopped()
        except Resting:
            return False
        except FireredError as error:
            return self._ended(error)
        except Exception as bug:
            logger.exception("The course of an edit met a bug")
            return self._ended(Unexpected(detail=type(bug).__name__))
        return True

    def _stopped(self) -> bool:
        """Stop as the person wished, as far as that goes; whether the edit goes on after all."""
        record = self._record
        if record.job.state is State.UNCONFIRMED:
            return False  # only the search for it ends: nobody knows whether it was accepted
        if record.job.state not in SUBMITTED:
            record.move(State.CANCELLED)
            return False
        outcome = self._asked_to_stop()
        if outcome is CancelOutcome.REMOVED:
            record.move(State.CANCELLED)
            return False
        record.token = self._renew()  # it may be made and charged, and is kept then
        if outcome is CancelOutcome.ASKED:
            record.keep(stop_asked=True, progress=Progress(stopping=True))
        return True

    def _gave_up_waiting(self) -> None:
        """Take an edit back that has queued for too long; one that fal has begun goes on."""
        self._collecting.limited = False
        try:
            outcome = self._with.engine.cancel(self._record.submission, CancelToken())
        except FireredError:
            return  # fal has not heard of it
        if outcome is CancelOutcome.REMOVED:
            longest = self._with.rules().longest or 0.0
            failure = TookTooLong(seconds=round(longest)).failure()
            self._record.move(State.FAILED, failure=failure)

    def _asked_to_stop(self) -> CancelOutcome:
        """What came of the wish; an edit that fal never heard it of goes on."""
        record = self._record
        if record.job.state is State.DOWNLOADING:
            return CancelOutcome.COMPLETED
        try:
            return self._with.engine.cancel(record.submission, CancelToken())
        except FireredError as error:
            record.keep(failure=replace(error.failure(), charged=Charged.MAYBE))
            return CancelOutcome.COMPLETED

    def _ended(self, error: FireredError) -> bool:
        """End the edit with `error`; False where it rests instead, as fal may have its result."""
        state, failure = self._record.job.state, error.failure()
        hold = _HOLDS.get(type(error))
        if state is State.UNCONFIRMED:
            return False  # what is on disk says all that is known
        if state is State.SUBMITTING and not isinstance(error, _REFUSALS):
            # The request may have been accepted, whatever went wrong here.
            lost = Failure(SubmitUnconfirmed.code, Charged.MAYBE)
            self._record.move(State.UNCONFIRMED, failure=lost)
        elif state in SUBMITTED and not isinstance(error, _FINAL):
            charged = Charged.YES if error.charged is Charged.YES else Charged.MAYBE
            self._record.keep(failure=replace(failure, charged=charged))
            return False
        elif self._record.job.stop_asked and isinstance(error, _STOPPED):
            late = Failure(StoppedLate.code, Charged.MAYBE)
            self._record.move(State.CANCELLED, failure=late)
        elif hold is not None and state not in SUBMITTED:
            self._record.move(State.HELD, hold=hold, failure=failure)
            self._with.gate.meet(hold, failure)
        else:
            if failure.values.get("field") == INPUT_FIELD:
                self._with.engine.forget_uploads(self._record.job.uploads)
            self._record.move(State.FAILED, failure=failure)
        return True
