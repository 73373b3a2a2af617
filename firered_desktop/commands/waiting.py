"""Waiting for edits in a terminal, where Ctrl+C is the wish to stop."""

from __future__ import annotations

import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, Self

from firered_desktop.core.errors import FireredError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

PULSE = 0.1  # seconds between looks at Ctrl+C


class Runs(Protocol):
    """What is waited for: the outbox."""

    def wait(self, seconds: float | None = None) -> bool: ...
    def cancel(self, job_id: str) -> None: ...


class Interrupts:
    """Counts each Ctrl+C while the block runs.

    Raised as KeyboardInterrupt it could strike between taking an edit in and noting its id. Where
    it is ignored, as in the background of a script, it stays ignored.
    """

    def __init__(self) -> None:
        self.count = 0
        self._former = signal.getsignal(signal.SIGINT)

    def __enter__(self) -> Self:
        if self._former not in (signal.SIG_IGN, None):
            signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *exception: object) -> None:
        if self._former not in (signal.SIG_IGN, None):
            signal.signal(signal.SIGINT, self._former)

    def _note(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.count += 1


def see_through(outbox: Runs, begin: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
    """Begin edits, wait until nothing runs, and return their ids.

    The first Ctrl+C stops the edits, a second one the waiting.
    """
    with Interrupts() as interrupts:
        job_ids = begin()
        stopped = False
        while not outbox.wait(PULSE) and interrupts.count < 2:
            if interrupts.count and not stopped:
                stopped = True
                _stop(outbox, job_ids)
    return job_ids


def _stop(outbox: Runs, job_ids: tuple[str, ...]) -> None:
    for job_id in job_ids:
        with suppress(FireredError):  # it ended meanwhile
            outbox.cancel(job_id)
