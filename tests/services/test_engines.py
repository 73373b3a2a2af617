"""One engine at a time, made again when key or settings change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from firered_desktop.core.errors import Cancelled, KeyMissing
from firered_desktop.core.job import Service
from firered_desktop.core.ports import CancelToken
from firered_desktop.demo.service import DemoService
from firered_desktop.fal.hosts import Hosts
from firered_desktop.preferences import Preferences
from firered_desktop.services.engines import Engines
from tests.fal.clocks import FakeClock


@dataclass
class World:
    """What engines are made of, to be changed by a test."""

    key: str | None = "id:one"
    settings: Preferences = field(default_factory=Preferences)

    def read_key(self) -> str:
        if self.key is None:
            raise KeyMissing
        return self.key

    def engines(self, service: Service = Service.FAL) -> Engines:
        return Engines(
            service,
            FakeClock(),
            self.read_key,
            lambda: self.settings,
            patience=3.0,
            make_demo=DemoService,
        )


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def engines(world: World) -> Iterator[Engines]:
    made = world.engines()
    yield made
    made.close()


def test_the_same_key_and_settings_have_one_engine(engines: Engines) -> None:
    assert engines.open() is engines.open()


def test_another_key_has_another_engine(engines: Engines, world: World) -> None:
    first = engines.open()
    world.key = "id:two"
    second = engines.open()
    assert second.key_fingerprint != first.key_fingerprint


def test_new_settings_reach_the_next_engine(engines: Engines, world: World) -> None:
    first = engines.open()
    world.settings = replace(world.settings, connect_timeout_s=3)
    assert engines.open() is not first
    assert engines.options().limits.connect == 3.0
    assert engines.options().patience == 3.0


def test_without_a_key_there_is_no_engine(engines: Engines, world: World) -> None:
    world.key = None
    with pytest.raises(KeyMissing):
        engines.open()


def test_fal_is_reached_at_fals_hosts_and_the_demo_on_loopback(
    engines: Engines, world: World
) -> None:
    assert engines.hosts() == Hosts.fal()
    demo = world.engines(Service.DEMO)
    try:
        assert demo.hosts().local
        assert demo.hosts() == demo.hosts()
        assert demo.open().service is Service.DEMO
        assert demo.open().check(CancelToken())
    finally:
        demo.close()


def test_once_closed_every_engine_that_was_made_stops(engines: Engines, world: World) -> None:
    first = engines.open()
    world.key = "id:two"
    second = engines.open()
    engines.close()
    for engine in (first, second):
        with pytest.raises(Cancelled):
            engine.check(CancelToken())
