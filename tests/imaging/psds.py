"""PSD files made for tests, flattened: what Photoshop keeps behind the layers."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

GREY, RGB, CMYK, LAB = 1, 3, 4, 9


def psd(
    pixels: NDArray[np.integer],
    mode: int,
    *,
    packed: bool = False,
    profile: bytes | None = None,
    layers: bytes = b"",
) -> bytes:
    """`pixels` (rows × width × channels) as a PSD file of their depth; `packed` by PackBits."""
    height, width, channels = pixels.shape
    depth = pixels.dtype.itemsize * 8
    header = b"8BPS" + struct.pack(">H6xHIIHH", 1, channels, height, width, depth, mode)
    resources = b""
    if profile is not None:
        padded = profile + bytes(len(profile) % 2)
        resources = b"8BIM" + struct.pack(">HHI", 1039, 0, len(profile)) + padded
    blocks = b"".join(struct.pack(">I", len(each)) + each for each in (b"", resources, layers))
    planes = pixels.astype(pixels.dtype.newbyteorder(">")).transpose(2, 0, 1)
    if not packed:
        return header + blocks + b"\0\0" + planes.tobytes()
    rows = [_literally(row.tobytes()) for plane in planes for row in plane]
    lengths = struct.pack(f">{len(rows)}H", *(len(row) for row in rows))
    return header + blocks + b"\0\1" + lengths + b"".join(rows)


def _literally(row: bytes) -> bytes:
    """`row` in PackBits, without packing anything."""
    pieces = (row[place : place + 128] for place in range(0, len(row), 128))
    return b"".join(bytes((len(piece) - 1,)) + piece for piece in pieces)
