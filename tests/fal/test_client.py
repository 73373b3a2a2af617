"""The client's own promises: one attempt, our errors, limits, quiet logs."""

from __future__ import annotations

import gzip
import logging
import os
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from firered_desktop.core.errors import Cancelled, Offline
from firered_desktop.core.ports import CancelToken
from firered_desktop.fal.client import Client, KeyMisdirectedError
from firered_desktop.fal.connections import Connections
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.options import EngineOptions
from firered_desktop.fal.replies import BadReply, NoReply
from firered_desktop.outbox.clock import SystemClock
from tests.conftest import ExpectedLogs
from tests.contract.engine_contract import QUICK
from tests.standin import Answer, Hang, Reset, StandIn, Truncate, html, unused_base_url


@pytest.fixture
def client(standin: StandIn) -> Iterator[Client]:
    options = replace(QUICK, limits=replace(QUICK.limits, silence=0.3), largest_answer=10_000)
    hosts = Hosts.loopback(standin.base_url)
    with Client(hosts, SystemClock(), options, standin.key) as client:
        yield client


def pricing(client: Client, standin: StandIn) -> httpx.Request:
    return client.build_request("GET", f"{standin.base_url}/v1/models/pricing?endpoint_id=a")


@pytest.mark.parametrize(
    ("act", "reason"),
    [(Reset(), "connection lost"), (Hang(), "timeout"), (Truncate(), "connection lost")],
    ids=repr,
)
def test_a_broken_exchange_is_ours_and_made_once(
    client: Client, standin: StandIn, act: Reset | Hang | Truncate, reason: str
) -> None:
    standin.plan("pricing", act)
    with pytest.raises(NoReply) as caught:
        client.send(pricing(client, standin))
    assert (caught.value.reason, caught.value.written) == (reason, True)
    assert len(standin.ledger.on("pricing")) == 1


@pytest.mark.parametrize("status", [302, 400, 408, 409, 429, 500, 502, 504])
def test_a_bad_status_is_ours_for_every_caller(
    client: Client, standin: StandIn, status: int
) -> None:
    standin.plan("pricing", Answer(status, {"detail": "x"}, {"Location": "/elsewhere"}))
    with pytest.raises(BadReply) as caught:
        client.get(f"{standin.base_url}/v1/models/pricing")
    assert caught.value.reply.status == status
    assert len(standin.ledger.seen) == 1


def test_no_connection_means_that_nothing_was_written() -> None:
    base = unused_base_url()
    with Client(Hosts.loopback(base), SystemClock(), QUICK) as client:
        request = client.build_request("GET", f"{base}/x")
        with pytest.raises(NoReply) as caught:
            client.exchange(request, CancelToken())
    assert not caught.value.written


def test_the_key_is_refused_to_other_hosts_at_the_last_moment(
    client: Client, standin: StandIn
) -> None:
    with StandIn() as other, pytest.raises(KeyMisdirectedError):
        client.get(f"{other.base_url}/v1/models/pricing")
    assert not standin.ledger.seen


def test_an_answer_is_decoded_and_keeps_its_headers(client: Client, standin: StandIn) -> None:
    body = gzip.compress(b'{"prices": []}')
    headers = {"Content-Encoding": "gzip", "X-Fal-Billable-Units": "2"}
    standin.plan("pricing", *[Answer(200, body, headers)] * 2)
    reply = client.exchange(pricing(client, standin), CancelToken())
    assert reply.json() == {"prices": []}
    assert reply.headers["x-fal-billable-units"] == "2"
    with client.attended(CancelToken()) as attendance:
        assert client.send(pricing(client, standin)).json() == {"prices": []}
    assert attendance.reply is not None
    assert attendance.reply.headers["x-fal-billable-units"] == "2"


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, b"x" * 20_000),
        Answer(200, gzip.compress(b"x" * 1_000_000), {"Content-Encoding": "gzip"}),
        Answer(200, b"no gzip", {"Content-Encoding": "gzip"}),
    ],
    ids=["large", "bomb", "corrupt"],
)
def test_an_answer_too_large_or_undecodable_is_none(
    client: Client, standin: StandIn, answer: Answer
) -> None:
    standin.plan("pricing", answer)
    with pytest.raises(NoReply):
        client.exchange(pricing(client, standin), CancelToken())


def test_a_stopped_call_sends_nothing(client: Client, standin: StandIn) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled), client.attended(token):
        client.send(pricing(client, standin))
    assert not standin.ledger.seen


def test_after_closing_calls_are_cancelled(standin: StandIn) -> None:
    client = Client(Hosts.loopback(standin.base_url), SystemClock(), QUICK)
    client.close()
    with pytest.raises(Cancelled):
        client.exchange(pricing(client, standin), CancelToken())


def test_the_systems_proxy_never_sees_loopback(
    standin: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", unused_base_url())
    with Client(Hosts.loopback(standin.base_url), SystemClock(), QUICK, standin.key) as client:
        assert client.exchange(pricing(client, standin), CancelToken()).good


def test_a_socks_proxy_that_does_not_answer_has_let_nothing_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

        def hang_up() -> None:
            connection, _ = listening.accept()
            connection.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{port}")
        with Client(Hosts.fal(), SystemClock(), QUICK, "id:secret") as client:
            request = client.build_request("POST", "https://queue.fal.run/x", json={})
            with pytest.raises(NoReply) as caught:
                client.exchange(request, CancelToken())
        thread.join()
    assert not caught.value.written


def test_proxy_settings_that_cannot_be_used_are_offline_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("proxy settings")
    monkeypatch.setenv("HTTPS_PROXY", "gopher://me:canary@proxy:1")
    with pytest.raises(Offline) as caught:
        Connections("id:secret", Hosts.fal(), SystemClock(), EngineOptions())
    assert caught.value.__cause__ is None
    assert "canary" not in caplog.text


def test_the_http_libraries_stay_quiet_at_any_level(
    client: Client, standin: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.exchange(pricing(client, standin), CancelToken())
        standin.plan("pricing", html(502))
        client.exchange(pricing(client, standin), CancelToken())
    assert not [line for line in caplog.records if line.name.startswith(("http", "fal_client"))]


def test_no_variable_changes_fals_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FAL_RUN_HOST", "FAL_QUEUE_RUN_HOST", "FAL_KEY", "FAL_FORCE_AUTH_BY_USER"):
        monkeypatch.setitem(os.environ, name, "example.com")
    assert Hosts.fal() == Hosts(
        "https://queue.fal.run", "https://rest.fal.ai", "https://api.fal.ai", "fal.media"
    )
