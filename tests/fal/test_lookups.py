"""Finding what was accepted although its answer got lost."""

from __future__ import annotations

import pytest

from firered_desktop.core.errors import KeyRefused, ServiceUnavailable
from firered_desktop.core.ports import CancelToken, Match
from firered_desktop.fal import lookups
from firered_desktop.fal.engine import FalEngine
from tests.fakes import a_request
from tests.fal.conftest import PHOTO_URL
from tests.standin import Answer, Course, StandIn, html

REQUEST = a_request()


def submit(engine: FalEngine, count: int = 1) -> None:
    for _ in range(count):
        engine.submit(REQUEST, (PHOTO_URL,), CancelToken())


def find(engine: FalEngine, standin: StandIn) -> tuple[Match, ...]:
    moments = [edit.sent_at for edit in standin.accepted]
    since, until = min(moments) - 1, max(moments) + 1
    return engine.find(REQUEST, (PHOTO_URL,), since, until, CancelToken())


def ids(matches: tuple[Match, ...]) -> list[str]:
    return [match.submission.request_id for match in matches]


def item(arguments: object, sent_at: object = "2027-01-15T08:00:00Z") -> dict[str, object]:
    return {"request_id": "abc", "sent_at": sent_at, "json_input": arguments}


def listed(engine: FalEngine, standin: StandIn, *items: object) -> tuple[Match, ...]:
    """What is found in a list with these items, sent around 2027-01-15T08:00:00Z."""
    standin.plan("by-endpoint", Answer(200, {"items": list(items), "has_more": False}))
    moment = 1_800_000_000.0
    return engine.find(REQUEST, (PHOTO_URL,), moment - 1, moment + 1, CancelToken())


ARGUMENTS = REQUEST.arguments((PHOTO_URL,))


def test_every_page_is_read(
    engine: FalEngine, standin: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "PAGE", 2)
    submit(engine, 5)
    assert ids(find(engine, standin)) == [edit.request_id for edit in standin.accepted]
    assert len(standin.ledger.on("by-endpoint")) == 3


def test_what_has_not_ended_is_not_in_the_list_yet(engine: FalEngine, standin: StandIn) -> None:
    standin.course = Course(running=None)
    submit(engine)
    assert find(engine, standin) == ()
    standin.let_go()
    assert len(find(engine, standin)) == 1


def test_what_is_found_can_be_followed_and_fetched(engine: FalEngine, standin: StandIn) -> None:
    submit(engine)
    (match,) = find(engine, standin)
    assert list(engine.follow(match.submission, CancelToken()))
    assert engine.answer(match.submission, CancelToken()).images


def test_fields_that_fal_adds_do_not_hide_an_edit(engine: FalEngine, standin: StandIn) -> None:
    (match,) = listed(engine, standin, item({**ARGUMENTS, "new_field": 1}))
    assert match.submission.request_id == "abc"
    assert match.sent_at == 1_800_000_000.0


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_one_other_argument_makes_it_another_edit(
    engine: FalEngine, standin: StandIn, name: str
) -> None:
    without = {key: value for key, value in ARGUMENTS.items() if key != name}
    assert listed(engine, standin, item(without)) == ()
    assert listed(engine, standin, item({**ARGUMENTS, name: "other"})) == ()


@pytest.mark.parametrize(
    "odd",
    [
        None,
        "text",
        {},
        item(None),
        item("{}"),
        item(ARGUMENTS, None),
        item(ARGUMENTS, "yesterday"),
        item(ARGUMENTS, "2027-01-15T08:00:02Z"),
        item(ARGUMENTS, "2027-01-15T07:59:58+00:00"),
        {**item(ARGUMENTS), "request_id": None},
    ],
    ids=repr,
)
def test_odd_rows_are_passed_over(engine: FalEngine, standin: StandIn, odd: object) -> None:
    good = item(ARGUMENTS, "2027-01-15T09:00:00.250+01:00")
    assert len(listed(engine, standin, odd, good)) == 1


def test_a_list_that_cannot_be_read_is_not_an_empty_one(
    engine: FalEngine, standin: StandIn
) -> None:
    for answer in (html(), Answer(200, {}), Answer(200, {"items": None})):
        standin.plan("by-endpoint", *[answer] * 9)
        with pytest.raises(ServiceUnavailable):
            engine.find(REQUEST, (PHOTO_URL,), 0, 1, CancelToken())
        while standin.next_act("by-endpoint"):
            pass


def test_the_list_belongs_to_the_key(engine: FalEngine, standin: StandIn) -> None:
    standin.key = "another:key"
    with pytest.raises(KeyRefused):
        engine.find(REQUEST, (PHOTO_URL,), 0, 1, CancelToken())
