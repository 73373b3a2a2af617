"""Results with labels brought into the history, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.ports import CancelToken, OnProgress
from firered_desktop.session.picture_files import find_pictures
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from firered_desktop.core.gallery import Gallery
    from firered_desktop.core.importing import Imported
    from firered_desktop.core.judging import Key


class Importer(Protocol):
    """Takes files in; blocks, and raises Cancelled, DiskFull, LibraryUnusable."""

    def take_in(self, paths: Sequence[Path], token: CancelToken, tell: OnProgress) -> Imported: ...


class Importing(QObject):
    """One thing at a time. `trash` moves pictures of the history to the trash, as undo.

    Signals: `progressed` (float, from 0 to 1), `ended` (Imported), `stopped`, `refused`
    (FireredError).
    """

    progressed = Signal(float)
    ended = Signal(object)
    stopped = Signal()
    refused = Signal(object)

    def __init__(
        self,
        importer: Importer,
        gallery: Gallery,
        trash: Callable[[Sequence[Key]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._importer = importer
        self._gallery = gallery
        self._trash = trash
        self._tasks = Tasks(self)
        self._token: CancelToken | None = None

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in those of the files `paths`, and in the folders among them, that have a label."""
        if self._token is not None:
            return
        token = self._token = CancelToken()

        def work() -> Imported | None:
            try:
                found = find_pictures(tuple(paths))
                return self._importer.take_in(found.pictures, token, self.progressed.emit)
            except Cancelled:
                return None

        self._tasks.run(work, self._take)

    def stop(self) -> None:
        """Take in no more."""
        if self._token is not None:
            self._token.cancel()

    def undo(self, imported: Imported) -> None:
        """Move what was taken in to the trash."""

        def work() -> tuple[Key, ...]:
            return tuple(key for job in imported.jobs for key in self._gallery.keys_of(job.id))

        self._tasks.run(work, self._take_back)

    def _take(self, outcome: Imported | FireredError | None) -> None:
        self._token = None
        if outcome is None:
            self.stopped.emit()
        elif isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self.ended.emit(outcome)

    def _take_back(self, outcome: tuple[Key, ...] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self._trash(outcome)
