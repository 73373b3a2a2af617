"""Prices: built in, kept with their date, told by fal at most once a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.errors import Cancelled, KeyMissing, Offline
from firered_desktop.core.job import Service
from firered_desktop.core.models import MODELS, V1, V1_1
from firered_desktop.core.money import UnitPrice
from firered_desktop.services.price_list import FRESH, PriceList, built_in_prices
from firered_desktop.store.library import SqliteLibrary

NOW = 1_790_000_000.0
TOLD = {V1_1.id: Decimal("0.04"), V1.id: Decimal("0.03")}


class World:
    """A clock, fal, and a library; `trouble` is raised by fal instead of an answer."""

    def __init__(self, library: SqliteLibrary) -> None:
        self.now = NOW
        self.library = library
        self.asked = 0
        self.trouble: Exception | None = None
        self.tells: Mapping[str, Decimal] = TOLD

    def ask(self) -> Mapping[str, Decimal]:
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble
        return self.tells

    def prices(self, service: Service = Service.FAL) -> PriceList:
        return PriceList(service, self.library, self.ask, lambda: self.now)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with SqliteLibrary(tmp_path) as library:
        yield World(library)


def told(prices: Mapping[str, Decimal], at: float = NOW) -> dict[str, UnitPrice]:
    return {name: UnitPrice(price, at) for name, price in prices.items()}


def test_the_demo_costs_nothing_and_fal_what_is_published() -> None:
    assert set(built_in_prices(Service.DEMO).values()) == {UnitPrice(Decimal(0))}
    assert built_in_prices(Service.FAL) == {
        model.id: UnitPrice(model.usd_per_megapixel) for model in MODELS
    }


def test_what_fal_told_holds_after_a_restart_with_its_date(world: World) -> None:
    world.prices().take(TOLD)
    again = world.prices()
    assert again.known == built_in_prices(Service.FAL)
    assert again.load() == again.known == told(TOLD)


def test_a_model_of_which_fal_said_nothing_keeps_its_built_in_price(world: World) -> None:
    prices = world.prices()
    prices.take({V1.id: Decimal("0.03")})
    assert prices.known == {
        V1_1.id: UnitPrice(V1_1.usd_per_megapixel),
        V1.id: UnitPrice(Decimal("0.03"), NOW),
    }


def test_fal_is_asked_once_a_day(world: World) -> None:
    prices = world.prices()
    prices.refresh()
    assert prices.known == told(TOLD)
    world.now += FRESH - 1
    prices.refresh()
    world.prices().refresh()
    assert world.asked == 1
    world.now += 1
    world.tells = {V1_1.id: Decimal("0.05"), V1.id: Decimal("0.05")}
    prices.refresh()
    assert prices.known == told(world.tells, world.now)


def test_a_price_from_the_future_is_asked_for_again(world: World) -> None:
    prices = world.prices()
    prices.refresh()
    world.now -= 3 * FRESH  # the clock had been wrong
    prices.refresh()
    assert world.asked == 2
    assert world.library.prices() == told(TOLD, world.now)


@pytest.mark.parametrize("trouble", [Offline(), KeyMissing(), Cancelled()])
def test_without_an_answer_the_former_price_holds(world: World, trouble: Exception) -> None:
    prices = world.prices()
    prices.take(TOLD)
    world.now += 2 * FRESH
    world.trouble = trouble
    prices.refresh()
    assert prices.known == told(TOLD)


def test_an_answer_without_prices_changes_nothing(world: World) -> None:
    world.tells = {}
    prices = world.prices()
    prices.refresh()
    assert prices.known == built_in_prices(Service.FAL)


def test_the_demo_is_free_and_asks_nobody(world: World) -> None:
    world.prices().take(TOLD)
    demo = world.prices(Service.DEMO)
    demo.refresh()
    demo.take(TOLD)
    assert demo.load() == built_in_prices(Service.DEMO)
    assert world.asked == 0


def test_a_library_that_is_gone_does_not_stop_anyone(world: World) -> None:
    world.library.close()
    prices = world.prices()
    assert prices.load() == built_in_prices(Service.FAL)
    prices.refresh()
    assert prices.known == told(TOLD)
