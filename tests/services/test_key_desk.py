"""Reading, checking and keeping the key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from firered_desktop.core.account import KeyPlace
from firered_desktop.core.errors import KeyMalformed, KeyMissing, KeyRefused
from firered_desktop.credentials import KeyStore
from firered_desktop.fal.account import clean_key
from firered_desktop.services.key_desk import KeyDesk

PRICES = {"fal-ai/firered-image-edit": Decimal("0.04")}


@dataclass
class World:
    """An environment, a service that accepts keys that end in ``good``, and what was heard."""

    environment: dict[str, str] = field(default_factory=dict)
    tried: list[str] = field(default_factory=list)
    prices: list[Mapping[str, Decimal]] = field(default_factory=list)
    learned: list[str] = field(default_factory=list)

    def check(self, key: str) -> Mapping[str, Decimal]:
        self.tried.append(key)
        if not key.endswith("good"):
            raise KeyRefused
        return PRICES

    def desk(self) -> KeyDesk:
        keys = KeyStore(limit=5.0, clean=clean_key, environment=self.environment)
        return KeyDesk(keys, self.check, self.prices.append, self.learned.append)


@pytest.fixture
def world() -> World:
    return World()


def test_without_a_key_it_is_missing_and_nowhere(world: World) -> None:
    with pytest.raises(KeyMissing):
        world.desk().read()
    assert world.desk().status().place is KeyPlace.NOWHERE


def test_the_variable_is_read_and_shown_by_its_end(world: World) -> None:
    world.environment["FAL_KEY"] = " id:secret-abcd\n"
    desk = world.desk()
    assert desk.read() == "id:secret-abcd"
    status = desk.status()
    assert (status.place, status.tail) == (KeyPlace.ENVIRONMENT, "abcd")
    assert "secret" not in repr(status)


def test_a_key_that_the_service_accepts_is_kept_and_brings_prices(world: World) -> None:
    desk = world.desk()
    status = desk.check_and_save("  id:good ")
    assert world.tried == ["id:good"]
    assert world.prices == [PRICES]
    assert desk.read() == "id:good"
    assert status.place is KeyPlace.SESSION  # the tests have no keyring


@pytest.mark.parametrize(("text", "error"), [("id:bad", KeyRefused), ("nonsense", KeyMalformed)])
def test_a_key_that_is_refused_leaves_the_former(
    world: World, text: str, error: type[Exception]
) -> None:
    desk = world.desk()
    desk.check_and_save("id:good")
    with pytest.raises(error):
        desk.check_and_save(text)
    assert desk.read() == "id:good"


def test_each_key_is_told_before_it_is_used(world: World) -> None:
    desk = world.desk()
    with pytest.raises(KeyRefused):
        desk.check_and_save("id:bad")
    desk.check_and_save("id:good")
    desk.read()
    assert world.learned[:2] == world.tried == ["id:bad", "id:good"]
    assert set(world.learned[2:]) == {"id:good"}  # told again when it is read, which does no harm


def test_a_forgotten_key_is_gone(world: World) -> None:
    desk = world.desk()
    desk.check_and_save("id:good")
    assert desk.forget().place is KeyPlace.NOWHERE
    with pytest.raises(KeyMissing):
        desk.read()


def test_whether_a_keyring_works_is_told(world: World) -> None:
    assert not world.desk().keyring_works()
