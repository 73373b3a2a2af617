"""An edit in a line of plain words, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.errors import Charged
from firered_desktop.core.job import UNDER_WAY, Job, Progress, Service, State

if TYPE_CHECKING:
    from collections.abc import Mapping

CHARGED: Mapping[Charged, str] = {
    Charged.NO: "Nothing was charged.",
    Charged.MAYBE: "It may have been charged.",
    Charged.YES: "It was charged.",
}

_DOING: Mapping[State, str] = {
    State.WAITING: "waiting",
    State.PREPARING: "preparing",
    State.UPLOADING: "uploading",
    State.SUBMITTING: "sending the request",
    State.IN_QUEUE: "in the queue",
    State.IN_PROGRESS: "working",
    State.DOWNLOADING: "downloading",
    State.FINISHED: "finished",
    State.FAILED: "failed",
    State.CANCELLED: "cancelled",
    State.HELD: "held",
    State.UNCONFIRMED: "unconfirmed",
}


def doing(job: Job) -> str:
    """What an edit does, in words."""
    words = _DOING[job.state]
    progress: Progress = job.progress
    if progress.stopping:
        return "stopping"
    if progress.unreachable:
        return f"{words}, the service cannot be reached"
    if progress.position is not None and job.state is State.IN_QUEUE:
        return f"{words}, {progress.position} ahead"
    if progress.fraction is not None:
        return f"{words} {progress.fraction:.0%}"
    return words


def news(job: Job) -> str:
    """What an edit does, and what keeps it from going on."""
    if job.failure is not None and job.state in UNDER_WAY:
        return f"{doing(job)}: {job.failure.notice().happened}"
    return doing(job)


def row(job: Job) -> str:
    """An edit in a list: the beginning of its id, its state, its instruction."""
    state = f"{doing(job)} (demo)" if job.service is Service.DEMO else doing(job)
    return f"{job.id[:12]}  {state:<24}  {' '.join(job.request.prompt.split())}".rstrip()
