"""What a drop or the clipboard offers: files, pixels, or nothing that can be used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

PICTURE_FORMAT = "application/x-firered-picture"  # a picture of this draft, by its id


@dataclass(frozen=True, slots=True)
class Offer:
    """Picture files, or pixels without a file; `folder` and `web` tell what could not be used."""

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    folder: bool = False
    web: bool = False


def may_offer(mime: QMimeData) -> bool:
    """Whether `mime` may hold pictures; nothing is decoded for this answer."""
    return mime.hasUrls() or mime.hasImage()


def read_offer(mime: QMimeData) -> Offer:
    """What `mime` offers; files go before pixels, which may be a smaller copy of them."""
    local = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    paths = tuple(Path(file) for file in local if not file.endswith("/"))
    folder = len(paths) < len(local)
    if paths:
        return Offer(paths, folder=folder)
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return Offer(image=image)
    return Offer(folder=folder, web=len(mime.urls()) > len(local))


def moved_picture(mime: QMimeData) -> int | None:
    """The id of the draft's own picture that is being moved, or None."""
    if not mime.hasFormat(PICTURE_FORMAT):
        return None
    return int(bytes(mime.data(PICTURE_FORMAT).data()))
