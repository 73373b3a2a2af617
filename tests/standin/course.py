"""One accepted edit inside the service: how long it waits and works, and what comes of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Failing:
    """An edit that ends badly: what the result answers, and what the status says of it."""

    status: int
    body: object
    error_type: str = "internal_error"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Course:
    """How edits submitted from now on go.

    Seconds in the queue and at work; None is until the service lets go. `nsfw` are the flags of the
    results, none by default; `size` are the pixels of each.
    """

    queued: float | None = 0.0
    running: float | None = 0.0
    position: int = 2
    failing: Failing | None = None
    nsfw: tuple[bool, ...] = ()
    units: str | None = "1.5"
    heeds_cancel: bool = True
    size: tuple[int, int] = (48, 32)


class Edit:
    """The life of one accepted edit."""

    def __init__(self, request_id: str, endpoint_id: str, arguments: Any, course: Course) -> None:
        self.request_id = request_id
        self.endpoint_id = endpoint_id
        self.arguments: dict[str, Any] = arguments if isinstance(arguments, dict) else {}
        self.course = course
        self.sent_at = time.time()
        self.removed = False
        self.stored = True
        self._ended: float | None = None  # monotonic seconds when its end was first seen
        self.result: dict[str, Any] | None = None
        self._began = time.monotonic()
        self._let_go = threading.Event()
        self._stopped = threading.Event()

    def let_go(self) -> None:
        """End any waiting without limit."""
        self._let_go.set()

    def lost(self, kept: float) -> bool:
        """Whether it ended `kept` seconds ago and nobody stored it."""
        if self.stored or self.state() != "COMPLETED":
            return False
        if self._ended is None:
            self._ended = time.monotonic()
        return time.monotonic() - self._ended >= kept

    def state(self) -> str:
        spent = time.monotonic() - self._began
        for name, seconds in (
            ("IN_QUEUE", self.course.queued),
            ("IN_PROGRESS", self.course.running),
        ):
            if self._stopped.is_set():
                return "COMPLETED"
            if seconds is None:
                if not self._let_go.is_set():
                    return name
            elif spent < seconds:
                return name
            else:
                spent -= seconds
        return "COMPLETED"

    def status(self) -> dict[str, Any]:
        """The body of the status as documented."""
        state = self.state()
        body: dict[str, Any] = {"status": state, "request_id": self.request_id}
        if state == "IN_QUEUE":
            body["queue_position"] = self.course.position
        else:
            body["logs"] = None
        if state == "COMPLETED":
            body["metrics"] = {"inference_time": 0.01}
            if failing := self.failing():
                body |= {"error": "the request failed", "error_type": failing.error_type}
        return body

    def failing(self) -> Failing | None:
        if self._stopped.is_set():
            body = {"detail": "Request was cancelled", "error_type": "client_cancelled"}
            return Failing(499, body, "client_cancelled")
        return self.course.failing

    def cancel(self) -> tuple[int, str]:
        """Status and word of the answer to a cancel."""
        match self.state():
            case "IN_QUEUE":
                self.removed = True
                return 200, "OK"
            case "IN_PROGRESS":
                if self.course.heeds_cancel:
                    self._stopped.set()
                return 202, "CANCELLATION_REQUESTED"
            case _:
                return 400, "ALREADY_COMPLETED"
