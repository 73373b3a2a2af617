"""What the engine's contract needs of a service, and the engine that it tries there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol

import pytest

from firered_desktop.core.edit import EditRequest, Submission
from firered_desktop.core.job import Service
from firered_desktop.core.ports import CancelToken, Status
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.options import EngineOptions, TimeLimits
from firered_desktop.outbox.clock import SystemClock
from tests.fakes import a_request
from tests.standin.pictures import picture


class AcceptedEdit(Protocol):
    """One edit that the service accepted; header names are lower case."""

    @property
    def request_id(self) -> str: ...
    @property
    def endpoint_id(self) -> str: ...
    @property
    def arguments(self) -> Mapping[str, Any]: ...
    @property
    def sent_at(self) -> float: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def webhook(self) -> str | None: ...


class SeenRequest(Protocol):
    """One request as it arrived; header names are lower case."""

    @property
    def method(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


class ContractService(Protocol):
    """What the contract needs of a service; `nsfw` and the like hold for edits submitted later."""

    base_url: str
    key: str

    def accepted(self) -> Sequence[AcceptedEdit]: ...
    def seen(self) -> Sequence[SeenRequest]: ...
    def uploaded(self) -> Sequence[bytes]: ...
    def results_of(self, request_id: str) -> Sequence[bytes]: ...
    def drop(self, url: str) -> None: ...
    def hold(self, where: Literal["queue", "work"]) -> None: ...
    def let_go(self) -> None: ...
    def lose_next_answer(self) -> None: ...
    def silence_next_stream(self) -> None: ...
    def flag_results(self, nsfw: tuple[bool, ...]) -> None: ...
    def fail_edits(self, status: int, body: object, error_type: str) -> None: ...
    def truncate_next_download(self) -> None: ...


QUICK = EngineOptions(
    patience=2.0,
    limits=TimeLimits(connect=5, silence=10, whole=20, submit=10, transfer=20, first_event=1.0),
)


def quiet(_: float) -> None:
    """Progress that nobody looks at."""


class EngineAtService:
    """Gives each test an engine at the `service` that the inheriting class provides."""

    @pytest.fixture
    def service(self) -> Iterator[ContractService]:
        raise NotImplementedError

    @pytest.fixture
    def engine(self, service: ContractService) -> Iterator[FalEngine]:
        engine = FalEngine(
            service.key,
            clock=SystemClock(),
            service=Service.DEMO,
            hosts=Hosts.loopback(service.base_url),
            options=QUICK,
        )
        yield engine
        engine.close()

    @pytest.fixture
    def photo(self, tmp_path: Path) -> Path:
        path = tmp_path / "Frau Müller 2024.png"
        path.write_bytes(picture(1, size=(96, 64)))
        return path

    def run(
        self, engine: FalEngine, photo: Path, request: EditRequest | None = None
    ) -> tuple[Submission, list[Status]]:
        """Upload, submit and follow to the end."""
        submission = self.submit(engine, photo, request)
        return submission, list(engine.follow(submission, CancelToken()))

    def submit(
        self, engine: FalEngine, photo: Path, request: EditRequest | None = None
    ) -> Submission:
        url = engine.upload(photo, "image/png", CancelToken(), quiet).url
        return engine.submit(request or a_request(), (url,), CancelToken())
