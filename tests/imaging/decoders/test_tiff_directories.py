"""Directories of TIFF files, whole and hostile."""

from __future__ import annotations

import io
import struct

import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.imaging.decoders.tiff_directories import Directory, Tag, read
from tests.imaging.pictures import corners
from tests.imaging.raws import dng


def looped(order: str = "<") -> bytes:
    """Two directories, each behind the other."""
    entry = struct.pack(f"{order}HHII", 256, 4, 1, 7)
    one = struct.pack(f"{order}H", 1) + entry + struct.pack(f"{order}I", 26)
    other = struct.pack(f"{order}H", 1) + entry + struct.pack(f"{order}I", 8)
    return b"II*\0" + struct.pack(f"{order}I", 8) + one + other


def test_sub_directories_are_read_too() -> None:
    directories = read(io.BytesIO(dng(corners(), preview=corners(48, 32))))
    assert [each.number(Tag.WIDTH) for each in directories] == [96, 48]
    assert directories[0].text(Tag.MAKE) == b"Canary"
    assert directories[0].numbers(Tag.BITS_PER_SAMPLE) == (16,)


@pytest.mark.parametrize("bigtiff", [False, True])
@pytest.mark.parametrize("order", ["<", ">"])
def test_every_layout_is_known(order: str, *, bigtiff: bool) -> None:
    stream = io.BytesIO()
    with tifffile.TiffWriter(stream, byteorder=order, bigtiff=bigtiff) as tiff:  # type: ignore[arg-type]  # one of two
        tiff.write(shape=(4, 5, 3), dtype="uint16", photometric="rgb")
    (directory,) = read(stream)
    assert directory.numbers(Tag.BITS_PER_SAMPLE) == (16, 16, 16)
    assert (directory.number(Tag.WIDTH), directory.number(Tag.LENGTH)) == (5, 4)


def test_a_loop_ends() -> None:
    assert len(read(io.BytesIO(looped()))) == 2


def test_what_is_not_there_is_nothing() -> None:
    empty = Directory({})
    assert (empty.numbers(Tag.WIDTH), empty.number(Tag.WIDTH, 3), empty.text(Tag.MAKE)) == (
        (),
        3,
        b"",
    )


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for mark in (b"II*\0", b"MM\0+"):
        try:
            directories = read(io.BytesIO(mark + content))
        except (ValueError, struct.error):
            continue
        assert directories
