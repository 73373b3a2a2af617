"""The file formats in which labelled copies of results leave the library."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePath


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
