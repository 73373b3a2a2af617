"""Values and fakes that several suites use."""

from __future__ import annotations

from typing import Any

from firered_desktop.core.edit import EditRequest, InputImage, PreparedPicture, freeze
from firered_desktop.core.job import Job, Service
from firered_desktop.core.models import V1_1
from firered_desktop.core.parameters import EditParameters
from firered_desktop.core.sizes import Dimensions

PICTURE = PreparedPicture("a" * 64, "image/jpeg", Dimensions(1536, 1024), 400_000, "b" * 64)


def a_request(prompt: str = "make it warmer", **values: object) -> EditRequest:
    """A request with one photograph and seed 7 unless said otherwise."""
    photo = InputImage("beach.jpg", Dimensions(1536, 1024), 400_000)
    parameters = EditParameters({"prompt": prompt, "seed": 7, **values})
    return freeze(V1_1, (photo,), parameters, 2.0, lambda below: below - 1)


def a_job(job_id: str = "job-1", **fields: Any) -> Job:
    """A job in its first state unless said otherwise."""
    settled: dict[str, Any] = {
        "request": a_request(),
        "service": Service.FAL,
        "created_at": 1.0,
        "changed_at": 1.0,
    }
    return Job(id=job_id, **{**settled, **fields})
