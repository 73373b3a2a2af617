"""Labelled copies of results: in which format, how, and what else goes with the pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from firered_desktop.core.sizes import Dimensions


class ExportFormat(StrEnum):
    """What a labelled copy can be written as; the value is the word that commands take."""

    PNG = "png"
    JPEG = "jpeg"
    TIFF = "tiff"
    WEBP = "webp"

    @property
    def content_type(self) -> str:
        """Its media type."""
        return f"image/{self.value}"

    @property
    def spelled(self) -> str:
        """Its name as people write it."""
        return "WebP" if self is ExportFormat.WEBP else self.value.upper()

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of such files, the usual one first."""
        return _SUFFIXES[self]

    @classmethod
    def of_path(cls, path: PurePath) -> ExportFormat | None:
        """The format that the ending of `path` names, or None."""
        ending = path.suffix.lower()
        return next((form for form in cls if ending in form.suffixes), None)

    @classmethod
    def of_type(cls, content_type: str) -> ExportFormat | None:
        """The format of a media type, or None."""
        return next((form for form in cls if form.content_type == content_type), None)


_SUFFIXES: Mapping[ExportFormat, tuple[str, ...]] = {
    ExportFormat.PNG: (".png",),
    ExportFormat.JPEG: (".jpg", ".jpeg"),
    ExportFormat.TIFF: (".tif", ".tiff"),
    ExportFormat.WEBP: (".webp",),
}


class ColourSpace(StrEnum):
    """In which colour space a copy is written."""

    SRGB = "srgb"
    ORIGINAL = "original"  # that of picture 1, where it has a profile of its own


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs copies: the whole paths of two PEM files.

    One holds the certificate with its chain, the other its private key.
    """

    certificate: str
    key: str


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """How copies are written, whatever their format.

    `quality` is from 1 to 100 and for formats with loss; WebP of 100 is without. `depth` is 8 or 16
    bits per channel, for formats that know it. `box`, in pixels, is what a copy is fitted into; it
    is enlarged only where `enlarge` says so. With `metadata` the original's EXIF, IPTC and XMP go
    along, without the place where it was taken unless `location` says so. Without `prompt` the
    label does not tell the instruction. With `signer` a copy carries content credentials (C2PA),
    and then no two copies are alike.
    """

    quality: int = 95
    depth: int = 8
    box: Dimensions | None = None
    enlarge: bool = False
    space: ColourSpace = ColourSpace.SRGB
    metadata: bool = True
    location: bool = False
    prompt: bool = True
    signer: Signer | None = None


PLAIN = ExportChoices()


def exported_size(result: Dimensions, box: Dimensions | None, *, enlarge: bool) -> Dimensions:
    """How large a copy becomes of a result of that size: fitted into `box`, its shape kept."""
    if box is None:
        return result
    scale = min(box.width / result.width, box.height / result.height)
    if scale > 1 and not enlarge:
        return result
    return Dimensions(
        max(1, min(box.width, round(result.width * scale))),
        max(1, min(box.height, round(result.height * scale))),
    )
