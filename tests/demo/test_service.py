"""The queue as a client meets it."""

from __future__ import annotations

import base64
import io
import threading
from typing import Any

import httpx
import pytest
from PIL import Image

from firered_desktop.demo.requests import Pace
from firered_desktop.demo.script import Pause, Route
from firered_desktop.demo.service import DemoService
from tests.demo.talk import ENDPOINT, KEY, Talk


def test_an_edit_goes_from_submit_to_files(talk: Talk, arguments: dict[str, Any]) -> None:
    submitted = talk.submit(arguments)
    assert submitted["queue_position"] == 0
    assert talk.follow(submitted)[-1] == "COMPLETED"
    response = talk.client.get(submitted["response_url"])
    assert response.status_code == 200
    assert response.headers["x-fal-request-id"] == submitted["request_id"]
    output = response.json()
    assert output["seed"] == 7
    assert output["prompt"] == ""
    assert output["has_nsfw_concepts"] == [False]
    assert output["timings"]["inference"] > 0
    file = talk.client.get(output["images"][0]["url"])
    assert Image.open(io.BytesIO(file.content)).size == (240, 160)


def test_both_models_are_served_and_no_other(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.submit(arguments, "fal-ai/firered-image-edit")
    unknown = talk.client.post("/fal-ai/flux", json=arguments)
    assert unknown.status_code == 404
    assert [request.endpoint for request in talk.service.accepted] == ["fal-ai/firered-image-edit"]


def test_the_ledger_keeps_what_was_sent(talk: Talk, arguments: dict[str, Any]) -> None:
    submitted = talk.submit(arguments)
    (request,) = talk.service.accepted
    assert (request.id, request.endpoint) == (submitted["request_id"], ENDPOINT)
    assert request.arguments == arguments
    seen = [call for call in talk.service.log if call.route is Route.SUBMIT]
    assert seen[0].headers["authorization"] == f"Key {KEY}"
    assert KEY not in repr(talk.service.log)


@pytest.mark.parametrize(("count", "units"), [(1, "0.0384"), (3, "0.1152")])
def test_the_units_are_megapixels_of_all_pictures(
    talk: Talk, arguments: dict[str, Any], count: int, units: str
) -> None:
    response = talk.result({**arguments, "num_images": count})
    assert response.headers["X-Fal-Billable-Units"] == units
    assert len(response.json()["images"]) == count


def test_statuses_come_with_202_until_the_end(talk: Talk, arguments: dict[str, Any]) -> None:
    gate = threading.Event()
    talk.service.hold()
    talk.service.script.add(Route.EDIT, Pause(gate=gate))
    submitted = talk.submit(arguments)
    behind = talk.submit(arguments)
    queued = talk.client.get(behind["status_url"])
    assert (queued.status_code, queued.json()["queue_position"]) == (202, 1)
    assert talk.client.get(submitted["response_url"]).status_code == 400
    with talk.client.stream("GET", submitted["status_url"] + "/stream") as stream:
        lines = (line for line in stream.iter_lines() if line.startswith("data:"))
        assert "IN_QUEUE" in next(lines)
        talk.service.release()
        assert "IN_PROGRESS" in next(lines)
        running = talk.client.get(submitted["status_url"])
        assert (running.status_code, running.json()["logs"]) == (202, None)
        gate.set()
        assert "COMPLETED" in next(lines)
    ended = talk.client.get(submitted["status_url"], params={"logs": "true"})
    assert ended.status_code == 200
    assert ended.json()["metrics"]["inference_time"] > 0
    assert ended.json()["logs"]


def test_only_so_many_run_at_once(talk: Talk, arguments: dict[str, Any]) -> None:
    gate = threading.Event()
    talk.service.script.add(Route.EDIT, Pause(gate=gate), times=2)
    first, second, third = (talk.submit(arguments) for _ in range(3))
    for running in (first, second):
        with talk.client.stream("GET", running["status_url"] + "/stream") as stream:
            next(line for line in stream.iter_lines() if "IN_PROGRESS" in line)
    waiting = talk.client.get(third["status_url"]).json()
    assert (waiting["status"], waiting["queue_position"]) == ("IN_QUEUE", 0)
    gate.set()
    assert talk.follow(third)[-1] == "COMPLETED"


def test_a_queued_request_is_removed(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.service.hold()
    submitted = talk.submit(arguments)
    cancelled = talk.client.put(submitted["cancel_url"])
    assert (cancelled.status_code, cancelled.json()) == (202, {"status": "OK"})
    status = talk.client.get(submitted["status_url"]).json()
    assert (status["status"], status["error_type"]) == ("COMPLETED", "client_cancelled")
    assert talk.client.get(submitted["response_url"]).status_code == 499


@pytest.mark.parametrize(("heeds", "status"), [(True, 499), (False, 200)])
def test_a_running_request_is_asked_to_stop(
    arguments: dict[str, Any], heeds: bool, status: int
) -> None:
    gate = threading.Event()
    with (
        DemoService(pace=Pace(0, 0, heeds_cancel=heeds)) as service,
        httpx.Client(
            base_url=service.base_url, headers={"Authorization": f"Key {KEY}"}, trust_env=False
        ) as client,
    ):
        talk = Talk(service, client)
        service.script.add(Route.EDIT, Pause(gate=gate))
        submitted = talk.submit({**arguments, "image_urls": [TINY]})
        with client.stream("GET", submitted["status_url"] + "/stream") as stream:
            next(line for line in stream.iter_lines() if "IN_PROGRESS" in line)
        asked = client.put(submitted["cancel_url"])
        assert (asked.status_code, asked.json()["status"]) == (202, "CANCELLATION_REQUESTED")
        gate.set()
        talk.follow(submitted)
        assert client.get(submitted["response_url"]).status_code == status


def test_a_cancel_cuts_the_pause_short(arguments: dict[str, Any]) -> None:
    with (
        DemoService(pace=Pace(0, 3600)) as service,
        httpx.Client(
            base_url=service.base_url, headers={"Authorization": f"Key {KEY}"}, trust_env=False
        ) as client,
    ):
        talk = Talk(service, client)
        submitted = talk.submit({**arguments, "image_urls": [TINY]})
        with client.stream("GET", submitted["status_url"] + "/stream") as stream:
            next(line for line in stream.iter_lines() if "IN_PROGRESS" in line)
        client.put(submitted["cancel_url"])
        assert talk.follow(submitted)[-1] == "COMPLETED"


def test_a_cancel_may_come_too_late_or_for_nothing(talk: Talk, arguments: dict[str, Any]) -> None:
    submitted = talk.submit(arguments)
    talk.follow(submitted)
    late = talk.client.put(submitted["cancel_url"])
    assert (late.status_code, late.json()["status"]) == (400, "ALREADY_COMPLETED")
    unknown = talk.client.put(f"/{ENDPOINT}/requests/no-such-id/cancel")
    assert (unknown.status_code, unknown.json()["status"]) == (404, "NOT_FOUND")
    assert talk.client.get(f"/{ENDPOINT}/requests/no-such-id/status").status_code == 404


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (None, "Authorization header is required"),
        ("Key abc", "Expected '<key_id>:<key_secret>'"),
        ("Key a:b:c", "Expected '<key_id>:<key_secret>'"),
        ("Bearer a:b", "Expected '<key_id>:<key_secret>'"),
    ],
)
def test_a_call_without_a_good_key_is_refused(
    service: DemoService, header: str | None, words: str
) -> None:
    headers = {} if header is None else {"Authorization": header}
    response = httpx.post(
        f"{service.base_url}/{ENDPOINT}", json={}, headers=headers, trust_env=False
    )
    assert response.status_code == 401
    assert words in response.json()["detail"]
    assert service.accepted == ()


def test_one_key_can_be_the_only_good_one() -> None:
    with DemoService(pace=Pace(0, 0), key=KEY) as service:
        for key, status in ((KEY, 200), ("other:key", 401)):
            response = httpx.get(
                f"{service.base_url}/v1/models/pricing",
                headers={"Authorization": f"Key {key}"},
                trust_env=False,
            )
            assert response.status_code == status


def test_sync_mode_answers_inline_and_keeps_no_output(
    talk: Talk, arguments: dict[str, Any]
) -> None:
    response = talk.result({**arguments, "sync_mode": True, "output_format": "jpeg"})
    head, _, body = response.json()["images"][0]["url"].partition(",")
    assert head == "data:image/jpeg;base64"
    assert Image.open(io.BytesIO(base64.b64decode(body))).format == "JPEG"
    listed = talk.client.get(
        "/v1/models/requests/by-endpoint", params={"endpoint_id": ENDPOINT, "expand": "payloads"}
    ).json()["items"]
    assert listed[0]["json_output"] is None


@pytest.mark.parametrize(
    ("stored", "inline", "longest"),
    [(True, False, None), (False, False, 3600), (False, True, 360), (True, True, 360)],
)
def test_a_result_that_nobody_stores_is_kept_for_a_short_time(
    arguments: dict[str, Any], stored: bool, inline: bool, longest: int | None
) -> None:
    jumped = [0.0]
    with (
        DemoService(pace=Pace(0, 0), now=lambda: 1_000.0 + jumped[0]) as service,
        httpx.Client(
            base_url=service.base_url, headers={"Authorization": f"Key {KEY}"}, trust_env=False
        ) as client,
    ):
        wish = {} if stored else {"X-Fal-Store-IO": "0"}
        body = {**arguments, "image_urls": [NOISY], "sync_mode": inline}
        submitted = client.post(f"/{ENDPOINT}", json=body, headers=wish).json()
        Talk(service, client).follow(submitted)
        jumped[0] = longest or 10_000_000
        assert client.get(submitted["response_url"]).status_code == 200
        jumped[0] += 1
        expected = 200 if longest is None else 404
        assert client.get(submitted["response_url"]).status_code == expected
        assert client.get(submitted["status_url"]).status_code == expected


def test_a_body_that_is_no_json_is_refused_at_once(talk: Talk) -> None:
    for content in (b"{", b"[1]"):
        response = talk.client.post(f"/{ENDPOINT}", content=content)
        assert response.status_code == 422
    assert talk.service.accepted == ()


def test_an_unknown_place_is_404(client: httpx.Client) -> None:
    assert client.get("/nowhere/at/all/ever").status_code == 404


def test_closing_ends_calls_that_wait(arguments: dict[str, Any]) -> None:
    service = DemoService(pace=Pace(3600, 0))
    service.start()
    ended = threading.Event()

    def listen() -> None:
        with httpx.Client(
            base_url=service.base_url, headers={"Authorization": f"Key {KEY}"}, trust_env=False
        ) as client:
            submitted = Talk(service, client).submit({**arguments, "image_urls": [TINY]})
            try:
                with client.stream("GET", submitted["status_url"] + "/stream") as stream:
                    for line in stream.iter_lines():
                        if "IN_QUEUE" in line:
                            listening.set()
            except httpx.TransportError:
                pass
            ended.set()

    listening = threading.Event()
    listener = threading.Thread(target=listen)
    listener.start()
    assert listening.wait(10)
    service.close()
    service.close()
    assert ended.wait(10)
    listener.join()


def _inline(picture: Image.Image) -> str:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


TINY = _inline(Image.new("RGB", (32, 24), (90, 120, 150)))
NOISY = _inline(Image.effect_noise((160, 120), 90))
