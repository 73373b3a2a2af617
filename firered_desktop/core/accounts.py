"""The library's accounts as a port: what was spent, what it was spent on, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

# The imaging process loads the ports and nothing of these, and starts sooner so.
if TYPE_CHECKING:
    from firered_desktop.core.budget import Budgets, Overrun, Periods, Spent
    from firered_desktop.core.job import Job
    from firered_desktop.core.money import UnitPrice


class Accounts(Protocol):
    """The part of the library that is about money; only edits of fal count.

    Calls block, are safe from any thread, and raise LibraryUnusable, LibraryBusy, DiskFull.
    """

    def reserve(self, job: Job, budgets: Budgets, periods: Periods) -> Overrun | None:
        """Update `job`, whose price counts from now on, unless it goes over one of `budgets`.

        Then the overrun is returned and nothing is done. Adding up and writing are one, whoever
        else has the library open. Only edits of fal count. Raises EditUnknown.
        """
        ...

    def spent(self, periods: Periods) -> Spent:
        """What counts against the budgets since the `periods` began; only edits of fal do."""
        ...

    def charges(self, begins: float, ends: float) -> tuple[Job, ...]:
        """Edits of fal that may have cost something from `begins` until before `ends`.

        Oldest first; both are seconds since the epoch. An edit counts from when it was reserved.
        """
        ...

    def first_charge(self) -> float | None:
        """When the oldest edit of fal was made, in seconds since the epoch."""
        ...

    def prices(self) -> Mapping[str, UnitPrice]:
        """What fal last told of its prices, by endpoint id."""
        ...

    def keep_prices(self, told: Mapping[str, UnitPrice]) -> None:
        """Store what fal told in the place of what it told before; no built-in prices."""
        ...
