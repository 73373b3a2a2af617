"""What stands in the chunks of a PNG file (PNG specification, third edition, section 11).

EXIF and IPTC may also stand as text, as ImageMagick writes them: "Raw profile type exif".
"""

from __future__ import annotations

import itertools
from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata import jpeg
from firered_desktop.imaging.metadata.source import FAULTS, Source, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.imaging.metadata.findings import Findings

SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"  # XMP part 3, section 1.1.5
_RAW = b"Raw profile type "
_READ = (b"eXIf", b"iCCP", b"iTXt", b"tEXt", b"zTXt")
_MOST_CHUNKS = 100_000  # the pixels may be cut into many
_MOST_READ = 60
_LARGEST = 16 << 20  # bytes


def read_png(file: Source, found: Findings) -> None:
    """Add what the PNG file says to `found`."""
    with suppress(*FAULTS):
        for kind, chunk in itertools.islice(_chunks(file), _MOST_READ):
            with suppress(*FAULTS):
                _read_chunk(kind, chunk, found)


def _chunks(file: Source) -> Iterator[tuple[bytes, Source]]:
    at = len(SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        head = file.read(at, 8)
        size, kind = int.from_bytes(head[:4]), head[4:]
        if kind == b"IEND":
            return
        if kind in _READ and size <= _LARGEST:
            yield kind, file.part(at + 8, size)
        at += 12 + size


def _read_chunk(kind: bytes, chunk: Source, found: Findings) -> None:
    if kind == b"eXIf":
        found.add_exif(chunk)
        return
    keyword, _, rest = chunk.head(chunk.size).partition(b"\0")
    match kind:
        case b"iCCP":
            found.add_icc(unpacked(rest[1:]))
        case b"iTXt" if keyword == XMP_KEYWORD:
            found.add_xmp(_international(rest))
        case b"tEXt" if keyword.startswith(_RAW):
            _add_raw(keyword, rest, found)
        case b"zTXt" if keyword.startswith(_RAW):
            _add_raw(keyword, unpacked(rest[1:]), found)


def _international(rest: bytes) -> bytes:
    """The text of an iTXt chunk, behind its keyword."""
    packed = rest[0] == 1
    _, _, rest = rest[2:].partition(b"\0")  # the language
    _, _, text = rest.partition(b"\0")  # the keyword in that language
    return unpacked(text) if packed else text


def _add_raw(keyword: bytes, text: bytes, found: Findings) -> None:
    """Three lines and more: what it is, how many bytes, and these in hexadecimal."""
    _, _, rest = text.strip().partition(b"\n")
    _, _, digits = rest.strip().partition(b"\n")
    content = bytes.fromhex(digits.decode("ascii"))
    match keyword.removeprefix(_RAW).lower():
        case b"exif" | b"app1" if not content.startswith(jpeg.XMP):
            found.add_exif(Source.of(content))
        case b"app1":
            found.add_xmp(content.removeprefix(jpeg.XMP))
        case b"xmp":
            found.add_xmp(content)
        case b"iptc" | b"8bim":
            _add_iptc(content, found)
        case b"icc" | b"icm":
            found.add_icc(content)


def _add_iptc(content: bytes, found: Findings) -> None:
    if content.startswith(b"\x1c"):
        found.add_iptc(content)
    else:
        found.add_resources(Source.of(content))
