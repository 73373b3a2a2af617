"""The library looked after from the window: daily copies, checks, backups, another place."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.ports import CancelToken
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from firered_desktop.core.upkeep import Findings, Stray, Upkeep, Usage
    from firered_desktop.core.words import Sentence

AFTER_START = 5_000  # milliseconds
FOLDER = "FireRed library"  # made in a folder that holds other things


class Keeping(QObject):
    """Long work on the library, one piece at a time, off the GUI thread; it can be stopped.

    `opening` says what became of the library when it was opened. `former` is the folder that it was
    moved from in this run, None if it was not. Signals: `progressed` (float, from 0 to 1),
    `measured` (Usage, int: the size of the former library in bytes), `checked` (Findings),
    `put_away` (int) so many picture files, `repaired`, `backed_up` (Path), `moved` (Path: the
    library is there as well), `restored` (Path: so is a library of a backup), `removed` when the
    former library is gone, `originals_changed` when photographs were looked for, located or
    forgotten, `located` (int) so many were found in a folder, `stopped` when work ended as it was
    wished, `refused` (FireredError).
    """

    progressed = Signal(float)
    measured = Signal(object, object)
    checked = Signal(object)
    put_away = Signal(int)
    removed = Signal()
    repaired = Signal()
    backed_up = Signal(object)
    moved = Signal(object)
    restored = Signal(object)
    stopped = Signal()
    refused = Signal(object)

    def __init__(
        self,
        upkeep: Upkeep,
        now: Callable[[], float],
        parent: QObject | None = None,
        *,
        opening: tuple[Sentence, ...] = (),
        former: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._upkeep = upkeep
        self._now = now
        self._tasks = Tasks(self)
        self._token: CancelToken | None = None
        self.opening = opening
        self.former = former

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._token is not None

    def stop(self) -> None:
        """Stop what is being done; what it made so far goes away."""
        if self._token is not None:
            self._token.cancel()

    def take_opening(self) -> tuple[Sentence, ...]:
        """What is to be told of the opening, which is told once."""
        told, self.opening = self.opening, ()
        return told

    def begin(self) -> None:
        """Copy the database once a day, when the start is over; nobody waits for it."""
        QTimer.singleShot(AFTER_START, self, self.copy_daily)

    def copy_daily(self) -> None:
        """Copy the database unless that was done today; nobody is told."""
        self._tasks.run(self._copied, lambda _: None)

    def measure(self) -> None:
        """Find out how much there is; beside whatever else is being done."""
        self._tasks.run(self._measured, self._tell_measured)

    def set_aside(self, strays: Sequence[Stray]) -> None:
        """Put picture files away that belong to no edit."""

        def work(token: CancelToken) -> int:
            del token  # their names are changed, which takes no time
            return self._upkeep.set_aside(strays)

        self._start(work, self.put_away.emit)

    def remove_former(self) -> None:
        """Delete the library that this one was moved from."""
        former = self.former
        if former is None:
            return

        def work(token: CancelToken) -> None:
            del token  # half of a library would be of no use
            self._upkeep.remove(former)

        self._start(work, lambda _: self._take_removed())

    def check(self, *, thorough: bool) -> None:
        """Look at the database and the files; thoroughly also at every byte."""

        def work(token: CancelToken) -> Findings:
            return self._upkeep.check(token, self.progressed.emit, thorough=thorough)

        self._start(work, self.checked.emit)

    def repair(self) -> None:
        """Make anew what is taken from the edits."""

        def work(token: CancelToken) -> None:
            del token  # it is one step, and a short one
            self._upkeep.repair()

        self._start(work, lambda _: self.repaired.emit())

    def back_up(self, target: Path) -> None:
        """Write the library to one file."""

        def work(token: CancelToken) -> int:
            return self._upkeep.back_up(target, token, self.progressed.emit)

        self._start(work, lambda _: self.backed_up.emit(target))

    def move(self, folder: Path) -> None:
        """Write the library into `folder`, or where that is not empty into a new one in it.

        What was not sent waits in both then.
        """

        def work(token: CancelToken) -> Path:
            place = free_place(folder)
            self._upkeep.copy_to(place, token, self.progressed.emit)
            return place

        self._start(work, self.moved.emit)

    def restore(self, archive: Path, folder: Path) -> None:
        """Make a library of a backup, in `folder` or a new one in it; this one stays as it is."""

        def work(token: CancelToken) -> Path:
            place = free_place(folder)
            self._upkeep.restore(archive, place, token, self.progressed.emit)
            return place

        self._start(work, self.restored.emit)

    def _measured(self) -> tuple[Usage, int]:
        usage = self._upkeep.measure()
        return usage, 0 if self.former is None else self._upkeep.size_of(self.former)

    def _tell_measured(self, outcome: tuple[Usage, int] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self.measured.emit(*outcome)

    def _take_removed(self) -> None:
        self.former = None
        self.removed.emit()

    def _copied(self) -> Path | None:
        return self._upkeep.copy_daily(self._now(), CancelToken())

    def _start(self, work: Callable[[CancelToken], object], on_done: Callable[..., object]) -> None:
        if self._token is not None:
            return  # one at a time
        token = self._token = CancelToken()

        def stoppable() -> object:
            try:
                return work(token)
            except Cancelled:
                return token

        def hand_over(outcome: object) -> None:
            self._token = None
            if outcome is token:
                self.stopped.emit()
            elif isinstance(outcome, FireredError):
                self.refused.emit(outcome)
            else:
                on_done(outcome)

        self._tasks.run(stoppable, hand_over)


def free_place(folder: Path) -> Path:
    """`folder` where it is empty or not there, else a new folder in it."""
    if not folder.exists() or not any(folder.iterdir()):
        return folder
    names = itertools.chain((FOLDER,), (f"{FOLDER} {number}" for number in itertools.count(2)))
    return next(place for name in names if not (place := folder / name).exists())
