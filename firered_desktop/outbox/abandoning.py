"""Leaving calls behind that cannot be stopped, as soon as a wish to stop comes."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.ports import CancelToken
from firered_desktop.outbox.threads import start_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")


class Overdue(Exception):
    """The call took longer than it was given."""


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


def abandonable(work: Callable[[], T], token: CancelToken, seconds: float | None = None) -> T:
    """What `work` returns or raises; Cancelled as soon as `token` is cancelled, whatever it does.

    A thread that waits in a socket, for a name server or a connection, notices no wish to stop.
    It goes on alone, and what comes of it is dropped: so `work` must be harmless then. Raises
    Overdue where it takes longer than `seconds`.
    """
    call = _Call(work)
    with token.waking(call.woken.set):
        start_thread("call", call.run)
        if not call.woken.wait(seconds):
            raise Overdue
    return call.outcome()


def all_at_once(works: Sequence[Callable[[CancelToken], T]], token: CancelToken) -> tuple[T, ...]:
    """What each of `works` returns, in their order, each on a thread of its own.

    Each is given a token that is cancelled with `token`, and as soon as one of them fails, whose
    error is raised. Like abandonable, this waits for none that does not stop.
    """
    ended: SimpleQueue[_Call[T] | None] = SimpleQueue()
    with branch(token) as group:
        calls = [_Call(partial(work, group)) for work in works]

        def run(call: _Call[T]) -> None:
            call.run()
            ended.put(call)

        with token.waking(lambda: ended.put(None)):
            for call in calls:
                start_thread("call", partial(run, call))
            for _ in calls:
                if (first := ended.get()) is None:
                    raise Cancelled
                first.outcome()  # raises what it met
    return tuple(call.outcome() for call in calls)


@contextmanager
def branch(token: CancelToken) -> Iterator[CancelToken]:
    """Another token that is cancelled with `token`, and when the block ends."""
    grown = CancelToken()
    with token.waking(grown.cancel):
        try:
            yield grown
        finally:
            grown.cancel()
