"""The queue: which request waits, which is worked on, and what became of the rest."""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from firered_desktop.demo.requests import (
    CANCELLED,
    CRASHED,
    REMOVED,
    Cancelling,
    Outcome,
    Pace,
    State,
    Submitted,
)

_log = logging.getLogger(__name__)

# Does the work of a request; calls the second argument between its steps, which may raise Stopped.
Perform = Callable[[Submitted, Callable[[], None]], Outcome]
OnEnd = Callable[[Submitted], None]


class Stopped(Exception):
    """Work on a request has been given up."""


class RequestQueue:
    """Accepts requests and has a few runners work on them, first come, first served."""

    def __init__(
        self,
        perform: Perform,
        pace: Pace,
        on_end: OnEnd | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        """`on_end` hears of each request that has ended, and must not wait for anything."""
        self._perform = perform
        self._pace = pace
        self._on_end = on_end
        self._now = now
        self._changed = threading.Condition()
        self._requests: dict[str, Submitted] = {}
        self._waiting: list[tuple[str, float]] = []  # ids and when each may start, in order
        self._held = False
        self._closed = False
        self._runners = [
            threading.Thread(target=self._run, name=f"demo-runner-{number}", daemon=True)
            for number in range(pace.at_once)
        ]

    def start(self) -> None:
        """Let the runners begin."""
        for runner in self._runners:
            runner.start()

    def close(self) -> None:
        """Stop the runners and wake whoever waits for news; waits for an edit under way."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        for runner in self._runners:
            if runner.is_alive():
                runner.join()

    def hold(self) -> None:
        """Let no request leave the queue until `release`."""
        with self._changed:
            self._held = True

    def release(self) -> None:
        """Let requests leave the queue again."""
        with self._changed:
            self._held = False
            self._changed.notify_all()

    def submit(
        self,
        endpoint: str,
        arguments: Mapping[str, Any],
        headers: Mapping[str, str],
        owner: str,
        webhook: str | None = None,
    ) -> Submitted:
        """Accept a request."""
        request = Submitted(
            str(uuid.uuid4()), endpoint, arguments, headers, owner, self._now(), webhook=webhook
        )
        with self._changed:
            self._requests[request.id] = request
            self._waiting.append((request.id, time.monotonic() + self._pace.in_queue))
            self._changed.notify_all()
        return request

    def find(self, request_id: str) -> Submitted | None:
        """The request as it is now, or None."""
        with self._changed:
            return self._requests.get(request_id)

    def position(self, request_id: str) -> int:
        """How many requests are ahead of this one in the queue."""
        with self._changed:
            ids = [waiting for waiting, _ in self._waiting]
            return ids.index(request_id) if request_id in ids else 0

    def all(self) -> tuple[Submitted, ...]:
        """Every accepted request as it is now, oldest first."""
        with self._changed:
            return tuple(self._requests.values())

    def settle(self, seconds: float) -> bool:
        """Wait until every request has ended; False where that takes longer than `seconds`."""
        with self._changed:
            return self._changed.wait_for(
                lambda: all(one.state is State.COMPLETED for one in self._requests.values()),
                seconds,
            )

    def cancel(self, request_id: str) -> Cancelling:
        """Take a request out of the queue, or ask its runner to stop."""
        with self._changed:
            request = self._requests.get(request_id)
            if request is None:
                return Cancelling.UNKNOWN
            if request.state is State.COMPLETED:
                return Cancelling.COMPLETED
            self._requests[request_id] = replace(request, cancel_asked=True)
            if request.state is State.IN_QUEUE:
                self._waiting = [entry for entry in self._waiting if entry[0] != request_id]
                self._end(request_id, REMOVED)
                return Cancelling.REMOVED
            self._changed.notify_all()
            return Cancelling.ASKED

    def await_news(self, seen: Submitted, position: int, seconds: float) -> Submitted | None:
        """The request once it differs from what was seen, or after `seconds`; None at the end."""
        with self._changed:
            self._changed.wait_for(
                lambda: (
                    self._closed
                    or self._requests[seen.id].state is not seen.state
                    or self.position(seen.id) != position
                ),
                seconds,
            )
            return None if self._closed else self._requests[seen.id]

    def _run(self) -> None:
        while (request := self._next()) is not None:
            begun = time.monotonic()
            try:
                outcome = self._perform(request, lambda: self._carry_on(request.id))
            except Stopped:
                outcome = CANCELLED
            except Exception:  # noqa: BLE001 - the end of a thread: the next request goes on
                _log.exception("a request could not be performed")
                outcome = CRASHED
            outcome = self._sit_out(request, outcome, begun + self._pace.in_progress)
            with self._changed:
                self._end(request.id, outcome)

    def _next(self) -> Submitted | None:
        """The request to work on; None when the service closes."""
        with self._changed:
            while not self._closed:
                delay = None
                if self._waiting and not self._held:
                    delay = self._waiting[0][1] - time.monotonic()
                    if delay <= 0:
                        return self._begin()
                self._changed.wait(delay)
        return None

    def _begin(self) -> Submitted:
        request_id, _ = self._waiting.pop(0)
        request = replace(
            self._requests[request_id], state=State.IN_PROGRESS, started_at=self._now()
        )
        self._requests[request_id] = request
        self._changed.notify_all()
        return request

    def _sit_out(self, request: Submitted, outcome: Outcome, until: float) -> Outcome:
        """Wait as long as work should seem to take; a cancel that is heeded ends it."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or self._heeds_cancel_of(request.id),
                max(0.0, until - time.monotonic()),
            )
            return CANCELLED if self._heeds_cancel_of(request.id) else outcome

    def _heeds_cancel_of(self, request_id: str) -> bool:
        return self._pace.heeds_cancel and self._requests[request_id].cancel_asked

    def _carry_on(self, request_id: str) -> None:
        """Raise Stopped where work on a request is in vain."""
        with self._changed:
            if self._closed or self._heeds_cancel_of(request_id):
                raise Stopped

    def _end(self, request_id: str, outcome: Outcome) -> None:
        ended = replace(
            self._requests[request_id],
            state=State.COMPLETED,
            ended_at=self._now(),
            outcome=outcome,
        )
        self._requests[request_id] = ended
        if self._on_end is not None:
            self._on_end(ended)
        self._changed.notify_all()
