"""What a megapixel costs: as fal told it, kept with its date; built in until it did."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Protocol

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.job import Service
from firered_desktop.core.models import MODELS
from firered_desktop.core.money import UnitPrice

FRESH = 86_400.0  # seconds for which a price is not asked for again

Prices = Mapping[str, Decimal]  # USD per megapixel by endpoint id


class Shelf(Protocol):
    """Where prices are kept; both calls may block and raise FireredError."""

    def prices(self) -> Mapping[str, UnitPrice]: ...
    def keep_prices(self, told: Mapping[str, UnitPrice]) -> None: ...


class PriceList:
    """The prices of `service`; those of the demo are nothing and are never kept or asked for.

    `ask` asks fal with the key in use and raises FireredError or Cancelled; `now` gives seconds
    since the epoch. A price that cannot be read, kept or asked for is no trouble of an edit's: the
    one that is known holds on.
    """

    def __init__(
        self, service: Service, shelf: Shelf, ask: Callable[[], Prices], now: Callable[[], float]
    ) -> None:
        self._real = service is Service.FAL
        self._shelf = shelf
        self._ask = ask
        self._now = now
        self._lock = threading.Lock()
        self._loaded = not self._real
        self._prices: Mapping[str, UnitPrice] = built_in_prices(service)

    @property
    def known(self) -> Mapping[str, UnitPrice]:
        """What is known by now, by endpoint id; never blocks."""
        return self._prices

    def load(self) -> Mapping[str, UnitPrice]:
        """What is known with what the library keeps, which is read once; may block."""
        with self._lock:
            if not self._loaded:
                self._loaded = True
                try:
                    self._prices = {**self._prices, **self._shelf.prices()}
                except FireredError:  # whatever is wrong with the library says the next edit
                    self._loaded = False
            return self._prices

    def take(self, prices: Prices) -> None:
        """Use what fal has just told, and keep it; may block."""
        if not (self._real and prices):
            return
        moment = self._now()
        told = {model_id: UnitPrice(price, moment) for model_id, price in prices.items()}
        self.load()
        with self._lock:
            self._prices = {**self._prices, **told}
        try:
            self._shelf.keep_prices(told)
        except FireredError:
            return  # fal tells it again tomorrow

    def refresh(self) -> None:
        """Ask fal if a price is older than a day; may block for as long as fal does not answer."""
        if not self._real or all(map(self._fresh, self.load().values())):
            return
        try:
            self.take(self._ask())
        except (FireredError, Cancelled):
            return  # no key, no network: what is known holds on

    def _fresh(self, price: UnitPrice) -> bool:
        # One from the future was told before the clock was set back.
        return price.told_at is not None and 0 <= self._now() - price.told_at < FRESH


def built_in_prices(service: Service) -> Mapping[str, UnitPrice]:
    """The price of each endpoint until fal was asked; the demo costs nothing."""
    free = service is Service.DEMO
    return {
        model.id: UnitPrice(Decimal(0) if free else model.usd_per_megapixel) for model in MODELS
    }
