"""What came of asking fal to stop."""

from __future__ import annotations

import pytest

from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import KeyRefused, ServiceUnavailable
from firered_desktop.core.ports import CancelOutcome, CancelToken
from firered_desktop.fal.engine import FalEngine
from tests.standin import Answer, Reset, StandIn, html


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer(200, {"status": "OK"}), CancelOutcome.REMOVED),
        (Answer(202, {"status": "CANCELLATION_REQUESTED"}), CancelOutcome.ASKED),
        (Answer(200, {"success": True}), CancelOutcome.ASKED),
        (Answer(204), CancelOutcome.ASKED),
        (Answer(400, {"status": "ALREADY_COMPLETED"}), CancelOutcome.COMPLETED),
        (Answer(404, {"status": "NOT_FOUND"}), CancelOutcome.COMPLETED),
        (Answer(404, {"detail": "Not Found"}), CancelOutcome.COMPLETED),
    ],
    ids=repr,
)
def test_every_documented_answer_is_understood(
    engine: FalEngine,
    standin: StandIn,
    submission: Submission,
    answer: Answer,
    outcome: CancelOutcome,
) -> None:
    standin.plan("cancel", answer)
    assert engine.cancel(submission, CancelToken()) is outcome


@pytest.mark.parametrize("act", [Reset(), html(502), html(404)], ids=repr)
def test_where_no_answer_came_it_is_asked_again(
    engine: FalEngine, standin: StandIn, submission: Submission, act: Answer | Reset
) -> None:
    standin.plan("cancel", act)
    assert engine.cancel(submission, CancelToken()) is CancelOutcome.COMPLETED
    assert len(standin.ledger.on("cancel")) == 2


def test_a_gateways_page_is_not_taken_for_an_outcome(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.plan("cancel", *[html(404)] * 99)
    with pytest.raises(ServiceUnavailable):
        engine.cancel(submission, CancelToken())


def test_another_key_cannot_cancel(
    engine: FalEngine, standin: StandIn, submission: Submission
) -> None:
    standin.key = "another:key"
    with pytest.raises(KeyRefused):
        engine.cancel(submission, CancelToken())
