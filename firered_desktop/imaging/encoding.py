"""Pixels as the bytes of a picture file, with their profile, and nothing unasked."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, WebPImagePlugin

from firered_desktop.imaging import profiles

_QUALITY = 95
_LOSSLESS = 100

# Pillow finds a format through its module.
_REGISTERED = (WebPImagePlugin,)


def as_jpeg(image: Image.Image, quality: int = _QUALITY, icc: bytes | None = None) -> bytes:
    """`image` as JPEG, without chroma subsampling; `icc` is its profile, None for sRGB."""
    options = {"quality": quality, "subsampling": "4:4:4"}
    try:
        return _saved(image, "JPEG", icc, optimize=True, **options)
    except OSError:
        # Optimizing needs room for the whole file, and Pillow guesses two bytes a pixel: pure
        # noise takes more. Only memory is written to, so nothing else can have failed.
        return _saved(image, "JPEG", icc, **options)


def as_png(image: Image.Image, icc: bytes | None = None) -> bytes:
    """`image` as PNG; `icc` is its profile, None for sRGB."""
    return _saved(image, "PNG", icc)


def as_webp(
    image: Image.Image, quality: int, icc: bytes | None = None, *, exif: bytes, xmp: bytes
) -> bytes:
    """`image` as WebP with these blocks; of quality 100 without loss.

    With loss, WebP always halves the colours' resolution.
    """
    blocks = {"exif": exif, "xmp": xmp}
    if quality >= _LOSSLESS:
        return _saved(image, "WEBP", icc, lossless=True, **blocks)
    return _saved(image, "WEBP", icc, quality=quality, method=5, **blocks)


def _saved(image: Image.Image, kind: str, icc: bytes | None, **options: Any) -> bytes:
    stream = io.BytesIO()
    # What the file said besides its pixels (comment, EXIF, XMP) would be written again.
    image.info = {}
    profile = profiles.icc_profile(profiles.SRGB) if icc is None else icc
    image.save(stream, kind, icc_profile=profile, **options)
    return stream.getvalue()
