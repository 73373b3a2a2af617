"""Clocks that do not wait."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from firered_desktop.core.ports import CancelToken


@dataclass
class FakeClock:
    """Time that only sleeping moves; `slept` lists the waits in seconds."""

    moment: float = 1_800_000_000.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.moment

    def monotonic(self) -> float:
        return self.moment

    def sleep(self, seconds: float, token: CancelToken) -> None:
        token.check()
        self.slept.append(seconds)
        self.moment += seconds


@dataclass
class SwiftClock:
    """The real time, moved on by sleeping, which does not wait; `slept` lists the waits."""

    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return time.time() + sum(self.slept)

    def monotonic(self) -> float:
        return time.monotonic() + sum(self.slept)

    def sleep(self, seconds: float, token: CancelToken) -> None:
        token.check()
        self.slept.append(seconds)
