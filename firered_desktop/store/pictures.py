"""Picture files under the hash of their bytes, durable before any row names them."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENDINGS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/tiff": "tif",
    "image/avif": "avif",
    "image/heic": "heic",
    "image/jxl": "jxl",
    "image/gif": "gif",
    "image/bmp": "bmp",
    "image/x-raw": "raw",
    "image/vnd.adobe.photoshop": "psd",
    "application/json": "json",
}
_OTHER = "bin"
_PIECE = 1 << 20  # bytes read at a time
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Pictures:
    """The files in `folder`, each at ``ab/<sha256>.<ending>``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take_in(self, path: Path, sha256: str, content_type: str) -> Path:
        """Move the file at `path`, which must be on the same file system; raises OSError.

        `sha256` is the hash of its bytes, in lower case hex digits; a wrong one is a ValueError.
        """
        place = self._place(sha256, _ENDINGS.get(content_type, _OTHER))
        if not place.parent.is_dir():
            place.parent.mkdir(mode=0o700, exist_ok=True)
            flush(self._folder)
        size = path.stat().st_size
        flush(path)
        # A file of another size is what a failing disk left; the fresh bytes take its place.
        if place.is_file() and place.stat().st_size == size:
            os.utime(place)  # whoever purges sees that it is wanted again
            path.unlink()
        else:
            path.replace(place)
        flush(place.parent)
        return place

    def find(self, sha256: str) -> Path | None:
        """The file of that hash, or None where it is missing."""
        if _SHA256.fullmatch(sha256) is None:
            return None
        places = (self._place(sha256, ending) for ending in (*_ENDINGS.values(), _OTHER))
        return next((place for place in places if place.is_file()), None)

    def every(self) -> Iterator[Path]:
        """Each file, in no order."""
        return self._folder.glob("??/*")

    def any(self) -> bool:
        """Whether there is any picture at all."""
        return next(self.every(), None) is not None

    def _place(self, sha256: str, ending: str) -> Path:
        if _SHA256.fullmatch(sha256) is None:
            raise ValueError("not a SHA-256 in hex digits")
        return self._folder / sha256[:2] / f"{sha256}.{ending}"


def digest_of(path: Path) -> str:
    """The SHA-256 of a file in hex digits; raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def flush(path: Path) -> None:
    """Return once the bytes of the file, or the names in the folder, at `path` are on the disk."""
    if sys.platform == "win32" and path.is_dir():
        return  # Windows keeps names in its journal and cannot be asked to hurry
    descriptor = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        if sys.platform == "darwin":
            import fcntl

            # There fsync leaves the bytes in the drive's own memory.
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
