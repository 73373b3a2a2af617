"""Maker notes that had to move: the offsets in those that count from the start of the block.

How the makers count: https://exiftool.org/makernote_types.html.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.tiff import WIDTHS, Order

if TYPE_CHECKING:
    from collections.abc import Iterator

# By what a note begins with: where its directory begins. Notes of other makers count from their
# own beginning, or hold no offsets.
_DIRECTORIES = (
    (b"SONY DSC \0\0\0", 12),
    (b"SONY CAM \0\0\0", 12),
    (b"SONY MOBILE", 12),
    (b"VHAB     \0\0\0", 12),
    (b"Panasonic\0\0\0", 12),
    (b"LEICA\0\0\0", 8),
    (b"AOC\0", 6),
    (b"OLYMP\0", 8),
    (b"EPSON\0", 8),
    (b"MINOL\0", 8),
    (b"CAMER\0", 8),
    (b"Nikon\0\x01\0", 8),
)
_MOST_ENTRIES = 400


def moved(note: bytes, order: Order, before: int, after: int) -> bytes:
    """`note`, which stood at `before` of its block, for standing at `after`.

    Where it is not certain how its offsets count, it stays as it is.
    """
    start = next((start for head, start in _DIRECTORIES if note.startswith(head)), None)
    places = list(_offsets(note, order, start or 0))
    inside = [
        (place, at) for place, at, size in places if before <= at <= before + len(note) - size
    ]
    if start is None and len(inside) < len(places):
        return note
    changed = bytearray(note)
    for place, at in inside:
        struct.pack_into(f"{order}I", changed, place, at - before + after)
    _move_footer(changed, order, before, after)
    return bytes(changed)


def _offsets(note: bytes, order: Order, start: int) -> Iterator[tuple[int, int, int]]:
    """For each value that stands elsewhere: where its offset is, the offset, the bytes there."""
    if start + 2 > len(note):
        return
    (count,) = struct.unpack_from(f"{order}H", note, start)
    if not 0 < count <= _MOST_ENTRIES or start + 2 + 12 * count > len(note):
        return
    for place in range(start + 2, start + 2 + 12 * count, 12):
        _, kind, number, at = struct.unpack_from(f"{order}HHII", note, place)
        if kind not in WIDTHS:
            return
        size = WIDTHS[kind] * number
        if size > 4:
            yield place + 8, at, size


def _move_footer(note: bytearray, order: Order, before: int, after: int) -> None:
    """Canon repeats the TIFF header behind its note, with the offset at which the note stands."""
    head = struct.pack(f"{order}2sHI", b"II" if order == "<" else b"MM", 42, before)
    if note.endswith(head):
        struct.pack_into(f"{order}I", note, len(note) - 4, after)
