"""What a command says of an edit in JSON, and with which status it exits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING

from firered_desktop.core.errors import (
    DiskFull,
    Failure,
    FireredError,
    ImagingStopped,
    KeyMalformed,
    KeyMissing,
    KeyRefused,
    KeyringUnavailable,
    LibraryBusy,
    PictureMissing,
    PictureTooLarge,
    PictureUnreadable,
    Unexpected,
)
from firered_desktop.core.job import UNDER_WAY, Hold, Job, State

if TYPE_CHECKING:
    from firered_desktop.core.ports import Library

Json = Mapping[str, object]


class Status(IntEnum):
    """Exit statuses of the commands."""

    FINISHED = 0
    FAILED = 1
    BAD_INPUT = 2
    KEY = 3
    HELD = 4
    UNCONFIRMED = 5
    CANCELLED = 6


_EVENTS: Mapping[State, tuple[str, Status]] = {
    State.FINISHED: ("finished", Status.FINISHED),
    State.FAILED: ("failed", Status.FAILED),
    State.CANCELLED: ("cancelled", Status.CANCELLED),
    State.UNCONFIRMED: ("unconfirmed", Status.UNCONFIRMED),
}


_OF_KEY = frozenset(
    leaf.code for leaf in (KeyMissing, KeyMalformed, KeyRefused, KeyringUnavailable)
)
_OF_INPUT = frozenset(
    leaf.code for leaf in (PictureMissing, PictureUnreadable, PictureTooLarge, ImagingStopped)
)
_OF_MACHINE = (DiskFull, LibraryBusy, Unexpected)


def status_of(job: Job) -> Status:
    """The exit status that one edit calls for."""
    if job.state is State.FINISHED and job.failure is not None:
        return Status.FAILED  # the result is kept, but the folder did not get it
    rests_for_key = job.failure is not None and job.failure.code in _OF_KEY
    if job.hold is Hold.KEY or (rests_for_key and job.state in UNDER_WAY):
        return Status.KEY
    if job.state is State.FAILED and job.failure is not None and job.failure.code in _OF_INPUT:
        return Status.BAD_INPUT  # a picture that looked whole until it was decoded
    # An edit that rests on its way is as good as held: a later run goes on with it.
    return _EVENTS.get(job.state, ("held", Status.HELD))[1]


def combined(statuses: Iterable[Status]) -> Status:
    """The status of several edits: the lowest that is not 0."""
    return min((status for status in statuses if status), default=Status.FINISHED)


def status_of_error(error: FireredError) -> Status:
    """The exit status of an error that ended the command before there was an edit."""
    if error.code in _OF_KEY:
        return Status.KEY
    if isinstance(error, _OF_MACHINE):
        return Status.FAILED
    return Status.BAD_INPUT


def files_of(job: Job, library: Library) -> list[str]:
    """The absolute paths of an edit's results: in its folder, else in the library."""
    if job.delivered:
        return list(job.delivered)
    if job.result is None:
        return []
    paths = (library.picture(image.sha256) for image in job.result.images)
    return [str(path.absolute()) for path in paths if path is not None]


def ending(job: Job, library: Library) -> Json:
    """The object that ends one edit."""
    event = _EVENTS.get(job.state, ("held", Status.HELD))[0]
    if status_of(job) is Status.FAILED:
        event = "failed"
    return {
        "event": event,
        "edit": job.id,
        "request_id": job.submission.request_id if job.submission else None,
        "files": files_of(job, library),
        "seed": _seed(job),
        "charged_usd": job.result.charged_usd if job.result else None,
        "error": failure_json(job.told_failure) if job.told_failure else None,
    }


def no_edit(event: str, error: FireredError | None = None) -> Json:
    """The same object where the command ended before there was an edit."""
    return {
        "event": event,
        "edit": None,
        "request_id": None,
        "files": [],
        "seed": None,
        "charged_usd": None,
        "error": failure_json(error.failure()) if error else None,
    }


def _seed(job: Job) -> int | None:
    answered = job.result.seed if job.result else None
    return job.request.seed if answered is None else answered


def failure_json(failure: Failure) -> Json:
    """An error as JSON: its code, what happened, what to do, whether it was charged."""
    notice = failure.notice()
    return {
        "code": failure.code,
        "message": str(notice.happened),
        "remedy": str(notice.remedy),
        "charged": str(notice.charged),
    }


def summary(job: Job, library: Library) -> Json:
    """An edit as lists show it."""
    return {
        "edit": job.id,
        "state": str(job.state),
        "service": str(job.service),
        "created_at": job.created_at,
        "model": job.request.model_id,
        "prompt": job.request.prompt,
        "inputs": [image.path for image in job.request.images],
        "request_id": job.submission.request_id if job.submission else None,
        "files": files_of(job, library),
        "seed": _seed(job),
        "hold": str(job.hold) if job.hold else None,
        "charged_usd": job.result.charged_usd if job.result else None,
        "error": failure_json(job.told_failure) if job.told_failure else None,
    }
