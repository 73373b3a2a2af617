"""A stand-in and an engine for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firered_desktop.core.edit import Submission
from firered_desktop.core.ports import CancelToken
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from tests.contract.engine_contract import QUICK
from tests.fakes import a_request
from tests.fal.clocks import SwiftClock
from tests.standin import StandIn
from tests.standin.pictures import picture

PHOTO_URL = "https://v3.fal.media/files/b/0a/photo.png"


@pytest.fixture
def standin() -> Iterator[StandIn]:
    with StandIn() as standin:
        yield standin


@pytest.fixture
def clock() -> SwiftClock:
    return SwiftClock()


@pytest.fixture
def engine(standin: StandIn, clock: SwiftClock) -> Iterator[FalEngine]:
    engine = FalEngine(
        standin.key, clock=clock, hosts=Hosts.loopback(standin.base_url), options=QUICK
    )
    yield engine
    engine.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    path.write_bytes(picture(1))
    return path


@pytest.fixture
def submission(engine: FalEngine) -> Submission:
    """An edit that the stand-in accepted before the test began."""
    return engine.submit(a_request(), (PHOTO_URL,), CancelToken())
