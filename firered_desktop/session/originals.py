"""Photographs that are not where edits knew them: looked for, located, forgotten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.ports import CancelToken
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from firered_desktop.core.lineage import Photograph
    from firered_desktop.core.upkeep import Originals

AFTER_START = 15_000  # milliseconds; a disk that sleeps is not woken while the window comes


class LostOriginals(QObject):
    """What of `originals` is missing, as far as that is known.

    `renamed` tells of some of those where they seem to be now, by number. `now` gives seconds since
    the epoch. Signals: `changed` when some were looked for, located or forgotten, `recognised` when
    it is known which were renamed, `located` (int) so many were found in a folder, `refused`
    (FireredError).
    """

    changed = Signal()
    recognised = Signal()
    located = Signal(int)
    refused = Signal(object)

    def __init__(
        self, originals: Originals, now: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._originals = originals
        self._now = now
        self._tasks = Tasks(self)
        self._token = CancelToken()
        self.missing: tuple[Photograph, ...] = ()
        self.renamed: Mapping[int, Path] = {}

    def begin(self) -> None:
        """Look when the start is over; nobody waits for it."""
        QTimer.singleShot(AFTER_START, self, self.look)

    def look(self) -> None:
        """Look whether photographs are at their places."""
        self._then_load(partial(self._originals.look, self._now(), self._token))

    def search(self) -> None:
        """Look, and then in their former folders for those that have another name there."""
        self._then_load(partial(self._originals.look, self._now(), self._token), self._recognise)

    def accept(self, numbers: Sequence[int]) -> None:
        """Those of `numbers` that seem to be renamed are where they seem to be."""
        found = {number: self.renamed[number] for number in numbers if number in self.renamed}

        def work() -> None:
            for number, path in found.items():
                self._originals.locate(number, path)

        self._then_load(work)

    def locate(self, number: int, path: Path) -> None:
        """Say where a photograph is now; those beside it are found with it."""
        self._then_load(partial(self._originals.locate, number, path))

    def locate_in(self, folder: Path) -> None:
        """Look for all that are missing in a folder and below it."""
        self._then_load(partial(self._originals.locate_in, folder, self._token), self.located.emit)

    def forget(self, number: int) -> None:
        """Say that a photograph need not be there."""
        self._then_load(partial(self._originals.forget, number))

    def stop(self) -> None:
        """Look no further."""
        self._token.cancel()
        self._token = CancelToken()

    def _recognise(self, missing: int) -> None:
        token = self._token

        def work() -> Mapping[int, Path]:
            try:
                return self._originals.renamed(token)
            except Cancelled:
                return {}

        if missing:
            self._tasks.run(work, self._take_renamed)

    def _take_renamed(self, outcome: Mapping[int, Path] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        self.renamed = outcome
        self.recognised.emit()

    def _then_load(
        self, work: Callable[[], object], tell: Callable[[int], object] | None = None
    ) -> None:
        def both() -> tuple[object, tuple[Photograph, ...]]:
            try:
                answer = work()
            except Cancelled:
                answer = None
            return answer, self._originals.missing()

        def take(outcome: tuple[object, tuple[Photograph, ...]] | FireredError) -> None:
            if isinstance(outcome, FireredError):
                self.refused.emit(outcome)
                return
            answer, self.missing = outcome
            self.changed.emit()
            if tell is not None and isinstance(answer, int):
                tell(answer)

        self._tasks.run(both, take)
