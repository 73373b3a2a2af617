"""One small file of every format that is read, for tests that damage them."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from pathlib import Path

import imagecodecs
import numpy as np
import tifffile

from tests.imaging import psds
from tests.imaging.pictures import adobe_rgb, corners, encoded, exif, photograph, png
from tests.imaging.raws import dng

_HEIC = Path(__file__).parent / "heic"
_BY_PILLOW = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "AVIF", "BMP")
KINDS = (
    *_BY_PILLOW,
    *("progressive JPEG", "moving GIF", "moving WebP", "moving PNG", "palette PNG"),
    *("DNG", "HEIC", "deep HEIC", "cut-out HEIC", "JPEG XL", "deep JPEG XL", "boxed JPEG XL"),
    *("deep PNG", "deep TIFF", "tiled TIFF", "TIFF in planes", "CMYK TIFF"),
    *("PSD", "packed PSD", "deep PSD", "deep packed PSD"),
)


@functools.cache
def sample(kind: str) -> bytes:
    """A file of about a kilobyte."""
    if kind in ("GIF", "BMP"):
        return encoded(corners(24, 16), kind)
    if kind in _BY_PILLOW:
        return encoded(photograph(24, 16), kind, exif=exif(6), icc_profile=adobe_rgb())
    if kind in _MOVING:
        frames = [photograph(24, 16, seed) for seed in range(3)]
        return encoded(frames[0], _MOVING[kind], save_all=True, append_images=frames[1:])
    if kind.endswith("HEIC"):
        names = {"HEIC": "orientation-6", "deep HEIC": "ten-bits", "cut-out HEIC": "cut-out"}
        return (_HEIC / f"{names[kind]}.heic").read_bytes()
    return _MADE[kind]()


_MOVING = {"moving GIF": "GIF", "moving WebP": "WEBP", "moving PNG": "PNG"}


def _deep() -> np.ndarray[tuple[int, ...], np.dtype[np.uint16]]:
    return np.asarray(photograph(24, 16)).astype(np.uint16) * 257


def _tiff(photometric: str = "rgb", **options: object) -> bytes:
    stream = io.BytesIO()
    pixels = _deep()
    if options.get("planarconfig") == "separate":
        pixels = np.moveaxis(pixels, 2, 0)
    if photometric == "separated":
        pixels = np.dstack((pixels, pixels[..., 0]))
    with tifffile.TiffWriter(stream) as tiff:
        tiff.write(pixels, photometric=photometric, metadata=None, **options)  # type: ignore[arg-type]  # as the writer takes them
    return stream.getvalue()


def _jpeg_xl(*, deep: bool, **options: object) -> bytes:
    pixels = _deep() if deep else np.asarray(photograph(24, 16))
    return bytes(imagecodecs.jpegxl_encode(pixels, **options))  # type: ignore[arg-type]  # as the encoder takes them


def _png() -> bytes:
    return png(24, 16, 16, 2, b"".join(b"\0" + row.astype(">u2").tobytes() for row in _deep()))


def _psd(*, deep: bool, packed: bool) -> bytes:
    pixels = _deep() if deep else np.asarray(photograph(24, 16))
    return psds.psd(pixels, psds.RGB, packed=packed, profile=adobe_rgb())


_MADE: dict[str, Callable[[], bytes]] = {
    "progressive JPEG": lambda: encoded(photograph(24, 16), "JPEG", progressive=True),
    "palette PNG": lambda: encoded(photograph(24, 16).quantize(16), "PNG", transparency=3),
    "DNG": lambda: dng(photograph(96, 64), 6, photograph(48, 32)),
    "JPEG XL": lambda: _jpeg_xl(deep=False, level=90),
    "deep JPEG XL": lambda: _jpeg_xl(deep=True, lossless=True, usecontainer=False),
    "boxed JPEG XL": lambda: _jpeg_xl(deep=False, lossless=True, usecontainer=True),
    "deep PNG": _png,
    "deep TIFF": lambda: _tiff(compression="lzw", predictor=True, iccprofile=adobe_rgb()),
    "tiled TIFF": lambda: _tiff(compression="zlib", tile=(16, 16)),
    "TIFF in planes": lambda: _tiff(planarconfig="separate", rowsperstrip=5),
    "CMYK TIFF": lambda: _tiff("separated"),
    "PSD": lambda: _psd(deep=False, packed=False),
    "packed PSD": lambda: _psd(deep=False, packed=True),
    "deep PSD": lambda: _psd(deep=True, packed=False),
    "deep packed PSD": lambda: _psd(deep=True, packed=True),
}
