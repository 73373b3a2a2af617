"""What stands in the segments of a JPEG file before its pixels.

JPEG: ITU-T T.81, annex B; EXIF 2.32, section 4.7; XMP part 3, section 1.1.3; ICC.1:2010, annex B.4.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.source import FAULTS, Damaged, Source
from firered_desktop.imaging.metadata.xmp import Xmp, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.imaging.metadata.findings import Findings

EXIF = b"Exif\0\0"
XMP = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP = b"Photoshop 3.0\0"
ICC = b"ICC_PROFILE\0"

_APP1, _APP2, _APP13 = 0xE1, 0xE2, 0xED
_START_OF_SCAN, _END = 0xDA, 0xD9
_BARE = (0x01, *range(0xD0, 0xD9))  # markers without a length
_MOST_SEGMENTS = 1000
_MOST_PACKETS = 4
_LARGEST_EXTENDED = 8 << 20  # bytes
_GUID = 32  # bytes, before two numbers of four


def read_jpeg(file: Source, found: Findings) -> None:
    """Add what the JPEG file says to `found`."""
    parts = _Parts()
    with suppress(*FAULTS):
        for marker, segment in _segments(file):
            with suppress(*FAULTS):
                _read_segment(marker, segment.head(segment.size), found, parts)
    found.add_resources(Source.of(bytes(parts.resources)))
    found.add_icc(b"".join(parts.profile[number] for number in sorted(parts.profile)))
    _join_extended(parts.extended, found)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is spread over several segments: extended packets by name, a profile by number."""

    extended: dict[bytes, bytearray] = field(default_factory=dict)
    profile: dict[int, bytes] = field(default_factory=dict)
    resources: bytearray = field(default_factory=bytearray)


def _read_segment(marker: int, content: bytes, found: Findings, parts: _Parts) -> None:
    if marker == _APP1 and content.startswith(EXIF):
        found.add_exif(Source.of(content))
    elif marker == _APP1 and content.startswith(XMP):
        found.add_xmp(content[len(XMP) :])
    elif marker == _APP1 and content.startswith(EXTENDED_XMP):
        _add_extended(content[len(EXTENDED_XMP) :], parts.extended)
    elif marker == _APP2 and content.startswith(ICC):
        parts.profile[content[len(ICC)]] = content[len(ICC) + 2 :]
    elif marker == _APP13 and content.startswith(PHOTOSHOP):
        parts.resources.extend(content[len(PHOTOSHOP) :])


def _segments(file: Source) -> Iterator[tuple[int, Source]]:
    at = 2
    for _ in range(_MOST_SEGMENTS):
        mark, marker = file.read(at, 2)
        if mark != 0xFF:
            raise Damaged("no segment")
        if marker in (_START_OF_SCAN, _END):
            return
        if marker == 0xFF:  # filling
            at += 1
        elif marker in _BARE:
            at += 2
        else:
            size = file.number(at + 2, 2)
            if 0xE0 <= marker <= 0xEF:
                yield marker, file.part(at + 4, max(size - 2, 0))
            at += 2 + size


def _add_extended(content: bytes, extended: dict[bytes, bytearray]) -> None:
    """One portion of a packet; it says which packet, how long that is, and where it belongs."""
    guid = content[:_GUID]
    size, start = struct.unpack_from(">II", content, _GUID)
    portion = content[_GUID + 8 :]
    if size > _LARGEST_EXTENDED or start + len(portion) > size or len(extended) > _MOST_PACKETS:
        raise Damaged("an extended packet too long")
    whole = extended.setdefault(guid, bytearray(size))
    whole[start : start + len(portion)] = portion


def _join_extended(extended: dict[bytes, bytearray], found: Findings) -> None:
    """Only the packet that the main one names belongs to it."""
    mark = named("xmpNote:HasExtendedXMP")
    guid = (found.xmp.text(mark) or "").encode()
    if guid in extended:
        found.add_xmp(bytes(extended[guid]))
    rest = {name: each for name, each in found.xmp.properties.items() if name != mark}
    found.xmp = Xmp(rest, found.xmp.prefixes)
