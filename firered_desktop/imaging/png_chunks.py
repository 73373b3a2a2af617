"""Blocks of metadata inside PNG files (PNG specification, third edition, sections 5 and 11)."""

from __future__ import annotations

import struct
import zlib

from firered_desktop.imaging.metadata.png import SIGNATURE, XMP_KEYWORD

_HEADER_END = len(SIGNATURE) + 25  # bytes: the first chunk is always the header


def with_chunks(png: bytes, exif: bytes, xmp: bytes, resources: bytes) -> bytes:
    """`png` with these before its pixels; empty ones are left out.

    IPTC has no chunk of its own: it stands as text, as ImageMagick has it.
    """
    chunks = b""
    if exif:
        chunks += chunk(b"eXIf", exif)
    if xmp:
        chunks += chunk(b"iTXt", XMP_KEYWORD + b"\0\0\0\0\0" + xmp)
    if resources:
        digits = resources.hex()
        lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
        text = f"\niptc\n{len(resources):8d}\n{lines}\n".encode()
        chunks += chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(text))
    return png[:_HEADER_END] + chunks + png[_HEADER_END:]


def chunk(kind: bytes, content: bytes) -> bytes:
    """One chunk, with its length and its check."""
    check = zlib.crc32(kind + content)
    return b"".join((struct.pack(">I", len(content)), kind, content, struct.pack(">I", check)))
