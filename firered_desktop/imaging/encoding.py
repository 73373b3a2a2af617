"""Pixels as the bytes of a picture file: in sRGB, with its profile, and nothing unasked."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

from firered_desktop.imaging import profiles

_QUALITY = 95
_XMP_KEYWORD = "XML:com.adobe.xmp"  # of the iTXt chunk, XMP specification part 3, section 1.1.5
_XMP_TAG = 700
_TIFF_TAGS = {
    317: 2,  # Predictor: by differences, which makes photographs a third smaller
    # Readers want a resolution. This one has no unit: pixels are square, and no more is said.
    282: 1.0,  # XResolution
    283: 1.0,  # YResolution
    296: 1,  # ResolutionUnit
}

# Pillow finds a format through its module.
_REGISTERED = (TiffImagePlugin, WebPImagePlugin)


def as_jpeg(image: Image.Image) -> bytes:
    """`image` as JPEG of quality 95, without chroma subsampling."""
    options = {"quality": _QUALITY, "subsampling": "4:4:4"}
    try:
        return _saved(image, "JPEG", optimize=True, **options)
    except OSError:
        # Optimizing needs room for the whole file, and Pillow guesses two bytes a pixel: pure
        # noise takes more. Only memory is written to, so nothing else can have failed.
        return _saved(image, "JPEG", **options)


def as_png(image: Image.Image, xmp: bytes | None = None) -> bytes:
    """`image` as PNG, with the XMP packet `xmp` in an uncompressed iTXt chunk."""
    if xmp is None:
        return _saved(image, "PNG")
    chunks = PngImagePlugin.PngInfo()
    chunks.add_itxt(_XMP_KEYWORD, xmp.decode())
    return _saved(image, "PNG", pnginfo=chunks)


def as_tiff(image: Image.Image, xmp: bytes) -> bytes:
    """`image` as TIFF of 8 bits, packed by LZW, which every reader of TIFF knows."""
    tags = {**_TIFF_TAGS, _XMP_TAG: xmp}
    return _saved(image, "TIFF", compression="tiff_lzw", tiffinfo=tags)


def as_webp(image: Image.Image, xmp: bytes) -> bytes:
    """`image` as WebP without loss: with loss, WebP always halves the colours' resolution."""
    return _saved(image, "WEBP", lossless=True, xmp=xmp)


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    # What the file said besides its pixels (comment, EXIF, XMP) would be written again.
    image.info = {}
    image.save(stream, kind, icc_profile=profiles.icc_profile(profiles.SRGB), **options)
    return stream.getvalue()
