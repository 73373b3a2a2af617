"""Files of boxes, resources and RAW formats, made by hand around blocks of metadata.

Their pixels are missing or nothing to look at: only what stands beside them is read.
"""

from __future__ import annotations

import struct

from firered_desktop.imaging.metadata.exif import Exif
from firered_desktop.imaging.metadata.exif_tags import Tag
from firered_desktop.imaging.metadata.tiff import Entry, Kind

CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
CANON_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


def box(kind: bytes, content: bytes, *, wide: bool = False) -> bytes:
    if wide:
        return struct.pack(">I4sQ", 1, kind, len(content) + 16) + content
    return struct.pack(">I4s", len(content) + 8, kind) + content


def full_box(kind: bytes, version: int, content: bytes) -> bytes:
    return box(kind, bytes([version, 0, 0, 0]) + content)


def heif(exif: bytes, xmp: bytes, icc: bytes, *, brand: bytes = b"heic", inside: bool) -> bytes:
    """HEIC or AVIF; `inside` the meta box are the items, or else in parts behind it."""
    exif_item = struct.pack(">I", 6) + b"Exif\0\0" + exif
    infe = full_box(b"infe", 2, struct.pack(">HH4s", 1, 0, b"hvc1") + b"\0")
    infe += full_box(b"infe", 2, struct.pack(">HH4s", 2, 0, b"Exif") + b"\0")
    infe += full_box(b"infe", 3, struct.pack(">IH4s", 3, 0, b"mime") + b"\0application/rdf+xml\0")
    iinf = full_box(b"iinf", 0, struct.pack(">H", 3) + infe)
    colr = box(b"colr", b"prof" + icc) + box(b"colr", b"nclx" + bytes(7))
    iprp = box(b"iprp", box(b"ipco", colr))
    head = box(b"ftyp", brand + bytes(4) + b"mif1")

    def meta(start: int) -> bytes:
        """Items of two extents each, at `start` of the file or of the box of items."""
        located = b""
        for number, item in ((2, exif_item), (3, xmp)):
            half = len(item) // 2
            located += struct.pack(">HHHIH", number, int(inside), 0, start, 2)
            located += struct.pack(">IIII", 0, half, half, len(item) - half)
            start += len(item)
        iloc = full_box(b"iloc", 1, struct.pack(">BBH", 0x44, 0x40, 2) + located)
        idat = box(b"idat", exif_item + xmp) if inside else b""
        return full_box(b"meta", 0, iinf + iloc + iprp + idat)

    if inside:
        return head + meta(0)
    behind = len(head) + len(meta(0)) + 8
    return head + meta(behind) + box(b"mdat", exif_item + xmp)


def jxl(exif: bytes, xmp: bytes) -> bytes:
    head = box(b"JXL ", b"\r\n\x87\n") + box(b"ftyp", b"jxl \0\0\0\0jxl ")
    return (
        head
        + box(b"Exif", bytes(4) + exif, wide=True)
        + box(b"xml ", xmp)
        + box(b"jxlc", b"\xff\x0a")
    )


def cr3(main: bytes, exif: bytes, note: bytes, gps: bytes, xmp: bytes) -> bytes:
    parts = zip((b"CMT1", b"CMT2", b"CMT3", b"CMT4"), (main, exif, note, gps), strict=True)
    canon = CANON + b"".join(box(kind, part) for kind, part in parts)
    head = box(b"ftyp", b"crx \0\0\0\1crx isom")
    return head + box(b"moov", box(b"uuid", canon)) + box(b"uuid", CANON_XMP + xmp)


def raf(jpeg: bytes) -> bytes:
    return (
        b"FUJIFILMCCD-RAW ".ljust(84, b"0") + struct.pack(">II", 160, len(jpeg)) + bytes(68) + jpeg
    )


def psd() -> bytes:
    """A Photoshop file of one grey pixel, for exiftool to write into."""
    header = struct.pack(">4sH6xHIIHH", b"8BPS", 1, 1, 1, 1, 8, 1)
    return header + bytes(4) + bytes(4) + bytes(4) + struct.pack(">HB", 0, 9)


def rw2(tiff: bytes, jpeg: bytes) -> bytes:
    """Panasonic's: TIFF with a magic number of its own, the camera's words in a preview."""
    at = len(tiff)
    entries = struct.pack("<HHII", Tag.PANASONIC_PREVIEW, 7, len(jpeg), at)
    table = struct.pack("<H", 1) + entries + bytes(4)
    start = at + len(jpeg)
    return struct.pack("<2sHI", b"II", 0x55, start) + tiff[8:] + jpeg + table


def adobe_private(note: bytes, stood_at: int, order: bytes = b"II") -> Entry:
    """What Adobe's converter keeps of a maker note in a DNG file."""
    content = order + struct.pack(">I", stood_at) + note
    private = b"Adobe\0MakN" + struct.pack(">I", len(content)) + content
    return Entry(Tag.DNG_PRIVATE, Kind.BYTE, private)


def only(entries: tuple[Entry, ...]) -> Exif:
    """A structure whose first directory holds `entries`."""
    return Exif("<", entries)
