"""IPTC-IIM: the captions, keywords and names that press agencies put into photographs.

IPTC Information Interchange Model 4.2, chapter 3; the blocks around it: Adobe Photoshop File
Formats Specification, "Image Resource Blocks".
"""

from __future__ import annotations

import hashlib
import struct
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.source import FAULTS, Damaged, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Dataset = tuple[int, int]  # record and number

CODED_CHARACTER_SET: Dataset = (1, 90)
_UTF8 = b"\x1b%G"
_MARK = 0x1C
_LARGEST = 1 << 20  # bytes in all
_RECORDS = (1, 2, 3, 4, 5, 6)  # those behind hold the object itself, or a preview of it
_PREVIEWS = range(200, 203)

_SIGNATURES = (b"8BIM", b"AgHg", b"DCSR", b"PHUT", b"MeSa")
RESOURCE_IPTC, RESOURCE_DIGEST = 0x0404, 0x0425
_LARGEST_RESOURCE = 4 << 20
_MOST_RESOURCES = 2000


@dataclass(frozen=True, slots=True)
class IptcValue:
    """One value; a dataset such as the keywords may have several."""

    dataset: Dataset
    content: bytes


def read_iptc(block: bytes) -> bytes:
    """What of `block` is sound and speaks of the photograph, in the same coding."""
    return iptc_where(block[:_LARGEST], _speaks_of_photograph)


def iptc_where(block: bytes, wanted: Callable[[IptcValue], bool]) -> bytes:
    """What of `block` is sound and `wanted`, in the same coding."""
    kept = bytearray()
    with suppress(*FAULTS):
        for value, raw in _values(block):
            if wanted(value):
                kept += raw
    return bytes(kept)


def _speaks_of_photograph(value: IptcValue) -> bool:
    record, number = value.dataset
    return record in _RECORDS and not (record == 2 and number in _PREVIEWS)


def iptc_values(block: bytes) -> tuple[IptcValue, ...]:
    """The values of a block that `read_iptc` gave."""
    return tuple(value for value, _ in _values(block))


def iptc_text(content: bytes, values: tuple[IptcValue, ...]) -> str:
    """`content`, one of `values`, as text: what the block says of its coding, else a guess."""
    codings = [each.content for each in values if each.dataset == CODED_CHARACTER_SET]
    try:
        return content.decode("utf-8")  # many write it without saying so
    except UnicodeDecodeError:
        return content.decode("utf-8" if _UTF8 in codings else "cp1252", "replace")


def resources(block: Source) -> Iterator[tuple[int, Source]]:
    """Photoshop's image resources in `block`, each with its number, as far as they are sound."""
    at = 0
    for _ in range(_MOST_RESOURCES):
        if at + 12 > block.size or block.read(at, 4) not in _SIGNATURES:
            return
        number = block.number(at + 4, 2)
        name = block.number(at + 6, 1)
        at += 6 + name + 1 + (name + 1) % 2
        size = block.number(at, 4)
        if size <= _LARGEST_RESOURCE:
            yield number, block.part(at + 4, size)
        at += 4 + size + size % 2


def as_resources(iptc: bytes) -> bytes:
    """`iptc` as Photoshop's image resources, with the digest that says it is in step with XMP."""
    digest = hashlib.md5(iptc, usedforsecurity=False).digest()
    return _resource(RESOURCE_IPTC, iptc) + _resource(RESOURCE_DIGEST, digest)


def _resource(number: int, content: bytes) -> bytes:
    head = struct.pack(">4sHHI", b"8BIM", number, 0, len(content))
    return head + content + bytes(len(content) % 2)


def _values(block: bytes) -> Iterator[tuple[IptcValue, bytes]]:
    """Each value with the bytes that carry it; raises Damaged at the first that is not whole."""
    at = 0
    while at + 5 <= len(block) and block[at] == _MARK:
        record, number, size = struct.unpack_from(">BBH", block, at + 1)
        start = at + 5
        if size & 0x8000:  # the length of the length
            width = size & 0x7FFF
            if not 0 < width <= 4:
                raise Damaged("an IPTC value of no length")
            size = int.from_bytes(block[start : start + width])
            start += width
        end = start + size
        if end > len(block):
            raise Damaged("an IPTC value that ends early")
        yield IptcValue((record, number), block[start:end]), block[at:end]
        at = end
