"""PNG files of 16 bits a channel, which Pillow does not write.

PNG specification, third edition, sections 9 and 11.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

from firered_desktop.imaging.metadata.png import SIGNATURE
from firered_desktop.imaging.png_chunks import chunk

if TYPE_CHECKING:
    from firered_desktop.imaging.deep_pixels import DeepPixels

_ROWS = 64  # filtered at a time
_LEFT, _UP = 1, 2  # filters: each byte less the one of the pixel to the left, or above
_TRUE_COLOUR = 2
_BYTES_A_PIXEL = 6
_LEVEL = 4  # the noise in 16 bits does not get smaller by more work


def as_deep_png(pixels: DeepPixels, icc: bytes) -> bytes:
    """`pixels` as a PNG file of 16 bits a channel with the profile `icc`."""
    height, width, _ = pixels.shape
    header = struct.pack(">IIBBBBB", width, height, 16, _TRUE_COLOUR, 0, 0, 0)
    return b"".join(
        (
            SIGNATURE,
            chunk(b"IHDR", header),
            chunk(b"iCCP", b"icc\0\0" + zlib.compress(icc)),
            chunk(b"IDAT", _packed(pixels)),
            chunk(b"IEND", b""),
        )
    )


def _packed(pixels: DeepPixels) -> bytes:
    machine = zlib.compressobj(_LEVEL)
    parts = []
    above = np.zeros((1, pixels.shape[1] * _BYTES_A_PIXEL), dtype=np.uint8)
    for top in range(0, len(pixels), _ROWS):
        strip = pixels[top : top + _ROWS].astype(">u2")
        rows = strip.view(np.uint8).reshape(len(strip), -1)
        parts.append(machine.compress(_filtered(rows, np.concatenate((above, rows[:-1])))))
        above = rows[-1:]
    return b"".join((*parts, machine.flush()))


def _filtered(
    rows: np.ndarray[tuple[int, int], np.dtype[np.uint8]],
    above: np.ndarray[tuple[int, int], np.dtype[np.uint8]],
) -> bytes:
    """Each row by the filter that leaves less of it, as signed numbers, behind its number."""
    left = rows.copy()
    left[:, _BYTES_A_PIXEL:] -= rows[:, :-_BYTES_A_PIXEL]
    up = rows - above
    sums = [np.abs(each.view(np.int8).astype(np.int32)).sum(axis=1) for each in (left, up)]
    by_left = sums[0] <= sums[1]
    best = np.where(by_left[:, None], left, up)
    numbers = np.where(by_left, _LEFT, _UP).astype(np.uint8)
    return np.concatenate((numbers[:, None], best), axis=1).tobytes()
