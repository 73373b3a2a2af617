"""What a labelled copy of a result says of how it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firered_desktop.core.job import Job, Service
from firered_desktop.core.parameters import PROMPT


@dataclass(frozen=True, slots=True)
class ExportLabel:
    """The edit behind a result; nothing of the original picture and nothing of its file.

    `made_at` is when it was sent, in seconds since the epoch. `parameters` are JSON values by
    fal's names, without the prompt. Equal edits give equal labels, so that a copy can be known
    again.
    """

    service: Service
    model_id: str
    made_at: float
    prompt: str
    parameters: Mapping[str, object]
    seed: int | None
    request_id: str | None


def label_of(job: Job) -> ExportLabel:
    """The label of what `job` came to; its result says which seed was used."""
    answered = None if job.result is None else job.result.seed
    parameters = dict(job.request.parameters.to_json())
    parameters.pop(PROMPT.name, None)
    return ExportLabel(
        service=job.service,
        model_id=job.request.model_id,
        made_at=job.created_at if job.submitted_at is None else job.submitted_at,
        prompt=job.request.prompt,
        parameters=parameters,
        seed=job.request.seed if answered is None else answered,
        request_id=None if job.submission is None else job.submission.request_id,
    )
