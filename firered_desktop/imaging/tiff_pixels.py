"""Pixels as a TIFF file of 8 or 16 bits a channel, with metadata among its tags (TIFF 6.0)."""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from firered_desktop.imaging.metadata.exif import Exif
from firered_desktop.imaging.metadata.exif_tags import Tag
from firered_desktop.imaging.metadata.layout import tiff_file
from firered_desktop.imaging.metadata.tiff import Entry, Kind, Order, longs, rational, shorts

Pixels: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16]  # rows, columns, three channels

_STRIP = 1 << 20  # bytes before packing, about
# Adobe's deflate, which every reader of today knows, and differences from pixel to pixel, which
# make photographs a third smaller.
_DEFLATE, _HORIZONTAL = 8, 2
_LEVEL = 5  # of zlib: more work makes photographs hardly smaller
_RGB, _TOGETHER, _NO_UNIT = 2, 1, 1


def as_tiff(pixels: Pixels, icc: bytes, *, exif: Exif | None, xmp: bytes, iptc: bytes) -> bytes:
    """`pixels` as a TIFF file with these blocks; empty ones are left out."""
    # The notes of a camera are in the byte order of its file, so the copy is too.
    exif = exif or Exif("<")
    tags = [*_structure(pixels, exif.order), Entry(Tag.ICC_PROFILE, Kind.UNDEFINED, icc)]
    if xmp:
        tags.append(Entry(Tag.XMP, Kind.BYTE, xmp))
    if iptc:
        tags.append(Entry(Tag.IPTC, Kind.UNDEFINED, iptc))
    return tiff_file(_with_resolution(exif), tags, _strips(pixels, exif.order))


def _structure(pixels: Pixels, order: Order) -> tuple[Entry, ...]:
    height, width, _ = pixels.shape
    return (
        longs(order, Tag.IMAGE_WIDTH, width),
        longs(order, Tag.IMAGE_LENGTH, height),
        shorts(order, Tag.BITS_PER_SAMPLE, *[8 * pixels.itemsize] * 3),
        shorts(order, Tag.COMPRESSION, _DEFLATE),
        shorts(order, Tag.PHOTOMETRIC, _RGB),
        shorts(order, Tag.SAMPLES_PER_PIXEL, 3),
        longs(order, Tag.ROWS_PER_STRIP, _rows(pixels)),
        shorts(order, Tag.PLANAR_CONFIGURATION, _TOGETHER),
        shorts(order, Tag.PREDICTOR, _HORIZONTAL),
    )


def _with_resolution(exif: Exif) -> Exif:
    """Readers want one. This one has no unit: pixels are square, and no more is said."""
    if any(entry.tag == Tag.X_RESOLUTION for entry in exif.main):
        return exif
    resolution = (
        rational(exif.order, Tag.X_RESOLUTION, 1),
        rational(exif.order, Tag.Y_RESOLUTION, 1),
        shorts(exif.order, Tag.RESOLUTION_UNIT, _NO_UNIT),
    )
    return replace(exif, main=(*exif.main, *resolution))


def _rows(pixels: Pixels) -> int:
    """How many rows a strip has."""
    row: int = pixels[0].nbytes
    return min(len(pixels), max(1, _STRIP // row))


def _strips(pixels: Pixels, order: Order) -> list[bytes]:
    rows = _rows(pixels)
    stored = pixels.dtype.newbyteorder(order)
    packed = []
    for top in range(0, len(pixels), rows):
        strip = pixels[top : top + rows].copy()
        strip[:, 1:] -= pixels[top : top + rows, :-1]
        packed.append(zlib.compress(strip.astype(stored).tobytes(), _LEVEL))
    return packed
