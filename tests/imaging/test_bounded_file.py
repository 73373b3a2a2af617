"""A file that gives what it has, however much is asked of it."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from firered_desktop.imaging.bounded_file import BoundedFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "photo"
    path.write_bytes(bytes(range(100)))
    return path


@pytest.mark.parametrize(
    ("size", "expected"), [(4, range(10, 14)), (None, range(10, 100)), (-1, range(10, 100))]
)
def test_it_reads_as_any_file_does(path: Path, size: int | None, expected: range) -> None:
    with BoundedFile(path) as file:
        file.seek(10)
        assert file.read(size) == bytes(expected)


def test_no_memory_is_set_aside_for_what_is_not_there(path: Path) -> None:
    with BoundedFile(path) as file:
        tracemalloc.start()
        try:
            assert len(file.read(1 << 30)) == 100
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < 1 << 20


def test_past_its_end_there_is_nothing(path: Path) -> None:
    with BoundedFile(path) as file:
        file.seek(500)
        assert file.read(4) == b""
