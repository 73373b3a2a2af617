"""A request and what became of it, as frozen records."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class State(Enum):
    """fal's three states of a request."""

    IN_QUEUE = "IN_QUEUE"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"


class Cancelling(Enum):
    """fal's words for what came of a wish to cancel."""

    REMOVED = "OK"
    ASKED = "CANCELLATION_REQUESTED"
    COMPLETED = "ALREADY_COMPLETED"
    UNKNOWN = "NOT_FOUND"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things take at least, in seconds, and how many requests run at once.

    The pauses let a person see words of progress; tests set them to 0. Where `heeds_cancel` is
    false, a request that runs completes in spite of a cancel, as fal's runners may. A result of
    more than `worked_area` pixels is enlarged from so many, with which filters are done sooner.
    """

    in_queue: float = 0.5
    in_progress: float = 1.0
    at_once: int = 2
    heeds_cancel: bool = True
    worked_area: int = 4_300_000  # of more, filters would need gigabytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a request came to: the status, body and headers of its result.

    `stored` is the output as the list of requests shows it, None where nothing is kept.
    """

    status: int
    body: object = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)
    error: str | None = None
    error_type: str | None = None
    inference_time: float = 0.0
    stored: object = field(default=None, repr=False)


LARGE = 10 * 1024  # bytes from which on fal keeps a result for a shorter time
KEPT, LARGE_KEPT = 60 * 60.0, 6 * 60.0  # seconds that fal keeps a result that it does not store


@dataclass(frozen=True, slots=True)
class Submitted:
    """One accepted request. Times are seconds since 1970; `owner` is the id of its key.

    `webhook` is the address to tell when it has ended.
    """

    id: str
    endpoint: str
    arguments: Mapping[str, Any] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    owner: str = field(repr=False)
    sent_at: float
    state: State = State.IN_QUEUE
    started_at: float | None = None
    ended_at: float | None = None
    cancel_asked: bool = False
    outcome: Outcome | None = None
    webhook: str | None = field(default=None, repr=False)

    @property
    def stored(self) -> bool:
        """Whether the account's list of requests shows it; else its result goes soon."""
        return self.headers.get("x-fal-store-io") != "0"

    def gone(self, now: float) -> bool:
        """Whether its result is not kept any more."""
        if self.outcome is None or self.ended_at is None:
            return False
        age = now - self.ended_at
        if age <= LARGE_KEPT or (self.stored and not self.arguments.get("sync_mode")):
            return False
        return age > KEPT or len(json.dumps(self.outcome.body).encode()) >= LARGE


# Stopped at work: whether such work is billed is not documented, so nothing is said about units.
CANCELLED = Outcome(
    status=499,
    body={"detail": "Request was cancelled by the client", "error_type": "client_cancelled"},
    # Without units: whether work that was stopped is billed, fal does not say.
    headers={"X-Fal-Error-Type": "client_cancelled"},
    error="Request was cancelled by the client",
    error_type="client_cancelled",
)
# Taken out of the queue: nothing was done.
REMOVED = replace(CANCELLED, headers={**CANCELLED.headers, "X-Fal-Billable-Units": "0"})
CRASHED = Outcome(
    status=500,
    body={"detail": "Internal server error", "error_type": "runner_server_error"},
    headers={"X-Fal-Error-Type": "runner_server_error"},
    error="Internal server error",
    error_type="runner_server_error",
)
