"""Which decoder a file is for, by its first bytes and never by its name."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, BinaryIO

from firered_desktop.imaging.decoders import tiff_directories
from firered_desktop.imaging.decoders.tiff_directories import Directory, Tag

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 64  # bytes that are looked at first


class Kind(Enum):
    """A family of files that one decoder reads."""

    PLAIN = "plain"  # whatever Pillow knows
    RAW = "raw"
    HEIF = "heif"
    JPEG_XL = "jpeg xl"
    DEEP_TIFF = "deep tiff"  # more than eight bits a channel
    DEEP_PNG = "deep png"
    DEEP_PSD = "deep psd"


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file is; `content_type` is empty where its decoder finds that out itself."""

    kind: Kind
    content_type: str = ""


_PLAIN = Recognised(Kind.PLAIN)

# ISO base media brands (ISO/IEC 23008-12, annex B), and that of Canon's CR3.
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_CONTAINER_BRANDS = {b"mif1", b"msf1", b"mif2"}  # these say nothing of what is inside
_AVIF_BRANDS = {b"avif", b"avis"}
_JPEG_XL = (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")  # ISO/IEC 18181-2, section 4

# Camera RAW files that are no TIFF files, or call themselves so with a number of their own.
_RAW_MARKS = (
    (b"FUJIFILMCCD-RAW", "raf"),
    (b"IIRO", "orf"),
    (b"IIRS", "orf"),
    (b"MMOR", "orf"),
    (b"IIU\0", "rw2"),
    (b"\0MRM", "mrw"),
    (b"FOVb", "x3f"),
    (b"II\x1a\0\0\0HEAPCCDR", "crw"),
)
_RAW_TYPES = {
    "arw": "image/x-sony-arw",
    "cr2": "image/x-canon-cr2",
    "cr3": "image/x-canon-cr3",
    "crw": "image/x-canon-crw",
    "dng": "image/x-adobe-dng",
    "mrw": "image/x-minolta-mrw",
    "nef": "image/x-nikon-nef",
    "orf": "image/x-olympus-orf",
    "pef": "image/x-pentax-pef",
    "raf": "image/x-fuji-raf",
    "rw2": "image/x-panasonic-rw2",
    "x3f": "image/x-sigma-x3f",
}
_MAKERS = ((b"NIKON", "nef"), (b"SONY", "arw"), (b"PENTAX", "pef"), (b"RICOH", "pef"))
_OTHER_RAW = "image/x-raw"

_CFA, _LINEAR_RAW = 32803, 34892  # PhotometricInterpretation of sensors (TIFF/EP, DNG 1.4)
_REDUCED = 1  # the bit of NewSubfileType that marks a smaller copy of another picture
_UNSIGNED = 1  # SampleFormat
_PSD_DEPTH = 22  # where a PSD file says it, bytes from its start


def recognised(stream: BinaryIO) -> Recognised:
    """What `stream` holds; it is read from its start, and left anywhere. Raises OSError."""
    stream.seek(0)
    head = stream.read(_HEAD)
    if head[4:8] == b"ftyp":
        return _of_brands(stream, head)
    if head[:4] in tiff_directories.MARKS:
        return _of_tiff(stream, head)
    return next((file for mark, file in _by_mark() if head.startswith(mark)), _deep_or_plain(head))


def _by_mark() -> Iterator[tuple[bytes, Recognised]]:
    for mark, name in _RAW_MARKS:
        yield mark, Recognised(Kind.RAW, _RAW_TYPES[name])
    for mark in _JPEG_XL:
        yield mark, Recognised(Kind.JPEG_XL, "image/jxl")


def _deep_or_plain(head: bytes) -> Recognised:
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[24:25] == b"\x10":
        return Recognised(Kind.DEEP_PNG, "image/png")
    if head.startswith(b"8BPS\0\1") and head[_PSD_DEPTH : _PSD_DEPTH + 2] == b"\0\x10":
        return Recognised(Kind.DEEP_PSD, "image/vnd.adobe.photoshop")
    return _PLAIN


def _of_brands(stream: BinaryIO, head: bytes) -> Recognised:
    (length,) = struct.unpack(">I", head[:4])
    stream.seek(8)
    brands = list(_fours(stream.read(min(max(length - 8, 0), 256))))
    major, others = brands[:1], set(brands[2:])  # a version number stands between them
    if major == [b"crx "]:
        return Recognised(Kind.RAW, _RAW_TYPES["cr3"])
    if major and major[0] in _HEIF_BRANDS:
        return Recognised(Kind.HEIF, "image/heic")
    if major and major[0] in _CONTAINER_BRANDS and not others & _AVIF_BRANDS:
        coded = "heic" if others & _HEIF_BRANDS else "heif"
        return Recognised(Kind.HEIF, f"image/{coded}")
    return _PLAIN


def _fours(text: bytes) -> Iterator[bytes]:
    return (text[place : place + 4] for place in range(0, len(text) - 3, 4))


def _of_tiff(stream: BinaryIO, head: bytes) -> Recognised:
    try:
        first, *others = tiff_directories.read(stream)
    except (ValueError, struct.error):
        return _PLAIN  # Pillow has the last word on what is damaged
    if head[8:10] == b"CR":
        return Recognised(Kind.RAW, _RAW_TYPES["cr2"])
    if Tag.DNG_VERSION in first.tags:
        return Recognised(Kind.RAW, _RAW_TYPES["dng"])
    # A plain TIFF file has its picture first; cameras put a small copy of it there.
    small_first = bool(first.number(Tag.NEW_SUBFILE_TYPE) & _REDUCED)
    if small_first or any(_of_sensor(each) for each in (first, *others)):
        return Recognised(Kind.RAW, _raw_type(first))
    return Recognised(Kind.DEEP_TIFF, "image/tiff") if _is_deep(first) else _PLAIN


def _of_sensor(directory: Directory) -> bool:
    return directory.number(Tag.PHOTOMETRIC) in (_CFA, _LINEAR_RAW)


def _raw_type(first: Directory) -> str:
    maker = first.text(Tag.MAKE).upper()
    return next((_RAW_TYPES[name] for mark, name in _MAKERS if maker.startswith(mark)), _OTHER_RAW)


def _is_deep(directory: Directory) -> bool:
    """Whether every sample is a whole number of 16 bits."""
    return set(directory.numbers(Tag.BITS_PER_SAMPLE)) == {16} and set(
        directory.numbers(Tag.SAMPLE_FORMAT) or (_UNSIGNED,)
    ) <= {_UNSIGNED, 2}
