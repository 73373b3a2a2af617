"""What is to go wrong, and where: faults and pauses per route, once, some times or always."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Route(Enum):
    """A place of the service where a script can step in."""

    TOKEN = "token"  # noqa: S105 - the name of a route  # POST /storage/auth/token
    INITIATE = "initiate"  # POST /storage/upload/initiate
    PUT = "put"  # PUT to the upload URL
    UPLOAD = "upload"  # POST /files/upload, the client library's own way
    FILE = "file"  # GET of an uploaded file or a result
    SUBMIT = "submit"
    STATUS = "status"
    STREAM = "stream"
    RESULT = "result"
    CANCEL = "cancel"
    PRICING = "pricing"
    LISTING = "listing"  # GET /v1/models/requests/by-endpoint
    EDIT = "edit"  # not HTTP: a runner is about to edit


# The routes that want a key.
KEYED = (
    Route.TOKEN,
    Route.INITIATE,
    Route.SUBMIT,
    Route.STATUS,
    Route.STREAM,
    Route.RESULT,
    Route.CANCEL,
    Route.PRICING,
    Route.LISTING,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """This answer instead of the true one; nothing is done, so nothing is accepted.

    `body` is sent as JSON unless it is bytes. `refusing()` and its neighbours make usual ones.
    """

    status: int = 500
    body: object = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reset:
    """The connection is reset before the request's body is read; nothing is accepted."""


@dataclass(frozen=True, slots=True)
class LoseAnswer:
    """The request is done and accepted, but its answer never leaves; `reset` ends it rudely."""

    reset: bool = False


@dataclass(frozen=True, slots=True)
class Truncate:
    """The headers promise the whole body; only this part of it is sent."""

    part: float = 0.5


@dataclass(frozen=True, slots=True)
class Corrupt:
    """The body has its length, but bytes in its middle are wrong."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait `seconds`, or until `gate` is set, or until the service closes; then go on.

    Without `seconds` it hangs: the gate alone, or the end of the service, lets it go on.
    `reached` is set once somebody waits here; it may be the gate of another pause.
    """

    seconds: float | None = None
    gate: threading.Event = field(default_factory=threading.Event, compare=False)
    reached: threading.Event = field(default_factory=threading.Event, compare=False)


@dataclass(frozen=True, slots=True)
class Stall:
    """A body stops after this part of it, sits out `pause`, and then goes on.

    It is the body of the call where that has one, else of the reply; a status stream stops after
    its first event. Small uploads lie in the system's buffers and look sent to their client.
    """

    part: float = 0.5
    pause: Pause = field(default_factory=Pause)


@dataclass(frozen=True, slots=True)
class Fail:
    """For Route.EDIT: the request completes with this error, and its result says `detail`.

    It says nothing about billable units unless `headers` do.
    """

    status: int = 500
    detail: object = "Internal server error"
    error_type: str | None = "runner_server_error"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unsafe:
    """For Route.EDIT: the safety checker finds these results unsafe, and blackens them."""

    images: tuple[int, ...] = (0,)


Fault = Answer | Reset | LoseAnswer | Truncate | Corrupt | Pause | Stall | Fail | Unsafe

KEY_REFUSED = Answer(401, {"detail": "No user found for Key ID and Secret"})
ACCOUNT_LOCKED = Answer(
    403,
    {
        "detail": "User is locked. Reason: Exhausted balance. "
        "Top up your balance at fal.ai/dashboard/billing."
    },
)
CONTENT_REFUSED = Fail(
    422,
    [
        {
            "loc": ["body", "prompt"],
            "msg": "The content could not be processed because it contained material flagged by "
            "a content checker.",
            "type": "content_policy_violation",
        }
    ],
    error_type=None,
)


def html(status: int = 200) -> Answer:
    """A page where JSON was expected, as a proxy or a hotel's network sends it."""
    page = b"<!doctype html><html><head><title>Sign in</title></head><body>Sign in</body></html>"
    return Answer(status, page, "text/html; charset=utf-8")


def empty(status: int = 200) -> Answer:
    """An answer without a body."""
    return Answer(status)


def too_many_requests(retry_after: float | None = None) -> Answer:
    """429, with a Retry-After in seconds where one is given."""
    headers = {} if retry_after is None else {"Retry-After": f"{retry_after:g}"}
    return Answer(429, {"detail": "Too many requests"}, headers=headers)


@dataclass(slots=True)
class _Rule:
    fault: Fault
    left: int | None  # None: always
    skip: int


class Script:
    """The faults that wait at each route, taken in the order in which they were added."""

    def __init__(self, faults: Mapping[Route, Fault] | None = None) -> None:
        """`faults` happen once each."""
        self._lock = threading.Lock()
        self._rules: dict[Route, list[_Rule]] = {route: [] for route in Route}
        self._closed = False
        self._pauses: list[Pause] = []
        for route, fault in (faults or {}).items():
            self.add(route, fault)

    def add(self, route: Route, fault: Fault, times: int | None = 1, skip: int = 0) -> None:
        """Let `fault` happen at `route`: `times` times (None: always), after `skip` calls pass."""
        with self._lock:
            self._rules[route].append(_Rule(fault, times, skip))

    def clear(self) -> None:
        """Forget every fault that has not happened yet."""
        with self._lock:
            for rules in self._rules.values():
                rules.clear()

    def take(self, route: Route) -> Fault | None:
        """The fault that happens to this call, if any."""
        with self._lock:
            for rule in self._rules[route]:
                if rule.skip:
                    rule.skip -= 1
                    return None
                if rule.left is None:
                    return rule.fault
                if rule.left:
                    rule.left -= 1
                    return rule.fault
        return None

    def wait(self, pause: Pause) -> None:
        """Sit out `pause`; returns at once when the service closes."""
        with self._lock:
            if self._closed:
                return
            self._pauses.append(pause)
        pause.reached.set()
        pause.gate.wait(pause.seconds)
        with self._lock:
            self._pauses.remove(pause)

    def close(self) -> None:
        """Let everything go on that waits."""
        with self._lock:
            self._closed = True
            for pause in self._pauses:
                pause.gate.set()
