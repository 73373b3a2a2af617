"""The stand-in is fal enough for fal's own client, which shares no code with either side."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from typing import Any

import fal_client
import fal_client.client
import httpx
import pytest

from tests.standin import Answer, Course, Failing, StandIn
from tests.standin.pictures import picture

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")  # of fal-client's connections
APP = "fal-ai/firered-image-edit-v1.1"


@pytest.fixture
def standin() -> Iterator[StandIn]:
    with StandIn() as standin:
        yield standin


@pytest.fixture
def client(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> Iterator[fal_client.SyncClient]:
    for name in ("REST_URL", "CDN_URL"):
        monkeypatch.setattr(fal_client.client, name, standin.base_url)
    monkeypatch.setattr(fal_client.client, "QUEUE_URL_FORMAT", standin.base_url + "/")
    yield fal_client.SyncClient(key=standin.key)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()  # fal-client never closes its connections


def arguments(**more: Any) -> dict[str, Any]:
    return {"prompt": "warmer", "image_urls": ["https://x/a.png"], "seed": 3, **more}


def test_fals_own_client_runs_an_edit_from_upload_to_result(
    client: fal_client.SyncClient, standin: StandIn
) -> None:
    url = client.upload(picture(1), "image/png", "a.png")
    assert standin.shelf.uploaded[url][0] == picture(1)
    result = client.subscribe(APP, arguments(image_urls=[url], num_images=2))
    contents = [httpx.get(image["url"]).content for image in result["images"]]
    (edit,) = standin.accepted
    assert contents == standin.results_of(edit.request_id)
    assert contents[0] != contents[1]
    assert result["seed"] == 3


def test_fals_own_client_uploads_by_initiate_and_put(
    client: fal_client.SyncClient, standin: StandIn
) -> None:
    url = client.upload(picture(2), "image/png", "a.png", repository="fal")
    assert standin.shelf.uploaded[url][0] == picture(2)


def test_fals_own_client_reads_every_status(
    client: fal_client.SyncClient, standin: StandIn
) -> None:
    standin.course = Course(queued=None, running=None)
    handle = client.submit(APP, arguments())
    assert handle.status() == fal_client.Queued(position=2)
    standin.let_go()
    assert isinstance(handle.status(), fal_client.Completed)


def test_fals_own_client_sees_failures_and_cancels(
    client: fal_client.SyncClient, standin: StandIn
) -> None:
    body = {"detail": "gone", "error_type": "runner_disconnected"}
    standin.course = Course(failing=Failing(503, body, "runner_disconnected"))
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        client.subscribe(APP, arguments())
    assert (caught.value.status_code, caught.value.error_type) == (503, "runner_disconnected")
    standin.course = Course(queued=None)
    handle = client.submit(APP, arguments())
    handle.cancel()
    with pytest.raises(fal_client.FalClientHTTPError):
        handle.cancel()


def test_a_result_before_its_time_is_refused(
    client: fal_client.SyncClient, standin: StandIn
) -> None:
    standin.course = Course(running=None)
    handle = client.submit(APP, arguments())
    key = {"Authorization": f"Key {standin.key}"}
    assert httpx.get(handle.response_url, headers=key).status_code == 400


def test_without_or_with_a_wrong_key_nothing_is_accepted(standin: StandIn) -> None:
    for headers in ({}, {"Authorization": "Key wrong:key"}):
        url = f"{standin.base_url}/{APP}"
        assert httpx.post(url, json=arguments(), headers=headers).status_code == 401
    assert not standin.accepted


def test_the_address_to_notify_is_in_the_ledger(
    client: fal_client.SyncClient, standin: StandIn
) -> None:
    client.submit(APP, arguments(), webhook_url="https://studio.example/edits?for=Ann")
    client.submit(APP, arguments())
    assert [edit.webhook for edit in standin.accepted] == [
        "https://studio.example/edits?for=Ann",
        None,
    ]


def test_what_is_not_to_be_stored_is_not_listed_and_goes_soon(
    client: fal_client.SyncClient, standin: StandIn
) -> None:
    handle = client.submit(APP, arguments(), headers={"X-Fal-Store-IO": "0"})
    stored = client.submit(APP, arguments())
    assert handle.get()["seed"] == 3
    listed = httpx.get(
        f"{standin.base_url}/v1/models/requests/by-endpoint",
        params={"endpoint_id": APP, "start": "2000-01-01", "end": "2999-01-01"},
        headers={"Authorization": f"Key {standin.key}"},
    ).json()["items"]
    assert [item["request_id"] for item in listed] == [stored.request_id]
    standin.kept_unstored = 0.0
    with pytest.raises(fal_client.FalClientHTTPError):
        handle.get()
    assert stored.get()["seed"] == 3


@pytest.mark.parametrize("broken", ["data:image/png;base64,%%%", "data:image/png,", 7])
def test_a_picture_that_is_none_fails_the_edit(
    client: fal_client.SyncClient, standin: StandIn, broken: object
) -> None:
    good = "data:image/png;base64,aGVsbG8="
    assert client.subscribe(APP, arguments(image_urls=[good]))["images"]
    with pytest.raises(fal_client.FalClientHTTPError) as caught:
        client.subscribe(APP, arguments(image_urls=[good, broken]))
    assert "file_download_error" in str(caught.value)


def test_acts_are_met_once_each_in_order(standin: StandIn) -> None:
    standin.plan("pricing", Answer(503), Answer(418, {"a": 1}))
    url = f"{standin.base_url}/v1/models/pricing"
    assert [httpx.get(url).status_code for _ in range(3)] == [503, 418, 401]


def test_what_it_saw_is_kept_with_headers_and_body(standin: StandIn) -> None:
    httpx.post(f"{standin.base_url}/nowhere/at/all", content=b"x", headers={"X-Canary": "yes"})
    (seen,) = standin.ledger.seen
    assert (seen.method, seen.target, seen.body) == ("POST", "/nowhere/at/all", b"x")
    assert seen.headers["x-canary"] == "yes"


@pytest.mark.parametrize("hanging", [False, True])
def test_it_can_vanish_and_reappear_at_the_same_place(standin: StandIn, hanging: bool) -> None:
    pricing = f"{standin.base_url}/v1/models/pricing"
    trouble = httpx.ConnectTimeout if hanging else httpx.ConnectError
    for _ in range(2):
        standin.vanish(hanging=hanging)
        with pytest.raises(trouble):
            httpx.get(pricing, timeout=0.2)
        standin.reappear()
        assert httpx.get(pricing).status_code == 401
