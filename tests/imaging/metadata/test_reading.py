"""What files of every kind say, and that no damage to it stops anything."""

from __future__ import annotations

import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.metadata.exif import Exif
from firered_desktop.imaging.metadata.exif_copy import CopyFacts, exif_of_copy, exif_of_jpeg
from firered_desktop.imaging.metadata.exif_tags import Tag
from firered_desktop.imaging.metadata.iptc import iptc_values
from firered_desktop.imaging.metadata.layout import exif_block, jpeg_exif_block
from firered_desktop.imaging.metadata.origin import Origin
from firered_desktop.imaging.metadata.reading import origin_of
from firered_desktop.imaging.metadata.xmp import named, packet_of
from firered_desktop.imaging.metadata.xmp_copy import xmp_of_copy, xmp_of_iptc
from tests.imaging.originals import SUFFIXES, block_with_note, exiftool, original, tell
from tests.imaging.pictures import adobe_rgb, encoded, photograph, saved
from tests.imaging.test_damaged import damaged

FACTS = CopyFacts(Dimensions(9, 9), srgb=True, software="x", made_at=0.0, location=True)


def texts_of(exif: Exif | None) -> dict[int, bytes]:
    assert exif is not None
    return {entry.tag: entry.content for entry in (*exif.main, *exif.exif)}


def keywords_of(origin: Origin) -> list[str]:
    return [
        value.content.decode() for value in iptc_values(origin.iptc) if value.dataset == (2, 25)
    ]


@pytest.mark.parametrize("kind", SUFFIXES)
def test_every_block_is_found(tmp_path: Path, kind: str) -> None:
    origin = origin_of(original(tmp_path, kind))
    texts = texts_of(origin.exif)
    assert texts[Tag.MAKE] == b"Canon\0"
    assert texts[0xA434] == b"RF85mm F1.2 L USM\0"
    assert origin.exif is not None
    assert len(origin.exif.gps) == 7
    assert origin.icc == adobe_rgb()
    assert origin.xmp.text(named("xmp:Rating")) == "4"
    assert keywords_of(origin) == ([] if kind == "WEBP" else ["港口", "日落 🌅", "Hafen"])


def everything(origin: Origin) -> None:
    """All that an export does with what was read."""
    again = Origin.unpack(origin.pack())
    assert again.pack() == origin.pack()
    packet_of(xmp_of_copy(again.xmp, FACTS).over(xmp_of_iptc(again.iptc)))
    if again.exif is not None:
        exif = exif_of_copy(again.exif, FACTS)
        exif_block(exif, b"thumbnail")
        jpeg_exif_block(exif_of_jpeg(exif), b"thumbnail")


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("rich")
    return {kind: original(folder, kind).read_bytes() for kind in SUFFIXES}


@pytest.mark.parametrize("kind", SUFFIXES)
def test_no_damage_stops_anything(tmp_path: Path, rich: dict[str, bytes], kind: str) -> None:
    path = tmp_path / "damaged"

    @settings(
        max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(damaged(rich[kind]))
    def each(content: bytes) -> None:
        path.write_bytes(content)
        everything(origin_of(path))

    each()


def test_no_damage_to_a_maker_note_stops_anything(tmp_path: Path) -> None:
    path = tmp_path / "damaged.jpg"

    @settings(max_examples=300, deadline=None, database=None)
    @given(damaged(block_with_note(200)), st.sampled_from([200, 59_000, 61_000]))
    def each(block: bytes, note_at: int) -> None:
        jpeg = b"\xff\xd8" + b"\xff\xe1" + struct.pack(">H", len(block) + 8) + b"Exif\0\0" + block
        path.write_bytes(jpeg)
        origin = origin_of(path)
        everything(origin)
        if origin.exif:
            elsewhere = Exif(origin.exif.order, exif=origin.exif.exif, note_at=note_at)
            jpeg_exif_block(elsewhere, b"")

    each()


def test_directories_in_a_circle_are_read_once(tmp_path: Path) -> None:
    entry = struct.pack("<HHII", Tag.EXIF, 4, 1, 8)
    note = struct.pack("<HHII", Tag.GPS, 4, 1, 8)
    block = struct.pack("<2sHIH", b"II", 42, 8, 2) + entry + note + struct.pack("<I", 8)
    jpeg = encoded(photograph(8, 8), "JPEG", exif=b"Exif\0\0" + block)
    assert not origin_of(saved(tmp_path, "circle.jpg", jpeg))


def test_a_value_that_says_to_be_huge_is_left_out(tmp_path: Path) -> None:
    entries = struct.pack("<HHII", Tag.MAKE, 2, 0xFFFFFFFF, 8)
    entries += struct.pack("<HHI4s", Tag.MODEL, 2, 4, b"abc\0")
    block = struct.pack("<2sHIH", b"II", 42, 8, 2) + entries + bytes(4)
    jpeg = encoded(photograph(8, 8), "JPEG", exif=b"Exif\0\0" + block)
    assert texts_of(origin_of(saved(tmp_path, "huge.jpg", jpeg)).exif) == {Tag.MODEL: b"abc\0"}


def test_a_camera_set_to_adobe_rgb_without_a_profile_has_that_profile(tmp_path: Path) -> None:
    taken = saved(tmp_path, "taken.jpg", encoded(photograph(8, 8), "JPEG"))
    tell(taken, "-IFD0:Make=Canon", "-InteropIFD:InteropIndex=R03")
    assert origin_of(taken).icc == profiles.icc_profile(profiles.ADOBE_RGB)


def test_raw_profiles_in_the_text_of_a_png_are_read(tmp_path: Path) -> None:
    """As ImageMagick writes what it found in a JPEG file."""
    taken = original(tmp_path, "JPEG")
    png = tmp_path / "converted.png"
    subprocess.run(
        ["convert", str(taken), "-define", "png:exclude-chunk=eXIf", str(png)], check=True
    )
    origin = origin_of(png)
    assert keywords_of(origin) == ["港口", "日落 🌅", "Hafen"]
    assert origin.xmp.text(named("xmp:Rating")) == "4"
    if origin.exif is not None:
        assert texts_of(origin.exif)[Tag.MAKE] == b"Canon\0"


@pytest.mark.parametrize("name", ["x.xmp", "x.XMP", "x.jpg.xmp", "x.jpg.Xmp"])
def test_a_sidecar_wins_over_what_is_inside(tmp_path: Path, name: str) -> None:
    taken = saved(tmp_path, "x.jpg", encoded(photograph(8, 8), "JPEG"))
    tell(taken, "-XMP-dc:Title=inside", "-XMP-xmp:Rating=1", "-XMP-photoshop:City=Paris")
    exiftool("-XMP-dc:Title=beside", "-XMP-xmp:Rating=5", str(tmp_path / "x.xmp"))
    (tmp_path / "x.xmp").rename(tmp_path / name)
    xmp = origin_of(taken).xmp
    assert xmp.text(named("xmp:Rating")) == "5"
    assert xmp.text(named("photoshop:City")) == "Paris"
    assert b"beside" in packet_of(xmp)
    assert b"inside" not in packet_of(xmp)


def test_a_sidecar_for_another_file_of_the_same_name_is_passed_over(tmp_path: Path) -> None:
    taken = saved(tmp_path, "x.jpg", encoded(photograph(8, 8), "JPEG"))
    sidecar = tmp_path / "x.xmp"
    exiftool("-XMP-xmp:Rating=5", "-XMP-photoshop:SidecarForExtension=CR3", str(sidecar))
    assert not origin_of(taken)
    tell(sidecar, "-XMP-photoshop:SidecarForExtension=JPG")
    assert origin_of(taken).xmp.text(named("xmp:Rating")) == "5"


def test_a_damaged_sidecar_is_left_out(tmp_path: Path) -> None:
    taken = saved(tmp_path, "x.jpg", encoded(photograph(8, 8), "JPEG"))
    tell(taken, "-XMP-xmp:Rating=1")
    saved(tmp_path, "x.xmp", b"<x:xmpmeta")
    assert origin_of(taken).xmp.text(named("xmp:Rating")) == "1"


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), kind) + content + bytes(4)


def segment(content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, 0xE1, len(content) + 2) + content


def many_packets() -> bytes:
    """A JPEG file of many portions, each of another extended packet of 8 MB."""
    head = b"http://ns.adobe.com/xmp/extension/\0"
    portions = (head + b"%032d" % n + struct.pack(">II", 8 << 20, 0) for n in range(900))
    return b"\xff\xd8" + b"".join(map(segment, portions)) + b"\xff\xd9"


def many_bombs() -> bytes:
    """A PNG file of many small texts that unpack to much."""
    bomb = b"Raw profile type exif\0\0" + zlib.compress(bytes(17 << 20), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"zTXt", bomb) * 500 + chunk(b"IEND", b"")


def many_tags() -> bytes:
    """A TIFF file whose entries are all the same long packet."""
    packet = b"<a/>" + bytes(7 << 20)
    entries = struct.pack("<HHII", Tag.XMP, 1, len(packet), 8) * 1900
    table = struct.pack("<H", 1900) + entries + bytes(4)
    return struct.pack("<2sHI", b"II", 42, 8 + len(packet)) + packet + table


def many_resources() -> bytes:
    """A Photoshop file of a great many empty resources."""
    resources = (b"8BIM" + bytes(8)) * 900_000
    return b"8BPS" + bytes(22) + bytes(4) + struct.pack(">I", len(resources)) + resources


@pytest.mark.parametrize("made", [many_packets, many_bombs, many_tags, many_resources])
def test_files_made_to_keep_their_reader_busy_do_not(
    tmp_path: Path, made: Callable[[], bytes]
) -> None:
    """Each would take minutes or many gigabytes if it were read to its end."""
    assert not origin_of(saved(tmp_path, "busy", made()))


def test_a_damaged_segment_spoils_no_other(tmp_path: Path) -> None:
    broken = segment(b"http://ns.adobe.com/xmp/extension/\0short") + segment(b"Exif\0\0II")
    jpeg = original(tmp_path, "JPEG").read_bytes()
    origin = origin_of(saved(tmp_path, "broken.jpg", jpeg[:2] + broken + jpeg[2:]))
    assert texts_of(origin.exif)[Tag.MAKE] == b"Canon\0"
    assert origin.xmp.text(named("xmp:Rating")) == "4"
