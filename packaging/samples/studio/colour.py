"""RGB colour spaces, and the ICC profiles that name them in a file."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

from studio.vectors import Array

Matrix = np.ndarray
D65 = (0.3127, 0.3290)
D50_WHITE = np.array([0.9642, 1.0, 0.8249])
BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


@dataclass(frozen=True)
class Space:
    """An RGB space: its name, the chromaticities of its primaries, and its tone curve."""

    name: str
    red: tuple[float, float]
    green: tuple[float, float]
    blue: tuple[float, float]
    curve: tuple[float, ...]
    """The numbers of an ICC parametric curve: one (a power) or five (a power with a foot)."""

    def to_xyz(self) -> Matrix:
        """Linear red, green, blue to XYZ under D65."""
        columns = np.stack([_xyz(*c) for c in (self.red, self.green, self.blue)], 1)
        scaled: Matrix = columns * np.linalg.solve(columns, _xyz(*D65))
        return scaled

    def encoded(self, linear: Array) -> Array:
        """Linear values 0…1 as the file keeps them, 0…1."""
        if len(self.curve) == 1:
            return np.clip(linear, 0, 1) ** np.float32(1 / self.curve[0])
        power, a, b, foot, edge = self.curve
        kept = np.clip(linear, 0, 1)
        upper = (kept ** (1 / power) - b) / a
        return np.where(kept < edge * foot, kept / foot, upper).astype(np.float32)


SRGB = Space("sRGB", (0.64, 0.33), (0.30, 0.60), (0.15, 0.06), SRGB_CURVE)
DISPLAY_P3 = Space("Display P3", (0.68, 0.32), (0.265, 0.69), (0.15, 0.06), SRGB_CURVE)
WIDE = Space(
    "Compatible with Adobe RGB (1998)", (0.64, 0.33), (0.21, 0.71), (0.15, 0.06), (563 / 256,)
)


def converted(linear: Array, space: Space) -> Array:
    """Linear sRGB colours (h, w, 3) in another space's primaries."""
    matrix = np.linalg.solve(space.to_xyz(), SRGB.to_xyz()).astype(np.float32)
    found: Array = linear @ matrix.T
    return found


def profile(space: Space) -> bytes:
    """An ICC version 4 display profile of matrix and curves; the same bytes each time."""
    white = _xyz(*D65)
    cones = BRADFORD @ D50_WHITE / (BRADFORD @ white)
    adapt = np.linalg.solve(BRADFORD, cones[:, None] * BRADFORD)
    primaries = adapt @ space.to_xyz()
    curve = _curve(space.curve)
    tags = {
        b"desc": _text(space.name),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": _xyz_tag(D50_WHITE),
        b"chad": b"sf32\0\0\0\0" + b"".join(_fixed(v) for v in adapt.ravel()),
        b"rXYZ": _xyz_tag(primaries[:, 0]),
        b"gXYZ": _xyz_tag(primaries[:, 1]),
        b"bXYZ": _xyz_tag(primaries[:, 2]),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        table += name + struct.pack(">II", start + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    head = struct.pack(
        ">I4sI4s4s4s6H4s4sI4sIQI", start + len(body), b"\0\0\0\0", 0x04300000, b"mntr", b"RGB ",
        b"XYZ ", 2026, 1, 1, 0, 0, 0, b"acsp", b"\0\0\0\0", 0, b"\0\0\0\0", 0, 0, 0,
    )  # fmt: skip
    head += b"".join(_fixed(v) for v in D50_WHITE)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _xyz(x: float, y: float) -> Matrix:
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(float(value) * 65536))


def _xyz_tag(values: Matrix) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(_fixed(v) for v in values)


def _curve(numbers: tuple[float, ...]) -> bytes:
    kind = 0 if len(numbers) == 1 else 3
    return b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + b"".join(_fixed(n) for n in numbers)


def _text(words: str) -> bytes:
    coded = words.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(coded), 28) + coded
