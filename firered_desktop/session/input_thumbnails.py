"""Small pictures of what edits were asked with, read off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from firered_desktop.core.errors import FireredError
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.previews import to_image
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.job import Job
    from firered_desktop.core.picture import Preview
    from firered_desktop.core.ports import PreviewSource
    from firered_desktop.session.input_files import Pictures

MOST = 300  # thumbnails kept at a time, about thirty megabytes
THUMBNAIL_BOX = Dimensions(192, 144)  # pixels; sharp at twice the size at which it is shown


class InputThumbnails(QObject):
    """Signal: `arrived` with the id of an edit whose thumbnail is there now."""

    arrived = Signal(str)
    _decoded = Signal(str, QImage)  # all that the imaging thread may touch

    def __init__(
        self, pictures: Pictures, previews: PreviewSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._previews = previews
        self._tasks = Tasks(self)
        self._images: dict[str, QImage | None] = {}
        self._decoded.connect(self._take)

    def of(self, job: Job) -> QImage | None:
        """The thumbnail of picture 1, if it is there; asked for at the first call."""
        if job.id not in self._images:
            self._images[job.id] = None
            self._tasks.run(partial(_source, self._pictures, job), partial(self._decode, job.id))
        return self._images[job.id]

    def forget(self, job_id: str) -> None:
        """Keep that of an edit no longer."""
        self._images.pop(job_id, None)

    def _decode(self, job_id: str, found: Path | FireredError | None) -> None:
        if isinstance(found, Path):
            on_done = partial(self._tell, job_id)
            self._previews.request_preview(found, THUMBNAIL_BOX, on_done)

    def _tell(self, job_id: str, outcome: Preview | FireredError) -> None:
        if isinstance(outcome, FireredError):
            return  # it stays without a thumbnail
        try:
            self._decoded.emit(job_id, to_image(outcome.pixels))
        except RuntimeError:
            return  # the window closed meanwhile

    def _take(self, job_id: str, image: QImage) -> None:
        if job_id in self._images:
            self._images[job_id] = image
            while len(self._images) > MOST:
                self._images.pop(next(iter(self._images)))
            self.arrived.emit(job_id)


def _source(pictures: Pictures, job: Job) -> Path | None:
    """The smallest file with the pixels of picture 1 that there may be."""
    if job.prepared:
        return pictures.picture(job.prepared[0].before_sha256)
    local = job.request.local_images
    return Path(local[0].path) if local else None
