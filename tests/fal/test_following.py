"""From queue to end, by stream or by asking."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import (
    Cancelled,
    Charged,
    FireredError,
    KeyRefused,
    Offline,
    ResultGone,
    ServiceUnavailable,
)
from firered_desktop.core.ports import CancelToken, Completed, InProgress, InQueue, Status
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.outbox.clock import SystemClock
from tests.contract.engine_contract import QUICK
from tests.fakes import a_request
from tests.fal.clocks import SwiftClock
from tests.fal.conftest import PHOTO_URL
from tests.standin import Answer, Course, Hang, Reset, Silence, StandIn, html, unused_base_url

NO_STREAM = Answer(404, {"detail": "Not Found"})


def follow(engine: FalEngine, submission: Submission) -> list[Status]:
    return list(engine.follow(submission, CancelToken()))


def status(word: str, **more: object) -> Answer:
    return Answer(202, {"status": word, **more})


QUEUED = status("IN_QUEUE", queue_position=2)
WORKING = status("IN_PROGRESS", logs=None)


def test_one_stream_tells_everything(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    assert follow(engine, submission) == [Completed()]
    assert len(standin.ledger.on("stream")) == 1
    assert not standin.ledger.on("status")
    (stream,) = standin.ledger.on("stream")
    assert stream.target.endswith("/status/stream?logs=0")
    # A wish to stop breaks the stream's connection, so it must never serve a submit.
    assert stream.headers["connection"] == "close"


@pytest.mark.parametrize(
    "act",
    [
        NO_STREAM,
        Answer(200, {"status": "COMPLETED"}),
        html(),
        Answer(500),
        Reset(),
        Silence(),
        Answer(200, b": nothing yet\n\n", {"Content-Type": "text/event-stream"}),
        Answer(200, b"data: {oops\n\n", {"Content-Type": "text/event-stream"}),
    ],
    ids=repr,
)
def test_without_a_stream_it_is_polled(
    engine: FalEngine, standin: StandIn, submission: Submission, act: Answer | Reset | Silence
) -> None:
    standin.plan("stream", act)
    assert follow(engine, submission) == [Completed()]
    assert standin.ledger.on("status")


def test_polls_come_less_and_less_often_down_to_one_in_two_seconds(
    engine: FalEngine, standin: StandIn, submission: Submission, clock: SwiftClock
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", *[QUEUED] * 4, *[WORKING] * 6)
    assert follow(engine, submission) == [InQueue(2), InProgress(), Completed()]
    assert clock.slept[:2] == [0.5, 0.625]
    assert clock.slept == sorted(clock.slept)
    assert clock.slept[-1] == 2.0


@pytest.mark.parametrize(
    "odd",
    [
        status("CANCELED"),
        status("IN_QUEUE"),
        status("IN_PROGRESS"),
        Answer(200, {}),
        Answer(200, {"status": None}),
    ],
    ids=repr,
)
def test_an_unknown_status_means_that_it_goes_on(
    engine: FalEngine, standin: StandIn, submission: Submission, odd: Answer
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", QUEUED, odd, WORKING)
    assert follow(engine, submission) == [InQueue(2), InProgress(), Completed()]


@pytest.mark.parametrize(
    "act",
    [Reset(), html(), html(502), Answer(500, {"detail": "x"}), Answer(429, {"detail": "x"})],
    ids=repr,
)
def test_a_poll_that_fails_is_made_again(
    engine: FalEngine, standin: StandIn, submission: Submission, act: Answer | Reset
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", act, WORKING)
    assert follow(engine, submission) == [InProgress(), Completed()]


def test_each_failing_poll_is_one_request(
    engine: FalEngine, standin: StandIn, submission: Submission, clock: SwiftClock
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", Answer(429, {"detail": "x"}, {"Retry-After": "9"}))
    follow(engine, submission)
    assert len(standin.ledger.on("status")) == 2
    assert clock.slept == [9.0]


def test_a_service_that_stays_strange_is_told_so_that_it_can_be_followed_again(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", *[html()] * 4)
    with pytest.raises(ServiceUnavailable) as caught:
        follow(engine, submission)
    assert caught.value.charged is Charged.MAYBE
    while standin.next_act("status"):
        pass
    assert follow(engine, submission) == [Completed()]


def test_a_request_that_fal_does_not_know_is_gone(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.edits.clear()
    with pytest.raises(ResultGone) as caught:
        follow(engine, submission)
    assert caught.value.charged is Charged.MAYBE


def test_a_request_that_fal_does_not_know_yet_is_followed(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", Answer(404, {"detail": "Request not found"}))
    assert follow(engine, submission) == [Completed()]


def test_a_page_of_a_gateway_does_not_say_that_fal_has_forgotten_the_edit(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", *[html(404)] * 40)
    with pytest.raises(ServiceUnavailable) as caught:
        follow(engine, submission)
    assert caught.value.charged is Charged.MAYBE
    while standin.next_act("status"):
        pass
    assert follow(engine, submission) == [Completed()]


def test_a_refused_status_is_not_the_end_of_the_edit(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.plan("stream", NO_STREAM)
    standin.plan("status", Answer(422, {"detail": "no such query"}))
    with pytest.raises(ServiceUnavailable):
        follow(engine, submission)


def test_a_key_that_is_refused_meanwhile_is_told(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.key = "another:key"
    with pytest.raises(KeyRefused):
        follow(engine, submission)


def test_without_a_network_it_is_offline() -> None:
    base = unused_base_url()
    engine = FalEngine("id:secret", clock=SwiftClock(), hosts=Hosts.loopback(base), options=QUICK)
    urls = dict.fromkeys(("status_url", "response_url", "cancel_url"), f"{base}/x")
    with pytest.raises(Offline):
        follow(engine, Submission("1", **urls))
    engine.close()


def test_a_stored_address_elsewhere_is_never_asked(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    elsewhere = Submission(
        submission.request_id,
        status_url="http://127.0.0.1:9/status",
        response_url=submission.response_url,
        cancel_url=submission.cancel_url,
    )
    before = len(standin.ledger.seen)
    with pytest.raises(ServiceUnavailable):
        follow(engine, elsewhere)
    assert len(standin.ledger.seen) == before


def test_a_stream_that_fell_silent_after_speaking_is_opened_again(
    engine: FalEngine, standin: StandIn
) -> None:
    standin.course = Course(queued=None)
    submission = engine.submit(a_request(), (PHOTO_URL,), CancelToken())
    following = engine.follow(submission, CancelToken())
    assert next(following) == InQueue(2)
    told: list[Status] = []
    thread = threading.Thread(target=lambda: told.extend(following))
    thread.start()
    while len(standin.ledger.on("stream")) < 2:
        CancelToken().sleep(0.01)
    standin.let_go()
    thread.join()
    assert told == [Completed()]
    assert not standin.ledger.on("status")


@pytest.fixture
def real(standin: StandIn) -> Iterator[FalEngine]:
    engine = FalEngine(
        standin.key, clock=SystemClock(), hosts=Hosts.loopback(standin.base_url), options=QUICK
    )
    yield engine
    engine.close()


def test_stopping_ends_the_wait_between_polls(real: FalEngine, standin: StandIn) -> None:
    standin.course = Course(queued=None)
    standin.plan("stream", NO_STREAM)
    submission = real.submit(a_request(), (PHOTO_URL,), CancelToken())
    token = CancelToken()
    following = real.follow(submission, token)
    next(following)
    token.cancel()
    with pytest.raises(Cancelled):
        next(following)


def test_a_hanging_poll_is_given_up_after_the_silence_allowed(
    standin: StandIn, submission: Submission
) -> None:
    options = replace(QUICK, limits=replace(QUICK.limits, silence=0.2), patience=0.1)
    engine = FalEngine(
        standin.key, clock=SwiftClock(), hosts=Hosts.loopback(standin.base_url), options=options
    )
    standin.plan("stream", NO_STREAM)
    standin.plan("status", *[Hang()] * 3)
    raised: list[FireredError] = []
    try:
        follow(engine, submission)
    except ServiceUnavailable as error:
        raised.append(error)
    engine.close()
    assert [error.values["detail"] for error in raised] == ["timeout"]
