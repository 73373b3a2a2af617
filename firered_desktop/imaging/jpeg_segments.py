"""An XMP label inside a JPEG file (XMP specification part 3, section 1.1.3)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from firered_desktop.core.label import ExportLabel
from firered_desktop.imaging.label import split_packet, xmp_packet

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_LONGEST = 65_533  # bytes in a segment behind its length
_PART = 65_400  # bytes of an extended packet in one segment; its head takes 75


def with_label(jpeg: bytes, label: ExportLabel) -> bytes:
    """`jpeg`, which begins with a JFIF segment, with `label` behind that."""
    if jpeg[:4] != b"\xff\xd8\xff\xe0":
        raise ValueError("a JPEG file that does not begin with JFIF")
    end = 4 + int.from_bytes(jpeg[4:6])
    return jpeg[:end] + b"".join(_segments(label)) + jpeg[end:]


def _segments(label: ExportLabel) -> Iterator[bytes]:
    whole = xmp_packet(label)
    if len(_XMP) + len(whole) <= _LONGEST:
        yield _segment(_XMP + whole)
        return
    split = split_packet(label)
    yield _segment(_XMP + split.main)
    for start in range(0, len(split.extended), _PART):
        head = split.guid.encode() + struct.pack(">II", len(split.extended), start)
        yield _segment(_EXTENSION + head + split.extended[start : start + _PART])


def _segment(content: bytes) -> bytes:
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content
