"""The real client library, pointed at the service."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import fal_client
import fal_client.client
import httpx
import pytest
from PIL import Image

from firered_desktop.demo.requests import Pace
from firered_desktop.demo.script import Answer, Pause, Route
from firered_desktop.demo.service import DemoService
from tests.demo.scenes import landscape, png
from tests.demo.talk import ENDPOINT, KEY


class Client(fal_client.SyncClient):
    """fal's client, with its connections in our hands: by itself it never closes them."""

    def __init__(self) -> None:
        super().__init__(key=KEY)
        self.__dict__["opened"] = []

    def _get_cdn_client(self) -> httpx.Client:
        made = super()._get_cdn_client()
        self.__dict__["opened"].append(made)
        return made

    def close(self) -> None:
        """End every connection."""
        for opened in (*self.__dict__["opened"], self._client):
            opened.close()


@pytest.fixture
def fal(service: DemoService, monkeypatch: pytest.MonkeyPatch) -> Iterator[fal_client.SyncClient]:
    """fal's own client. Its hosts can only be changed where it keeps them."""
    for name in ("QUEUE_URL_FORMAT", "RUN_URL_FORMAT"):
        monkeypatch.setattr(fal_client.client, name, service.base_url + "/")
    for name in ("REST_URL", "CDN_URL"):
        monkeypatch.setattr(fal_client.client, name, service.base_url)
    made = Client()
    yield made
    made.close()


def test_upload_subscribe_and_download(fal: fal_client.SyncClient, service: DemoService) -> None:
    url = fal.upload(png(landscape()), "image/png", "picture.png")
    told: list[fal_client.Status] = []
    output = fal.subscribe(
        ENDPOINT,
        {"prompt": "把照片变成黑白", "image_urls": [url], "num_images": 2},
        with_logs=True,
        on_queue_update=told.append,
    )
    assert isinstance(told[-1], fal_client.Completed)
    for image in output["images"]:
        content = httpx.get(image["url"], trust_env=False).content
        assert Image.open(io.BytesIO(content)).size == (240, 160)
    assert [call.route for call in service.log[:2]] == [Route.TOKEN, Route.UPLOAD]


def test_each_status_is_understood(fal: fal_client.SyncClient, service: DemoService) -> None:
    service.hold()
    pause = Pause()
    service.script.add(Route.EDIT, pause)
    handle = fal.submit(ENDPOINT, {"prompt": "sepia", "image_urls": ["data:,"]})
    assert handle.status() == fal_client.Queued(position=0)
    service.release()
    states = iter(lambda: handle.status(with_logs=True), None)
    assert any(isinstance(state, fal_client.InProgress) for state in states)
    pause.gate.set()
    states = iter(handle.status, None)
    ended = next(state for state in states if isinstance(state, fal_client.Completed))
    assert ended.error == "Invalid input"
    with pytest.raises(fal_client.FalClientHTTPError) as raised:
        handle.get()
    assert raised.value.status_code == 422
    assert raised.value.response_headers["x-fal-billable-units"] == "0"


def test_cancel_is_understood(fal: fal_client.SyncClient, service: DemoService) -> None:
    service.hold()
    handle = fal.submit(ENDPOINT, {"prompt": "sepia", "image_urls": ["data:,"]})
    handle.cancel()
    assert isinstance(handle.status(), fal_client.Completed)
    with pytest.raises(fal_client.FalClientHTTPError) as raised:
        fal.cancel(ENDPOINT, handle.request_id)
    assert raised.value.status_code == 400


def test_the_fallback_of_an_upload_works_too(
    fal: fal_client.SyncClient, service: DemoService, expected_logs: Any
) -> None:
    expected_logs.expect("falling back")
    service.script.add(Route.UPLOAD, Answer(500, {"detail": "no"}))
    content = png(landscape(32, 32))
    url = fal.upload(content, "image/png", "picture.png")
    assert httpx.get(url, trust_env=False).content == content
    assert Route.INITIATE in [call.route for call in service.log]


def test_a_result_can_be_had_by_its_id(fal: fal_client.SyncClient) -> None:
    url = fal.upload(png(landscape(64, 48)), "image/png", "picture.png")
    handle = fal.submit(ENDPOINT, {"prompt": "sepia", "image_urls": [url]})
    handle.get()
    assert len(fal.result(ENDPOINT, handle.request_id)["images"]) == 1


def test_a_locked_account_is_told_in_fals_words(
    fal: fal_client.SyncClient, service: DemoService
) -> None:
    from firered_desktop.demo.script import ACCOUNT_LOCKED

    service.script.add(Route.SUBMIT, ACCOUNT_LOCKED)
    with pytest.raises(fal_client.FalClientHTTPError, match="Exhausted balance") as raised:
        fal.submit(ENDPOINT, {"prompt": "x", "image_urls": []})
    assert raised.value.status_code == 403
    assert service.accepted == ()


def test_a_pause_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    with DemoService(pace=Pace(in_queue=3600)) as slow:
        monkeypatch.setattr(fal_client.client, "QUEUE_URL_FORMAT", slow.base_url + "/")
        client = Client()
        handle = client.submit(ENDPOINT, {"prompt": "x", "image_urls": ["data:,"]})
        assert isinstance(handle.status(), fal_client.Queued)
        client.close()
