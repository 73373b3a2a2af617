"""Asking again: with growing pauses and jitter, as long as fal wishes, until stopped."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from firered_desktop.fal.faults import is_transient, retry_after
from firered_desktop.fal.replies import BadReply, NoReply

if TYPE_CHECKING:
    from firered_desktop.core.ports import CancelToken, Clock

T = TypeVar("T")

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 8.0  # seconds
FEWEST_TRIES = 3  # even where one try takes longer than the patience
LONGEST_ASKED = 120.0  # seconds; whoever asks for a longer wait is told of by RateLimited
LONGEST_OBEYED = 600.0  # seconds of all waits that were asked for together

Hopeful = Callable[[NoReply | BadReply], bool]


@dataclass(frozen=True, slots=True)
class Persistence:
    """Repeats what may be repeated: GETs, uploads, cancels; never a submit.

    `patience` is in seconds from the first failure on; `chance` gives numbers from 0 to 1.
    """

    clock: Clock
    patience: float
    chance: Callable[[], float] = random.random

    def run(self, step: Callable[[], T], token: CancelToken, hopeful: Hopeful = is_transient) -> T:
        """What `step` returns; raises its last NoReply or BadReply, or Cancelled."""
        first: float | None = None
        pause = FIRST_PAUSE
        tries = 0
        while True:
            token.check()
            try:
                return step()
            except (NoReply, BadReply) as fault:
                tries += 1
                now = self.clock.monotonic()
                first = now if first is None else first
                asked = self._asked(fault)
                wait = pause * (0.75 + 0.5 * self.chance()) if asked is None else asked
                if not hopeful(fault) or self._is_enough(asked, tries, now + wait - first):
                    raise
            self.clock.sleep(wait, token)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _asked(self, fault: NoReply | BadReply) -> float | None:
        if isinstance(fault, NoReply):
            return None
        return retry_after(fault.reply.headers, self.clock.now())

    def _is_enough(self, asked: float | None, tries: int, spent: float) -> bool:
        if asked is not None:
            return asked > LONGEST_ASKED or spent > LONGEST_OBEYED
        return tries >= FEWEST_TRIES and spent > self.patience
