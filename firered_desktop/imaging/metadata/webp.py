"""What stands in the chunks of a WebP file (RFC 9649, section 2)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.source import FAULTS, Source

if TYPE_CHECKING:
    from firered_desktop.imaging.metadata.findings import Findings

_MOST_CHUNKS = 10_000
_LARGEST = 16 << 20  # bytes


def read_webp(file: Source, found: Findings) -> None:
    """Add what the WebP file says to `found`."""
    at = 12
    with suppress(*FAULTS):
        for _ in range(_MOST_CHUNKS):
            kind, size = file.read(at, 4), file.number(at + 4, 4, "little")
            if kind in (b"EXIF", b"XMP ", b"ICCP") and size <= _LARGEST:
                _add(kind, file.part(at + 8, size), found)
            at += 8 + size + size % 2


def _add(kind: bytes, chunk: Source, found: Findings) -> None:
    if kind == b"EXIF":
        found.add_exif(chunk)
    elif kind == b"XMP ":
        found.add_xmp(chunk.head(chunk.size))
    else:
        found.add_icc(chunk.head(chunk.size))
