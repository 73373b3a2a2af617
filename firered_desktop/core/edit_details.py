"""An edit as one reports it to others: when, what, how it ended; and nothing that is private."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from firered_desktop.core.errors import Failure
from firered_desktop.core.job import Job

# Places of notices that hold words of fal's or ours, and never a name or a folder of a person's.
_PLAIN = frozenset({"detail", "reason", "field", "span"})


def details_of(job: Job, version: str) -> str:
    """`job` in lines of English, for a report; `version` is the program's.

    No instruction, no file name, no address and no key stands in it.
    """
    return "\n".join(f"{name}: {value}" for name, value in _lines(job, version))


def _lines(job: Job, version: str) -> Iterator[tuple[str, str]]:
    request = job.request
    yield "FireRed Desktop", version
    yield "Edit", job.id
    yield "State", job.state.value if job.hold is None else f"{job.state.value} ({job.hold.value})"
    yield "Service", job.service.value
    yield "Model", request.model_id
    yield "Asked", f"{request.num_images} × {request.dimensions}, {len(request.images)} picture(s)"
    yield "Taken in", _moment(job.created_at)
    yield "Last change", _moment(job.changed_at)
    if job.submitted_at is not None:
        yield "Sent", _moment(job.submitted_at)
    if job.submission is not None:
        yield "Request", job.submission.request_id
    for former in job.former_requests:
        yield "Former request", former
    if job.lost_sends:
        yield "Sends whose answer got lost", str(job.lost_sends)
    if job.told_failure is not None:
        yield from _failure_lines(job.told_failure)


def _failure_lines(failure: Failure) -> Iterator[tuple[str, str]]:
    yield "Error", failure.code
    yield "Charged", failure.charged.value
    for name, value in failure.values.items():
        if name in _PLAIN or not isinstance(value, str):
            yield f"Error's {name}", str(value)


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
