"""Where the key, the pictures and the requests may go."""

from __future__ import annotations

import pytest

from firered_desktop.fal.hosts import Hosts

FAL = Hosts.fal()
LOCAL = Hosts.loopback("http://127.0.0.1:8123/")


@pytest.mark.parametrize(
    "url",
    [
        "https://queue.fal.run/fal-ai/firered-image-edit/requests/1/status",
        "https://QUEUE.fal.run:443/x",
        "https://rest.fal.ai/storage/upload/initiate?storage_type=fal-cdn-v3",
        "https://api.fal.ai/v1/models/pricing",
    ],
)
def test_the_key_goes_to_fals_own_hosts(url: str) -> None:
    assert FAL.may_receive_key(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://queue.fal.run/x",
        "https://queue.fal.run:8443/x",
        "https://queue.fal.run.example.com/x",
        "https://queue.fal.run@example.com/x",
        "https://example.com\\@queue.fal.run/x",
        "https://evil-queue.fal.run/x",
        "https://v3.fal.media/files/a.png",
        "https://falrun.com/x",
        "http://127.0.0.1/x",
        "https://queue.fal.run:port/x",
        "https://queue.fal.run./x",
        "https://queue.fаl.run/x",
        "https://queue.fal.run/" + "x" * 9000,
        "https://[queue.fal.run/x",
        "queue.fal.run/x",
        "ftp://queue.fal.run/x",
        " https://queue.fal.run/x",
        "https://queue.fal.run\n.example.com/x",
        "",
    ],
)
def test_the_key_goes_nowhere_else(url: str) -> None:
    assert not FAL.may_receive_key(url)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://v3.fal.media/files/a.png", True),
        ("https://fal.media/a.png", True),
        ("https://v3b.fal.media/files/b/0a/x.png", True),
        ("http://v3.fal.media/files/a.png", False),
        ("https://v3.fal.media:444/files/a.png", False),
        ("https://notfal.media/a.png", False),
        ("https://fal.media.example.com/a.png", False),
        ("https://user@fal.media/a.png", False),
        ("http://127.0.0.1:80/a.png", False),
    ],
)
def test_results_come_from_fals_media_hosts(url: str, allowed: bool) -> None:
    assert FAL.may_hold_results(url) is allowed


def test_pictures_are_put_over_https_only() -> None:
    assert FAL.may_take_upload("https://storage.googleapis.com/bucket/x?signature=1")
    assert not FAL.may_take_upload("http://storage.googleapis.com/bucket/x")
    assert not FAL.may_take_upload("http://127.0.0.1/x")
    assert not FAL.may_take_upload("https://a..b/x")


def test_a_local_service_is_its_own_key_host_and_everything_stays_local() -> None:
    assert LOCAL.local
    assert LOCAL.may_receive_key("http://127.0.0.1:8123/x")
    assert not LOCAL.may_receive_key("http://127.0.0.1:8124/x")
    assert not LOCAL.may_receive_key("https://queue.fal.run/x")
    assert LOCAL.may_hold_results("http://127.0.0.1:9/a.png")
    assert not LOCAL.may_hold_results("https://v3.fal.media/a.png")
    assert LOCAL.may_take_upload("http://localhost:1/put")
    assert not LOCAL.may_take_upload("https://storage.googleapis.com/x")


@pytest.mark.parametrize("base", ["http://[::1]:80", "http://localhost:1", "https://127.0.0.2:1"])
def test_any_loopback_address_may_be_a_local_service(base: str) -> None:
    assert Hosts.loopback(base).may_receive_key(f"{base}/x")


@pytest.mark.parametrize("base", ["http://10.0.0.1:80", "https://example.com", "127.0.0.1", ""])
def test_a_local_service_elsewhere_is_refused(base: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        Hosts.loopback(base)


def test_plain_http_to_the_world_is_refused() -> None:
    with pytest.raises(ValueError, match="https"):
        Hosts("http://queue.fal.run", "https://rest.fal.ai", "https://api.fal.ai", "fal.media")


def test_a_request_url_is_built_from_owner_and_alias_with_the_id_quoted() -> None:
    base = "https://queue.fal.run/fal-ai/firered-image-edit-v1.1/requests"
    assert FAL.request_url("fal-ai/firered-image-edit-v1.1/sub", "a-1") == f"{base}/a-1"
    assert FAL.request_url("fal-ai/firered-image-edit-v1.1", "../x?y") == f"{base}/..%2Fx%3Fy"
