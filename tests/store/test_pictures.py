"""Picture files under their hash."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from firered_desktop.store.pictures import Pictures, flush

PIXELS = b"pixels"
SHA256 = hashlib.sha256(PIXELS).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "pictures"
    path.mkdir()
    return path


def a_file(folder: Path, name: str = "part") -> Path:
    path = folder.with_name(name)
    path.write_bytes(PIXELS)
    return path


@pytest.mark.parametrize(
    ("content_type", "ending"),
    [("image/png", "png"), ("image/jpeg", "jpg"), ("image/x-new", "bin")],
)
def test_a_picture_lies_under_the_start_of_its_hash(
    folder: Path, content_type: str, ending: str
) -> None:
    pictures = Pictures(folder)
    place = pictures.take_in(a_file(folder), SHA256, content_type)
    assert place == folder / SHA256[:2] / f"{SHA256}.{ending}"
    assert pictures.find(SHA256) == place


def test_the_same_bytes_are_kept_once(folder: Path) -> None:
    pictures = Pictures(folder)
    first = pictures.take_in(a_file(folder), SHA256, "image/png")
    second = a_file(folder, "again")
    assert pictures.take_in(second, SHA256, "image/png") == first
    assert not second.exists()
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_fresh_bytes_take_the_place_of_a_torn_file(folder: Path) -> None:
    pictures = Pictures(folder)
    place = pictures.take_in(a_file(folder), SHA256, "image/png")
    place.write_bytes(b"pix")
    pictures.take_in(a_file(folder), SHA256, "image/png")
    assert place.read_bytes() == PIXELS


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "a" * 63, "*" * 64])
def test_what_is_no_hash_names_no_file(folder: Path, name: str) -> None:
    pictures = Pictures(folder)
    assert pictures.find(name) is None
    source = a_file(folder)
    with pytest.raises(ValueError, match="SHA-256"):
        pictures.take_in(source, name, "image/png")
    assert source.exists()


def test_whether_there_is_any_picture_is_known(folder: Path) -> None:
    pictures = Pictures(folder)
    assert not pictures.any()
    pictures.take_in(a_file(folder), SHA256, "image/png")
    assert pictures.any()


def test_file_and_folders_are_on_the_disk_before_the_place_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[tuple[str, bool]] = []
    inodes = {a_file(folder).stat().st_ino: "file", folder.stat().st_ino: "pictures"}

    def record(descriptor: int) -> None:
        name = inodes.get(os.fstat(descriptor).st_ino, "ab")
        flushed.append((name, folder.with_name("part").exists()))

    monkeypatch.setattr(os, "fsync", record)
    Pictures(folder).take_in(folder.with_name("part"), SHA256, "image/png")
    assert flushed == [("pictures", True), ("file", True), ("ab", False)]


def test_a_read_only_file_can_be_flushed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(PIXELS)
    path.chmod(0o400)
    flush(path)
