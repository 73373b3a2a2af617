"""The input pictures of an edit as the endpoint is given them."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.job import Job, State
from firered_desktop.core.send_options import InputDelivery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.core.edit import PreparedPicture
    from firered_desktop.core.ports import Library

INPUT_FIELD = "image_urls"  # what fal names where it is about an input picture


def needs_preparing(job: Job) -> bool:
    """Whether pictures of this machine still have to be made ready to leave it."""
    return len(job.prepared) < len(job.request.local_images)


def is_prepared(job: Job) -> bool:
    """Whether an edit waits for nothing more than a place to be sent."""
    return job.state is State.WAITING and not needs_preparing(job)


def image_urls(job: Job, library: Library) -> tuple[str, ...]:
    """One URL for each picture, in order; equal for equal edits. Raises PictureMissing."""
    local = _local_urls(job, library)
    # A row that lost its uploads is equal to no request of fal's list.
    return tuple(image.path if image.hosted else next(local, "") for image in job.request.images)


def _local_urls(job: Job, library: Library) -> Iterator[str]:
    if job.options.delivery is InputDelivery.UPLOAD:
        return iter(job.uploads)
    return (_data_uri(picture, library) for picture in job.prepared)


def _data_uri(picture: PreparedPicture, library: Library) -> str:
    path = library.picture(picture.sha256)
    if path is None:
        raise PictureMissing(name=picture.sha256[:12])
    try:
        encoded = base64.b64encode(path.read_bytes()).decode("ascii")
    except OSError as error:
        raise PictureMissing(name=path.name) from error
    return f"data:{picture.content_type};base64,{encoded}"
