"""EXIF as it stands in files: in JPEG, PNG and WebP as a block, in TIFF and RAW as the file."""

from __future__ import annotations

import struct
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.exif_tags import DESCRIBING, UNCARRIED, Tag
from firered_desktop.imaging.metadata.source import FAULTS, Damaged, Source
from firered_desktop.imaging.metadata.tiff import (
    Directories,
    Entry,
    Kind,
    Order,
    Slot,
    first_directory,
    order_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

Entries = tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Exif:
    """What a camera says, by directory; contents in the byte order `order`.

    Pointers between directories are not among the entries. `note_at` is the offset at which the
    maker note stood in its block: many hold offsets that are true there alone.
    """

    order: Order
    main: Entries = ()
    exif: Entries = ()
    gps: Entries = ()
    interop: Entries = ()
    note_at: int | None = None

    def __bool__(self) -> bool:
        return bool(self.main or self.exif or self.gps)


def read_exif(block: Source) -> Exif:
    """The EXIF in `block`, a TIFF structure, without what is damaged in it.

    Raises Damaged where it is no TIFF structure at all.
    """
    order = order_of(block)
    reading = _Reading(Directories(block, order), Exif(order))
    with suppress(*FAULTS):
        reading.read_main(first_directory(block, order))
    return reading.found


def from_parts(order: Order, main: Entries, exif: Entries, gps: Entries) -> Exif:
    """EXIF whose directories stood in blocks of their own, as in Canon's CR3."""
    return Exif(order, _described(main), _carried(exif), gps)


class _Reading:
    """One reading; what it found so far stays when the rest turns out to be damaged."""

    def __init__(self, directories: Directories, found: Exif) -> None:
        self._directories = directories
        self.found = found

    def read_main(self, at: int) -> None:
        slots = list(self._directories.slots(at))
        self.found = replace(self.found, main=_described(self._entries(slots, DESCRIBING)))
        for slot in slots:
            with suppress(*FAULTS):
                if slot.tag == Tag.EXIF:
                    self._read_exif(self._directories.pointer(slot))
                elif slot.tag == Tag.GPS:
                    slots_there = self._directories.slots(self._directories.pointer(slot))
                    self.found = replace(self.found, gps=firsts(self._entries(slots_there)))
                elif slot.tag == Tag.DNG_PRIVATE:
                    self._read_adobe_note(slot)

    def _read_exif(self, at: int) -> None:
        slots = list(self._directories.slots(at))
        self.found = replace(self.found, exif=_carried(self._entries(slots)))
        note = next((slot for slot in slots if slot.tag == Tag.MAKER_NOTE), None)
        if note is not None:
            self.found = replace(self.found, note_at=note.at)
        for slot in slots:
            if slot.tag == Tag.INTEROPERABILITY:
                with suppress(*FAULTS):
                    there = self._directories.slots(self._directories.pointer(slot))
                    self.found = replace(self.found, interop=firsts(self._entries(there)))

    def _read_adobe_note(self, slot: Slot) -> None:
        """The maker note that Adobe's converter put away in a DNG file (DNG 1.6, page 61)."""
        entry = self._directories.entry(slot)
        if entry is None or entry.content[:10] != b"Adobe\0MakN":
            return
        (size,) = struct.unpack(">I", entry.content[10:14])
        same_order = {b"II": "<", b"MM": ">"}.get(entry.content[14:16]) == self.found.order
        if not same_order or self.found.note_at is not None or size > len(entry.content) - 14:
            return
        (at,) = struct.unpack(">I", entry.content[16:20])
        note = Entry(Tag.MAKER_NOTE, Kind.UNDEFINED, entry.content[20 : 14 + size])
        exif = firsts((*self.found.exif, note))
        self.found = replace(self.found, exif=exif, note_at=at)

    def _entries(self, slots: Iterable[Slot], wanted: frozenset[int] | None = None) -> Entries:
        found = []
        for slot in slots:
            if wanted is None or slot.tag in wanted:
                with suppress(*FAULTS):
                    entry = self._directories.entry(slot)
                    if entry is not None:
                        found.append(entry)
        return tuple(found)


def with_note(exif: Exif, note: bytes, at: int) -> Exif:
    """`exif` with the maker note `note`, which stood at `at`."""
    entry = Entry(Tag.MAKER_NOTE, Kind.UNDEFINED, note)
    others = (each for each in exif.exif if each.tag != Tag.MAKER_NOTE)
    return replace(exif, exif=firsts((*others, entry)), note_at=at)


def completed(exif: Exif, other: Exif) -> Exif:
    """`exif` with what it lacks from `other`, of the same photograph; Damaged where they differ."""
    if exif.order != other.order:
        raise Damaged("blocks of two byte orders")
    return Exif(
        exif.order,
        _union(exif.main, other.main),
        _union(exif.exif, other.exif),
        _union(exif.gps, other.gps),
        _union(exif.interop, other.interop),
        other.note_at if exif.note_at is None else exif.note_at,
    )


def _union(entries: Entries, others: Entries) -> Entries:
    there = {entry.tag for entry in entries}
    return firsts((*entries, *(entry for entry in others if entry.tag not in there)))


def _described(entries: Iterable[Entry]) -> Entries:
    return firsts(entry for entry in entries if entry.tag in DESCRIBING)


def _carried(entries: Iterable[Entry]) -> Entries:
    kept = (each for each in entries if each.tag not in UNCARRIED and each.kind != Kind.IFD)
    return firsts(kept)


def firsts(entries: Iterable[Entry]) -> Entries:
    """In the order of tags, as TIFF wants them; of two with one tag the first, as readers do."""
    by_tag: dict[int, Entry] = {}
    for entry in entries:
        by_tag.setdefault(entry.tag, entry)
    return tuple(by_tag[tag] for tag in sorted(by_tag))
