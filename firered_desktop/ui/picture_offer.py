"""What a drop or the clipboard offers: files, pixels, addresses, or nothing that can be used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from firered_desktop.core.send_options import is_web_address

PICTURE_FORMAT = "application/x-firered-picture"  # a picture of this draft, by its id


@dataclass(frozen=True, slots=True)
class Offer:
    """Picture files, pixels without a file, or the address of a picture on the web.

    `folder` tells that one was offered, which cannot be used.
    """

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    address: str = ""
    folder: bool = False


def may_offer(mime: QMimeData) -> bool:
    """Whether `mime` may hold pictures; nothing is decoded for this answer."""
    return mime.hasUrls() or mime.hasImage()


def read_offer(mime: QMimeData) -> Offer:
    """What `mime` offers; files go before pixels, which may be a smaller copy of them.

    An address comes last: who has the pixels need not have anyone fetch them.
    """
    local = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    paths = tuple(Path(file) for file in local if not file.endswith("/"))
    folder = len(paths) < len(local)
    if paths:
        return Offer(paths, folder=folder)
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return Offer(image=image)
    # Browsers copy the address of a picture as plain words.
    words = mime.text().split()
    urls = [*mime.urls(), *(QUrl(word) for word in words if len(words) == 1)]
    addresses = (address for url in urls if (address := as_address(url)))
    return Offer(folder=folder, address=next(addresses, ""))


def as_address(url: QUrl) -> str | None:
    """`url` as services know it, letters beyond ASCII encoded; None where it is not of the web."""
    encoded = bytes(url.toEncoded().data()).decode("ascii")
    return encoded if is_web_address(encoded) else None


def moved_picture(mime: QMimeData) -> int | None:
    """The id of the draft's own picture that is being moved, or None."""
    if not mime.hasFormat(PICTURE_FORMAT):
        return None
    return int(bytes(mime.data(PICTURE_FORMAT).data()))
