"""What a completed request came to."""

from __future__ import annotations

import json

import pytest

from firered_desktop.core.edit import AnswerImage, Submission
from firered_desktop.core.errors import (
    Charged,
    KeyRefused,
    ResultGone,
    ServiceFailed,
    ServiceUnavailable,
)
from firered_desktop.core.ports import CancelToken
from firered_desktop.fal.answers import read_answer
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.replies import Reply
from tests.fakes import a_request
from tests.fal.conftest import PHOTO_URL
from tests.standin import Answer, Course, Failing, Reset, StandIn, Truncate, html

URL = "https://v3.fal.media/files/b/0a/x.png"
BODY = {
    "images": [{"url": URL, "width": 1, "height": 1, "content_type": "image/jpeg"}],
    "timings": {"inference": 1.5, "odd": "x", "worse": True},
    "seed": 42,
    "has_nsfw_concepts": [False],
    "prompt": "as sent",
}


def reply(body: object, **headers: str) -> Reply:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply("https://queue.fal.run/x", 200, names, content)


def test_every_field_of_the_answer_is_read() -> None:
    answer = read_answer(reply(BODY, x_fal_billable_units="1.57"))
    assert answer.images == (AnswerImage(URL, False),)
    assert (answer.seed, answer.prompt) == (42, "as sent")
    assert answer.timings == {"inference": 1.5}
    assert answer.billable_units == 1.57


@pytest.mark.parametrize("flags", [None, [], "x", [None], [1]])
def test_where_the_checker_said_nothing_nothing_is_known(flags: object) -> None:
    answer = read_answer(reply({"images": [{"url": URL}], "has_nsfw_concepts": flags}))
    assert answer.images == (AnswerImage(URL, None),)
    assert (answer.seed, answer.prompt, dict(answer.timings)) == (None, "", {})
    assert answer.billable_units is None


@pytest.mark.parametrize("body", [b"<html>", b"", b"[]", {}, {"images": None}, {"detail": "no"}])
def test_what_is_no_answer_leaves_the_result_to_be_asked_for_again(body: object) -> None:
    with pytest.raises(ServiceUnavailable) as caught:
        read_answer(reply(body))
    assert caught.value.charged is Charged.MAYBE


@pytest.mark.parametrize("images", [[], [{}], [{"url": ""}], ["x"], [{"url": URL}, {"url": None}]])
def test_an_answer_without_its_pictures_is_a_failure_of_the_service(images: object) -> None:
    with pytest.raises(ServiceFailed) as caught:
        read_answer(reply({"images": images}))
    assert caught.value.charged is Charged.MAYBE
    with pytest.raises(ServiceFailed) as caught:
        read_answer(reply({"images": images}, x_fal_billable_units="0"))
    assert caught.value.charged is Charged.NO


def test_the_units_billed_come_from_the_header(engine: FalEngine, submission: Submission) -> None:
    assert engine.answer(submission, CancelToken()).billable_units == 1.5


def test_asked_too_early_it_waits_for_the_end(engine: FalEngine, standin: StandIn) -> None:
    standin.course = Course(running=0.3)
    submission = engine.submit(a_request(), (PHOTO_URL,), CancelToken())
    assert engine.answer(submission, CancelToken()).images


@pytest.mark.parametrize(
    "act", [Reset(), Truncate(), html(502), Answer(500, {"detail": "oops"})], ids=repr
)
@pytest.mark.parametrize("route", ["result", "status"])
def test_an_answer_that_did_not_arrive_is_asked_for_again(
    engine: FalEngine,
    standin: StandIn,
    submission: Submission,
    route: str,
    act: Answer | Reset | Truncate,
) -> None:
    standin.plan(route, act)
    assert engine.answer(submission, CancelToken()).images


def test_a_status_that_nobody_knows_does_not_hide_the_result(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.plan("status", Answer(200, {"status": "FINISHED_AT_LAST"}))
    assert engine.answer(submission, CancelToken()).images


def test_the_failure_of_an_edit_is_asked_for_once(engine: FalEngine, standin: StandIn) -> None:
    body = {"detail": "because", "error_type": "runner_server_error"}
    standin.course = Course(failing=Failing(500, body, "runner_server_error"))
    submission = engine.submit(a_request(), (PHOTO_URL,), CancelToken())
    with pytest.raises(ServiceFailed):
        engine.answer(submission, CancelToken())
    assert len(standin.ledger.on("result")) == 1


@pytest.mark.parametrize("route", ["result", "status"])
def test_an_answer_that_fal_no_longer_has_is_gone(
    engine: FalEngine, standin: StandIn, submission: Submission, route: str
) -> None:
    standin.plan(route, *[Answer(404, {"detail": "Request not found"})] * 40)
    with pytest.raises(ResultGone):
        engine.answer(submission, CancelToken())


@pytest.mark.parametrize("route", ["result", "status"])
def test_an_answer_that_was_paid_for_is_not_given_up_at_the_first_not_found(
    engine: FalEngine, standin: StandIn, submission: Submission, route: str
) -> None:
    standin.plan(route, Answer(404, {"detail": "Request not found"}))
    assert engine.answer(submission, CancelToken()).images


def test_a_refused_status_is_not_the_end_of_the_edit(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.plan("status", Answer(422, {"detail": "no such query"}))
    with pytest.raises(ServiceUnavailable):
        engine.answer(submission, CancelToken())


def test_another_key_does_not_make_an_edit_a_failure(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.key = "another:key"
    with pytest.raises(KeyRefused) as caught:
        engine.answer(submission, CancelToken())
    assert caught.value.charged is Charged.MAYBE
