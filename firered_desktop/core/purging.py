"""Deleting for good what lies in the trash: what goes, and what stays of an edit for the ledger."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from firered_desktop.core.job import Job
from firered_desktop.core.judging import Key
from firered_desktop.core.parameters import NEGATIVE_PROMPT, PROMPT
from firered_desktop.core.send_options import SendOptions


@dataclass(frozen=True, slots=True)
class Purge:
    """What goes, or went: so many pictures, and so many `edits` with all that they had.

    `files` are those of the library that nothing else needs, of `size` bytes together. Files of
    the person's own are never among them.
    """

    pictures: int = 0
    edits: int = 0
    files: int = 0
    size: int = 0


class Purging(Protocol):
    """The part of the library that deletes.

    Calls block, are safe from any thread, are durable on return, and raise LibraryUnusable,
    LibraryBusy, DiskFull.
    """

    def plan(self, keys: Sequence[Key] | None = None, spared: Collection[str] = ()) -> Purge:
        """What `purge` would delete now; nothing is done."""
        ...

    def purge(
        self, at: float, keys: Sequence[Key] | None = None, spared: Collection[str] = ()
    ) -> Purge:
        """Delete those of `keys` that are in the trash, without them all that is; what went.

        This cannot be taken back. What an edit cost stays known, without its words and pictures.
        `at` is in seconds since the epoch. `spared` are hashes of picture files that somebody
        still works with.
        """
        ...


def forgotten(job: Job) -> Job:
    """What stays of an edit: when it was sent, to whom, and what it cost."""
    request, failure, result = job.request, job.failure, job.result
    parameters = request.parameters.replace(PROMPT, "").replace(NEGATIVE_PROMPT, "")
    return replace(
        job,
        request=replace(request, images=(), parameters=parameters),
        prepared=(),
        uploads=(),
        failure=None if failure is None else replace(failure, values={}),
        result=None if result is None else replace(result, images=(), prompt=""),
        options=SendOptions(project=job.options.project),
        folder=None,
        delivered=(),
    )
