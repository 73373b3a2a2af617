"""fal's real names, through a proxy that ends TLS: as an office network does it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.edit import AnswerImage
from firered_desktop.core.errors import Cancelled, Offline, ServiceFailed, SubmitUnconfirmed
from firered_desktop.core.ports import CancelToken, Completed
from firered_desktop.fal.account import check_key
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from tests.contract.engine_contract import QUICK, quiet
from tests.fakes import a_request
from tests.fal.clocks import SwiftClock
from tests.fal.conftest import PHOTO_URL
from tests.standin import Course, LoseAnswer, StandIn, TlsProxy
from tests.standin.proxy import FAL_HOSTS


@pytest.fixture
def standin() -> Iterator[StandIn]:
    with StandIn(public=True) as standin:
        yield standin


@pytest.fixture
def proxy(standin: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TlsProxy]:
    with TlsProxy(standin, tmp_path) as proxy:
        for name, value in proxy.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("SSL_CERT_DIR", raising=False)
        yield proxy


@pytest.fixture
def engine(standin: StandIn, proxy: TlsProxy) -> Iterator[FalEngine]:
    del proxy  # its variables must be there before the engine opens its connections
    engine = FalEngine(standin.key, clock=SwiftClock(), options=QUICK)
    yield engine
    engine.close()


def test_a_whole_edit_goes_through_the_proxy_under_fals_names(
    engine: FalEngine, standin: StandIn, proxy: TlsProxy, photo: Path, tmp_path: Path
) -> None:
    token = CancelToken()
    upload = engine.upload(photo, "image/png", token, quiet)
    submission = engine.submit(a_request(), (upload.url,), token)
    assert list(engine.follow(submission, token))[-1] == Completed()
    answer = engine.answer(submission, token)
    engine.download(answer.images[0], tmp_path / "result", token, quiet)
    assert [(tmp_path / "result").read_bytes()] == standin.results_of(submission.request_id)
    (match,) = engine.find(
        a_request(),
        (upload.url,),
        standin.accepted[0].sent_at - 1,
        standin.accepted[0].sent_at + 1,
        token,
    )
    assert match.submission == submission
    assert {target.removesuffix(":443") for target in proxy.asked} == set(FAL_HOSTS)
    for seen in standin.ledger.seen:
        assert seen.has_key is (seen.route not in ("put", "file"))
        assert seen.headers["host"] in FAL_HOSTS


def test_a_proxy_that_the_settings_name_takes_the_place_of_the_systems(
    standin: StandIn, proxy: TlsProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")  # nobody listens there
    options = replace(QUICK, proxy=proxy.url)
    assert check_key(standin.key, Hosts.fal(), SwiftClock(), CancelToken(), options)
    assert set(proxy.asked) == {"api.fal.ai:443", "rest.fal.ai:443"}


def test_the_key_check_goes_through_the_proxy(standin: StandIn, proxy: TlsProxy) -> None:
    assert check_key(standin.key, Hosts.fal(), SwiftClock(), CancelToken())
    assert set(proxy.asked) == {"api.fal.ai:443", "rest.fal.ai:443"}


def test_a_proxy_that_breaks_before_the_request_left_is_offline(
    engine: FalEngine, standin: StandIn, proxy: TlsProxy
) -> None:
    proxy.breaking = True
    with pytest.raises(Offline):
        engine.submit(a_request(), (PHOTO_URL,), CancelToken())
    assert proxy.asked
    assert not standin.accepted


def test_stopping_ends_the_wait_for_an_event_within_tls(standin: StandIn, proxy: TlsProxy) -> None:
    del proxy
    # With so much silence allowed, only being woken can end the wait within the test.
    options = replace(QUICK, limits=replace(QUICK.limits, first_event=60, silence=60))
    engine = FalEngine(standin.key, clock=SwiftClock(), options=options)
    standin.course = Course(queued=None)
    submission = engine.submit(a_request(), (PHOTO_URL,), CancelToken())
    token = CancelToken()
    ended = threading.Event()
    told = threading.Event()

    def follow() -> None:
        try:
            for _ in engine.follow(submission, token):
                told.set()
        except Cancelled:
            ended.set()

    thread = threading.Thread(target=follow)
    thread.start()
    assert told.wait(10)
    token.cancel()
    woken = ended.wait(10)
    standin.let_go()
    thread.join()
    engine.close()
    assert woken


def test_a_lost_answer_is_unconfirmed_through_the_proxy_too(
    engine: FalEngine, standin: StandIn
) -> None:
    standin.plan("submit", LoseAnswer())
    with pytest.raises(SubmitUnconfirmed):
        engine.submit(a_request(), (PHOTO_URL,), CancelToken())
    assert len(standin.accepted) == 1


def test_an_authority_that_nobody_named_is_not_believed(
    engine: FalEngine, standin: StandIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    with TlsProxy(standin, other) as stranger:
        monkeypatch.setenv("HTTPS_PROXY", stranger.url)
        with pytest.raises(Offline):
            engine.submit(a_request(), (PHOTO_URL,), CancelToken())
    assert not standin.ledger.seen


def test_results_are_fetched_from_fals_media_hosts_only(
    engine: FalEngine, proxy: TlsProxy, tmp_path: Path
) -> None:
    image = AnswerImage("https://example.com/a.png")
    with pytest.raises(ServiceFailed):
        engine.download(image, tmp_path / "result", CancelToken(), quiet)
    assert not proxy.asked
