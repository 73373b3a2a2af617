"""The engine against the stand-in: the contract, and what only the stand-in can provoke."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import pytest

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.job import Service
from firered_desktop.core.ports import CancelToken, EditEngine
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.keys import fingerprint
from tests.contract.engine_contract import EngineContract
from tests.fal.clocks import SwiftClock
from tests.standin import (
    Accepted,
    Course,
    Failing,
    LoseAnswer,
    Seen,
    Silence,
    StandIn,
    Truncate,
)


class StandInForContract:
    """The stand-in as the contract wants it."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin
        self.base_url = standin.base_url
        self.key = standin.key

    def accepted(self) -> Sequence[Accepted]:
        return self._standin.accepted

    def seen(self) -> Sequence[Seen]:
        return self._standin.ledger.seen

    def uploaded(self) -> Sequence[bytes]:
        return [content for content, _ in self._standin.shelf.uploaded.values()]

    def results_of(self, request_id: str) -> Sequence[bytes]:
        return self._standin.results_of(request_id)

    def drop(self, url: str) -> None:
        self._standin.shelf.drop(url)

    def refuse_keys(self) -> None:
        self._standin.key = "another:key"

    def hold(self, where: Literal["queue", "work"]) -> None:
        held = Course(queued=None) if where == "queue" else Course(running=None)
        self._standin.course = held

    def let_go(self) -> None:
        self._standin.let_go()

    def lose_next_answer(self) -> None:
        self._standin.plan("submit", LoseAnswer())

    def silence_next_stream(self) -> None:
        self._standin.plan("stream", Silence())

    def flag_results(self, nsfw: tuple[bool, ...]) -> None:
        self._standin.course = Course(nsfw=nsfw)

    def fail_edits(self, status: int, body: object, error_type: str) -> None:
        self._standin.course = Course(failing=Failing(status, body, error_type))

    def truncate_next_download(self) -> None:
        self._standin.plan("file", Truncate())


def as_port(engine: FalEngine) -> EditEngine:
    """Compiles only while the engine has the shape of the port."""
    return engine


def test_an_engine_tells_whose_it_is_without_opening_anything() -> None:
    key = "5f1c7a52:00c0ffee"
    engine = FalEngine(f" {key}\n", clock=SwiftClock(), service=Service.DEMO)
    assert as_port(engine).service is Service.DEMO
    assert engine.key_fingerprint == fingerprint(key)
    assert "c0ffee" not in repr(engine)


def test_after_closing_every_call_is_cancelled(engine: FalEngine) -> None:
    engine.close()
    with pytest.raises(Cancelled):
        engine.check(CancelToken())
    engine.close()


class TestFalEngineAgainstTheStandIn(EngineContract):
    @pytest.fixture
    def service(self) -> Iterator[StandInForContract]:
        with StandIn() as standin:
            yield StandInForContract(standin)
