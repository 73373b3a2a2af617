"""The library looked after from the window: daily copies, checks, backups, lost photographs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.lineage import Photograph
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.upkeep import Findings, Originals, Upkeep
from firered_desktop.core.words import Sentence
from firered_desktop.session.tasks import Tasks

AFTER_START = 5_000  # milliseconds


class Keeping(QObject):
    """Long work on the library, one piece at a time, off the GUI thread; it can be stopped.

    `opening` says what became of the library when it was opened. Signals: `progressed` (float,
    from 0 to 1), `checked` (Findings), `repaired`, `backed_up` (Path), `moved` (Path: the library
    is there as well, and is used from there once the settings say so), `restored` (Path: so is a
    library of a backup), `originals_changed` when photographs were looked for, located or
    forgotten, `stopped` when work ended as it was wished, `refused` (FireredError).
    """

    progressed = Signal(float)
    checked = Signal(object)
    repaired = Signal()
    backed_up = Signal(object)
    moved = Signal(object)
    restored = Signal(object)
    originals_changed = Signal()
    stopped = Signal()
    refused = Signal(object)

    def __init__(
        self,
        upkeep: Upkeep,
        originals: Originals,
        now: Callable[[], float],
        parent: QObject | None = None,
        *,
        opening: tuple[Sentence, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._upkeep = upkeep
        self._originals = originals
        self._now = now
        self._tasks = Tasks(self)
        self._token: CancelToken | None = None
        self._missing: tuple[Photograph, ...] = ()
        self.opening = opening

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._token is not None

    @property
    def missing(self) -> tuple[Photograph, ...]:
        """The photographs that were not at their places when that was last looked at."""
        return self._missing

    def stop(self) -> None:
        """Stop what is being done; what it made so far goes away."""
        if self._token is not None:
            self._token.cancel()

    def begin(self) -> None:
        """Copy the database once a day, when the start is over; nobody waits for it."""
        QTimer.singleShot(AFTER_START, self, self.copy_daily)

    def copy_daily(self) -> None:
        """Copy the database unless that was done today; nobody is told."""
        self._tasks.run(self._copied, lambda _: None)

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
        """Write the library into an empty folder; what was not sent waits in both then."""

        def work(token: CancelToken) -> int:
            return self._upkeep.copy_to(folder, token, self.progressed.emit)

        self._start(work, lambda _: self.moved.emit(folder))

    def restore(self, archive: Path, folder: Path) -> None:
        """Make a library in an empty folder of a backup; this one stays as it is."""

        def work(token: CancelToken) -> int:
            return self._upkeep.restore(archive, folder, token, self.progressed.emit)

        self._start(work, lambda _: self.restored.emit(folder))

    def look_for_originals(self) -> None:
        """Look whether photographs are at their places."""
        self._start(partial(self._originals.look, self._now()), lambda _: self._load_missing())

    def locate(self, number: int, path: Path) -> None:
        """Say where a photograph is now; those beside it are found with it."""
        self._then_load(partial(self._originals.locate, number, path))

    def forget(self, number: int) -> None:
        """Say that a photograph need not be there."""
        self._then_load(partial(self._originals.forget, number))

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

    def _then_load(self, work: Callable[[], object]) -> None:
        def both() -> tuple[Photograph, ...]:
            work()
            return self._originals.missing()

        self._tasks.run(both, self._take_missing)

    def _load_missing(self) -> None:
        self._tasks.run(self._originals.missing, self._take_missing)

    def _take_missing(self, outcome: tuple[Photograph, ...] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        self._missing = outcome
        self.originals_changed.emit()
