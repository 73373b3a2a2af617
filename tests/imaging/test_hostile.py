"""Files made to harm, through the real child: one sentence each, and the child lives on."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from firered_desktop.core.errors import PictureMissing, PictureTooLarge, PictureUnreadable
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.pictures import chunk, corners, encoded, png
from tests.imaging.psds import RGB, psd
from tests.imaging.raws import dng
from tests.imaging.samples import sample

TOO_LARGE = struct.pack(">II", 60_000, 60_000)


@pytest.fixture
def imaging() -> Iterator[ImagingProcess]:
    process = ImagingProcess()
    yield process
    process.close()


def _tiff(*entries: tuple[int, int, int, int]) -> bytes:
    packed = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + packed + b"\x08\0\0\0"


def _large_tiff(bits: int) -> bytes:
    return _tiff(
        (256, 4, 1, 60_000),
        (257, 4, 1, 60_000),
        (258, 3, 1, bits),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, 8),
        (278, 4, 1, 60_000),
        (279, 4, 1, 0xFFFFFFFF),
    )


def _png_with(name: bytes, content: bytes) -> bytes:
    whole = encoded(corners(24, 16), "PNG")
    place = whole.index(b"IDAT") - 4
    return whole[:place] + chunk(name, content) + whole[place:]


def _bomb() -> bytes:
    """A hundred megabytes of nothing, packed."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()


def _changed(content: bytes, place: int, piece: bytes) -> bytes:
    return content[:place] + piece + content[place + len(piece) :]


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "one byte": lambda: b"\xff",
    "zeros": lambda: bytes(5000),
    "a large PNG": lambda: _changed(sample("PNG"), 16, TOO_LARGE),
    "a large deep PNG": lambda: _changed(sample("deep PNG"), 16, TOO_LARGE),
    "a PNG without width": lambda: _changed(sample("PNG"), 16, bytes(4)),
    "a deep PNG of too few rows": lambda: png(500, 500, 16, 2, bytes(100)),
    "a large GIF": lambda: _changed(sample("GIF"), 6, b"\xff\xff\xff\xff"),
    "a GIF whose frame is outside": lambda: sample("GIF").replace(
        b"\x2c\0\0\0\0", b"\x2c\xff\xff\xff\xff", 1
    ),
    "a large BMP": lambda: _changed(sample("BMP"), 18, struct.pack("<ii", 60_000, 60_000)),
    "a large JPEG": lambda: _of_jpeg(60_000, 60_000),
    "a large PSD": lambda: _changed(sample("PSD"), 14, TOO_LARGE),
    "a large deep PSD": lambda: _changed(sample("deep PSD"), 14, TOO_LARGE),
    "a PSD whose rows lie about their length": lambda: _lying_psd(8),
    "a deep PSD whose rows lie about their length": lambda: _lying_psd(16),
    "a PSD whose blocks have no end": lambda: _changed(sample("PSD"), 26, b"\xff" * 12),
    "a deep PSD whose blocks have no end": lambda: _changed(sample("deep PSD"), 26, b"\xff" * 12),
    "a large TIFF": lambda: _large_tiff(8),
    "a large deep TIFF": lambda: _large_tiff(16),
    "a TIFF that is its own next directory": lambda: _tiff((254, 4, 1, 0)),
    "a TIFF that is its own sub-directory": lambda: _tiff((330, 4, 1, 8), (262, 3, 1, 32803)),
    "a TIFF of 65535 entries": lambda: b"II*\0\x08\0\0\0\xff\xff" + bytes(100),
    "a RAW file that goes on as rubbish": lambda: dng(corners())[:300] + bytes(range(256)) * 40,
    "a RAW file of rubbish": lambda: b"FUJIFILMCCD-RAW " + bytes(range(256)) * 40,
    "a CR2 of rubbish": lambda: b"II*\0\x10\0\0\0CR\x02\0" + bytes(range(256)) * 40,
    "a CR3 of rubbish": lambda: b"\0\0\0\x18ftypcrx " + bytes(range(256)) * 40,
    "an ORF of rubbish": lambda: b"IIRO\x08\0\0\0" + bytes(range(256)) * 40,
    "an RW2 of rubbish": lambda: b"IIU\0\x08\0\0\0" + bytes(range(256)) * 40,
    "a HEIC of rubbish": lambda: b"\0\0\0\x18ftypheic" + bytes(range(256)) * 40,
    "a large HEIC": lambda: _sized_heic(TOO_LARGE),
    "a JPEG XL of rubbish": lambda: b"\xff\x0a" + bytes(range(256)) * 40,
    "a large JPEG XL": lambda: b"\xff\x0a" + b"\xfe" * 60,
    "a JPEG XL of boxes without length": lambda: b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(4096),
}


def _of_jpeg(width: int, height: int) -> bytes:
    content = sample("JPEG")
    place = content.index(b"\xff\xc0") + 5
    return _changed(content, place, struct.pack(">HH", height, width))


def _lying_psd(depth: int) -> bytes:
    pixels = np.zeros((16, 24, 3), np.uint8 if depth == 8 else np.uint16)
    content = psd(pixels, RGB, packed=True)
    return _changed(content, content.index(b"\0\1", 26), b"\0\1" + b"\xff\xff" * 48)


def _sized_heic(size: bytes) -> bytes:
    content = sample("HEIC")
    return _changed(content, content.index(b"ispe") + 8, size)


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_one_sentence(imaging: ImagingProcess, tmp_path: Path, name: str) -> None:
    path, token = tmp_path / "photo.jpg", CancelToken()
    path.write_bytes(HOSTILE[name]())
    for work in (
        lambda: imaging.verify(path, token),
        lambda: imaging.preview(path, Dimensions(64, 64), token),
        lambda: imaging.prepare(path, Preparation([Fit(500)]), tmp_path, token),
    ):
        with pytest.raises((PictureUnreadable, PictureTooLarge)) as caught:
            work()
        assert caught.value.values["name"] == "photo.jpg"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (b"iCCP", b"bomb\0\0" + _bomb()),
        (b"zTXt", b"bomb\0\0" + _bomb()),
        (b"iTXt", b"bomb\0\1\0\0\0" + _bomb()),
    ],
)
def test_what_is_packed_beside_the_pixels_is_not_unpacked(
    imaging: ImagingProcess, tmp_path: Path, name: bytes, content: bytes
) -> None:
    path, token = tmp_path / "photo.png", CancelToken()
    path.write_bytes(_png_with(name, content))
    with suppress(PictureUnreadable):  # a sentence is as good
        assert imaging.preview(path, Dimensions(64, 64), token).facts.profile is None


def test_rows_that_unpack_to_more_than_there_is_are_left(
    imaging: ImagingProcess, tmp_path: Path
) -> None:
    path, token = tmp_path / "photo.png", CancelToken()
    for depth in (8, 16):
        header = struct.pack(">IIBBBBB", 8, 8, depth, 2, 0, 0, 0)
        path.write_bytes(
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", header)
            + chunk(b"IDAT", _bomb())
            + chunk(b"IEND", b"")
        )
        with suppress(PictureUnreadable):
            imaging.prepare(path, Preparation([Fit(500)]), tmp_path, token)


def test_what_is_no_file_is_refused(imaging: ImagingProcess, tmp_path: Path) -> None:
    token = CancelToken()
    os.mkfifo(tmp_path / "pipe.dng")
    (tmp_path / "folder.heic").mkdir()
    (tmp_path / "loop.jxl").symlink_to(tmp_path / "loop.jxl")
    for name in ("pipe.dng", "folder.heic", "loop.jxl"):
        with pytest.raises(PictureUnreadable):
            imaging.probe(tmp_path / name, token)
    with pytest.raises(PictureMissing):
        imaging.probe(tmp_path / "gone.psd", token)


def test_a_picture_of_one_endless_row_is_too_large(imaging: ImagingProcess, tmp_path: Path) -> None:
    path = tmp_path / "row.png"
    path.write_bytes(png(16_000_000, 1, 8, 0, b""))
    with pytest.raises(PictureTooLarge) as caught:
        imaging.probe(path, CancelToken())
    assert caught.value.values["limit"] == "200000 pixels a side"
