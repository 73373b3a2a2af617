"""Which picture formats are read, and how large a picture may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import features

from firered_desktop.imaging import optional

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "PSD": "image/vnd.adobe.photoshop",
}
# Pillow finds out by itself that a JPEG file is of the other kind.
OPENED = tuple(name for name in CONTENT_TYPES if name != "MPO")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be: `size` in bytes, `pixels` in all, the longer `side` in pixels.

    They are checked before decoding. `memory` is what that may take, in bytes: some decoders need
    many for each pixel.
    """

    size: int = 500_000_000
    pixels: int = 200_000_000
    side: int = 200_000
    memory: int = 1_400_000_000


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class OptionalFormat:
    """A format, as people write it, that is read where the `extra` is installed."""

    name: str
    extra: str

    @property
    def is_readable(self) -> bool:
        """Whether it is."""
        return optional.is_there(self.extra)


OPTIONAL = (
    OptionalFormat("camera RAW", optional.RAW),
    OptionalFormat("HEIC", optional.HEIC),
    OptionalFormat("16-bit TIFF and PNG", optional.TIFF16),
    OptionalFormat("JPEG XL", optional.TIFF16),
)


def readable_formats() -> tuple[str, ...]:
    """The names of the formats that can be read on this machine, as people write them."""
    names = {"JPEG": "JPEG", "WEBP": "WebP"}
    built = {"WEBP": "webp", "AVIF": "avif"}
    always = (
        names.get(name, name) for name in OPENED if name not in built or features.check(built[name])
    )
    return (*always, *(each.name for each in OPTIONAL if each.is_readable))


def missing_formats() -> tuple[OptionalFormat, ...]:
    """The formats that an extra would bring, but which is not installed."""
    return tuple(each for each in OPTIONAL if not each.is_readable)
