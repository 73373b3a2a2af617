"""Calls that are left to themselves once nobody wants their answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.ports import CancelToken
from firered_desktop.outbox.threads import start_thread

T = TypeVar("T")


class _Call(Generic[T]):
    """One call on a thread of its own, and what came of it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self.woken = threading.Event()
        self._answer: list[T] = []
        self._error: Exception | None = None

    def run(self) -> None:
        try:
            self._answer.append(self._work())
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            self._error = error
        finally:
            self.woken.set()

    def outcome(self) -> T:
        """What it returned or raised; Cancelled where it has done neither."""
        if self._error is not None:
            raise self._error
        if not self._answer:
            raise Cancelled
        return self._answer[0]


def abandonable(work: Callable[[], T], token: CancelToken) -> T:
    """What `work` returns or raises; Cancelled as soon as `token` is cancelled, whatever it does.

    A thread that waits in a socket, for a name server or a connection, notices no wish to stop.
    It goes on alone, and what comes of it is dropped: so `work` must be harmless then.
    """
    call = _Call(work)
    with token.waking(call.woken.set):
        start_thread("call", call.run)
        call.woken.wait()
    return call.outcome()
