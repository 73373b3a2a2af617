"""Whoever asked to be notified hears how a request ended."""

from __future__ import annotations

import json
from typing import Any

import pytest

from firered_desktop.demo.script import Pause, Route
from tests.demo.listener import Listener
from tests.demo.talk import ENDPOINT, Talk


def submit(talk: Talk, arguments: dict[str, Any], webhook: str) -> dict[str, Any]:
    """What the submit answered."""
    asked = talk.client.post(f"/{ENDPOINT}", params={"fal_webhook": webhook}, json=arguments)
    assert asked.status_code == 200
    return dict(asked.json())


def heard(listener: Listener) -> dict[str, Any]:
    """The next thing that the listener is told."""
    path, content_type, body = listener.posted.get()
    assert (path, content_type) == ("/edits?for=Ann", "application/json")
    return dict(json.loads(body))


def test_a_good_end_brings_the_answer(talk: Talk, arguments: dict[str, Any]) -> None:
    with Listener() as listener:
        submitted = submit(talk, arguments, f"{listener.url}/edits?for=Ann")
        told = heard(listener)
    assert told == {
        "request_id": submitted["request_id"],
        "gateway_request_id": submitted["gateway_request_id"],
        "status": "OK",
        "payload": talk.client.get(submitted["response_url"]).json(),
    }


def test_a_bad_end_brings_the_reason(talk: Talk, arguments: dict[str, Any]) -> None:
    with Listener() as listener:
        wrong = {**arguments, "num_images": 9}
        submitted = submit(talk, wrong, f"{listener.url}/edits?for=Ann")
        told = heard(listener)
    assert told["status"] == "ERROR"
    assert told["error"] == "Invalid status code: 422"
    assert told["payload"] == talk.client.get(submitted["response_url"]).json()
    assert told["payload"]["detail"][0]["loc"] == ["body", "num_images"]


def test_a_request_that_was_stopped_is_told_too(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.service.hold()
    with Listener() as listener:
        submitted = submit(talk, arguments, f"{listener.url}/edits?for=Ann")
        talk.client.put(submitted["cancel_url"])
        assert heard(listener)["error"] == "Invalid status code: 499"


def test_each_end_is_told_once_and_unasked_nothing(talk: Talk, arguments: dict[str, Any]) -> None:
    with Listener() as listener:
        talk.follow(talk.submit(arguments))
        ids = []
        for _ in range(2):
            submitted = submit(talk, arguments, f"{listener.url}/edits?for=Ann")
            talk.follow(submitted)
            ids.append(submitted["request_id"])
        assert [heard(listener)["request_id"] for _ in ids] == ids
        assert listener.posted.empty()


@pytest.mark.parametrize("webhook", ["https://studio.example/edits", "http://192.0.2.1/", "studio"])
def test_nothing_leaves_the_machine(talk: Talk, arguments: dict[str, Any], webhook: str) -> None:
    # A connection would fail this test: the guard sees them all.
    assert talk.follow(submit(talk, arguments, webhook))[-1] == "COMPLETED"
    assert talk.service.accepted[0].webhook == webhook
    talk.service.close()


def test_closing_gives_up_what_was_not_told(talk: Talk, arguments: dict[str, Any]) -> None:
    with Listener() as listener:
        gate = Pause()
        talk.service.script.add(Route.EDIT, gate)
        submit(talk, arguments, f"{listener.url}/edits?for=Ann")
        gate.reached.wait()
        talk.service.close()
        assert listener.posted.empty()
