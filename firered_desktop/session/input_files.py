"""Files with the pictures that an edit was asked with, also after the originals are gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from firered_desktop.core.edit import EditRequest, InputImage, PreparedPicture
from firered_desktop.core.job import Job


class Pictures(Protocol):
    """Where the picture files of the library are; may block."""

    def picture(self, sha256: str) -> Path | None: ...


def with_files_at_hand(job: Job, pictures: Pictures) -> EditRequest:
    """The request of `job`; what was prepared stands for an original that is gone. May block."""
    prepared = iter(job.prepared)
    images = tuple(
        image if image.hosted else _at_hand(image, next(prepared, None), pictures)
        for image in job.request.images
    )
    return replace(job.request, images=images)


def _at_hand(image: InputImage, prepared: PreparedPicture | None, pictures: Pictures) -> InputImage:
    if prepared is None or Path(image.path).exists():
        return image
    kept = pictures.picture(prepared.sha256)
    if kept is None:
        return image
    return InputImage(str(kept), prepared.dimensions, prepared.size)
