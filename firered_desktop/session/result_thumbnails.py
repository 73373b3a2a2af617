"""The small pictures of all results of one edit, read off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.errors import FireredError
    from firered_desktop.core.job import Job


class Thumbnails(Protocol):
    """Where the thumbnails of the library are; may block."""

    def thumbnail(self, job_id: str, index: int) -> bytes | None: ...


class ResultThumbnails(QObject):
    """Reads those of an edit with several results; `changed` when one arrived."""

    changed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._tasks = Tasks(self)
        self._shown: tuple[str, int] | None = None  # an edit, and how many results it has
        self._images: dict[int, QImage] = {}

    def show(self, job: Job | None) -> None:
        """Read the thumbnails of this edit; of one result alone none are needed."""
        count = len(job.result.images) if job is not None and job.result is not None else 0
        shown = (job.id, count) if job is not None and count > 1 else None
        if shown == self._shown:
            return
        self._shown = shown
        self._tasks.drop_all()
        self._images.clear()
        if shown is None:
            return
        for index in range(count):
            self._tasks.run(partial(self._read, shown[0], index), partial(self._take, index))

    def image(self, index: int) -> QImage | None:
        """The thumbnail of one result, if it is there."""
        return self._images.get(index)

    def _read(self, job_id: str, index: int) -> QImage | None:
        encoded = self._thumbnails.thumbnail(job_id, index)
        return None if encoded is None else QImage.fromData(encoded)

    def _take(self, index: int, outcome: QImage | FireredError | None) -> None:
        if isinstance(outcome, QImage) and not outcome.isNull():
            self._images[index] = outcome
            self.changed.emit()
