"""The statements about money; each function is given the connection and runs no transaction."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from firered_desktop.core.budget import Periods, Spent
from firered_desktop.core.job import Service, State
from firered_desktop.core.money import UnitPrice

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

_MICROSECONDS = 1_000_000  # of which a place counts
# Finer than any price: a sum of binary fractions must meet a limit exactly.
_FINEST = Decimal("0.000001")

# Rows of a schema without budgets, and those that count nothing, have no time of reservation.
_CHARGES = """
    SELECT record, project FROM edits JOIN (
        SELECT reserved_at AS moment, place FROM edits
        WHERE reserved_at >= :begins AND reserved_at < :ends AND service = :service
        UNION ALL
        SELECT created_at AS moment, place FROM edits
        WHERE reserved_at IS NULL AND place >= :first AND place < :last AND service = :service
            AND (
                counted_usd > 0 OR charged_usd IS NOT NULL OR request_id IS NOT NULL
                OR state = :unconfirmed
            )
    ) USING (place) ORDER BY moment, place
"""


def spent(connection: sqlite3.Connection, periods: Periods) -> Spent:
    """What the edits of fal count since the periods began."""

    def since(moment: float) -> Decimal:
        total = "SELECT total(counted_usd) FROM edits WHERE reserved_at >= ? AND service = ?"
        row = connection.execute(total, (moment, Service.FAL.value)).fetchone()
        return Decimal(row[0]).quantize(_FINEST)

    return Spent(since(periods.day), since(periods.month))


def charges(connection: sqlite3.Connection, begins: float, ends: float) -> list[tuple[str, str]]:
    """The records of fal's edits that may have cost something in that time, oldest first.

    Each with the project that it belongs to now.
    """
    found = connection.execute(
        _CHARGES,
        {
            "begins": begins,
            "ends": ends,
            "first": round(begins * _MICROSECONDS),
            "last": round(ends * _MICROSECONDS),
            "service": Service.FAL.value,
            "unconfirmed": State.UNCONFIRMED.value,
        },
    )
    return found.fetchall()


def first_charge(connection: sqlite3.Connection) -> float | None:
    """When the oldest edit of fal was made, in seconds since the epoch; None without one."""
    oldest = "SELECT created_at FROM edits WHERE service = ? ORDER BY place LIMIT 1"
    row = connection.execute(oldest, (Service.FAL.value,)).fetchone()
    return None if row is None else float(row[0])


def prices(connection: sqlite3.Connection) -> dict[str, UnitPrice]:
    """What fal last told of each endpoint's price."""
    found = connection.execute("SELECT model_id, usd_per_megapixel, told_at FROM prices")
    return {row[0]: UnitPrice(Decimal(row[1]), row[2]) for row in found}


def keep_prices(connection: sqlite3.Connection, told: Mapping[str, UnitPrice]) -> None:
    """Store what fal told in the place of what it told before."""
    connection.executemany(
        "INSERT INTO prices (model_id, usd_per_megapixel, told_at) VALUES (?, ?, ?)"
        " ON CONFLICT (model_id) DO UPDATE SET"
        " usd_per_megapixel = excluded.usd_per_megapixel, told_at = excluded.told_at",
        [
            (model_id, str(price.usd_per_megapixel), price.told_at)
            for model_id, price in told.items()
            if price.told_at is not None
        ],
    )
