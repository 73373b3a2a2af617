"""What can be made to go wrong, as a client meets it."""

from __future__ import annotations

import threading
from typing import Any

import httpx
import pytest

from firered_desktop.demo.script import (
    CONTENT_REFUSED,
    KEY_REFUSED,
    KEYED,
    Answer,
    Corrupt,
    Fail,
    LoseAnswer,
    Pause,
    Reset,
    Route,
    Script,
    Stall,
    Truncate,
    Unsafe,
    empty,
    html,
    too_many_requests,
)
from tests.demo.scenes import means
from tests.demo.talk import ENDPOINT, Talk


def test_a_fault_happens_as_often_as_it_was_told() -> None:
    script = Script({Route.STATUS: Reset()})
    script.add(Route.STATUS, LoseAnswer(), times=2, skip=1)
    taken = [script.take(Route.STATUS) for _ in range(5)]
    assert taken == [Reset(), None, LoseAnswer(), LoseAnswer(), None]
    script.add(Route.STATUS, Corrupt(), times=None)
    assert script.take(Route.STATUS) == script.take(Route.STATUS) == Corrupt()
    script.clear()
    assert script.take(Route.STATUS) is None
    assert script.take(Route.RESULT) is None


@pytest.mark.parametrize("reset", [True, False])
def test_a_lost_answer_was_accepted_all_the_same(
    talk: Talk, arguments: dict[str, Any], reset: bool
) -> None:
    talk.service.script.add(Route.SUBMIT, LoseAnswer(reset))
    with pytest.raises(httpx.TransportError):
        talk.client.post(f"/{ENDPOINT}", json=arguments)
    assert len(talk.service.accepted) == 1


def test_a_reset_before_the_body_accepts_nothing(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.service.script.add(Route.SUBMIT, Reset())
    with pytest.raises(httpx.TransportError):
        talk.client.post(f"/{ENDPOINT}", json=arguments)
    assert talk.service.accepted == ()
    talk.submit(arguments)


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        (html(), 200, b"Sign in"),
        (empty(502), 502, b""),
        (too_many_requests(7), 429, b"Too many"),
        (KEY_REFUSED, 401, b"No user found"),
        (Answer(200, {"status": "?"}), 200, b'"?"'),
    ],
)
def test_an_answer_stands_for_the_true_one(
    talk: Talk, arguments: dict[str, Any], fault: Answer, status: int, body: bytes
) -> None:
    talk.service.script.add(Route.SUBMIT, fault)
    response = talk.client.post(f"/{ENDPOINT}", json=arguments)
    assert response.status_code == status
    assert body in response.content
    assert response.headers.get("retry-after") == ("7" if status == 429 else None)
    assert talk.service.accepted == ()


def test_a_truncated_file_ends_before_its_length(talk: Talk, photo: str) -> None:
    talk.service.script.add(Route.FILE, Truncate(0.3))
    with pytest.raises(httpx.RemoteProtocolError):
        talk.client.get(photo)


def test_a_corrupt_file_keeps_its_length(talk: Talk, photo: str) -> None:
    whole = talk.client.get(photo).content
    talk.service.script.add(Route.FILE, Corrupt())
    corrupt = talk.client.get(photo).content
    assert len(corrupt) == len(whole)
    assert corrupt != whole


def test_a_truncated_stream_breaks_off_after_its_first_event(
    talk: Talk, arguments: dict[str, Any]
) -> None:
    talk.service.hold()
    submitted = talk.submit(arguments)
    talk.service.script.add(Route.STREAM, Truncate())
    assert talk.follow(submitted) == ["IN_QUEUE"]


def test_a_hanging_answer_comes_once_its_gate_opens(talk: Talk) -> None:
    pause = Pause(gate=threading.Event())
    talk.service.script.add(Route.PRICING, pause)
    with pytest.raises(httpx.ReadTimeout):
        talk.client.get("/v1/models/pricing", timeout=0.05)
    pause.gate.set()
    talk.service.script.add(Route.PRICING, pause)
    assert talk.client.get("/v1/models/pricing").status_code == 200


def test_a_file_can_stall_in_its_middle(talk: Talk, photo: str) -> None:
    stall = Stall(0.5)
    talk.service.script.add(Route.FILE, stall)
    with talk.client.stream("GET", photo) as response:
        length = int(response.headers["content-length"])
        chunks = response.iter_raw(1)
        first = b"".join(next(chunks) for _ in range(length // 2))
        stall.pause.gate.set()
        whole = first + b"".join(chunks)
    assert whole == talk.client.get(photo).content


def test_an_upload_can_stall_and_still_arrive(talk: Talk) -> None:
    talk.service.script.add(Route.PUT, Stall(0.5, Pause(seconds=0.01)))
    url = talk.upload(b"0123456789")
    assert talk.client.get(url).content == b"0123456789"


def test_a_stream_can_stall_after_its_first_event(talk: Talk, arguments: dict[str, Any]) -> None:
    stall = Stall()
    talk.service.script.add(Route.STREAM, stall)
    talk.service.hold()
    submitted = talk.submit(arguments)
    with talk.client.stream("GET", submitted["status_url"] + "/stream") as stream:
        lines = (line for line in stream.iter_lines() if line.startswith("data:"))
        assert "IN_QUEUE" in next(lines)
        talk.service.release()
        while talk.client.get(submitted["status_url"]).status_code == 202:
            pass
        stall.pause.gate.set()
        assert "COMPLETED" in next(lines)


def test_every_keyed_route_can_refuse_a_key(talk: Talk) -> None:
    for route in KEYED:
        talk.service.script.add(route, KEY_REFUSED, times=None)
    request = f"/{ENDPOINT}/requests/x"
    for method, path in [
        ("POST", "/storage/auth/token"),
        ("POST", "/storage/upload/initiate"),
        ("POST", f"/{ENDPOINT}"),
        ("GET", f"{request}/status"),
        ("GET", f"{request}/status/stream"),
        ("GET", request),
        ("PUT", f"{request}/cancel"),
        ("GET", "/v1/models/pricing"),
        ("GET", "/v1/models/requests/by-endpoint"),
    ]:
        assert talk.client.request(method, path).status_code == 401


def test_an_edit_can_fail_at_the_runner(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.service.script.add(Route.EDIT, Fail(503, "Runner left", "runner_disconnected"))
    submitted = talk.submit(arguments)
    talk.follow(submitted)
    status = talk.client.get(submitted["status_url"]).json()
    assert (status["status"], status["error"]) == ("COMPLETED", "Runner left")
    response = talk.client.get(submitted["response_url"])
    assert response.status_code == 503
    assert response.json() == {"detail": "Runner left", "error_type": "runner_disconnected"}
    assert response.headers["x-fal-error-type"] == "runner_disconnected"


def test_content_can_be_refused(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.service.script.add(Route.EDIT, CONTENT_REFUSED)
    response = talk.result(arguments)
    assert response.status_code == 422
    assert response.json()["detail"][0]["type"] == "content_policy_violation"


def test_an_unsafe_result_is_black_and_marked(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.service.script.add(Route.EDIT, Unsafe((1,)))
    output = talk.result({**arguments, "num_images": 2}).json()
    assert output["has_nsfw_concepts"] == [False, True]
    talk.service.script.add(Route.EDIT, Unsafe((1,)))
    safe, unsafe = talk.pictures({**arguments, "num_images": 2})
    assert means(safe)[0] > 20
    assert means(unsafe) == (0, 0, 0)
