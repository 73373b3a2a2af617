"""What a drop or the clipboard offers: files, a picture without one, addresses, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from firered_desktop.core.data_uri import is_picture_data
from firered_desktop.core.send_options import is_web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.session.pictures import Content

PICTURE_FORMAT = "application/x-firered-picture"  # a picture of this draft, by its id
PLACE_FORMAT = "application/x-firered-place"  # where it is now, from 1

# Encoded pictures as programs pass them on, those first that lose least.
_KINDS = "png tiff jxl webp avif heic heif jpeg jpg gif bmp x-bmp"
_ENCODED = tuple(f"image/{kind}" for kind in _KINDS.split())
_QT_IMAGE = "application/x-qt-image"
_COPIED_FILES = "x-special/gnome-copied-files"
_MOZ_URL = "text/x-moz-url"
_WORDS = "text/plain"
# What names a file that the other program would only make when it is asked in its own way.
_PROMISES = (
    'application/x-qt-windows-mime;value="FileGroupDescriptorW"',
    'application/x-qt-windows-mime;value="FileContents"',
    "application/x-moz-file-promise",
    "com.apple.pasteboard.promised-file-url",
    "com.apple.NSFilePromiseItemMetaData",
    "XdndDirectSave0",
)
# Where file managers show files that no other program can open by a path.
_ELSEWHERE = frozenset(
    ("mtp", "gphoto2", "ptp", "afc", "smb", "sftp", "ftp", "dav", "davs", "camera", "kdeconnect")
)
_SOURCE = re.compile(r"<img\b[^>]*?\ssrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offer:
    """Files and folders, a picture without a file, or the address of a picture on the web.

    `further` counts the addresses beyond the first. `promised`: another program only said that it
    would make a file. `elsewhere` is how files are reached that lie on a camera, a telephone or
    another machine and have no path here ("mtp").
    """

    paths: tuple[Path, ...] = ()
    content: Content | None = None
    address: str = ""
    further: int = 0
    promised: bool = False
    elsewhere: str = ""


def may_offer(mime: QMimeData) -> bool:
    """Whether `mime` may hold other pictures than the draft's; nothing is decoded for this."""
    if mime.hasFormat(PICTURE_FORMAT):
        return False
    if mime.hasUrls() or mime.hasImage() or _is_promised(mime):
        return True
    if {*mime.formats()} & {*_ENCODED, _COPIED_FILES}:
        return True
    return next(_addresses(mime, []), "") != ""


def read_offer(mime: QMimeData) -> Offer:
    """What `mime` offers; files go before pixels, which may be a smaller copy of them.

    An address comes last: who has the pixels need not have anyone fetch them.
    """
    urls = [*mime.urls(), *_copied_files(mime)]
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if paths:
        return Offer(paths)
    content = _content(mime)
    if content is not None:
        return Offer(content=content)
    found = list(dict.fromkeys(_addresses(mime, urls)))
    if found and is_picture_data(found[0]):
        return Offer(content=found[0])
    if found and found[0].startswith("file:"):
        return Offer(tuple(Path(QUrl(each).toLocalFile()) for each in found))
    if found:
        return Offer(address=found[0], further=len(found) - 1)
    elsewhere = next((url.scheme() for url in urls if url.scheme() in _ELSEWHERE), "")
    return Offer(promised=_is_promised(mime), elsewhere=elsewhere)


def as_address(url: QUrl) -> str | None:
    """`url` as services know it, letters beyond ASCII encoded; None where it is not of the web."""
    encoded = bytes(url.toEncoded().data()).decode("ascii")
    return encoded if is_web_address(encoded) else None


def moved_picture(mime: QMimeData) -> int | None:
    """The id of the draft's own picture that is being moved, or None."""
    if not mime.hasFormat(PICTURE_FORMAT):
        return None
    return int(bytes(mime.data(PICTURE_FORMAT).data()))


def moved_from(mime: QMimeData) -> int:
    """The place (from 1) of the draft's own picture that is being moved, 0 where it is unknown."""
    written = bytes(mime.data(PLACE_FORMAT).data())
    return int(written) if written.isdigit() else 0


def _content(mime: QMimeData) -> Content | None:
    """A picture that came along: its bytes where there are any, with all that they say."""
    formats = set(mime.formats())
    for kind in _ENCODED:
        if kind in formats and (encoded := bytes(mime.data(kind).data())):
            return encoded
    if not mime.hasImage():
        return None
    image = mime.imageData()
    if isinstance(image, QImage) and not image.isNull():
        return image
    # Qt could not decode it; its bytes may still be a picture.
    return bytes(mime.data(_QT_IMAGE).data()) or None


def _addresses(mime: QMimeData, urls: list[QUrl]) -> Iterator[str]:
    """Addresses, the likeliest first: a picture that is a link is dragged with both addresses."""
    # Words with a picture among them are words.
    if mime.hasHtml() and (urls or not mime.hasFormat(_WORDS)):
        sources = [unescape(a or b) for a, b in _SOURCE.findall(mime.html())]
        yield from _usable(sources if len(sources) == 1 else [])
    yield from _usable(bytes(url.toEncoded().data()).decode("ascii") for url in urls)
    if mime.hasFormat(_MOZ_URL):
        written = bytes(mime.data(_MOZ_URL).data()).decode("utf-16-le", "replace")
        yield from _usable(written.split("\n")[:1])
    # Browsers copy the address of a picture as plain words.
    yield from _written_addresses(mime.text())


def _written_addresses(text: str) -> Iterator[str]:
    """The addresses of which `text` consists, one in each line; none where it says more."""
    if is_picture_data(text.lstrip()[:64]):
        yield text.strip()
        return
    lines = [line.strip() for line in text.strip().splitlines()[:1000]]
    if lines and all(line and " " not in line for line in lines):
        found = list(_usable(lines))
        if len(found) == len(lines):
            yield from found


def _usable(addresses: Iterator[str] | list[str]) -> Iterator[str]:
    for each in addresses:
        address = each.strip("\0 \r\n\t")
        if is_picture_data(address) or address.lower().startswith("file:///"):
            yield address
        elif encoded := as_address(QUrl(address)):
            yield encoded


def _copied_files(mime: QMimeData) -> list[QUrl]:
    """The files that some file managers copy in a form of their own, where there are no URLs."""
    if mime.hasUrls() or not mime.hasFormat(_COPIED_FILES):
        return []
    lines = bytes(mime.data(_COPIED_FILES).data()).decode("utf-8", "replace").splitlines()
    return [QUrl(line) for line in lines if line.startswith("file://")]


def _is_promised(mime: QMimeData) -> bool:
    return any(mime.hasFormat(each) for each in _PROMISES)
