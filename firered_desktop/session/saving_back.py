"""Results back to the photograph that they were made from: beside it, or in its place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from firered_desktop.core.errors import Cancelled, FireredError, ImagingStopped
from firered_desktop.outbox.round_trip import original_of
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from firered_desktop.core.edit import ResultImage
    from firered_desktop.core.job import Job
    from firered_desktop.core.replaced import ReplacedFile, Return

T = TypeVar("T")


class RoundTrips(Protocol):
    """Plans and writes what goes back; calls block and may take long."""

    def plan(self, job: Job, image: ResultImage, *, enlarge: bool = False) -> Return: ...
    def save_beside(self, job: Job, image: ResultImage, plan: Return) -> Path: ...
    def replace_original(self, job: Job, image: ResultImage, plan: Return) -> ReplacedFile: ...
    def put_back(self, file: ReplacedFile) -> Path: ...
    def old_file(self, path: Path, size: int) -> Path | None: ...


@dataclass(frozen=True, slots=True)
class Replacement:
    """Two ways in which a result can take the place of its original, both planned."""

    job: Job
    image: ResultImage
    as_is: Return
    enlarged: Return

    @property
    def grows(self) -> bool:
        """Whether the result is smaller than its original, and could be enlarged."""
        return self.enlarged.dimensions.pixels > self.as_is.dimensions.pixels


class SavingBack(QObject):
    """Off the GUI thread; `is_own_file` tells files that are no photographs of the person's.

    Signals: `offered_changed` when `offered` is another; `planned` (Replacement), `saved` (a tuple
    of Paths), `replaced` (ReplacedFile), `was_put_back` (Path), `refused` (FireredError).
    """

    offered_changed = Signal()
    planned = Signal(object)
    saved = Signal(object)
    replaced = Signal(object)
    was_put_back = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        trips: RoundTrips,
        is_own_file: Callable[[Path], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._trips = trips
        self._is_own_file = is_own_file
        self._tasks = Tasks(self)
        self._looking = Tasks(self)
        self._offered = False
        self._looked: str | None = None  # the edit
        self._edited: frozenset[Path] = frozenset()

    @property
    def offered(self) -> bool:
        """Whether the edit that was looked at last has an original that it can go back to."""
        return self._offered

    @property
    def edited(self) -> frozenset[Path]:
        """The photographs that came from another program to be edited here."""
        return self._edited

    def expect(self, photographs: Iterable[Path]) -> None:
        """Another program, or a command, gave these to be edited and to go back."""
        self._edited |= frozenset(photographs)

    def comes_first(self, job: Job) -> bool:
        """Whether saving back is the first thing to be done with what `job` came to."""
        return not job.request.images[0].hosted and Path(job.request.images[0].path) in self._edited

    def look(self, job: Job | None) -> None:
        """Find out whether `job` has an original that it can go back to."""
        self._looking.drop_all()
        looked = None if job is None or job.result is None else job.id
        if looked is None or looked != self._looked:
            self._offer(False)
        self._looked = looked
        if job is not None and looked is not None:
            self._looking.run(partial(self._can_go_back, job), self._offer)

    def save_beside(self, job: Job, image: ResultImage) -> None:
        """Write a result beside its original, in the way of that."""
        work = partial(self._save_beside, job, image)
        self._tasks.run(work, partial(self._tell, self.saved))

    def plan(self, job: Job, image: ResultImage) -> None:
        """Find out what replacing the original comes to."""
        self._tasks.run(partial(self._plan, job, image), partial(self._tell, self.planned))

    def replace(self, what: Replacement, *, enlarge: bool) -> None:
        """Put a result in the place of its original, as the person agreed."""
        plan = what.enlarged if enlarge else what.as_is
        work = partial(_unless_stopped, self._trips.replace_original, what.job, what.image, plan)
        self._tasks.run(work, partial(self._tell, self.replaced))

    def put_back(self, file: ReplacedFile) -> None:
        """Put the old file in its place again."""
        work = partial(self._trips.put_back, file)
        self._tasks.run(work, partial(self._tell, self.was_put_back))

    def _can_go_back(self, job: Job) -> bool:
        original = original_of(job)
        return original is not None and not self._is_own_file(original)

    def _offer(self, outcome: bool | FireredError) -> None:
        offered = outcome is True
        if offered != self._offered:
            self._offered = offered
            self.offered_changed.emit()

    def _save_beside(self, job: Job, image: ResultImage) -> tuple[Path, ...]:
        plan = self._trips.plan(job, image)
        return (_unless_stopped(self._trips.save_beside, job, image, plan),)

    def _plan(self, job: Job, image: ResultImage) -> Replacement:
        as_is = self._trips.plan(job, image)
        return Replacement(job, image, as_is, self._trips.plan(job, image, enlarge=True))

    def _tell(self, signal: SignalInstance, outcome: object) -> None:
        (self.refused if isinstance(outcome, FireredError) else signal).emit(outcome)


def _unless_stopped(
    write: Callable[[Job, ResultImage, Return], T], job: Job, image: ResultImage, plan: Return
) -> T:
    try:
        return write(job, image, plan)
    except Cancelled as stop:  # the program ends in the middle of it
        raise ImagingStopped(name=plan.original.name) from stop
