"""One POST, whatever becomes of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import (
    AccountLocked,
    Charged,
    FireredError,
    KeyRefused,
    Offline,
    RateLimited,
    RequestRefused,
    SubmitUnconfirmed,
)
from firered_desktop.core.ports import CancelToken
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.options import EngineOptions
from firered_desktop.outbox.clock import SystemClock
from tests.contract.engine_contract import QUICK
from tests.fakes import a_request
from tests.fal.conftest import PHOTO_URL
from tests.standin import (
    Act,
    Answer,
    Hang,
    LoseAnswer,
    Reset,
    StandIn,
    Truncate,
    html,
    unused_base_url,
)

REQUEST = a_request()
BRIEF = EngineOptions(patience=1.0, limits=replace(QUICK.limits, submit=0.5))


def submit(engine: FalEngine) -> Submission:
    return engine.submit(REQUEST, (PHOTO_URL,), CancelToken())


@pytest.fixture
def hasty(standin: StandIn) -> Iterator[FalEngine]:
    """An engine that gives up an answer after half a second."""
    engine = FalEngine(
        standin.key, clock=SystemClock(), hosts=Hosts.loopback(standin.base_url), options=BRIEF
    )
    yield engine
    engine.close()


@pytest.mark.parametrize(
    "act",
    [
        Reset(),
        LoseAnswer(),
        Answer(500, {"detail": "oops"}),
        Answer(503, {"detail": "busy"}, {"Retry-After": "1"}),
        html(502),
        html(200),
        html(404),
        Answer(200),
        Answer(200, {"status": "IN_QUEUE"}),
        Answer(307, b"", {"Location": "/elsewhere"}),
        Truncate(),
    ],
    ids=repr,
)
def test_anything_unclear_leaves_it_unconfirmed_after_one_post(
    engine: FalEngine, standin: StandIn, act: Act
) -> None:
    standin.plan("submit", act)
    with pytest.raises(SubmitUnconfirmed) as caught:
        submit(engine)
    assert caught.value.charged is Charged.MAYBE
    assert len(standin.ledger.on("submit")) == 1


@pytest.mark.parametrize("act", [Hang(), LoseAnswer(hang=True)], ids=repr)
def test_an_answer_that_does_not_come_leaves_it_unconfirmed(
    hasty: FalEngine, standin: StandIn, act: Act
) -> None:
    standin.plan("submit", act)
    with pytest.raises(SubmitUnconfirmed):
        submit(hasty)
    assert len(standin.ledger.on("submit")) == 1


@pytest.mark.parametrize(
    ("act", "leaf"),
    [
        (Answer(401, {"detail": "No user found"}), KeyRefused),
        (Answer(403, {"detail": "User is locked. Reason: TOP_UP."}), AccountLocked),
        (Answer(429, {"detail": "slow down"}, {"Retry-After": "7"}), RateLimited),
        (Answer(422, {"detail": "no"}), RequestRefused),
    ],
    ids=repr,
)
def test_a_refusal_means_that_nothing_was_accepted(
    engine: FalEngine, standin: StandIn, act: Act, leaf: type[FireredError]
) -> None:
    standin.plan("submit", act)
    with pytest.raises(leaf) as caught:
        submit(engine)
    assert caught.value.charged is Charged.NO
    assert len(standin.ledger.on("submit")) == 1
    assert not standin.accepted


def test_without_a_connection_nothing_was_sent() -> None:
    engine = FalEngine("id:secret", clock=SystemClock(), hosts=Hosts.loopback(unused_base_url()))
    with pytest.raises(Offline):
        submit(engine)
    engine.close()


def test_the_results_lifetime_is_asked_for_and_no_null_is_ever_sent(
    engine: FalEngine, standin: StandIn
) -> None:
    submit(engine)
    (seen,) = standin.ledger.on("submit")
    wish = json.loads(seen.headers["x-fal-object-lifecycle-preference"])
    assert wish == {"expiration_duration_seconds": 7 * 24 * 3600}
    keeping = FalEngine(
        standin.key,
        clock=SystemClock(),
        hosts=Hosts.loopback(standin.base_url),
        options=EngineOptions(results_expire=None),
    )
    submit(keeping)
    keeping.close()
    assert "x-fal-object-lifecycle-preference" not in standin.ledger.on("submit")[1].headers


def test_the_addresses_that_fal_gives_are_kept(engine: FalEngine, standin: StandIn) -> None:
    standin.addresses_of_submit = {"response_url": f"{standin.base_url}/a/b/requests/1/response"}
    assert submit(engine).response_url == f"{standin.base_url}/a/b/requests/1/response"


def test_addresses_that_must_not_see_the_key_are_built_anew(
    engine: FalEngine, standin: StandIn
) -> None:
    standin.addresses_of_submit = {
        "status_url": "https://example.com/status",
        "response_url": "https://queue.fal.run.example.com/x",
        "cancel_url": "http://10.0.0.1/cancel",
    }
    submission = submit(engine)
    url = f"{standin.base_url}/{REQUEST.model_id}/requests/{submission.request_id}"
    assert submission == Submission(
        submission.request_id,
        status_url=f"{url}/status",
        response_url=url,
        cancel_url=f"{url}/cancel",
    )


def test_addresses_that_are_missing_are_built(engine: FalEngine, standin: StandIn) -> None:
    standin.plan("submit", Answer(200, {"request_id": "abc"}))
    assert submit(engine).status_url.endswith("/requests/abc/status")


def test_a_wish_to_stop_does_not_throw_away_an_answer_on_its_way(
    engine: FalEngine, standin: StandIn
) -> None:
    token = CancelToken()
    standin.plan("submit", LoseAnswer(hang=True))
    raised: list[type[BaseException]] = []

    def send() -> None:
        try:
            engine.submit(REQUEST, (PHOTO_URL,), token)
        except FireredError as error:
            raised.append(type(error))

    thread = threading.Thread(target=send)
    thread.start()
    while not standin.accepted:
        CancelToken().sleep(0.01)
    token.cancel()
    standin.let_go()
    thread.join()
    assert raised == [SubmitUnconfirmed]
