"""What came of bringing exported results back into a library."""

from __future__ import annotations

from dataclasses import dataclass

from firered_desktop.core.job import Job


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it: the new edits; how many files the library had, and how many have no label.

    `unreadable` counts those that are no whole pictures.
    """

    jobs: tuple[Job, ...] = ()
    known: int = 0
    unlabelled: int = 0
    unreadable: int = 0

    @property
    def files(self) -> int:
        """How many pictures were taken in."""
        return sum(len(job.result.images) for job in self.jobs if job.result is not None)
