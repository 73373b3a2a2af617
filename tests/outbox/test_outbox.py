"""The scheduler: taking up what was left, who works on what, and what a person can decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import (
    Charged,
    EditBusy,
    EditUnknown,
    EditUnsuited,
    FireredError,
    KeyMissing,
    Offline,
    RequestRefused,
    StoppedLate,
    SubmitUnconfirmed,
)
from firered_desktop.core.job import Hold, Job, Service, State
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_job, a_request
from tests.outbox.conftest import Told
from tests.outbox.fakes import FakeEngine

Settled = Callable[[str], Job]

AT_FAL: dict[str, Any] = {
    "submission": Submission("request-9", "s", "r", "c"),
    "key_fingerprint": "key-1",
    "uploads": ("https://fal.media/1",),
}


@pytest.fixture
def second(terms: Terms) -> Iterator[Outbox]:
    """Another process's outbox on the same library."""
    opened = Outbox(terms)
    yield opened
    opened.close(5)


@pytest.mark.parametrize(
    ("state", "fields", "submits"),
    [
        (State.WAITING, {}, 1),
        (State.PREPARING, {}, 1),
        (State.UPLOADING, {}, 1),
        (State.IN_QUEUE, AT_FAL, 0),
        (State.IN_PROGRESS, AT_FAL, 0),
        (State.DOWNLOADING, AT_FAL, 0),
    ],
)
def test_an_unfinished_edit_goes_on_from_where_it_stood(
    outbox: Outbox,
    library: SqliteLibrary,
    engine: FakeEngine,
    settled: Settled,
    state: State,
    fields: dict[str, Any],
    submits: int,
) -> None:
    library.add(a_job(state=state, **fields))
    outbox.resume()
    assert settled("job-1").state is State.FINISHED
    assert engine.calls.count("submit") == submits


def test_an_edit_found_in_submitting_is_unconfirmed_and_never_sent_by_itself(
    outbox: Outbox, library: SqliteLibrary, engine: FakeEngine, settled: Settled
) -> None:
    library.add(a_job(state=State.SUBMITTING, key_fingerprint="key-1", submitted_at=900.0))
    outbox.resume()
    job = settled("job-1")
    assert job.state is State.UNCONFIRMED
    assert job.failure is not None
    assert job.failure.charged is Charged.MAYBE
    assert "submit" not in engine.calls


def test_a_demo_edit_is_never_sent_to_fal(
    outbox: Outbox, library: SqliteLibrary, engine: FakeEngine, settled: Settled
) -> None:
    library.add(a_job(service=Service.DEMO))
    assert outbox.resume() == ()
    with pytest.raises(EditUnknown):
        outbox.go_on("job-1")
    assert settled("job-1").state is State.WAITING
    assert engine.calls == []


def test_an_edit_of_another_key_waits_and_says_so(
    outbox: Outbox,
    library: SqliteLibrary,
    engine: FakeEngine,
    told: list[Job],
    settled: Settled,
) -> None:
    library.add(a_job(state=State.IN_QUEUE, **{**AT_FAL, "key_fingerprint": "key-2"}))
    outbox.resume()
    assert settled("job-1").state is State.IN_QUEUE
    assert engine.calls == []
    assert [job.failure.code for job in told if job.failure] == ["key_differs"]


def test_held_edits_are_sent_only_when_wished(
    outbox: Outbox, library: SqliteLibrary, settled: Settled
) -> None:
    library.add(a_job(state=State.HELD, hold=Hold.OFFLINE))
    outbox.resume()
    assert settled("job-1").state is State.HELD
    outbox.resume(held=True)
    assert settled("job-1").state is State.FINISHED


def test_without_a_key_an_edit_is_held_and_nothing_lost(
    terms: Terms, library: SqliteLibrary
) -> None:
    def no_key() -> FakeEngine:
        raise KeyMissing

    outbox = Outbox(replace(terms, open_engine=no_key))
    job = outbox.add(a_request())
    assert outbox.wait(10)
    stored = library.get(job.id)
    assert stored is not None
    assert (stored.state, stored.hold) == (State.HELD, Hold.KEY)


@pytest.mark.parametrize("state", [State.FAILED, State.CANCELLED])
def test_what_another_program_ended_meanwhile_keeps_what_it_may_have_cost(
    terms: Terms, library: SqliteLibrary, state: State
) -> None:
    def no_key() -> FakeEngine:
        raise KeyMissing

    late = StoppedLate(charged=Charged.MAYBE).failure()
    library.add(a_job(state=state, failure=late, reserved_at=1.0))
    outbox = Outbox(replace(terms, open_engine=no_key))
    outbox.go_on("job-1")
    assert outbox.wait(10)
    stored = library.get("job-1")
    assert stored is not None
    assert (stored.state, stored.failure) == (state, late)
    outbox.close(5)


def test_two_processes_never_work_on_the_same_edit(
    outbox: Outbox, second: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.hold_at = "upload"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    second.resume()
    assert second.wait(10)
    for wish in (second.forget, second.send_again, second.cancel):
        with pytest.raises(EditBusy):
            wish(job.id)
    assert second.is_elsewhere(job.id)
    engine.released.set()
    assert settled(job.id).state is State.FINISHED
    assert engine.calls.count("submit") == 1


def test_no_more_run_at_once_than_are_allowed(
    outbox: Outbox, engine: FakeEngine, library: SqliteLibrary, news: Told
) -> None:
    engine.hold_at = "upload"
    for _ in range(4):
        outbox.add(a_request())
    assert engine.reached.wait(10)
    news.until_prepared(4)
    waiting = [job for job in library.unfinished() if job.state is State.WAITING]
    assert len(waiting) >= 2
    assert engine.calls.count("upload") <= 2
    engine.released.set()
    assert outbox.wait(20)
    assert library.unfinished() == ()


def test_closing_leaves_submitted_edits_at_fal(
    outbox: Outbox, engine: FakeEngine, library: SqliteLibrary
) -> None:
    engine.hold_at = "follow"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    outbox.close(10)
    stored = library.get(job.id)
    assert stored is not None
    assert stored.state is State.IN_QUEUE
    assert "cancel" not in engine.calls


def unconfirmed(outbox: Outbox, engine: FakeEngine, settled: Settled) -> Job:
    trouble: list[Exception] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    engine.troubles["submit"] = trouble
    return settled(outbox.add(a_request()).id)


def test_an_unconfirmed_edit_is_sent_again_by_the_person_alone(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    job = unconfirmed(outbox, engine, settled)
    assert engine.calls.count("submit") == 1
    outbox.send_again(job.id)
    assert settled(job.id).state is State.FINISHED
    assert engine.calls.count("submit") == 2


@pytest.mark.parametrize(("field", "uploads"), [("image_urls", 2), ("prompt", 1)])
def test_a_picture_that_fal_could_not_read_is_uploaded_anew_when_sent_again(
    outbox: Outbox, engine: FakeEngine, settled: Settled, field: str, uploads: int
) -> None:
    engine.troubles["answer"] = [RequestRefused(field=field, detail="no")]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.FAILED
    assert engine.forgotten == (list(job.uploads) if field == "image_urls" else [])
    outbox.send_again(job.id)
    assert settled(job.id).state is State.FINISHED
    assert engine.calls.count("upload") == uploads


def test_an_unconfirmed_edit_can_be_forgotten_but_not_cancelled(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    job = unconfirmed(outbox, engine, settled)
    with pytest.raises(EditUnsuited):
        outbox.cancel(job.id)
    outbox.forget(job.id)
    forgotten = settled(job.id)
    assert forgotten.state is State.CANCELLED
    assert forgotten.failure is not None
    assert forgotten.failure.charged is Charged.MAYBE


def test_a_waiting_edit_is_cancelled_at_once(
    outbox: Outbox, engine: FakeEngine, library: SqliteLibrary, news: Told
) -> None:
    engine.hold_at = "upload"
    jobs = [outbox.add(a_request()) for _ in range(3)]
    assert engine.reached.wait(10)
    news.until_prepared(3)
    outbox.cancel(jobs[2].id)
    stored = library.get(jobs[2].id)
    assert stored is not None
    assert stored.state is State.CANCELLED
    engine.released.set()


def test_an_edit_that_another_run_submitted_is_stopped_at_fal(
    outbox: Outbox, library: SqliteLibrary, engine: FakeEngine, settled: Settled
) -> None:
    library.add(a_job(state=State.IN_PROGRESS, **AT_FAL))
    outbox.cancel("job-1")
    assert settled("job-1").state is State.CANCELLED
    assert engine.calls in (["follow", "cancel"], ["cancel"])


@pytest.mark.parametrize("wish", ["cancel", "forget", "go_on", "send_again"])
def test_a_wish_for_an_edit_that_is_not_there_is_refused(outbox: Outbox, wish: str) -> None:
    with pytest.raises(FireredError):
        getattr(outbox, wish)("nothing")


def test_uploads_are_used_again_while_they_last(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["submit"] = [Offline() for _ in range(40)]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.HELD
    engine.troubles.clear()
    outbox.go_on(job.id)
    assert settled(job.id).state is State.FINISHED
    assert engine.calls.count("upload") == 1


def test_an_edit_at_fal_that_waits_for_a_place_is_stopped_at_once(
    terms: Terms, library: SqliteLibrary, engine: FakeEngine
) -> None:
    outbox = Outbox(replace(terms, parallel=lambda: 1))
    library.add(a_job("job-1", state=State.IN_QUEUE, **AT_FAL))
    other = {**AT_FAL, "submission": Submission("request-8", "s", "r", "c")}
    library.add(a_job("job-2", state=State.IN_QUEUE, **other))
    engine.hold_at = "follow"
    outbox.resume()
    assert engine.reached.wait(10)
    engine.hold_at = None
    outbox.cancel("job-2")
    engine.released.set()
    assert outbox.wait(20)
    assert outbox.job("job-2").state is State.CANCELLED
    assert outbox.job("job-1").state is State.FINISHED


def test_edits_that_are_looked_for_keep_no_place_and_can_be_decided(
    terms: Terms, engine: FakeEngine
) -> None:
    outbox = Outbox(replace(terms, parallel=lambda: 1))
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    engine.hold_at = "find"
    lost = outbox.add(a_request())
    assert engine.reached.wait(10)
    other = outbox.add(a_request())
    while outbox.job(other.id).state is not State.FINISHED:
        assert not outbox.wait(0.05)
    outbox.forget(lost.id)
    assert outbox.wait(20)
    assert outbox.job(lost.id).state is State.CANCELLED
