"""Keeping a library: copies, checks, what was restored and what is wrong, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.lineage import Photograph
from firered_desktop.core.ports import CancelToken, OnProgress
from firered_desktop.core.preparation import Preparation

NOT_SENT = frozenset({State.WAITING, State.PREPARING, State.UPLOADING, State.HELD})


@dataclass(frozen=True, slots=True)
class Recovery:
    """A damaged database was set aside, and a copy of it took its place.

    `copied_at` is when that copy was made, in seconds since the epoch; None where there was no
    copy, so that a new database took its place. `salvaged` edits that it did not have yet were
    read from the damaged one; so many that were not sent are `held` now.
    """

    set_aside: Path
    copied_at: float | None
    salvaged: int
    held: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """The library is at another place than when it was last open, or is a copy of that one.

    `held` edits that were not sent yet wait for a person now.
    """

    former: str
    held: int


@dataclass(frozen=True, slots=True)
class Stray:
    """A picture file of the library that no edit names; `size` is in bytes."""

    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class AffectedEdit:
    """An edit of whose picture files `files` are missing or damaged.

    `created_at` is in seconds since the epoch.
    """

    id: str
    prompt: str
    created_at: float
    files: int

    def first_words(self, most: int = 48) -> str:
        """The beginning of its instruction, which tells it from others."""
        words = " ".join(self.prompt.split())
        return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found.

    `faults` are SQLite's own words about the database, none where it is sound. `missing` and
    `damaged` are hashes of picture files that edits name: they are not there, or their bytes are
    others. `affected` are the newest of the `affected_edits` edits that name any of those. `strays`
    are files that no edit names. `originals` counts photographs that are not at their places.
    """

    faults: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    affected: tuple[AffectedEdit, ...] = ()
    affected_edits: int = 0
    strays: tuple[Stray, ...] = ()
    originals: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing of the library's own is wrong."""
        return not (self.faults or self.missing or self.damaged)


@dataclass(frozen=True, slots=True)
class Usage:
    """How much a library holds, and where it lies; sizes are in bytes.

    `pictures` counts its picture files, `set_aside` those that no edit named and that a person put
    away. `copied_at`, when the newest daily copy was made, is in seconds since the epoch.
    """

    edits: int = 0
    pictures: int = 0
    picture_size: int = 0
    database_size: int = 0
    thumbnail_size: int = 0
    copies: int = 0
    copy_size: int = 0
    copied_at: float | None = None
    set_aside: int = 0
    free: int = 0

    @property
    def whole(self) -> int:
        """What a backup of it takes, about."""
        return self.picture_size + self.database_size


class Recognise(Protocol):
    """Tells a photograph by its pixels."""

    def __call__(self, photograph: Path, how: Preparation, token: CancelToken, /) -> str:
        """The hash of the copy that is kept of it, the last that `how` asks for.

        Blocks; raises FireredError and Cancelled.
        """
        ...


class Upkeep(Protocol):
    """The part of the library that keeps it.

    Calls block and may take long; each raises Cancelled once its token is cancelled, and
    LibraryUnusable, LibraryBusy, DiskFull. `now` is in seconds since the epoch.
    """

    def copy_daily(self, now: float, token: CancelToken) -> Path | None:
        """A copy of the database unless there is one of today; where it is, None without one."""
        ...

    def check(self, token: CancelToken, on_progress: OnProgress, *, thorough: bool) -> Findings:
        """Look at the database and the files; `thorough` also reads every picture."""
        ...

    def measure(self) -> Usage:
        """How much there is, and how much room is left."""
        ...

    def set_aside(self, strays: Sequence[Stray]) -> int:
        """Put these away, into a folder of the library of their own; how many.

        One that an edit names by now stays where it is.
        """
        ...

    def size_of(self, former: Path) -> int:
        """How many bytes the library takes that lies in the folder `former`; 0: there is none."""
        ...

    def remove(self, former: Path) -> None:
        """Delete the library in that folder, which must not be this one, and nothing beside it.

        Raises LibraryBusy where a program has it open.
        """
        ...

    def repair(self) -> None:
        """Make what is taken from the edits anew: the search, and what the history shows."""
        ...

    def back_up(self, target: Path, token: CancelToken, on_progress: OnProgress) -> int:
        """Write the library to the new file `target`, whole or not at all; how many pictures.

        The library can be used meanwhile. Raises FolderUnwritable.
        """
        ...

    def copy_to(self, folder: Path, token: CancelToken, on_progress: OnProgress) -> int:
        """Write the library into the empty `folder`, as on another disk; how many pictures.

        What was not sent yet is held in both from then on, so that neither sends it by itself. The
        library stays as it is; nothing may be at work in it. Each file is read again from there
        before it counts. Raises FolderUnwritable.
        """
        ...

    def restore(
        self, archive: Path, folder: Path, token: CancelToken, on_progress: OnProgress
    ) -> int:
        """Make a library in the empty `folder` of what `back_up` wrote; how many pictures.

        This library stays as it is. What was not sent waits there for a person. Raises
        BackupUnusable where the file is no whole backup; then the folder stays empty.
        """
        ...


class Originals(Protocol):
    """The part of the library that knows where photographs are; calls block."""

    def look(self, now: float, token: CancelToken) -> int:
        """Look whether each is at its place; how many are not. Raises Cancelled."""
        ...

    def missing(self) -> tuple[Photograph, ...]:
        """Those that were not at their places when that was last looked at."""
        ...

    def locate(self, number: int, path: Path) -> int:
        """Say where one is now; others that are in that folder too are found with it. How many."""
        ...

    def locate_in(self, folder: Path, token: CancelToken) -> int:
        """Find those that are missing in `folder` and below it, by name and size; how many.

        Raises Cancelled; then none is located.
        """
        ...

    def renamed(self, token: CancelToken) -> Mapping[int, Path]:
        """Those missing that seem to lie in their former folder under another name, by number.

        They are as large as they were, and look it too where that is still known. None is located
        by that. Raises Cancelled.
        """
        ...

    def forget(self, number: int) -> None:
        """Say that one need not be there: it is not told of as missing any more."""
        ...

    def place_of(self, path: str) -> str | None:
        """Where the photograph is now that edits know as `path`; None where nobody said so."""
        ...


def held_back(job: Job, now: float) -> Job:
    """`job` as it waits for a person after a restore, a repair or a move; any other as it is.

    Whether it was sent since nobody can know: the library may be older than what was done.
    """
    if job.state not in NOT_SENT or job.hold is Hold.RESTORED:
        return job
    if job.state is State.HELD:
        return replace(job, hold=Hold.RESTORED, failure=None)
    return job.moved(State.HELD, now, hold=Hold.RESTORED)
