from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from firered_desktop.core.errors import FolderUnwritable, PictureMissing, PictureUnreadable
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.metadata.origin import Origin
from firered_desktop.imaging.origin_record import record_origin, recorded_origin
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.originals import SUFFIXES, original
from tests.imaging.pictures import adobe_rgb, encoded, photograph, saved


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_record_is_one_file_of_json_that_equal_originals_make_alike(
    tmp_path: Path, kind: str
) -> None:
    taken = original(tmp_path, kind)
    first = record_origin(taken, tmp_path, "first")
    second = record_origin(taken, tmp_path, "second")
    assert first is not None
    assert second is not None
    assert first.path == tmp_path / "first.json"
    assert first.content_type == "application/json"
    assert first.dimensions in (Dimensions(90, 60), Dimensions(60, 90))  # some are turned
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.size == first.path.stat().st_size
    assert list(json.loads(first.path.read_bytes())) == [
        *("depth", "exif", "icc", "iptc", "version", "xmp")
    ]


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    record = record_origin(original(tmp_path, "TIFF"), tmp_path, "record")
    assert record is not None
    origin = recorded_origin(record.path)
    assert origin.pack() == record.path.read_bytes()
    assert origin.icc == adobe_rgb()
    assert origin.iptc
    assert origin.exif
    assert origin.exif.gps


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF"])
def test_a_picture_that_says_nothing_has_no_record(tmp_path: Path, kind: str) -> None:
    bare = saved(tmp_path, "bare", encoded(Image.new("L", (8, 8)), kind))
    assert record_origin(bare, tmp_path, "record") is None
    assert [path.name for path in tmp_path.iterdir()] == ["bare"]


def test_a_missing_picture_and_a_missing_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(PictureMissing):
        record_origin(tmp_path / "gone.jpg", tmp_path, "record")
    with pytest.raises(PictureUnreadable):
        record_origin(saved(tmp_path, "text", b"no picture"), tmp_path, "record")
    with pytest.raises(FolderUnwritable):
        record_origin(original(tmp_path, "JPEG"), tmp_path / "no folder", "record")


def test_a_record_of_a_newer_program_is_no_record(tmp_path: Path) -> None:
    assert not recorded_origin(saved(tmp_path, "newer.json", b'{"version": 2}'))
    assert not recorded_origin(saved(tmp_path, "list.json", b"[]"))
    assert not recorded_origin(None)
    assert not Origin()


def test_the_imaging_process_records_too(tmp_path: Path) -> None:
    taken = original(tmp_path, "JPEG")
    bare = saved(tmp_path, "bare.jpg", encoded(photograph(8, 8), "JPEG"))
    imaging = ImagingProcess()
    try:
        there = imaging.record_origin(taken, tmp_path, CancelToken())
        nothing = imaging.record_origin(bare, tmp_path, CancelToken())
    finally:
        imaging.close()
    here = record_origin(taken, tmp_path, "here")
    assert nothing is None
    assert there is not None
    assert here is not None
    assert there.sha256 == here.sha256
