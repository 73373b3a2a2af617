"""Edits for tests of anything that keeps them."""

from __future__ import annotations

from typing import Any

from firered_desktop.core.edit import EditRequest, InputImage, Submission
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.models import V1_1
from firered_desktop.core.parameters import EditParameters
from firered_desktop.core.sizes import Dimensions


def a_job(
    job_id: str = "edit-1",
    prompt: str = "warmer light",
    *,
    files: tuple[str, ...] = ("/photos/portrait.jpg",),
    created_at: float = 1_750_000_000.0,
    state: State = State.WAITING,
    request_id: str | None = None,
    **fields: Any,
) -> Job:
    """An edit of the service fal with a submission where a request id is given."""
    images = tuple(InputImage(path, Dimensions(6000, 4000), 9_000_000) for path in files)
    request = EditRequest(
        V1_1.id, images, EditParameters({"prompt": prompt, "seed": 7}), Dimensions(1536, 1024)
    )
    submission = None
    if request_id is not None:
        home = f"https://queue.example/requests/{request_id}"
        submission = Submission(request_id, f"{home}/status", home, f"{home}/cancel")
    given = {"service": Service.FAL, "changed_at": created_at, "submission": submission, **fields}
    return Job(id=job_id, request=request, created_at=created_at, state=state, **given)
