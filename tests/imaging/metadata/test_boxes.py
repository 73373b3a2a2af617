"""HEIC, AVIF, JPEG XL, CR3, RAF, PSD and RAW files made of TIFF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from firered_desktop.core.export import PLAIN, ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.imaging.export import export
from firered_desktop.imaging.metadata.exif import Exif, read_exif
from firered_desktop.imaging.metadata.exif_tags import Tag
from firered_desktop.imaging.metadata.layout import exif_block
from firered_desktop.imaging.metadata.origin import Origin
from firered_desktop.imaging.metadata.reading import origin_of
from firered_desktop.imaging.metadata.source import Source
from firered_desktop.imaging.metadata.tiff import Entry, Kind, ascii_text
from firered_desktop.imaging.metadata.xmp import Xmp, named, packet_of, simple
from tests.imaging.label_sample import LABEL
from tests.imaging.metadata import containers
from tests.imaging.originals import EXIF, IPTC, XMP, canon_note, tags_of, tell
from tests.imaging.pictures import adobe_rgb, encoded, photograph, saved
from tests.imaging.test_damaged import damaged

MODEL = ascii_text(Tag.MODEL, "Some camera")
LENS = ascii_text(0xA434, "Some lens")
NORTH = Entry(1, Kind.ASCII, b"N\0")
BLOCK = exif_block(Exif("<", (MODEL,), (LENS,), (NORTH,)))
PACKET = packet_of(Xmp({named("xmp:Rating"): simple(named("xmp:Rating"), "3")}))


def cr3() -> bytes:
    note = b"II*\0\x08\0\0\0" + canon_note(8, footer=False)
    parts = (exif_block(containers.only((entry,))) for entry in (MODEL, LENS, NORTH))
    main, exif, gps = parts
    return containers.cr3(main, exif, note, gps, PACKET)


FILES: dict[str, Callable[[], bytes]] = {
    "x.heic": lambda: containers.heif(BLOCK, PACKET, adobe_rgb(), inside=False),
    "x.heif": lambda: containers.heif(BLOCK, PACKET, adobe_rgb(), inside=True),
    "x.jxl": lambda: containers.jxl(BLOCK, PACKET),
    "x.cr3": cr3,
    "x.raf": lambda: containers.raf(
        encoded(photograph(9, 9), "JPEG", exif=b"Exif\0\0" + BLOCK, xmp=PACKET)
    ),
    "x.rw2": lambda: containers.rw2(
        exif_block(Exif("<")),
        encoded(photograph(9, 9), "JPEG", exif=b"Exif\0\0" + BLOCK, xmp=PACKET),
    ),
    "x.avif": lambda: encoded(
        photograph(9, 9), "AVIF", exif=BLOCK, xmp=PACKET, icc_profile=adobe_rgb()
    ),
}


def tags_in(origin: Origin) -> set[int]:
    assert origin.exif is not None
    return {entry.tag for entry in (*origin.exif.main, *origin.exif.exif)}


@pytest.mark.parametrize("name", FILES)
def test_exif_and_xmp_are_found(tmp_path: Path, name: str) -> None:
    origin = origin_of(saved(tmp_path, name, FILES[name]()))
    assert origin.exif is not None
    assert MODEL in origin.exif.main
    assert LENS in origin.exif.exif
    assert NORTH in origin.exif.gps
    assert origin.xmp.text(named("xmp:Rating")) == "3"
    if name in ("x.heic", "x.heif", "x.avif"):
        assert origin.icc == adobe_rgb()


@pytest.mark.parametrize("name", FILES)
def test_no_damage_to_such_files_stops_anything(tmp_path: Path, name: str) -> None:
    path = tmp_path / name

    @settings(
        max_examples=100, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(damaged(FILES[name]()))
    def each(content: bytes) -> None:
        path.write_bytes(content)
        origin_of(path).pack()

    each()


def test_the_note_in_a_cr3_file_is_readable_in_a_copy(tmp_path: Path) -> None:
    origin = origin_of(saved(tmp_path, "x.cr3", FILES["x.cr3"]()))
    assert origin.exif is not None
    assert origin.exif.note_at == 8
    with_make = Exif(
        "<",
        (ascii_text(Tag.MAKE, "Canon"), ascii_text(Tag.MODEL, "Canon EOS R5")),
        origin.exif.exif,
        note_at=8,
    )
    record = saved(tmp_path, "record.json", Origin(with_make).pack())
    result = saved(tmp_path, "result.png", encoded(photograph(30, 20), "PNG"))
    wish = ExportWish(ExportFormat.JPEG, LABEL, PLAIN, record)
    tags = tags_of(export(result, wish, tmp_path, "copy").path)
    assert tags["Canon:CanonFirmwareVersion"] == "Firmware Version 1.8.1"
    assert tags["Canon:OwnerName"] == "Ana Owner of the camera"
    assert "ExifTool:Warning" not in tags


def test_a_photoshop_file_is_read(tmp_path: Path) -> None:
    path = tell(saved(tmp_path, "x.psd", containers.psd()), *EXIF, *IPTC, *XMP)
    origin = origin_of(path)
    assert {Tag.MAKE, Tag.MODEL, 0xA434} <= tags_in(origin)
    assert origin.xmp.text(named("xmp:Rating")) == "4"
    assert "港口".encode() in origin.iptc


def test_nothing_of_how_a_raw_file_holds_its_pixels_goes_along(tmp_path: Path) -> None:
    private = (
        *(Entry(tag, Kind.SHORT, b"\1\0") for tag in (0x828D, 0xC612, 0xC620, 0x014A, 0x0111)),
        *(Entry(tag, Kind.LONG, bytes(4)) for tag in (0x7000, 0xC634, 0x0144, 0x0002)),
    )
    block = exif_block(Exif("<", (MODEL, *private), (LENS,)))
    origin = origin_of(saved(tmp_path, "x.dng", block))
    assert tags_in(origin) == {MODEL.tag, LENS.tag}


@pytest.mark.parametrize("magic", [b"II*\0", b"IIRO", b"IIRS", b"IIU\0"])
def test_raw_files_made_of_tiff_are_read(tmp_path: Path, magic: bytes) -> None:
    origin = origin_of(saved(tmp_path, "x.raw", magic + BLOCK[4:]))
    assert tags_in(origin) == {MODEL.tag, LENS.tag}


def test_the_maker_note_that_adobe_put_away_in_a_dng_file_is_found() -> None:
    note = canon_note(900)
    private = containers.adobe_private(note, 900)
    block = exif_block(Exif("<", (MODEL, private), (LENS,)))
    found = read_exif(Source.of(block))
    assert found.note_at == 900
    assert Entry(Tag.MAKER_NOTE, Kind.UNDEFINED, note) in found.exif
    other = exif_block(Exif("<", (MODEL, containers.adobe_private(note, 900, b"MM")), (LENS,)))
    assert read_exif(Source.of(other)).note_at is None  # of another byte order: unreadable there


def test_a_tiff_file_of_many_kinds_of_block_is_read(tmp_path: Path) -> None:
    """IPTC as numbers of four bytes, as some write it, and inside Photoshop's resources."""
    iptc = b"\x1c\x02\x19\x00\x04wave" + bytes(3)
    swapped = b"".join(iptc[at : at + 4][::-1] for at in range(0, len(iptc), 4))
    as_numbers = exif_block(Exif("<", (Entry(Tag.IPTC, Kind.LONG, swapped),)))
    assert origin_of(saved(tmp_path, "x.tif", as_numbers)).iptc == iptc[:9]
    resources = b"8BIM\x04\x04\0\0\0\0\0\x09" + iptc[:9] + b"\0"
    inside = exif_block(Exif("<", (Entry(Tag.PHOTOSHOP, Kind.BYTE, resources),)))
    assert origin_of(saved(tmp_path, "y.tif", inside)).iptc == iptc[:9]
