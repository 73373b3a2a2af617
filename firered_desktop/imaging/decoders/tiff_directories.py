"""The directories of a TIFF file, read no further than it takes to know what the file is.

TIFF 6.0, section 2; BigTIFF as libtiff defines it; sub-directories as in TIFF Technical Note 1.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")

_MOST = 32  # directories that are looked at; a loop of them ends there
_MOST_ENTRIES = 4096
_MOST_BYTES = 4096  # of one value; longer ones are of no interest here
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 8: 2, 9: 4, 13: 4, 16: 8, 18: 8}  # bytes by type
_CODES = {1: "B", 3: "H", 4: "I", 6: "b", 7: "B", 8: "h", 9: "i", 13: "I", 16: "Q", 18: "Q"}


class Tag(IntEnum):
    """The tags that tell what a file is."""

    NEW_SUBFILE_TYPE = 254
    WIDTH = 256
    LENGTH = 257
    BITS_PER_SAMPLE = 258
    COMPRESSION = 259
    PHOTOMETRIC = 262
    MAKE = 271
    ORIENTATION = 274
    SUB_DIRECTORIES = 330
    EXTRA_SAMPLES = 338
    SAMPLE_FORMAT = 339
    XMP = 700
    PROFILE = 34675
    DNG_VERSION = 50706


_WANTED = frozenset(Tag)


@dataclass(frozen=True, slots=True)
class Directory:
    """One picture's tags; only those of `Tag`, and of them only what is short."""

    tags: Mapping[int, tuple[int, ...] | bytes]

    def numbers(self, tag: Tag) -> tuple[int, ...]:
        """The numbers of `tag`; none where it is not there."""
        found = self.tags.get(tag, ())
        return tuple(found)

    def number(self, tag: Tag, otherwise: int = 0) -> int:
        """The first number of `tag`."""
        return next(iter(self.numbers(tag)), otherwise)

    def text(self, tag: Tag) -> bytes:
        """The text of `tag`, without its ending zero."""
        found = self.tags.get(tag, b"")
        return found.rstrip(b"\0") if isinstance(found, bytes) else b""


def read(stream: BinaryIO) -> list[Directory]:
    """The first directory, those behind it, and their sub-directories; at least one.

    Raises ValueError and struct.error where the first is damaged; damaged others are left out.
    """
    layout, start = _layout(stream)
    found = [_directory(stream, layout, start)]
    ahead = _following(found[0])
    seen = {start}
    while ahead and len(found) < _MOST:
        place = ahead.pop(0)
        if place in seen:
            continue
        seen.add(place)
        try:
            found.append(_directory(stream, layout, place))
        except (ValueError, struct.error):
            continue
        ahead += _following(found[-1])
    return found


_NEXT = -1  # under which a directory keeps the place of the one behind it


def _following(directory: Directory) -> list[int]:
    behind = directory.tags.get(_NEXT, ())
    return [place for place in (*directory.numbers(Tag.SUB_DIRECTORIES), *behind) if place]


@dataclass(frozen=True, slots=True)
class _Layout:
    """The order of bytes, and the codes of struct for a count, a number of values and a place."""

    order: str
    count: str
    place: str


def _layout(stream: BinaryIO) -> tuple[_Layout, int]:
    stream.seek(0)
    head = stream.read(16)
    order = "<" if head[:2] == b"II" else ">"
    if head[:4] in MARKS[:2]:
        return _Layout(order, "H", "I"), struct.unpack(f"{order}I", head[4:8])[0]
    return _Layout(order, "Q", "Q"), struct.unpack(f"{order}Q", head[8:16])[0]


def _directory(stream: BinaryIO, layout: _Layout, start: int) -> Directory:
    if start >= 1 << 62:
        raise ValueError("a directory beyond any file")
    stream.seek(start)
    (count,) = _unpacked(stream, f"{layout.order}{layout.count}")
    if not 0 < count <= _MOST_ENTRIES:
        raise ValueError(f"{count} entries in a directory")
    entry = struct.Struct(f"{layout.order}HH{layout.place}{struct.calcsize(layout.place)}s")
    packed = stream.read(entry.size * count)
    if len(packed) < entry.size * count:
        raise ValueError("a directory that ends early")
    behind = stream.read(struct.calcsize(layout.place))
    tags: dict[int, tuple[int, ...] | bytes] = {}
    for tag, kind, number, value in entry.iter_unpack(packed):
        if tag in _WANTED:
            tags[tag] = _value(stream, layout, kind, number, value)
    if len(behind) == struct.calcsize(layout.place):
        tags[_NEXT] = struct.unpack(f"{layout.order}{layout.place}", behind)
    return Directory(tags)


def _value(
    stream: BinaryIO, layout: _Layout, kind: int, number: int, value: bytes
) -> tuple[int, ...] | bytes:
    size = _SIZES.get(kind, 0) * number
    if not 0 < size <= _MOST_BYTES:
        return ()
    if size > len(value):
        (place,) = struct.unpack(f"{layout.order}{layout.place}", value)
        stream.seek(min(place, 1 << 62))
        value = stream.read(size)
        if len(value) < size:
            return ()
    if kind not in _CODES:
        return value[:size]
    return struct.unpack(f"{layout.order}{number}{_CODES[kind]}", value[:size])


def _unpacked(stream: BinaryIO, code: str) -> tuple[int, ...]:
    return struct.unpack(code, stream.read(struct.calcsize(code)))
