"""The slow line: everything arrives, towards the service no faster than it may."""

from __future__ import annotations

import socket
from time import monotonic

import httpx
import pytest

from tests.benchmarks.race import RaceFailed
from tests.benchmarks.services import FIXED, served
from tests.benchmarks.uplink import Uplink
from tests.standin import StandIn

FAST, SLOW = 1e12, 8e6  # bits a second


def test_what_is_sent_arrives_and_so_does_the_answer() -> None:
    with StandIn() as service, Uplink(service.server.port, FAST) as line:
        answer = httpx.post(f"{line.url}/files/upload", content=b"x" * 1_000_000)
        assert answer.status_code == 401
        (seen,) = service.ledger.seen
        assert seen.body == b"x" * 1_000_000


def test_bytes_towards_the_service_take_their_time() -> None:
    with StandIn() as service, Uplink(service.server.port, SLOW) as line:
        begun = monotonic()
        httpx.post(f"{line.url}/nowhere", content=bytes(300_000))
        assert monotonic() - begun >= 0.3


def test_connections_share_the_line() -> None:
    with StandIn() as service, Uplink(service.server.port, SLOW) as line:
        place = line.url.removeprefix("http://").split(":")
        begun = monotonic()
        ends = [socket.create_connection((place[0], int(place[1]))) for _ in range(3)]
        for end in ends:
            end.sendall(b"POST /a/b HTTP/1.1\r\nContent-Length: 100000\r\n\r\n" + bytes(100_000))
        for end in ends:
            assert b"401" in end.recv(100)
            end.close()
        assert monotonic() - begun >= 0.3


def test_a_service_of_its_own_counts_who_asks_about_an_edit() -> None:
    with served(FIXED, 0.0, 0.0, 0) as service:
        assert service.requests() == 0
        for _ in range(3):
            httpx.get(f"{service.address}/fal-ai/any/requests/1/status")
        httpx.get(f"{service.address}/v1/models/pricing")
        assert service.requests() == 3
        assert service.requests() == 0


def test_a_service_that_does_not_start_is_told() -> None:
    with pytest.raises(RaceFailed), served("told"):
        pass
