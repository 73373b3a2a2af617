"""A clock that stands still until the tour moves it, so that every time it shows is the same."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firered_desktop.core.ports import CancelToken

# Half past ten in the morning by the clock on the wall, wherever the tour is taken.
BEGINNING = datetime(2026, 3, 4, 10, 30).timestamp()  # noqa: DTZ001 - the clock on the wall


class TourClock:
    """Implements core.ports.Clock: it is set by hand, but who sleeps on it does so in earnest."""

    def __init__(self) -> None:
        self._now = BEGINNING

    def now(self) -> float:
        """Seconds since the epoch."""
        return self._now

    def monotonic(self) -> float:
        """Seconds since some moment; these pass."""
        return time.monotonic()

    def sleep(self, seconds: float, token: CancelToken) -> None:
        """Wait `seconds`; raise Cancelled as soon as `token` is cancelled."""
        token.sleep(seconds)

    def let_pass(self, seconds: float) -> None:
        """Set it later."""
        self._now += seconds
