"""What an edit will cost, about, and what it did cost."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from firered_desktop.core.sizes import MEGAPIXEL, Dimensions
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence

_BINARY_MEGAPIXEL = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Estimate:
    """From `low` to `high` USD: how fal rounds megapixels is not documented."""

    low: Decimal
    high: Decimal

    @property
    def amount(self) -> str:
        """The range in dollars and cents, such as "$0.03–0.07"."""
        low, high = dollars(self.low), dollars(self.high)
        return low if low == high else f"{low}–{high.removeprefix('$')}"

    def sentence(self) -> Sentence:
        """The range with the word that it is no more than an estimate."""
        return Sentence(
            "money", QT_TRANSLATE_NOOP("money", "about {amount}"), {"amount": self.amount}
        )

    def __str__(self) -> str:
        return str(self.sentence())


NOTHING = Estimate(Decimal(0), Decimal(0))


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """USD per 10⁶ output pixels, and when fal told it (seconds since the epoch, UTC).

    A price with None for `told_at` is built in.
    """

    usd_per_megapixel: Decimal
    told_at: float | None = None


def dollars(amount: Decimal | float) -> str:
    """`amount` in USD with cents, never less than a cent where there is one to pay."""
    cents = Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"${max(cents, Decimal('0.01')) if amount > 0 else cents}"


def exact_dollars(amount: Decimal) -> str:
    """`amount` in USD with cents and, where there are some, hundredths of a cent: "$0.0325"."""
    fine = amount.quantize(Decimal("0.0001"), ROUND_HALF_UP)
    cents = fine.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"${cents if cents == fine else fine.normalize()}"


def estimate(dimensions: Dimensions, num_images: int, usd_per_megapixel: Decimal) -> Estimate:
    """The price of `num_images` results of `dimensions`.

    The low end counts pixels exactly, in 10⁶; the high end rounds each picture up to whole
    megapixels of whichever size gives more.
    """
    each_low = Decimal(
        min(dimensions.pixels / MEGAPIXEL, math.ceil(dimensions.pixels / _BINARY_MEGAPIXEL))
    )
    each_high = Decimal(math.ceil(dimensions.pixels / MEGAPIXEL))
    price = usd_per_megapixel * num_images
    return Estimate(each_low * price, each_high * price)


def total(estimates: Iterable[Estimate]) -> Estimate:
    """The sum of several estimates."""
    collected = tuple(estimates)
    return Estimate(
        sum((each.low for each in collected), Decimal(0)),
        sum((each.high for each in collected), Decimal(0)),
    )


def charge(billable_units: float, usd_per_megapixel: Decimal) -> float:
    """What fal charged in USD for the units that it reported."""
    return float(Decimal(str(billable_units)) * usd_per_megapixel)
