"""The edits on disk: one SQLite file, picture files beside it, one thread that writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from firered_desktop.core.budget import Budgets, Overrun, Periods, Spent, overrun, present_cost
from firered_desktop.core.errors import EditUnknown, LibraryUnusable
from firered_desktop.core.job import Job, Service
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.store import accounts, rows
from firered_desktop.store.arrival import settle_in
from firered_desktop.store.executor import Executor
from firered_desktop.store.faults import translated
from firered_desktop.store.folder import LibraryFolder
from firered_desktop.store.gallery import SqliteGallery
from firered_desktop.store.judgements import SqliteJudging
from firered_desktop.store.lineage import SqliteLineage
from firered_desktop.store.originals import SqliteOriginals
from firered_desktop.store.pictures import Pictures
from firered_desktop.store.plans import SqlitePlans
from firered_desktop.store.purging import SqlitePurging
from firered_desktop.store.records import RecordDamagedError, job_of
from firered_desktop.store.recovery import open_database
from firered_desktop.store.replaced import SqliteReplacedFiles
from firered_desktop.store.upkeep import SqliteUpkeep
from firered_desktop.store.volumes import MOUNT_TABLE
from firered_desktop.store.words import wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path
    from types import TracebackType

    from firered_desktop.core.money import UnitPrice
    from firered_desktop.core.upkeep import Arrival, Recognise, Recovery


class SqliteLibrary:
    """The library in `folder`, which is made where it is not there; opens it, or raises.

    Several programs may have one library open. `busy_timeout` is how long, in seconds, a call waits
    for the lock of another. `gallery` is the history to be looked through, `judging` what is said
    of it, `lineage` how it came about, and `purging` deletes what is in its trash. `plans` are
    chains of edits that are still to be run. `replaced`
    remembers files of the person's that results took the place of, `originals` where photographs
    are, and `upkeep` keeps all of it. Raises LibraryNewer,
    LibraryUnusable, LibraryBusy, DiskFull, and LibraryDamaged unless it shall begin `anew` then.
    `recovery` and `arrival` tell what happened at
    opening: a damaged database was restored, or the library was moved or copied; None if nothing.
    `recognise` tells photographs that were renamed.
    """

    def __init__(
        self,
        folder: Path,
        *,
        busy_timeout: float = 10.0,
        mount_table: Path = MOUNT_TABLE,
        anew: bool = False,
        recognise: Recognise | None = None,
    ) -> None:
        self._folder = LibraryFolder(folder.absolute())
        self._pictures = Pictures(self._folder.pictures)
        self.recovery: Recovery | None = None
        self.arrival: Arrival | None = None
        self._anew = anew
        self._executor = Executor(self.folder, lambda: self._connect(busy_timeout, mount_table))
        self.replaced = SqliteReplacedFiles(self._executor)
        self.gallery = SqliteGallery(self._executor)
        self.judging = SqliteJudging(self._executor)
        self.upkeep = SqliteUpkeep(self._folder, self._executor, self._pictures)
        self.originals = SqliteOriginals(self._executor, recognise)
        self.lineage = SqliteLineage(self._executor)
        self.plans = SqlitePlans(self._executor)
        self.purging = SqlitePurging(self._executor, self._pictures)

    def _connect(self, busy_timeout: float, mount_table: Path) -> sqlite3.Connection:
        self._folder.make(mount_table)
        there = self._pictures.any()
        connection, self.recovery = open_database(
            self._folder, busy_timeout, pictures_exist=there, anew=self._anew
        )
        try:
            arrival = settle_in(connection, self._folder.database)
            self.arrival = None if self.recovery else arrival
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        """Finish what was asked for and let go of the file; later calls raise LibraryUnusable."""
        self._executor.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """The folder of this library, whole."""
        return self._folder.path

    def add(self, job: Job) -> None:
        """A new row; an id that is there already is a ValueError."""
        self._executor.write(lambda connection: rows.insert(connection, job))

    def update(self, job: Job) -> None:
        """The row of `job.id` as `job` says; raises EditUnknown."""
        self._executor.write(
            lambda connection: rows.change(connection, _place(connection, job.id), job)
        )

    def adopt(self, job: Job) -> bool:
        """Update `job` unless its request is another edit's; False, and nothing done, if so.

        A request that an edit gave up for another send stays its own. Looking and writing are one
        transaction, so that two programs that found the same request for two edits cannot both
        take it. Raises EditUnknown.
        """

        def take(connection: sqlite3.Connection) -> bool:
            place = _place(connection, job.id)
            submission = job.submission
            if submission and rows.another_owns(connection, submission.request_id, job):
                return False
            rows.change(connection, place, job)
            return True

        return self._executor.write(take)

    def reserve(self, job: Job, budgets: Budgets, periods: Periods) -> Overrun | None:
        """Update `job`, whose price counts from now on, unless it goes over one of `budgets`.

        Adding up and writing are one transaction. Raises EditUnknown.
        """

        def take(connection: sqlite3.Connection) -> Overrun | None:
            place = _place(connection, job.id)
            if job.service is Service.FAL and not job.over_budget:
                # The row as it waits counts the sends of it that were given up, when they were.
                gone = accounts.spent(connection, periods)
                if over := overrun(present_cost(job), gone, budgets):
                    return over
            rows.change(connection, place, job)
            return None

        return self._executor.write(take)

    def spent(self, periods: Periods) -> Spent:
        """What counts against the budgets since the `periods` began; only edits of fal do."""
        return self._executor.read(lambda connection: accounts.spent(connection, periods))

    def charges(self, begins: float, ends: float) -> tuple[Job, ...]:
        """Edits of fal that may have cost something from `begins` until before `ends`.

        Oldest first; both are seconds since the epoch. An edit counts from when it was reserved.
        """
        return self._jobs(lambda connection: accounts.charges(connection, begins, ends))

    def first_charge(self) -> float | None:
        """When the oldest edit of fal was made, in seconds since the epoch."""
        return self._executor.read(accounts.first_charge)

    def prices(self) -> Mapping[str, UnitPrice]:
        """What fal last told of its prices, by endpoint id."""
        return self._executor.read(accounts.prices)

    def keep_prices(self, told: Mapping[str, UnitPrice]) -> None:
        """Store what fal told in the place of what it told before; no built-in prices."""
        self._executor.write(lambda connection: accounts.keep_prices(connection, told))

    def get(self, job_id: str) -> Job | None:
        """One edit."""
        return next(iter(self._jobs(lambda connection: rows.record_of(connection, job_id))), None)

    def unfinished(self) -> tuple[Job, ...]:
        """Every edit that still needs something, oldest first."""
        return self._jobs(rows.unfinished)

    def recent(self, limit: int, offset: int = 0) -> tuple[Job, ...]:
        """Edits, newest first."""
        return self._jobs(lambda connection: rows.recent(connection, limit, offset))

    def search(self, text: str, limit: int, offset: int = 0) -> tuple[Job, ...]:
        """Edits whose prompt or file names contain every word of `text`, newest first.

        Case, width and composition of letters make no difference. Without a word: all of them.
        """
        words = wanted(text)
        if not words:
            return self.recent(limit, offset)
        return self._jobs(lambda connection: rows.found(connection, words, limit, offset))

    def prompts(self, text: str, limit: int) -> tuple[str, ...]:
        """Different instructions that contain every word of `text`, those used last first.

        Words are folded as in `search`. Of a large library the newest edits are looked through.
        """
        words = wanted(text)
        return self._executor.read(lambda connection: rows.prompts(connection, words, limit))

    def request_ids(self) -> frozenset[str]:
        """Every request id that a row owns."""
        return frozenset(self._executor.read(rows.request_ids))

    def changes(self) -> int:
        """A number that is another one once another program has changed the library."""
        return self._executor.read(rows.data_version)

    def take_in(self, path: Path, sha256: str, content_type: str) -> Path:
        """Move the file at `path`, which lies in the workspace, and return its place; durable."""
        with translated(self.folder):
            return self._pictures.take_in(path, sha256, content_type)

    def picture(self, sha256: str) -> Path | None:
        """The picture file of that hash, or None where it is missing."""
        with translated(self.folder):
            return self._pictures.find(sha256)

    def thumbnail(self, job_id: str, index: int) -> bytes | None:
        """The stored thumbnail of one result."""
        return self._executor.read(lambda connection: rows.thumbnail(connection, job_id, index))

    def put_thumbnail(self, job_id: str, index: int, encoded: bytes) -> None:
        """Store the thumbnail of one result; raises EditUnknown."""
        self._executor.write(
            lambda connection: rows.put_thumbnail(
                connection, _place(connection, job_id), index, encoded
            )
        )

    def workspace(self) -> Path:
        """A folder on the library's file system for files that are not pictures of it yet.

        Files that lie there untouched for a week are removed at the next start.
        """
        return self._folder.work

    def lock_path(self, job_id: str) -> Path:
        """The lock file of one edit; raises EditUnknown for what cannot be an id."""
        return self._folder.lock(job_id)

    def _jobs(
        self, select: Callable[[sqlite3.Connection], Iterable[tuple[str, str]]]
    ) -> tuple[Job, ...]:
        records = self._executor.read(select)
        try:
            return tuple(map(job_of, records))
        except RecordDamagedError as error:
            detail = QT_TRANSLATE_NOOP("reasons", "the record of an edit is damaged")
            raise LibraryUnusable(folder=str(self.folder), detail=detail) from error


def _place(connection: sqlite3.Connection, job_id: str) -> int:
    place = rows.place_of(connection, job_id)
    if place is None:
        raise EditUnknown(id=job_id)
    return place
