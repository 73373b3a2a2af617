"""The one place where threads for network work are started.

They are daemons: a socket that hangs must never keep the program from ending. What they had to
say by then is on disk already.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, TypeVar

from firered_desktop.core.errors import FireredError, Unexpected

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

logger = logging.getLogger(__name__)


def start_thread(name: str, work: Callable[[], None]) -> threading.Thread:
    """Run `work` on a new daemon thread; what escapes from it is logged as a bug."""

    def run() -> None:
        try:
            work()
        except Exception:
            logger.exception("The thread %s ended with a bug", name)

    thread = threading.Thread(name=name, target=run, daemon=True)
    thread.start()
    return thread


def run_in_background(
    work: Callable[[], T], on_done: Callable[[T | FireredError], None]
) -> threading.Thread:
    """Run `work` on a new thread and hand what it returns, or its error, to `on_done` there."""

    def run() -> None:
        try:
            outcome: T | FireredError = work()
        except FireredError as error:
            outcome = error
        except Exception as bug:
            logger.exception("Work in the background ended with a bug")
            outcome = Unexpected(detail=type(bug).__name__)
        on_done(outcome)

    return start_thread("background", run)
