"""Bugs as a person is told of them: each once, with details that can be passed on."""

from __future__ import annotations

import logging
import platform
import threading
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from firered_desktop import __version__
from firered_desktop.core.errors import Failure, FireredError, Unexpected

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.diagnostics.redaction import Redaction


@dataclass(frozen=True, slots=True)
class Mishap:
    """Something that nobody expected; `details` are redacted."""

    failure: Failure
    details: str = field(repr=False)


class MishapWatch(logging.Handler):
    """Makes a Mishap of each new error that is logged with its traceback.

    In this program that is what becomes of every bug: those that reach the end of a thread are
    logged there, and the rest by the hooks. `listen` is told on the thread where it happened.
    """

    def __init__(self, redaction: Redaction) -> None:
        super().__init__(logging.ERROR)
        self._redaction = redaction
        self._listeners: tuple[Callable[[Mishap], None], ...] = ()
        self._seen: set[tuple[object, ...]] = set()
        self._seeing = threading.Lock()

    def listen(self, listener: Callable[[Mishap], None]) -> None:
        """Tell `listener` from now on."""
        self._listeners = (*self._listeners, listener)

    def has_seen(self, error: BaseException) -> bool:
        """Whether one of this kind came from this place before."""
        with self._seeing:
            return _place(error) in self._seen

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is None or not self._take_in(error):
            return
        failure = error if isinstance(error, FireredError) else _unexpected(error)
        mishap = Mishap(failure.failure(), self._redaction.clean(_details(error)))
        for listener in self._listeners:
            listener(mishap)

    def _take_in(self, error: BaseException) -> bool:
        place = _place(error)
        with self._seeing:
            known = place in self._seen
            self._seen.add(place)
        return not known

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        del record  # a listener that fails must not be told of its own failure


def _unexpected(error: BaseException) -> Unexpected:
    return Unexpected(detail=type(error).__name__)


def _place(error: BaseException) -> tuple[object, ...]:
    """The kind of the error and where it arose."""
    frames = traceback.extract_tb(error.__traceback__)
    last = (frames[-1].filename, frames[-1].lineno) if frames else ()
    return (type(error), *last)


def _details(error: BaseException) -> str:
    machine = f"{platform.system()} {platform.release()} {platform.machine()}"
    head = f"FireRed Desktop {__version__}, Python {platform.python_version()}, {machine}"
    return f"{head}\n\n{''.join(traceback.format_exception(error))}"
