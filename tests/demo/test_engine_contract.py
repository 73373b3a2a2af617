"""The program's own engine against the service: the contract that the stand-in keeps too."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pytest

from firered_desktop.demo.requests import Pace, Submitted
from firered_desktop.demo.script import Fail, LoseAnswer, Pause, Route, Truncate, Unsafe
from firered_desktop.demo.service import DemoService
from tests.contract.engine_contract import EngineContract
from tests.demo.talk import KEY


@dataclass(frozen=True)
class Accepted:
    """One request as the contract wants it."""

    request_id: str
    endpoint_id: str
    arguments: Mapping[str, Any]
    sent_at: float
    headers: Mapping[str, str]
    webhook: str | None


@dataclass(frozen=True)
class Seen:
    """One call as the contract wants it."""

    method: str
    target: str
    headers: Mapping[str, str]


class DemoForContract:
    """The demo service as the contract wants it."""

    key = KEY

    def __init__(self, demo: DemoService) -> None:
        self._demo = demo
        self._held = Pause()
        self._lost = False
        self.base_url = demo.base_url

    def accepted(self) -> Sequence[Accepted]:
        if self._lost:
            assert self._demo.settle()  # only what has ended is listed
        return [
            Accepted(one.id, one.endpoint, one.arguments, one.sent_at, one.headers, one.webhook)
            for one in self._demo.accepted
        ]

    def seen(self) -> Sequence[Seen]:
        return [
            Seen(one.method, f"{one.path}?{dict(one.query)}", one.headers) for one in self._demo.log
        ]

    def uploaded(self) -> Sequence[bytes]:
        return self._demo.uploaded

    def results_of(self, request_id: str) -> Sequence[bytes]:
        (request,) = (one for one in self._demo.accepted if one.id == request_id)
        return [self._content(url) for url in _urls(request)]

    def drop(self, url: str) -> None:
        self._demo.expire(url)

    def hold(self, where: Literal["queue", "work"]) -> None:
        if where == "queue":
            self._demo.hold()
            return
        self._demo.script.add(Route.EDIT, self._held)
        # A cancel that came before the runner did would find the request in the queue.
        self._demo.script.add(Route.CANCEL, Pause(gate=self._held.reached))

    def let_go(self) -> None:
        self._held.gate.set()
        self._demo.release()

    def lose_next_answer(self) -> None:
        self._lost = True
        self._demo.script.add(Route.SUBMIT, LoseAnswer())

    def silence_next_stream(self) -> None:
        self._demo.script.add(Route.STREAM, Pause())

    def flag_results(self, nsfw: tuple[bool, ...]) -> None:
        flagged = tuple(number for number, unsafe in enumerate(nsfw) if unsafe)
        self._demo.script.add(Route.EDIT, Unsafe(flagged), times=None)

    def fail_edits(self, status: int, body: object, error_type: str) -> None:
        assert isinstance(body, dict)
        self._demo.script.add(Route.EDIT, Fail(status, body["detail"], error_type), times=None)

    def truncate_next_download(self) -> None:
        self._demo.script.add(Route.FILE, Truncate())

    def _content(self, url: str) -> bytes:
        if url.startswith("data:"):
            return base64.b64decode(url.partition(",")[2])
        content = self._demo.read(url)
        assert content is not None
        return content


def _urls(request: Submitted) -> list[str]:
    assert request.outcome is not None
    assert isinstance(request.outcome.body, dict)
    return [image["url"] for image in request.outcome.body["images"]]


class TestFalEngineAgainstTheDemo(EngineContract):
    @pytest.fixture
    def service(self) -> Iterator[DemoForContract]:
        with DemoService(pace=Pace(0, 0), key=KEY) as demo:
            yield DemoForContract(demo)
