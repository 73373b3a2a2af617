"""The structure of TIFF, which EXIF is made of too: directories of entries, read with care.

TIFF 6.0, section 2; EXIF 2.32 (CIPA DC-008-2019), section 4.6.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Literal

from firered_desktop.imaging.metadata.source import Damaged, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Order = Literal["<", ">"]

_ORDERS: Mapping[bytes, Order] = {b"II": "<", b"MM": ">"}
# TIFF's own, Panasonic's (RW2), and two of Olympus (ORF).
_MAGIC = frozenset({42, 0x55, 0x4F52, 0x5352})
_MOST_ENTRIES = 2000  # in a directory; cameras write at most some hundred
_LARGEST_ENTRY = 8 << 20  # bytes; the notes of cameras that hold a preview have some megabytes
_LARGEST_IN_ALL = 24 << 20


class Kind(IntEnum):
    """The types of TIFF's values; 13 came with a supplement, 129 with EXIF 3.0."""

    BYTE = 1
    ASCII = 2
    SHORT = 3
    LONG = 4
    RATIONAL = 5
    SBYTE = 6
    UNDEFINED = 7
    SSHORT = 8
    SLONG = 9
    SRATIONAL = 10
    FLOAT = 11
    DOUBLE = 12
    IFD = 13
    UTF8 = 129


WIDTHS: Mapping[int, int] = {
    Kind.BYTE: 1,
    Kind.ASCII: 1,
    Kind.SHORT: 2,
    Kind.LONG: 4,
    Kind.RATIONAL: 8,
    Kind.SBYTE: 1,
    Kind.UNDEFINED: 1,
    Kind.SSHORT: 2,
    Kind.SLONG: 4,
    Kind.SRATIONAL: 8,
    Kind.FLOAT: 4,
    Kind.DOUBLE: 8,
    Kind.IFD: 4,
    Kind.UTF8: 1,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a directory; `content` in the byte order of its block."""

    tag: int
    kind: int
    content: bytes

    @property
    def count(self) -> int:
        """How many values of its kind it holds."""
        return len(self.content) // WIDTHS[self.kind]

    def numbers(self, order: Order) -> tuple[int, ...]:
        """Its values, where they are whole numbers without a sign; else nothing."""
        letter = {Kind.BYTE: "B", Kind.SHORT: "H", Kind.LONG: "I", Kind.IFD: "I"}.get(
            Kind(self.kind)
        )
        if letter is None:
            return ()
        return struct.unpack(f"{order}{self.count}{letter}", self.content)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an entry of a directory is: its content begins at `at` of the block."""

    tag: int
    kind: int
    at: int
    size: int


def shorts(order: Order, tag: int, *values: int) -> Entry:
    """The entry of small numbers, two bytes each."""
    return Entry(tag, Kind.SHORT, struct.pack(f"{order}{len(values)}H", *values))


def longs(order: Order, tag: int, *values: int) -> Entry:
    """The entry of numbers of four bytes each."""
    return Entry(tag, Kind.LONG, struct.pack(f"{order}{len(values)}I", *values))


def rational(order: Order, tag: int, value: int) -> Entry:
    """The entry of one fraction, with a whole value."""
    return Entry(tag, Kind.RATIONAL, struct.pack(f"{order}II", value, 1))


def ascii_text(tag: int, text: str) -> Entry:
    """The entry of a text in ASCII."""
    return Entry(tag, Kind.ASCII, text.encode("ascii") + b"\0")


def order_of(block: Source) -> Order:
    """The byte order of a TIFF structure; raises Damaged where `block` is none."""
    order = _ORDERS.get(block.read(0, 2))
    if order is None or struct.unpack(f"{order}H", block.read(2, 2))[0] not in _MAGIC:
        raise Damaged("no TIFF structure")
    return order


def first_directory(block: Source, order: Order) -> int:
    """Where the first directory of `block` begins."""
    return _long(block, order, 4)


class Directories:
    """Reads the directories of one block, each at most once, and not more than is sane."""

    def __init__(self, block: Source, order: Order) -> None:
        self._block = block
        self._order = order
        self._seen: set[int] = set()
        self._left = _LARGEST_IN_ALL

    def slots(self, at: int) -> Iterator[Slot]:
        """The entries of the directory at `at`, as far as it is sound.

        Raises Damaged where there is no directory, or where it was read before.
        """
        if at in self._seen:
            raise Damaged("directories in a circle")
        self._seen.add(at)
        (count,) = struct.unpack(f"{self._order}H", self._block.read(at, 2))
        for number in range(min(count, _MOST_ENTRIES)):
            place = at + 2 + 12 * number
            if place + 12 > self._block.size:
                return
            slot = self._slot(place)
            if slot is not None:
                yield slot

    def entry(self, slot: Slot) -> Entry | None:
        """What stands at `slot`; None where it is absurdly much."""
        if slot.size > min(self._left, _LARGEST_ENTRY):
            return None
        self._left -= slot.size
        return Entry(slot.tag, slot.kind, self._block.read(slot.at, slot.size))

    def pointer(self, slot: Slot) -> int:
        """The place of the directory that `slot` points to."""
        return _long(self._block, self._order, slot.at)

    def _slot(self, place: int) -> Slot | None:
        raw = self._block.read(place, 12)
        tag, kind, count = struct.unpack(f"{self._order}HHI", raw[:8])
        width = WIDTHS.get(kind)
        if width is None:
            return None
        size = width * count
        at = place + 8 if size <= 4 else struct.unpack(f"{self._order}I", raw[8:])[0]
        return Slot(tag, kind, at, size) if at + size <= self._block.size else None


def _long(block: Source, order: Order, at: int) -> int:
    value = struct.unpack(f"{order}I", block.read(at, 4))[0]
    assert isinstance(value, int)
    return value
