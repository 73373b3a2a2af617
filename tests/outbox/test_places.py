"""Pictures are made ready at the click: before there is a place to be sent, or a key, or a line."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import KeyMissing, PictureMissing
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.ports import CancelToken, EditEngine
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.places import Lane, Places
from tests.fakes import a_job, a_request
from tests.outbox.conftest import Told
from tests.outbox.fakes import FakeEngine, FakePreparer

Settled = Callable[[str], Job]


def test_pictures_are_made_ready_while_every_place_is_taken(
    outbox: Outbox, engine: FakeEngine, news: Told
) -> None:
    engine.hold_at = "upload"
    ids = [outbox.add(a_request()).id for _ in range(6)]
    news.until_prepared(6)
    assert engine.calls.count("upload") <= 2
    waiting = [outbox.job(job_id) for job_id in ids]
    assert sum(job.state is State.WAITING and bool(job.prepared) for job in waiting) == 4
    engine.released.set()
    assert outbox.wait(20)


def test_without_a_key_the_pictures_are_ready_all_the_same(terms: Terms) -> None:
    def open_engine() -> EditEngine:
        raise KeyMissing

    outbox = Outbox(replace(terms, open_engine=open_engine))
    job = outbox.add(a_request())
    assert outbox.wait(20)
    held = outbox.job(job.id)
    assert held.hold is Hold.KEY
    assert held.prepared
    outbox.close(5)


def test_a_picture_that_is_gone_at_the_click_ends_the_edit_before_anything_is_sent(
    terms: Terms, engine: FakeEngine
) -> None:
    class Gone(FakePreparer):
        def prepare(self, *words: object) -> tuple[()]:
            raise PictureMissing(name="beach.jpg")

    outbox = Outbox(replace(terms, preparer=Gone()))
    job = outbox.add(a_request())
    assert outbox.wait(20)
    ended = outbox.job(job.id)
    assert ended.state is State.FAILED
    assert ended.failure is not None
    assert ended.failure.code == "picture_missing"
    assert engine.calls == []
    outbox.close(5)


def test_closing_between_ready_and_sent_loses_nothing(
    outbox: Outbox, terms: Terms, engine: FakeEngine, news: Told
) -> None:
    engine.hold_at = "upload"
    ids = [outbox.add(a_request()).id for _ in range(4)]
    news.until_prepared(4)
    outbox.close(10)
    engine.hold_at = None
    later = Outbox(terms)
    later.resume()
    assert later.wait(20)
    assert {later.job(job_id).state for job_id in ids} == {State.FINISHED}
    later.close(5)


def test_a_wish_to_stop_between_ready_and_sent_waits_for_no_place() -> None:
    ended: list[tuple[str, Lane, bool]] = []
    done = threading.Event()

    def work(job_id: str, token: CancelToken, lane: Lane) -> None:
        if lane is Lane.PREPARING:
            token.cancel()
        ended.append((job_id, lane, token.cancelled))
        places.leave(job_id, lambda: None, goes_on=lane is Lane.PREPARING)
        if lane is Lane.SENDING:
            done.set()

    places = Places(lambda: 0, work)  # no place at all is free
    places.queue(["one"], Lane.PREPARING)
    assert done.wait(10)
    assert ended == [("one", Lane.PREPARING, True), ("one", Lane.SENDING, True)]


def test_an_edit_that_another_program_sent_meanwhile_is_followed_and_not_prepared(
    outbox: Outbox, terms: Terms, engine: FakeEngine
) -> None:
    job = a_job(state=State.IN_QUEUE, submission=Submission("request-9", "s", "r", "c"))
    terms.library.add(job)
    outbox._places.queue([job.id], Lane.PREPARING)
    assert outbox.wait(20)
    assert outbox.job(job.id).state is State.FINISHED
    assert "submit" not in engine.calls
