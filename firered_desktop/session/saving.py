"""Results leaving the library as files of the person's choosing, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.edit import ResultImage
from firered_desktop.core.errors import Cancelled, FireredError, ImagingStopped, PictureMissing
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Job
from firered_desktop.core.label import label_of
from firered_desktop.core.ports import CancelToken, Exporter
from firered_desktop.outbox.delivery import check_target, copy_file
from firered_desktop.session.tasks import Tasks


class Pictures(Protocol):
    """Where the picture files of the library are, and where others are made; both may block."""

    def picture(self, sha256: str) -> Path | None: ...
    def workspace(self) -> Path: ...


class Saving(QObject):
    """Copies results: the service's bytes, untouched, or labelled copies in other formats.

    Signals: `saved` (Path), `refused` (FireredError). What an edit was made from is never written
    over.
    """

    saved = Signal(object)
    refused = Signal(object)

    def __init__(
        self, pictures: Pictures, exporter: Exporter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._exporter = exporter
        self._tasks = Tasks(self)

    def save(self, job: Job, image: ResultImage, target: Path) -> None:
        """Write the service's bytes to `target`; what is there the person agreed to replace."""
        self._tasks.run(partial(self._copy, job, image, target), self._tell_saved)

    def export(
        self, job: Job, image: ResultImage, target: Path, form: ExportFormat | None = None
    ) -> None:
        """Write a labelled copy to `target`, likewise.

        The name of `target` says which format; where it says none, `form` does, else PNG.
        """
        form = ExportFormat.of_path(target) or form or ExportFormat.PNG
        self._tasks.run(partial(self._export, job, image, target, form), self._tell_saved)

    def find(self, image: ResultImage, on_found: Callable[[Path], None]) -> None:
        """Tell `on_found` where the library keeps a result."""
        self._tasks.run(partial(self._path_of, image), partial(self._tell_found, on_found))

    def _path_of(self, image: ResultImage) -> Path:
        path = self._pictures.picture(image.sha256)
        if path is None:
            raise PictureMissing(name=image.sha256[:12])
        return path

    def _copy(self, job: Job, image: ResultImage, target: Path) -> Path:
        source = self._path_of(image)
        check_target(target, _kept(job, source))
        return copy_file(source, target)

    def _export(self, job: Job, image: ResultImage, target: Path, form: ExportFormat) -> Path:
        source = self._path_of(image)
        check_target(target, _kept(job, source))
        folder = self._pictures.workspace()
        try:
            wish = ExportWish(form, label_of(job))
            made = self._exporter.export(source, wish, folder, CancelToken())
        except Cancelled as ending:  # the program ends in the middle of it
            raise ImagingStopped(name=source.name) from ending
        try:
            return copy_file(made.path, target)
        finally:
            made.path.unlink(missing_ok=True)

    def _tell_saved(self, outcome: Path | FireredError) -> None:
        signal = self.refused if isinstance(outcome, FireredError) else self.saved
        signal.emit(outcome)

    def _tell_found(self, on_found: Callable[[Path], None], outcome: Path | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            on_found(outcome)


def _kept(job: Job, source: Path) -> tuple[Path, ...]:
    """The files that stay as they are: the library's own, and those that the edit began with."""
    return (source, *(Path(image.path) for image in job.request.local_images))
