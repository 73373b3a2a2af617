"""What stands in the boxes of HEIC, HEIF, AVIF, JPEG XL and Canon's CR3.

ISO/IEC 14496-12, sections 4 and 8.11; ISO/IEC 18181-2; https://github.com/lclevy/canon_cr3.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.exif import Entries, Exif, from_parts, with_note
from firered_desktop.imaging.metadata.source import FAULTS, Damaged, Source
from firered_desktop.imaging.metadata.tiff import Directories, first_directory, order_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from firered_desktop.imaging.metadata.findings import Findings

_MOST_BOXES = 10_000
_MOST_ITEMS = 5_000
_MOST_EXTENTS = 100
_LARGEST = 16 << 20  # bytes
_XMP_TYPE = b"application/rdf+xml"
_CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_CANON_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_NOTE_AT = 8  # in a block of Canon's: behind the header, and so its offsets count


def read_boxes(file: Source, found: Findings) -> None:
    """Add what the file of boxes says to `found`."""
    with suppress(*FAULTS):
        for kind, box in _boxes(file):
            with suppress(*FAULTS):
                _read_box(kind, box, file, found)


def _read_box(kind: bytes, box: Source, file: Source, found: Findings) -> None:
    match kind:
        case b"meta":  # HEIC, HEIF, AVIF
            _read_meta(box, file, found)
        case b"moov":  # CR3
            for inner, there in _boxes(box):
                if inner == b"uuid" and there.read(0, 16) == _CANON:
                    _read_canon(there.part(16, there.size - 16), found)
        case b"uuid" if box.read(0, 16) == _CANON_XMP:
            found.add_xmp(box.read(16, min(box.size - 16, _LARGEST)))
        case b"Exif":  # JPEG XL
            _add_exif(box, found)
        case b"xml ":
            found.add_xmp(box.head(_LARGEST))


def _boxes(block: Source, start: int = 0) -> Iterator[tuple[bytes, Source]]:
    at = start
    for _ in range(_MOST_BOXES):
        if at + 8 > block.size:
            return
        size, kind, head = block.number(at, 4), block.read(at + 4, 4), 8
        if size == 1:
            size, head = block.number(at + 8, 8), 16
        elif size == 0:  # to the end
            size = block.size - at
        if size < head:
            raise Damaged("a box smaller than its head")
        yield kind, block.part(at + head, size - head)
        at += size


def _add_exif(item: Source, found: Findings) -> None:
    """Four bytes tell where the TIFF structure begins behind them."""
    start = 4 + item.number(0, 4)
    found.add_exif(item.part(start, item.size - start))


@dataclass(frozen=True, slots=True)
class _Item:
    kind: bytes
    content_type: bytes


def _read_meta(meta: Source, file: Source, found: Findings) -> None:
    inner = dict(_boxes(meta, 4))
    items = _items(inner[b"iinf"]) if b"iinf" in inner else {}
    wanted = {
        number: item
        for number, item in items.items()
        if item.kind == b"Exif" or item.content_type.startswith(_XMP_TYPE)
    }
    if wanted and b"iloc" in inner:
        with suppress(*FAULTS):
            for number, content in _located(inner[b"iloc"], file, inner.get(b"idat"), wanted):
                if found.is_full:
                    return
                if wanted[number].kind == b"Exif":
                    with suppress(*FAULTS):
                        _add_exif(Source.of(content), found)
                else:
                    found.add_xmp(content)
    if b"iprp" in inner:
        _read_profile(inner[b"iprp"], found)


def _items(iinf: Source) -> Mapping[int, _Item]:
    items = {}
    start = 6 if iinf.number(0, 1) == 0 else 8
    with suppress(*FAULTS):
        for _, entry in zip(range(_MOST_ITEMS), _boxes(iinf, start), strict=False):
            with suppress(*FAULTS):
                number, item = _item(entry[1])
                items[number] = item
    return items


def _item(infe: Source) -> tuple[int, _Item]:
    version = infe.number(0, 1)
    if version < 2:
        raise Damaged("an item of an old kind")
    width = 2 if version == 2 else 4
    number = infe.number(4, width)
    kind = infe.read(4 + width + 2, 4)
    rest = infe.read(4 + width + 6, infe.size - 4 - width - 6)
    _name, _, content_type = rest.partition(b"\0")
    return number, _Item(kind, content_type.partition(b"\0")[0] if kind == b"mime" else b"")


class _Cursor:
    """Numbers one after another."""

    def __init__(self, block: Source, at: int) -> None:
        self._block, self._at = block, at

    def next(self, width: int) -> int:
        value = self._block.number(self._at, width)
        self._at += width
        return value


def _located(
    iloc: Source, file: Source, idat: Source | None, wanted: Mapping[int, _Item]
) -> Iterator[tuple[int, bytes]]:
    """The contents of the items in `wanted`, by what the location box says."""
    version = iloc.number(0, 1)
    cursor = _Cursor(iloc, 4)
    sizes, bases = cursor.next(1), cursor.next(1)
    offset_width, length_width = sizes >> 4, sizes & 15
    base_width, index_width = bases >> 4, bases & 15 if version in (1, 2) else 0
    count = cursor.next(2 if version < 2 else 4)
    for _ in range(min(count, _MOST_ITEMS)):
        number = cursor.next(2 if version < 2 else 4)
        method = cursor.next(2) & 15 if version in (1, 2) else 0
        cursor.next(2)  # which file it is in; always this one
        base = cursor.next(base_width)
        extents = []
        for _ in range(min(cursor.next(2), _MOST_EXTENTS)):
            cursor.next(index_width)
            extents.append((base + cursor.next(offset_width), cursor.next(length_width)))
        place = {0: file, 1: idat}.get(method)
        if number in wanted and place is not None and sum(n for _, n in extents) <= _LARGEST:
            yield number, b"".join(place.read(at, length) for at, length in extents)


def _read_profile(iprp: Source, found: Findings) -> None:
    for kind, container in _boxes(iprp):
        if kind == b"ipco":
            for inner, item in _boxes(container):
                if inner == b"colr" and item.read(0, 4) in (b"prof", b"rICC"):
                    found.add_icc(item.read(4, min(item.size - 4, _LARGEST)))


def _read_canon(block: Source, found: Findings) -> None:
    """The parts of EXIF stand in four TIFF structures: main, EXIF, maker note, GPS."""
    parts = {kind: box for kind, box in _boxes(block) if kind.startswith(b"CMT")}
    main = parts[b"CMT1"]
    order = order_of(main)
    if any(order_of(part) != order for part in parts.values()):
        raise Damaged("parts of two byte orders")
    directories = (_directory(parts.get(kind)) for kind in (b"CMT1", b"CMT2", b"CMT4"))
    exif: Exif = from_parts(order, *directories)
    if b"CMT3" in parts and parts[b"CMT3"].size <= _LARGEST:
        note = parts[b"CMT3"]
        if first_directory(note, order) == _NOTE_AT:
            exif = with_note(exif, note.read(_NOTE_AT, note.size - _NOTE_AT), _NOTE_AT)
    found.exif = found.exif or exif


def _directory(block: Source | None) -> Entries:
    if block is None:
        return ()
    order = order_of(block)
    directories = Directories(block, order)
    found = []
    for slot in directories.slots(first_directory(block, order)):
        with suppress(*FAULTS):
            entry = directories.entry(slot)
            if entry is not None:
                found.append(entry)
    return tuple(found)
