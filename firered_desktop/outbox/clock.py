"""The system's time as the port that workers are handed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firered_desktop.core.ports import CancelToken


class SystemClock:
    """Implements core.ports.Clock with the clocks of this machine."""

    def now(self) -> float:
        """Seconds since the epoch, UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds since some moment; never jumps."""
        return time.monotonic()

    def sleep(self, seconds: float, token: CancelToken) -> None:
        """Wait `seconds`; raise Cancelled as soon as `token` is cancelled."""
        token.sleep(seconds)
