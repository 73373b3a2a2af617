"""How many pictures a GIF file holds, without decoding one."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.imaging.decoders.gif_frames import counted
from tests.imaging.pictures import encoded, photograph


@pytest.mark.parametrize("count", [1, 2, 7])
def test_each_picture_counts(count: int) -> None:
    first, *others = [photograph(40, 30, seed).quantize(32) for seed in range(count)]
    content = encoded(first, "GIF", save_all=True, append_images=others)
    assert counted(io.BytesIO(content)) == count


def test_a_file_of_endless_pictures_is_not_read_to_its_end() -> None:
    header = b"GIF89a\1\0\1\0\0\0\0"
    picture = b"\x2c\0\0\0\0\1\0\1\0\0\2\0"
    assert 10_000 < counted(io.BytesIO(header + picture * 200_000)) < 200_000


@given(st.binary(max_size=200))
def test_any_bytes_hold_one_at_least(content: bytes) -> None:
    assert counted(io.BytesIO(b"GIF89a" + content)) >= 1
