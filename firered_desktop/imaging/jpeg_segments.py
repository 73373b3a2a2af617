"""Blocks of metadata inside a JPEG file (EXIF 2.32, section 4.7; XMP part 3, section 1.1.3)."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from firered_desktop.imaging.metadata.jpeg import EXIF, EXTENDED_XMP, PHOTOSHOP, XMP
from firered_desktop.imaging.metadata.xmp import Xmp, bare_packet, named, packet_of, simple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST = 65_533  # bytes in a segment behind its length
_PART = 65_400  # bytes of an extended packet in one segment; its head takes 75
_RESOURCE_PART = 65_000
_APP1, _APP13 = 0xE1, 0xED


def with_blocks(jpeg: bytes, exif: bytes, xmp: Xmp, resources: bytes) -> bytes:
    """`jpeg`, which begins with a JFIF segment, with these behind that; empty ones are left out."""
    if jpeg[:4] != b"\xff\xd8\xff\xe0":
        raise ValueError("a JPEG file that does not begin with JFIF")
    end = 4 + int.from_bytes(jpeg[4:6])
    segments = [_segment(_APP1, EXIF + exif)] if exif else []
    segments += _xmp_segments(xmp)
    for start in range(0, len(resources), _RESOURCE_PART):
        part = resources[start : start + _RESOURCE_PART]
        segments.append(_segment(_APP13, PHOTOSHOP + part))
    return jpeg[:end] + b"".join(segments) + jpeg[end:]


def _xmp_segments(xmp: Xmp) -> Iterator[bytes]:
    whole = packet_of(xmp)
    if len(XMP) + len(whole) <= _LONGEST:
        yield _segment(_APP1, XMP + whole)
        return
    split = _split(xmp)
    yield _segment(_APP1, XMP + split.main)
    for start in range(0, len(split.extended), _PART):
        head = split.guid.encode() + struct.pack(">II", len(split.extended), start)
        portion = split.extended[start : start + _PART]
        yield _segment(_APP1, EXTENDED_XMP + head + portion)


@dataclass(frozen=True, slots=True)
class _SplitPacket:
    """A packet in two, for files that bound its length; `guid` is how `main` names `extended`."""

    main: bytes
    extended: bytes
    guid: str


def _split(xmp: Xmp) -> _SplitPacket:
    """`xmp` in two, its longest properties in the second."""
    main, extended = dict(xmp.properties), dict[str, ET.Element]()
    for name in sorted(main, key=lambda name: -_length(main[name])):
        extended[name] = main.pop(name)
        made = _packets(main, extended, xmp.prefixes)
        if len(XMP) + len(made.main) <= _LONGEST:
            break
    return made


def _packets(
    main: Mapping[str, ET.Element], extended: Mapping[str, ET.Element], prefixes: Mapping[str, str]
) -> _SplitPacket:
    second = bare_packet(Xmp(extended, prefixes)).encode()
    guid = hashlib.md5(second, usedforsecurity=False).hexdigest().upper()
    mark = named("xmpNote:HasExtendedXMP")
    first = packet_of(Xmp({**main, mark: simple(mark, guid)}, prefixes))
    return _SplitPacket(first, second, guid)


def _length(element: ET.Element) -> int:
    return sum(len(each.text or "") + len(each.tag) for each in element.iter())


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content
