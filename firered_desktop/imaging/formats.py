"""Which picture formats are read, and how large a picture may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PIL import features

# Pillow's name of a format, and its content type. "MPO" is a JPEG file with further pictures
# behind the first, as phones and some cameras write it.
CONTENT_TYPES: Mapping[str, str] = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "GIF": "image/gif",
    "BMP": "image/bmp",
}
# Pillow finds out by itself that a JPEG file is of the other kind.
OPENED = tuple(name for name in CONTENT_TYPES if name != "MPO")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be: `size` in bytes, `pixels` in all; both are checked before decoding."""

    size: int = 500_000_000
    pixels: int = 200_000_000


LIMITS = Limits()


def readable_formats() -> tuple[str, ...]:
    """The names of the formats that this machine's Pillow can read, as people write them."""
    names = {"JPEG": "JPEG", "WEBP": "WebP"}
    optional = {"WEBP": "webp", "AVIF": "avif"}
    return tuple(
        names.get(name, name)
        for name in OPENED
        if name not in optional or features.check(optional[name])
    )
