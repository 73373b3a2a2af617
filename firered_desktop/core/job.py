"""The record of one edit on its way, and which state may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from firered_desktop.core.edit import EditRequest, EditResult, PreparedPicture, Submission
from firered_desktop.core.errors import Charged, Failure
from firered_desktop.core.export import PLAIN, ExportChoices, ExportFormat
from firered_desktop.core.money import Estimate
from firered_desktop.core.send_options import USUAL, SendOptions


class State(StrEnum):
    """Where an edit stands."""

    WAITING = "waiting"
    PREPARING = "preparing"
    UPLOADING = "uploading"
    SUBMITTING = "submitting"
    IN_QUEUE = "in_queue"
    IN_PROGRESS = "in_progress"
    DOWNLOADING = "downloading"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"
    HELD = "held"
    UNCONFIRMED = "unconfirmed"


class Hold(StrEnum):
    """Why an edit is held back."""

    OFFLINE = "offline"
    KEY = "key"
    LOCKED = "locked"
    BUDGET = "budget"
    NOT_BEFORE = "not_before"
    RESTORED = "restored"


class Service(StrEnum):
    """Who performs an edit; an edit of one is never sent to the other."""

    FAL = "fal"
    DEMO = "demo"


_ENDINGS = frozenset({State.FAILED, State.CANCELLED})

# Before the submit leaves, an edit can go back to waiting (the program ended) or be held.
_BEFORE_SUBMIT = _ENDINGS | {State.WAITING, State.HELD}

FOLLOWS: Mapping[State, frozenset[State]] = MappingProxyType(
    {
        # What is prepared already goes to be uploaded.
        State.WAITING: _BEFORE_SUBMIT - {State.WAITING} | {State.PREPARING, State.UPLOADING},
        State.PREPARING: _BEFORE_SUBMIT | {State.UPLOADING},
        State.UPLOADING: _BEFORE_SUBMIT | {State.SUBMITTING},
        # An answer that refuses sends it back; one that got lost leaves it unconfirmed.
        State.SUBMITTING: _BEFORE_SUBMIT | {State.IN_QUEUE, State.UNCONFIRMED},
        # A service that is quick or was followed late skips states.
        State.IN_QUEUE: _ENDINGS | {State.IN_PROGRESS, State.DOWNLOADING},
        State.IN_PROGRESS: _ENDINGS | {State.IN_QUEUE, State.DOWNLOADING},
        State.DOWNLOADING: _ENDINGS | {State.FINISHED},
        State.FINISHED: frozenset(),
        State.FAILED: frozenset({State.WAITING}),
        # Started over, or a held one whose dropping was taken back.
        State.CANCELLED: frozenset({State.WAITING, State.HELD}),
        State.HELD: frozenset({State.WAITING, State.CANCELLED}),
        # Found again, sent again by the person's own will, or forgotten.
        State.UNCONFIRMED: frozenset({State.IN_QUEUE, State.WAITING, State.CANCELLED}),
    }
)

UNDER_WAY = frozenset(
    {
        State.WAITING,
        State.PREPARING,
        State.UPLOADING,
        State.SUBMITTING,
        State.IN_QUEUE,
        State.IN_PROGRESS,
        State.DOWNLOADING,
    }
)
SUBMITTED = frozenset({State.IN_QUEUE, State.IN_PROGRESS, State.DOWNLOADING})
UNFINISHED = UNDER_WAY | {State.HELD, State.UNCONFIRMED}


class WrongStateError(Exception):
    """A bug: a state was followed by one that cannot follow it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the present state is; nothing of it is stored.

    `fraction` is from 0 to 1 and only where it is known; `position` counts the requests ahead.
    `stopping` tells that the person asked to stop, `unreachable` that the service does not answer.
    """

    fraction: float | None = None
    position: int | None = None
    stopping: bool = False
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One edit as it stands; each change makes a new one.

    Times are seconds since the epoch, UTC. `key_fingerprint` tells keys apart without holding one.
    `uploads` are the URLs of the prepared pictures at fal and `uploads_until` when they expire.
    `former_requests` are the ids of requests that a person gave up for the present one.
    `results_until` is when fal may delete the results, known once they are there. `lost_sends`
    counts the submits that may have been accepted and were given up for another. `options` say how
    it is sent, `rank` its place among those that are held (None: by age), `reserved_at` when its
    price was reserved in the budgets and `over_budget` that the person sends it all the same.
    `dropped_hold` is what held it when a person dropped it.
    With `stop_asked` fal was asked to stop it while it worked on it. `folder` also receives the
    results, and `delivered` are the files written there; with `export` labelled copies in that
    format too, made as `export_choices` say. One that was `imported` was made, and paid, elsewhere.
    """

    id: str
    request: EditRequest
    service: Service
    created_at: float
    changed_at: float
    state: State = State.WAITING
    estimate: Estimate | None = None
    hold: Hold | None = None
    failure: Failure | None = None
    key_fingerprint: str | None = None
    prepared: tuple[PreparedPicture, ...] = ()
    uploads: tuple[str, ...] = ()
    uploads_until: float | None = None
    submitted_at: float | None = None
    submission: Submission | None = None
    results_until: float | None = None
    result: EditResult | None = None
    former_requests: tuple[str, ...] = ()
    options: SendOptions = USUAL
    rank: float | None = None
    reserved_at: float | None = None
    over_budget: bool = False
    lost_sends: int = 0
    stop_asked: bool = False
    dropped_hold: Hold | None = None
    folder: str | None = None
    export: ExportFormat | None = None
    export_choices: ExportChoices = PLAIN
    delivered: tuple[str, ...] = ()
    imported: bool = False
    progress: Progress = Progress()

    @property
    def told_failure(self) -> Failure | None:
        """`failure` as it is told: nobody says "not charged" after a send whose answer got lost."""
        if self.failure is None or not self.lost_sends or self.failure.charged is not Charged.NO:
            return self.failure
        return replace(self.failure, charged=Charged.MAYBE)

    @property
    def origin_sha256(self) -> str | None:
        """What picture 1 said beside its pixels, as the library keeps it; None where it does not.

        A picture on the web is fetched by fal, so nothing is known of it here.
        """
        if not self.prepared or not self.request.images or self.request.images[0].hosted:
            return None
        return self.prepared[0].origin_sha256

    def moved(self, state: State, at: float, **changes: Any) -> Job:
        """This job in `state` from `at` on, with other fields changed; raises WrongStateError."""
        if state not in FOLLOWS[self.state]:
            raise WrongStateError(f"{self.state} cannot be followed by {state}")
        # A clock that was set back must not make this look older than what it follows.
        at = max(at, self.changed_at)
        progress = Progress(stopping=self.stop_asked and state in SUBMITTED)
        settled: dict[str, Any] = {"hold": None, "failure": None, "progress": progress}
        return replace(self, **{**settled, **changes, "state": state, "changed_at": at})

    def progressed(self, progress: Progress) -> Job:
        """This job further along in the same state."""
        return replace(self, progress=progress)
