"""TIFF structures written: directories, their values, and a maker note that keeps its place."""

from __future__ import annotations

import struct
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.exif_tags import Tag
from firered_desktop.imaging.metadata.maker_note import moved
from firered_desktop.imaging.metadata.tiff import Entry, Order, longs, rational, shorts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from firered_desktop.imaging.metadata.exif import Entries, Exif

_HEADER = 8  # bytes
_LONGEST_JPEG_BLOCK = 65_533 - 6  # bytes: a segment, without the word Exif before the block
# A note that stood farther from the beginning would need as many bytes of nothing before it.
_FARTHEST_NOTE = 60_000
_NOWHERE: Mapping[int, int] = MappingProxyType({})


def exif_block(exif: Exif, thumbnail: bytes = b"") -> bytes:
    """`exif` as the TIFF structure that PNG and WebP files hold; `thumbnail` is a JPEG file."""
    return _structure(exif, thumbnail, pinned=True).content()


def jpeg_exif_block(exif: Exif, thumbnail: bytes) -> bytes:
    """`exif` as `exif_block` makes it, in the 64 KB that JPEG has for it.

    Where it is more, what goes first is the room that keeps a maker note in its place, then the
    thumbnail, then the longest values one by one.
    """
    while True:
        for pinned, picture in ((True, thumbnail), (False, thumbnail), (False, b"")):
            made = _structure(exif, picture, pinned=pinned).content()
            if len(made) <= _LONGEST_JPEG_BLOCK:
                return made
        # This frees at least as much as is too much, so what is left fits the next time.
        exif = _without_longest(exif, len(made) - _LONGEST_JPEG_BLOCK)


def tiff_file(exif: Exif, structure: Sequence[Entry], strips: Sequence[bytes]) -> bytes:
    """A TIFF file of one picture: `structure` are the tags that tell what `strips` hold.

    `exif.order` is the byte order of the file; where the strips are is added here.
    """
    lengths = [len(strip) for strip in strips]
    there = (
        *structure,
        longs(exif.order, Tag.STRIP_OFFSETS, *lengths),  # to be filled in: as many, as long
        longs(exif.order, Tag.STRIP_BYTE_COUNTS, *lengths),
    )
    tags = {entry.tag for entry in there}
    main = (*there, *(entry for entry in exif.main if entry.tag not in tags))
    made = _structure(replace(exif, main=main), b"", pinned=True)
    made.tell_offsets(lengths)
    return b"".join((made.content(), *strips))


def _structure(exif: Exif, thumbnail: bytes, *, pinned: bool) -> _Structure:
    note = next((each.content for each in exif.exif if each.tag == Tag.MAKER_NOTE), b"")
    stood_at = exif.note_at
    stays = pinned and len(note) > 4 and stood_at is not None
    if stood_at is None or not stays or not _HEADER <= stood_at <= _FARTHEST_NOTE:
        made, placed = _Structure(exif.order), dict(_NOWHERE)
    else:
        made, placed = _Structure(exif.order, stood_at, note), {int(Tag.MAKER_NOTE): stood_at}
    pointers = len([each for each in (exif.exif, exif.gps) if each])
    main = made.table(len(exif.main) + pointers)
    made.begin(main)
    inner = made.table(len(exif.exif) + bool(exif.interop))
    gps, interop = made.table(len(exif.gps)), made.table(len(exif.interop))
    if len(note) > 4 and not placed:
        at = made.place(len(note))
        made.put(at, note if stood_at is None else moved(note, exif.order, stood_at, at))
        placed = {int(Tag.MAKER_NOTE): at}
    below = _pointers(exif.order, {Tag.EXIF: inner, Tag.GPS: gps})
    made.write(main, (*exif.main, *below), following=_append_thumbnail(made, exif, thumbnail))
    below = _pointers(exif.order, {Tag.INTEROPERABILITY: interop})
    made.write(inner, (*exif.exif, *below), placed)
    made.write(gps, exif.gps)
    made.write(interop, exif.interop)
    return made


def _pointers(order: Order, places: Mapping[Tag, int]) -> Entries:
    return tuple(longs(order, tag, at) for tag, at in places.items() if at)


def _append_thumbnail(made: _Structure, exif: Exif, thumbnail: bytes) -> int:
    """The second directory and its picture; where it begins, 0 without a picture."""
    if not thumbnail:
        return 0
    table, picture = made.table(6), made.place(len(thumbnail))
    made.put(picture, thumbnail)
    entries = (
        shorts(exif.order, Tag.COMPRESSION, 6),  # JPEG
        rational(exif.order, Tag.X_RESOLUTION, 72),
        rational(exif.order, Tag.Y_RESOLUTION, 72),
        shorts(exif.order, Tag.RESOLUTION_UNIT, 2),  # inches
        longs(exif.order, Tag.THUMBNAIL_OFFSET, picture),
        longs(exif.order, Tag.THUMBNAIL_LENGTH, len(thumbnail)),
    )
    made.write(table, entries)
    return table


class _Structure:
    """A TIFF structure that grows around what is pinned at one place of it."""

    def __init__(self, order: Order, pinned_at: int = _HEADER, pinned: bytes = b"") -> None:
        self._order = order
        self._before = _HEADER  # the next free place before what is pinned
        self._pinned_at = pinned_at
        self._whole = bytearray(_even(pinned_at + len(pinned)))
        self.put(pinned_at, pinned)
        self._strip_offsets = 0

    def place(self, size: int) -> int:
        """Room for `size` bytes: where it begins."""
        if self._before + size <= self._pinned_at:
            at, self._before = self._before, _even(self._before + size)
            return at
        at = len(self._whole)
        self._whole += bytes(_even(size))
        return at

    def put(self, at: int, content: bytes) -> None:
        """Write `content` at `at`, where there is room for it."""
        self._whole[at : at + len(content)] = content

    def table(self, entries: int) -> int:
        """Room for a directory of so many entries; 0, which means none, where there are none."""
        return self.place(2 + 12 * entries + 4) if entries else 0

    def begin(self, first: int) -> None:
        """Write the header; the first directory is at `first`."""
        mark = b"II" if self._order == "<" else b"MM"
        self.put(0, struct.pack(f"{self._order}2sHI", mark, 42, first))

    def write(
        self,
        at: int,
        entries: Entries,
        placed: Mapping[int, int] = _NOWHERE,
        following: int = 0,
    ) -> None:
        """Write the directory at `at`, and `following` as where the next one of its chain is.

        `placed` tells, by tag, where long values are that are written already.
        """
        if not at:
            return
        self.put(at, struct.pack(f"{self._order}H", len(entries)))
        for number, entry in enumerate(sorted(entries, key=lambda entry: entry.tag)):
            self._write_entry(at + 2 + 12 * number, entry, placed)
        end = at + 2 + 12 * len(entries)
        self.put(end, struct.pack(f"{self._order}I", following))

    def _write_entry(self, at: int, entry: Entry, placed: Mapping[int, int]) -> None:
        self.put(at, struct.pack(f"{self._order}HHI", entry.tag, entry.kind, entry.count))
        content_at = at + 8
        if len(entry.content) > 4:
            there = placed.get(entry.tag)
            content_at = self.place(len(entry.content)) if there is None else there
            self.put(at + 8, struct.pack(f"{self._order}I", content_at))
        if entry.tag not in placed:
            self.put(content_at, entry.content)
        # The first directory is written first; the tag means something else in others.
        if entry.tag == Tag.STRIP_OFFSETS and not self._strip_offsets:
            self._strip_offsets = content_at

    def tell_offsets(self, lengths: Sequence[int]) -> None:
        """Tell where strips of `lengths` bytes are that come right behind the structure."""
        at = len(self._whole)
        for number, length in enumerate(lengths):
            self.put(self._strip_offsets + 4 * number, struct.pack(f"{self._order}I", at))
            at += length

    def content(self) -> bytes:
        """The bytes."""
        return bytes(self._whole)


def _even(at: int) -> int:
    return at + at % 2


def _without_longest(exif: Exif, excess: int) -> Exif:
    """`exif` without its longest values, as many as free `excess` bytes of the structure."""
    every = [*exif.main, *exif.exif, *exif.gps, *exif.interop]
    dropped: set[int] = set()  # by identity: two directories may say the same
    for entry in sorted(every, key=lambda entry: len(entry.content), reverse=True):
        if excess <= 0:
            break
        dropped.add(id(entry))
        excess -= _room(entry)

    def kept(entries: Entries) -> Entries:
        return tuple(entry for entry in entries if id(entry) not in dropped)

    main, inner = kept(exif.main), kept(exif.exif)
    return replace(exif, main=main, exif=inner, gps=kept(exif.gps), interop=kept(exif.interop))


def _room(entry: Entry) -> int:
    """The bytes that `entry` takes: its line, and its content where that does not fit into it."""
    size = len(entry.content)
    return 12 + (_even(size) if size > 4 else 0)
