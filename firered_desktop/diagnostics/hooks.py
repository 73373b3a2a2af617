"""Python's last resorts for errors that nobody took, led into the log."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

Take = Callable[[Exception], None]


class Hooks:
    """Hands each error that nobody took to `take`, until `remove`."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._former = sys.excepthook
        self._former_of_threads = threading.excepthook
        sys.excepthook = self._in_main
        threading.excepthook = self._in_thread

    def remove(self) -> None:
        """Put back what was there."""
        sys.excepthook = self._former
        threading.excepthook = self._former_of_threads

    def _in_main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._take(error.with_traceback(trace))
        else:
            self._former(kind, error, trace)  # Ctrl+C and the like

    def _in_thread(self, told: threading.ExceptHookArgs) -> None:
        if isinstance(told.exc_value, Exception):
            self._take(told.exc_value.with_traceback(told.exc_traceback))
        else:
            self._former_of_threads(told)
