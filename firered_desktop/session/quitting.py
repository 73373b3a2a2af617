"""Which edits are lost when the program ends before they are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.job import SUBMITTED, Job, State
from firered_desktop.core.parameters import SYNC_MODE

if TYPE_CHECKING:
    from collections.abc import Iterable

# While the answer to the submit is awaited, fal may have accepted it.
_AT_FAL = SUBMITTED | {State.SUBMITTING}


def lost_by_quitting(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """Those of `jobs` that fal has and that could not be fetched from it later."""
    return tuple(job for job in jobs if job.state in _AT_FAL and not _is_kept(job))


def _is_kept(job: Job) -> bool:
    """Whether fal keeps request and answer for a later start."""
    return job.options.store_io and not job.request.parameters.value(SYNC_MODE)
