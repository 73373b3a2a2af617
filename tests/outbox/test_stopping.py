"""Stopping what fal already works on, and waiting no longer than was allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import Charged, Offline, ServiceFailed, StoppedLate
from firered_desktop.core.job import Job, State
from firered_desktop.core.ports import CancelOutcome, CancelToken, InProgress, InQueue, Status
from firered_desktop.core.send_options import SendOptions
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.surroundings import Rules
from tests.fakes import a_request
from tests.outbox.conftest import Told
from tests.outbox.fakes import FakeClock, FakeEngine

Settled = Callable[[str], Job]


def stop_while_it_works(outbox: Outbox, engine: FakeEngine, job: Job) -> None:
    assert engine.reached.wait(10)
    engine.hold_at = None
    outbox.cancel(job.id)


def test_what_fal_finished_although_it_was_asked_to_stop_is_kept_and_said_to_be_paid_for(
    outbox: Outbox, engine: FakeEngine, settled: Settled, news: Told
) -> None:
    engine.cancel_outcome = CancelOutcome.ASKED
    engine.hold_at = "follow"
    job = outbox.add(a_request())
    stop_while_it_works(outbox, engine, job)
    kept = settled(job.id)
    assert kept.state is State.FINISHED
    assert kept.result is not None
    assert kept.failure is not None
    assert (kept.failure.code, kept.failure.charged) == ("stopped_in_vain", Charged.YES)
    assert any(told.stop_asked and told.progress.stopping for told in news.jobs)


@pytest.mark.parametrize("error", [StoppedLate(charged=Charged.MAYBE), ServiceFailed(detail="no")])
def test_what_fal_did_stop_is_cancelled_and_may_be_charged(
    outbox: Outbox, engine: FakeEngine, settled: Settled, error: Exception
) -> None:
    engine.cancel_outcome = CancelOutcome.ASKED
    engine.hold_at = "follow"
    engine.troubles["answer"] = [error]
    job = outbox.add(a_request())
    stop_while_it_works(outbox, engine, job)
    stopped = settled(job.id)
    assert stopped.state is State.CANCELLED
    assert stopped.failure is not None
    assert (stopped.failure.code, stopped.failure.charged) == ("stopped_late", Charged.MAYBE)


def test_the_wish_to_stop_is_remembered_by_a_later_run(
    outbox: Outbox, terms: Terms, engine: FakeEngine, news: Told
) -> None:
    engine.cancel_outcome = CancelOutcome.ASKED
    engine.hold_at = "follow"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    outbox.cancel(job.id)
    news.until(lambda jobs: jobs[job.id].stop_asked)
    outbox.close(10)
    stored = terms.library.get(job.id)
    assert stored is not None
    assert (stored.state, stored.stop_asked) == (State.IN_QUEUE, True)
    engine.hold_at = None
    later = Outbox(terms)
    later.resume()
    assert later.wait(20)
    assert later.job(job.id).state is State.FINISHED
    later.close(5)


class Endless(FakeEngine):
    """Stays as it is until it was asked to stop; then it answers like any other."""

    stays: Status = InQueue(1)

    def follow(self, submission: Submission, token: CancelToken) -> Iterator[Status]:
        yield self.stays
        if "cancel" not in self.calls:
            token.sleep(0.2 if self.stays == InProgress() else 60)
        yield from super().follow(submission, token)


class ImpatientClock(FakeClock):
    """A second passes with each look at it."""

    def monotonic(self) -> float:
        self._now += 1
        return self._now


def limited(terms: Terms, engine: FakeEngine) -> Outbox:
    return Outbox(
        replace(
            terms,
            clock=ImpatientClock(),
            open_engine=lambda: engine,
            rules=lambda: Rules(longest=2.0),
        )
    )


@pytest.mark.parametrize(
    ("outcome", "state", "code"),
    [
        (CancelOutcome.REMOVED, State.FAILED, "took_too_long"),
        (CancelOutcome.ASKED, State.FINISHED, None),
        (CancelOutcome.COMPLETED, State.FINISHED, None),
    ],
)
def test_an_edit_that_queues_for_too_long_is_taken_back_or_else_kept(
    terms: Terms, outcome: CancelOutcome, state: State, code: str | None
) -> None:
    engine = Endless(cancel_outcome=outcome)
    outbox = limited(terms, engine)
    job = outbox.add(a_request())
    assert outbox.wait(20)
    ended = outbox.job(job.id)
    assert (ended.state, ended.failure and ended.failure.code) == (state, code)
    assert ended.failure is None or ended.failure.charged is Charged.NO
    assert not ended.stop_asked
    assert engine.calls.count("cancel") == 1
    outbox.close(5)


def test_an_edit_that_fal_has_begun_is_never_stopped_for_its_time(terms: Terms) -> None:
    engine = Endless()
    engine.stays = InProgress()
    outbox = limited(terms, engine)
    job = outbox.add(a_request())
    assert outbox.wait(20)
    assert outbox.job(job.id).state is State.FINISHED
    assert "cancel" not in engine.calls
    outbox.close(5)


def test_an_edit_over_its_time_that_fal_cannot_be_asked_about_goes_on(terms: Terms) -> None:
    engine = Endless(troubles={"cancel": [Offline()]})
    outbox = limited(terms, engine)
    job = outbox.add(a_request())
    assert outbox.wait(20)
    ended = outbox.job(job.id)
    assert (ended.state, ended.failure) == (State.FINISHED, None)
    outbox.close(5)


@pytest.mark.parametrize(
    ("values", "options", "last"),
    [
        ({}, SendOptions(), 5_000.0),
        ({}, SendOptions(store_io=False), 3_600.0),
        ({"sync_mode": True}, SendOptions(), 360.0),
    ],
)
def test_it_is_known_until_when_the_result_can_be_fetched(
    terms: Terms,
    engine: FakeEngine,
    clock: FakeClock,
    values: dict[str, Any],
    options: SendOptions,
    last: float,
) -> None:
    outbox = Outbox(replace(terms, rules=lambda: Rules(results_last=5_000.0)))
    job = outbox.add(a_request(**values), options=options)
    assert outbox.wait(20)
    assert outbox.job(job.id).results_until == clock.now() + last
    outbox.close(5)
