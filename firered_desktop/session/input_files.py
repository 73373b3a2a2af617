"""Files with the pictures that an edit was asked with, also after the originals are gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from firered_desktop.core.edit import EditRequest, InputImage, PreparedPicture
from firered_desktop.core.job import Job


class Pictures(Protocol):
    """Where the picture files of the library are; may block."""

    def picture(self, sha256: str) -> Path | None: ...


OldFile = Callable[[Path, int], Path | None]
"""The kept bytes of a file that a result took the place of, by its place and size in bytes."""


AtHand = Callable[[Job], EditRequest]
"""The request of an edit with files that are there; may block."""


Located = Callable[[str], str | None]
"""Where a person found the photograph again that an edit knows by a path; None where nobody did."""


def with_files_at_hand(
    job: Job, pictures: Pictures, old_file: OldFile, located: Located | None = None
) -> EditRequest:
    """The request of `job` with files that are there; may block.

    An original that is gone is taken from where it was located; else what was prepared stands for
    it, and the old file for one whose place a result took.
    """
    prepared = iter(job.prepared)
    images = tuple(
        image
        if image.hosted
        else _at_hand(_found(image, located), next(prepared, None), pictures, old_file)
        for image in job.request.images
    )
    return replace(job.request, images=images)


def _found(image: InputImage, located: Located | None) -> InputImage:
    if located is None or Path(image.path).exists():
        return image
    place = located(image.path)
    return image if place is None else replace(image, path=place)


def _at_hand(
    image: InputImage, prepared: PreparedPicture | None, pictures: Pictures, old_file: OldFile
) -> InputImage:
    there = Path(image.path)
    if there.exists():
        same = there.stat().st_size == image.size
        old = None if same else old_file(there, image.size)
        return image if old is None else replace(image, path=str(old))
    if prepared is None:
        return image
    kept = pictures.picture(prepared.sha256)
    if kept is None:
        return image
    return InputImage(str(kept), prepared.dimensions, prepared.size)
