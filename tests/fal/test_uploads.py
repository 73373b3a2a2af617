"""Pictures on their way to fal."""

from __future__ import annotations

import json
import re
import threading
from pathlib import Path

import pytest

from firered_desktop.core.errors import (
    AccountLocked,
    Cancelled,
    Charged,
    FireredError,
    Offline,
    PictureMissing,
    RequestRefused,
    ServiceUnavailable,
)
from firered_desktop.core.ports import CancelToken, Upload
from firered_desktop.fal.connections import Connections
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.upload_cache import UploadCache
from firered_desktop.fal.uploads import Uploads
from tests.contract.engine_contract import QUICK, quiet
from tests.fal.clocks import FakeClock
from tests.standin import Answer, Reset, Stall, StandIn, html, unused_base_url

LARGE = 4 * 1024 * 1024  # bytes; more than the sockets of both sides hold


def upload(engine: FalEngine, path: Path, token: CancelToken | None = None) -> Upload:
    return engine.upload(path, "image/png", token or CancelToken(), quiet)


def test_the_name_is_neutral_and_the_file_expires_in_a_day(
    engine: FalEngine, standin: StandIn, photo: Path
) -> None:
    upload(engine, photo)
    (asked,) = standin.ledger.on("initiate")
    assert "storage_type=fal-cdn-v3" in asked.target
    wish = json.loads(asked.headers["x-fal-object-lifecycle-preference"])
    assert wish == {"expiration_duration_seconds": 24 * 3600}
    body = json.loads(asked.body)
    assert body["content_type"] == "image/png"
    assert re.fullmatch(r"[0-9a-f]{32}\.png", body["file_name"])


def test_the_file_is_streamed_with_its_length_and_type(
    engine: FalEngine, standin: StandIn, photo: Path
) -> None:
    url = upload(engine, photo).url
    (put,) = standin.ledger.on("put")
    assert put.headers["content-length"] == str(photo.stat().st_size)
    assert "transfer-encoding" not in put.headers
    assert standin.shelf.uploaded[url] == (photo.read_bytes(), "image/png")


@pytest.mark.parametrize("route", ["initiate", "put"])
@pytest.mark.parametrize("act", [Reset(), html(502), Answer(429, {"detail": "wait"})], ids=repr)
def test_an_upload_is_tried_again_with_a_new_place(
    engine: FalEngine, standin: StandIn, photo: Path, route: str, act: Answer | Reset
) -> None:
    standin.plan(route, act)
    upload(engine, photo)
    assert len(standin.ledger.on(route)) == 2


def test_a_refusal_of_the_storage_is_not_one_of_the_key(
    engine: FalEngine, standin: StandIn, photo: Path
) -> None:
    standin.plan("put", *[Answer(403, b"<Error/>")] * 99)
    with pytest.raises(ServiceUnavailable):
        upload(engine, photo)


def test_a_page_in_the_place_of_the_storage_has_not_taken_the_picture(
    engine: FalEngine, standin: StandIn, photo: Path
) -> None:
    standin.plan("put", html(200))
    url = engine.upload(photo, "image/png", CancelToken(), quiet).url
    assert standin.shelf.uploaded[url][0] == photo.read_bytes()


def test_a_locked_account_is_told_at_once(engine: FalEngine, standin: StandIn, photo: Path) -> None:
    standin.locked = True
    with pytest.raises(AccountLocked):
        upload(engine, photo)
    assert len(standin.ledger.on("initiate")) == 1


def test_a_picture_that_fal_does_not_take_is_a_refusal(
    engine: FalEngine, standin: StandIn, photo: Path
) -> None:
    standin.plan("initiate", Answer(422, {"detail": "no such type"}))
    with pytest.raises(RequestRefused) as caught:
        upload(engine, photo)
    assert caught.value.charged is Charged.NO


@pytest.mark.parametrize(
    "body",
    [{}, {"upload_url": 1, "file_url": 2}, {"upload_url": "http://10.0.0.1/x", "file_url": ""}],
)
def test_a_place_that_cannot_be_used_is_not_used(
    engine: FalEngine, standin: StandIn, photo: Path, body: object
) -> None:
    standin.plan("initiate", *[Answer(200, body)] * 99)
    with pytest.raises(ServiceUnavailable):
        upload(engine, photo)
    assert not standin.ledger.on("put")


def test_without_a_connection_it_is_offline_after_patience(photo: Path) -> None:
    clock = FakeClock()
    uploads = Uploads(Connections("id:secret", Hosts.loopback(unused_base_url()), clock, QUICK))
    with pytest.raises(Offline):
        uploads.upload(photo, "image/png", CancelToken(), quiet)
    assert len(clock.slept) >= 2


def test_a_missing_file_is_named(engine: FalEngine, tmp_path: Path) -> None:
    with pytest.raises(PictureMissing) as caught:
        upload(engine, tmp_path / "gone.png")
    assert caught.value.values["name"] == "gone.png"


def test_stopping_ends_an_upload_that_is_under_way(
    engine: FalEngine, standin: StandIn, tmp_path: Path
) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(bytes(LARGE))
    token = CancelToken()

    def stop(_: float) -> None:
        token.cancel()

    with pytest.raises(Cancelled):
        engine.upload(path, "image/png", token, stop)
    assert not standin.shelf.uploaded


def test_bytes_that_two_edits_need_at_once_leave_once(
    engine: FalEngine, standin: StandIn, photo: Path
) -> None:
    standin.plan("put", Stall(after=1))
    uploads: list[Upload] = []
    threads = [
        threading.Thread(target=lambda: uploads.append(upload(engine, photo))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    while not standin.ledger.on("initiate"):
        CancelToken().sleep(0.01)
    standin.let_go()
    for thread in threads:
        thread.join()
    assert len({each.url for each in uploads}) == 1
    assert len(uploads) == 3
    assert len(standin.ledger.on("put")) == 1


def test_whoever_waits_for_anothers_upload_can_stop_and_take_over() -> None:
    cache = UploadCache(FakeClock(), 100)
    begun, fail = threading.Event(), threading.Event()
    raised: list[type[BaseException]] = []

    def failing() -> str:
        begun.set()
        fail.wait()
        raise Offline

    def first() -> None:
        try:
            cache.upload("a", failing, CancelToken())
        except FireredError as error:
            raised.append(type(error))

    thread = threading.Thread(target=first)
    thread.start()
    begun.wait()
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        cache.upload("a", lambda: "never", stopped)
    fail.set()
    assert cache.upload("a", lambda: "second", CancelToken()).url == "second"
    thread.join()
    assert raised == [Offline]


def test_an_upload_is_used_again_well_within_its_lifetime_only() -> None:
    clock = FakeClock()
    cache = UploadCache(clock, 100)
    urls = iter("abc")

    def next_url() -> str:
        return next(urls)

    first = cache.upload("x", next_url, CancelToken())
    assert first == Upload("a", clock.moment + 100)
    clock.moment += 49
    assert cache.upload("x", next_url, CancelToken()) == first
    clock.moment += 1
    assert cache.upload("x", next_url, CancelToken()).url == "b"
    assert cache.upload("y", next_url, CancelToken()).url == "c"


def test_files_that_nobody_lets_expire_are_used_again() -> None:
    cache = UploadCache(FakeClock(), None)
    assert cache.upload("x", lambda: "a", CancelToken()) == Upload("a", None)
    assert cache.upload("x", lambda: "b", CancelToken()) == Upload("a", None)
