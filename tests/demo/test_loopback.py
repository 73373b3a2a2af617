"""The service as a client: it reaches this machine and nothing else."""

from __future__ import annotations

import socket
import threading
from typing import Any, NoReturn

import pytest

from firered_desktop.demo.loopback import Loopback
from tests.demo.listener import Listener
from tests.demo.scenes import landscape, png
from tests.demo.talk import Talk
from tests.standin import unused_base_url


def test_a_file_on_this_machine_is_fetched_by_number_and_by_name() -> None:
    with Listener({"/a%20b.png?x=1": b"picture"}) as listener:
        for host in ("127.0.0.1", "localhost"):
            address = f"http://{host}:{listener.port}/a%20b.png?x=1"
            assert Loopback().get(address, 100) == b"picture"
    assert listener.asked == ["/a%20b.png?x=1"] * 2


def test_a_file_is_read_no_further_than_it_may_be_long() -> None:
    with Listener({"/": b"picture"}) as listener:
        assert Loopback().get(listener.url, 4) == b"pict"


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/a",
        "http://192.0.2.1/a",
        "http://pictures.example/a",
        "http://127.0.0.1.example/a",
        "http://127.0.0.1@192.0.2.1/a",
        "http://localhost@pictures.example/a",
        "http://0.0.0.0/a",
        "http://[::ffff:192.0.2.1]/a",
        "http://127.0.0.1:port/a",
        "http://[::1/a",
        "ftp://127.0.0.1/a",
        "file:///etc/hostname",
        "",
    ],
)
def test_no_other_address_is_tried(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[object] = []

    def look_up(host: object, *rest: object, **more: object) -> NoReturn:
        looked_up.append(host)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert Loopback().get(address, 100) is None
    assert not Loopback().post(address, b"{}")
    assert looked_up == []


def test_a_redirect_leads_nowhere() -> None:
    with Listener({"/": "http://192.0.2.1/secret"}) as listener:
        assert Loopback().get(listener.url, 100) is None


def test_what_is_not_there_is_none() -> None:
    with Listener() as listener:
        assert Loopback().get(f"{listener.url}/nothing", 100) is None
    assert Loopback().get(f"{unused_base_url()}/nothing", 100) is None
    assert Loopback().get("http://127.0.0.1/a b\r\nc", 100) is None


def test_closing_ends_what_is_waited_for() -> None:
    loopback = Loopback()
    outcomes: list[bytes | None] = []
    with Listener({"/": b"late"}) as listener:
        listener.hearing.clear()
        waiting = threading.Thread(target=lambda: outcomes.append(loopback.get(listener.url, 9)))
        waiting.start()
        listener.reached.wait()
        loopback.close()
        waiting.join()
        assert outcomes == [None]
        assert loopback.get(listener.url, 9) is None


def test_a_picture_that_this_machine_hosts_is_edited(talk: Talk, arguments: dict[str, Any]) -> None:
    with Listener({"/photo.png": png(landscape(120, 80))}) as listener:
        hosted = {**arguments, "image_urls": [f"{listener.url}/photo.png"]}
        (made,) = talk.pictures(hosted)
    assert made.size == (120, 80)


@pytest.mark.parametrize(
    "address", ["https://v3.fal.media/files/b/photo.png", "http://192.0.2.1/photo.png"]
)
def test_a_picture_that_is_hosted_elsewhere_cannot_be_downloaded(
    talk: Talk, arguments: dict[str, Any], photo: str, address: str
) -> None:
    response = talk.result({**arguments, "image_urls": [photo, address]})
    (entry,) = response.json()["detail"]
    assert response.status_code == 422
    assert (entry["type"], entry["loc"]) == ("file_download_error", ["body", "image_urls", 1])
    assert response.headers["X-Fal-Billable-Units"] == "0"


def test_closing_the_service_does_not_wait_for_who_hosts_a_picture(
    talk: Talk, arguments: dict[str, Any]
) -> None:
    with Listener() as listener:
        listener.hearing.clear()
        talk.submit({**arguments, "image_urls": [listener.url]})
        listener.reached.wait()
        talk.service.close()
