"""Turns written into HEIC files, as phones write them (ISO/IEC 23008-12, sections 6.5.10, 12)."""

from __future__ import annotations

import struct
from collections.abc import Mapping

# For each EXIF orientation the quarter turns against the clock, then the axis of a mirror.
TURNS: Mapping[int, tuple[int, int | None]] = {
    1: (0, None),
    2: (0, 1),
    3: (2, None),
    4: (0, 0),
    5: (1, 0),
    6: (3, None),
    7: (3, 0),
    8: (1, None),
}


def turned(heic: bytes, orientation: int) -> bytes:
    """The file `heic`, whose first item is the picture, with the turns of `orientation`."""
    quarters, axis = TURNS[orientation]
    made = []
    if quarters:
        made.append(b"irot" + bytes((quarters,)))
    if axis is not None:
        made.append(b"imir" + bytes((axis,)))
    if not made:
        return heic
    properties = b"".join(struct.pack(">I", 4 + len(each)) + each for each in made)
    delta = len(properties) + len(made)  # each association takes one byte
    content = bytearray(heic)
    ipco, ipma, iloc = (content.index(name) - 4 for name in (b"ipco", b"ipma", b"iloc"))
    meta, iprp = content.index(b"meta") - 4, content.index(b"iprp") - 4
    count = _properties(heic[ipco : ipco + _length(content, ipco)])
    _shift(content, iloc, delta)
    # From the back, so that the places before stay: the first item's associations, then the list.
    entry = ipma + 8 + 4 + 4 + 2
    associations = content[entry]
    content[entry] += len(made)
    new = bytes(0x80 | (count + 1 + number) for number in range(len(made)))
    content[entry + 1 + associations : entry + 1 + associations] = new
    end = ipco + _length(content, ipco)
    content[end:end] = properties
    for place, more in ((ipma + len(properties), len(made)), (ipco, len(properties))):
        _grow(content, place, more)
    for place in (iprp, meta):
        _grow(content, place, delta)
    return bytes(content)


def _length(content: bytes | bytearray, place: int) -> int:
    (length,) = struct.unpack_from(">I", content, place)
    return int(length)


def _grow(content: bytearray, place: int, more: int) -> None:
    struct.pack_into(">I", content, place, _length(content, place) + more)


def _properties(ipco: bytes) -> int:
    place, count = 8, 0
    while place < len(ipco):
        place += _length(ipco, place)
        count += 1
    return count


def _shift(content: bytearray, iloc: int, more: int) -> None:
    """Move every extent of the items, for what holds them lies behind."""
    version, sizes, base, items = struct.unpack_from(">BxxxBBH", content, iloc + 8)
    assert (version, sizes, base) in {(0, 0x44, 0), (0, 0x44, 0x40)}, (version, sizes, base)
    place = iloc + 16
    for _ in range(items):
        place += 4 + (base >> 4)
        (extents,) = struct.unpack_from(">H", content, place)
        place += 2
        for _ in range(extents):
            struct.pack_into(">I", content, place, _length(content, place) + more)
            place += 8
