"""Results on their way from fal into the library: fetched, verified, taken in, shown small."""

from __future__ import annotations

import hashlib
import logging
import uuid
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.edit import AnswerImage, EditResult, ResultImage
from firered_desktop.core.errors import (
    Cancelled,
    Charged,
    DownloadDamaged,
    FireredError,
    PictureMissing,
    PictureUnreadable,
)
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.label import label_of
from firered_desktop.core.ports import CancelToken, EditEngine, Library, OnProgress, Preparer
from firered_desktop.core.sizes import Dimensions
from firered_desktop.outbox.abandoning import abandonable
from firered_desktop.outbox.delivery import EXTENSIONS, deliver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.core.export import ExportChoices, ExportFormat
    from firered_desktop.core.job import Job

logger = logging.getLogger(__name__)

TRIES = 5
THUMBNAIL = Dimensions(512, 512)  # pixels; sharp at double scale


class ResultStore:
    """Takes results into the library, and gives copies of them out."""

    def __init__(self, library: Library, preparer: Preparer) -> None:
        self._library = library
        self._preparer = preparer

    def path_of(self, sha256: str) -> Path:
        """The file of a picture of the library; raises PictureMissing."""
        path = self._library.picture(sha256)
        if path is None:
            raise PictureMissing(name=sha256[:12])
        return path

    def fetch(
        self, engine: EditEngine, image: AnswerImage, token: CancelToken, told: OnProgress
    ) -> ResultImage:
        """Download one result until it is whole, and take its bytes in untouched.

        Raises DownloadDamaged after several tries that did not arrive as a whole picture.
        """
        target = self._library.workspace() / f"result-{uuid.uuid4().hex}"
        for attempt in range(1, TRIES + 1):
            try:
                abandonable(partial(engine.download, image, target, token, told), token)
                facts = self._preparer.verify(target, token)
            except (DownloadDamaged, PictureUnreadable) as error:
                target.unlink(missing_ok=True)
                if attempt == TRIES:
                    raise DownloadDamaged(charged=Charged.YES) from error
                continue
            with target.open("rb") as reading:
                sha256 = hashlib.file_digest(reading, "sha256").hexdigest()
            self._library.take_in(target, sha256, facts.content_type)
            return ResultImage(sha256, facts.content_type, facts.dimensions, facts.size, image.nsfw)
        raise AssertionError("the last try returns or raises")

    def keep_thumbnails(self, job_id: str, images: tuple[ResultImage, ...]) -> None:
        """Make the small pictures that the history shows; a result counts without one too."""
        for index, image in enumerate(images):
            try:
                path = self.path_of(image.sha256)
                small = self._preparer.thumbnail(path, THUMBNAIL, CancelToken())
                self._library.put_thumbnail(job_id, index, small)
            except FireredError as error:
                logger.warning("A thumbnail could not be made: %s", error.code)
            except Cancelled:
                raise
            except Exception:
                logger.exception("A thumbnail met a bug")

    def deliver(self, job: Job, result: EditResult) -> Iterator[Path]:
        """Copy the results into the folder that the edit asked for, then its labelled copies.

        Each file is given as soon as it is there. Raises FolderUnwritable, DiskFull, and for
        labelled copies what Exporter.export raises.
        """
        if job.folder is None:
            return
        folder, stem = Path(job.folder), job.request.images[0].stem
        for image in result.images:
            source, suffix = self.path_of(image.sha256), EXTENSIONS.get(image.content_type, ".bin")
            yield deliver(source, folder, stem, suffix).absolute()
        if job.export is None:
            return
        wish = self.wish_for(replace(job, result=result), job.export, job.export_choices)
        for image in result.images:
            copy = self._labelled(self.path_of(image.sha256), wish)
            try:
                delivered = deliver(copy, folder, stem, job.export.suffixes[0])
            finally:
                copy.unlink(missing_ok=True)
            yield delivered.absolute()

    def wish_for(self, job: Job, form: ExportFormat, choices: ExportChoices) -> ExportWish:
        """The wish for copies of what `job` came to, with what its picture 1 said."""
        origin = job.origin_sha256
        kept = None if origin is None else self._library.picture(origin)
        return ExportWish(form, label_of(job), choices, kept)

    def _labelled(self, path: Path, wish: ExportWish) -> Path:
        # A wish to stop comes too late for what was made and paid for.
        token, folder = CancelToken(), self._library.workspace()
        return self._preparer.export(path, wish, folder, token).path
