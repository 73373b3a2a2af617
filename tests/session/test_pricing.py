from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pytestqt.qtbot import QtBot

from firered_desktop.core.models import V1_1
from firered_desktop.core.money import UnitPrice
from firered_desktop.session.pricing import Pricing


class Shelf:
    """Knows the built-in price, then the kept one, then what fal told."""

    def __init__(self) -> None:
        self.prices: Mapping[str, UnitPrice] = {V1_1.id: UnitPrice(Decimal("0.0325"))}

    def load_prices(self) -> None:
        self.prices = {V1_1.id: UnitPrice(Decimal("0.04"), 5.0)}

    def refresh_prices(self) -> None:
        self.prices = {V1_1.id: UnitPrice(Decimal("0.05"), 9.0)}


def test_prices_are_learned_off_the_gui_thread_and_told_when_they_change(qtbot: QtBot) -> None:
    pricing = Pricing(Shelf())
    assert pricing.per_megapixel == {V1_1.id: Decimal("0.0325")}
    with qtbot.waitSignal(pricing.changed):
        pricing.load()
    assert pricing.known == {V1_1.id: UnitPrice(Decimal("0.04"), 5.0)}
    with qtbot.waitSignal(pricing.changed):
        pricing.refresh()
    assert pricing.per_megapixel == {V1_1.id: Decimal("0.05")}


def test_the_same_prices_again_are_no_news(qtbot: QtBot) -> None:
    shelf = Shelf()
    pricing = Pricing(shelf)
    with qtbot.waitSignal(pricing.changed):
        pricing.load()
    told: list[bool] = []
    pricing.changed.connect(lambda: told.append(True))
    shelf.load_prices()
    pricing.look()
    assert told == []
