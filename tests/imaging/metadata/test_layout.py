from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.imaging.metadata.exif import Exif, firsts, read_exif
from firered_desktop.imaging.metadata.exif_tags import DESCRIBING, UNCARRIED, Tag
from firered_desktop.imaging.metadata.layout import exif_block, jpeg_exif_block, tiff_file
from firered_desktop.imaging.metadata.source import Source
from firered_desktop.imaging.metadata.tiff import WIDTHS, Entry, Kind, Order, longs, shorts

KINDS = sorted(set(WIDTHS) - {Kind.IFD})
ORDERS: tuple[Order, ...] = ("<", ">")
OWN = UNCARRIED | {Tag.MAKER_NOTE}


@st.composite
def entries(draw: st.DrawFn, tags: st.SearchStrategy[int]) -> tuple[Entry, ...]:
    found = []
    for tag in draw(st.sets(tags, max_size=12)):
        kind = draw(st.sampled_from(KINDS))
        count = draw(st.integers(1, 40))
        content = draw(st.binary(min_size=WIDTHS[kind] * count, max_size=WIDTHS[kind] * count))
        found.append(Entry(tag, kind, content))
    return firsts(found)


@st.composite
def exifs(draw: st.DrawFn) -> Exif:
    others = st.integers(1, 0xFFFF).filter(lambda tag: tag not in OWN)
    main = draw(entries(st.sampled_from(sorted(DESCRIBING))))
    inner, gps, interop = draw(entries(others)), draw(entries(others)), draw(entries(others))
    note_at = None
    if draw(st.booleans()):
        note_at = draw(st.integers(8, 70_000))
        note = draw(st.binary(min_size=5, max_size=300))
        inner = firsts((*inner, Entry(Tag.MAKER_NOTE, Kind.UNDEFINED, note)))
    if not inner:
        interop = ()
    return Exif(draw(st.sampled_from(ORDERS)), main, inner, gps, interop, note_at)


@given(exifs())
def test_what_is_written_is_read_again(exif: Exif) -> None:
    again = read_exif(Source.of(exif_block(exif, b"thumbnail")))
    assert (again.order, again.main, again.gps, again.interop) == (
        (exif.order, exif.main, exif.gps, exif.interop)
    )
    assert [entry.tag for entry in again.exif] == [entry.tag for entry in exif.exif]
    pinned = exif.note_at is not None and exif.note_at <= 60_000
    if pinned:
        assert again.note_at == exif.note_at
        assert again.exif == exif.exif


@given(exifs())
def test_a_block_for_jpeg_is_never_too_long(exif: Exif) -> None:
    large = Entry(0xFDE8, Kind.UNDEFINED, bytes(50_000))
    block = jpeg_exif_block(
        Exif(exif.order, exif.main, firsts((*exif.exif, large)), note_at=exif.note_at), bytes(9000)
    )
    assert len(block) <= 65_527
    assert read_exif(Source.of(block)).main == exif.main


def numbered(count: int, size: int) -> tuple[Entry, ...]:
    return tuple(Entry(0xE000 + number, Kind.UNDEFINED, bytes(size)) for number in range(count))


def test_what_is_long_about_interoperability_goes_as_well() -> None:
    index = Entry(1, Kind.ASCII, b"R98\0")
    exif = Exif("<", exif=numbered(1, 9), interop=(index, *numbered(1, 100_000)))
    again = read_exif(Source.of(jpeg_exif_block(exif, b"thumbnail")))
    assert (again.exif, again.interop) == (exif.exif, (index,))


@pytest.mark.parametrize(("count", "size"), [(1990, 200), (1990, 33), (1990, 101)])
def test_of_a_great_many_values_no_more_go_than_must(count: int, size: int) -> None:
    exif = Exif("<", exif=numbered(count, size), gps=numbered(count, size))
    block = jpeg_exif_block(exif, b"thumbnail")
    assert 65_527 - (12 + size + 1) < len(block) <= 65_527
    again = read_exif(Source.of(block))
    assert set(again.exif) <= set(exif.exif)
    assert set(again.gps) <= set(exif.gps)


@given(exifs(), st.lists(st.binary(min_size=1, max_size=50), min_size=1, max_size=5))
def test_a_tiff_file_tells_where_its_strips_are(exif: Exif, strips: list[bytes]) -> None:
    structure = (shorts(exif.order, Tag.COMPRESSION, 1), longs(exif.order, Tag.IMAGE_WIDTH, 7))
    file = tiff_file(exif, structure, strips)
    tags = {entry.tag: entry for entry in _first_directory(file, exif.order)}
    offsets = tags[Tag.STRIP_OFFSETS].numbers(exif.order)
    lengths = tags[Tag.STRIP_BYTE_COUNTS].numbers(exif.order)
    found = [file[at : at + size] for at, size in zip(offsets, lengths, strict=True)]
    assert found == strips
    assert read_exif(Source.of(file)).main == exif.main


def _first_directory(file: bytes, order: Order) -> list[Entry]:
    from firered_desktop.imaging.metadata.tiff import Directories, first_directory

    block = Source.of(file)
    directories = Directories(block, order)
    slots = list(directories.slots(first_directory(block, order)))
    assert [slot.tag for slot in slots] == sorted(slot.tag for slot in slots)
    return [entry for slot in slots if (entry := directories.entry(slot)) is not None]
