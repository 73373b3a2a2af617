"""What stands in TIFF files and in the RAW formats made of TIFF: DNG, NEF, CR2, ARW, PEF, ORF, RW2.

TIFF 6.0; XMP part 3, section 1.1.4; ICC.1:2010, annex B.2.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.exif_tags import Tag
from firered_desktop.imaging.metadata.jpeg import read_jpeg
from firered_desktop.imaging.metadata.source import FAULTS, Source
from firered_desktop.imaging.metadata.tiff import (
    Directories,
    Kind,
    Order,
    Slot,
    first_directory,
    order_of,
)

if TYPE_CHECKING:
    from firered_desktop.imaging.metadata.findings import Findings

_LARGEST = 64 << 20  # bytes; Photoshop's resources may hold previews and paths
_PANASONIC = 0x55


def read_tiff(file: Source, found: Findings) -> None:
    """Add what the TIFF file says to `found`."""
    found.add_exif(file)
    with suppress(*FAULTS):
        order = order_of(file)
        slots: dict[int, Slot] = {}
        for slot in Directories(file, order).slots(first_directory(file, order)):
            slots.setdefault(slot.tag, slot)
        for slot in slots.values():
            if slot.size <= _LARGEST:
                with suppress(*FAULTS):
                    _read(slot, file.part(slot.at, slot.size), order, found)
        panasonic = struct.unpack(f"{order}H", file.read(2, 2))[0] == _PANASONIC
        if panasonic and Tag.PANASONIC_PREVIEW in slots:
            preview = slots[Tag.PANASONIC_PREVIEW]
            read_jpeg(file.part(preview.at, preview.size), found)


def _read(slot: Slot, content: Source, order: Order, found: Findings) -> None:
    match slot.tag:
        case Tag.XMP:
            found.add_xmp(content.head(content.size))
        case Tag.IPTC:
            found.add_iptc(_iptc(slot, content.head(content.size), order))
        case Tag.PHOTOSHOP:
            found.add_resources(content)
        case Tag.ICC_PROFILE:
            found.add_icc(content.head(content.size))


def _iptc(slot: Slot, content: bytes, order: Order) -> bytes:
    """Some write it as numbers of four bytes, which then stand in the order of the file."""
    if slot.kind != Kind.LONG or content.startswith(b"\x1c") or order == ">":
        return content
    return b"".join(content[at : at + 4][::-1] for at in range(0, len(content), 4))
