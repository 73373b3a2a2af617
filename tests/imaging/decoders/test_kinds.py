"""Files are known by their first bytes."""

from __future__ import annotations

import io
import struct

import pytest

from firered_desktop.imaging.decoders.kinds import Kind, Recognised, recognised
from tests.imaging.pictures import corners, encoded


def ftyp(major: bytes, *others: bytes) -> bytes:
    brands = major + bytes(4) + b"".join(others)
    return struct.pack(">I", 8 + len(brands)) + b"ftyp" + brands + bytes(64)


def tiff(*entries: tuple[int, int], order: str = "<", make: bytes = b"") -> bytes:
    """A TIFF directory of those tags with one number each, and perhaps who made the camera."""
    tags = [struct.pack(f"{order}HHII", tag, 4, 1, value) for tag, value in entries]
    if make:
        place = 8 + 2 + 12 * (len(tags) + 1) + 4
        tags.append(struct.pack(f"{order}HHII", 271, 2, len(make), place))
    mark = b"II*\0" if order == "<" else b"MM\0*"
    count = struct.pack(f"{order}H", len(tags))
    return mark + struct.pack(f"{order}I", 8) + count + b"".join(tags) + bytes(4) + make


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"FUJIFILMCCD-RAW 0201FF383501", "image/x-fuji-raf"),
        (b"IIRO\x08\0\0\0", "image/x-olympus-orf"),
        (b"IIRS\x08\0\0\0", "image/x-olympus-orf"),
        (b"MMOR\0\0\0\x08", "image/x-olympus-orf"),
        (b"IIU\0\x18\0\0\0", "image/x-panasonic-rw2"),
        (b"\0MRM\0\0\0\0", "image/x-minolta-mrw"),
        (b"FOVb\0\0\3\0", "image/x-sigma-x3f"),
        (b"II\x1a\0\0\0HEAPCCDR", "image/x-canon-crw"),
        (ftyp(b"crx ", b"crx ", b"isom"), "image/x-canon-cr3"),
        (tiff((50706, 0x401)), "image/x-adobe-dng"),
        (tiff((262, 32803)), "image/x-raw"),
        (tiff((254, 1), make=b"NIKON CORPORATION\0"), "image/x-nikon-nef"),
        (tiff((254, 1), make=b"NIKON CORPORATION\0", order=">"), "image/x-nikon-nef"),
        (tiff((262, 32803), make=b"SONY\0"), "image/x-sony-arw"),
        (tiff((262, 32803), make=b"PENTAX Corporation\0"), "image/x-pentax-pef"),
        (tiff((262, 34892), make=b"Phase One\0"), "image/x-raw"),
    ],
)
def test_camera_raw_is_known_by_its_marks(content: bytes, content_type: str) -> None:
    assert recognised(io.BytesIO(content)) == Recognised(Kind.RAW, content_type)


def test_canon_marks_its_second_kind_behind_the_header() -> None:
    content = b"II*\0\x10\0\0\0CR\x02\0\0\0\0\0" + b"\1\0" + struct.pack("<HHII", 262, 4, 1, 6)
    assert recognised(io.BytesIO(content + bytes(4))).content_type == "image/x-canon-cr2"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (ftyp(b"heic", b"mif1"), Kind.HEIF),
        (ftyp(b"heix", b"mif1"), Kind.HEIF),
        (ftyp(b"mif1", b"mif1", b"heic"), Kind.HEIF),
        (ftyp(b"mif1", b"mif1", b"avif"), Kind.PLAIN),
        (ftyp(b"avif", b"mif1"), Kind.PLAIN),
        (ftyp(b"isom", b"mp42"), Kind.PLAIN),
        (b"\xff\x0a\0\0", Kind.JPEG_XL),
        (b"\0\0\0\x0cJXL \r\n\x87\n", Kind.JPEG_XL),
        (tiff((258, 16), (262, 2)), Kind.DEEP_TIFF),
        (tiff((258, 8), (262, 2)), Kind.PLAIN),
        (tiff((258, 16), (262, 2), (339, 3)), Kind.PLAIN),
        (b"", Kind.PLAIN),
        (b"II*\0", Kind.PLAIN),
        (encoded(corners(), "PNG"), Kind.PLAIN),
        (encoded(corners().convert("I;16"), "PNG"), Kind.DEEP_PNG),
        (b"8BPS\0\1" + bytes(16) + b"\0\x10\0\3", Kind.DEEP_PSD),
        (b"8BPS\0\1" + bytes(16) + b"\0\x08\0\3", Kind.PLAIN),
    ],
)
def test_each_kind_goes_to_its_decoder(content: bytes, kind: Kind) -> None:
    assert recognised(io.BytesIO(content)).kind is kind
