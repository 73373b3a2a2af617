"""ICC profiles of RGB colour spaces, made from their primaries and tone curve.

Layout of the file: ICC.1:2010 (profile version 4.3), section 7; tag types: section 10. Made here
because lcms stamps a profile with the time of day, and equal input must give equal bytes.
"""

from __future__ import annotations

import operator
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Matrix = tuple[tuple[float, ...], ...]  # three rows of three

_D50 = (0.9642, 1.0, 0.8249)  # XYZ of the connection space's white, ICC.1:2010 section 7.2.16
_CREATED = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)  # a date is wanted; this one never changes
# The Bradford cone response matrix, ICC.1:2010 annex E.
_BRADFORD: Matrix = (
    (0.8951, 0.2664, -0.1614),
    (-0.7502, 1.7135, 0.0367),
    (0.0389, -0.0685, 1.0296),
)


@dataclass(frozen=True, slots=True)
class RgbSpace:
    """An RGB colour space.

    `primaries` and `white` are CIE xy, red, green, blue. `curve` holds the parameters of an ICC
    parametric curve: one (a plain gamma) or five (gamma, a, b, c, d).
    """

    name: str
    primaries: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    white: tuple[float, float]
    curve: tuple[float, ...]


SRGB = RgbSpace(
    "sRGB",
    ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)),
    (0.3127, 0.3290),
    (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
)
LINEAR_SRGB = RgbSpace("linear sRGB", SRGB.primaries, SRGB.white, (1.0,))
# Adobe RGB (1998) Color Image Encoding, section 4.3: the gamma is 2 51/256.
ADOBE_RGB = RgbSpace(
    "Adobe RGB (1998)",
    ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)),
    (0.3127, 0.3290),
    (563 / 256,),
)
# SMPTE EG 432-1 primaries under D65, with the curve of sRGB, as phones write their photographs.
DISPLAY_P3 = RgbSpace(
    "Display P3",
    ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    SRGB.white,
    SRGB.curve,
)
# ITU-R BT.2020, table 3; its own curve differs from sRGB's by little.
BT_2020 = RgbSpace(
    "BT.2020",
    ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    SRGB.white,
    SRGB.curve,
)


def icc_profile(space: RgbSpace) -> bytes:
    """The ICC profile of `space`, about 500 bytes; the same bytes each time."""
    adaptation = _adaptation(_xyz(space.white))
    red, green, blue = zip(*_product(adaptation, _colorants(space)), strict=True)
    curve = _curve(space.curve)
    tags = {
        b"desc": _text(space.name),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": _numbers(b"XYZ ", _D50),
        b"chad": _numbers(b"sf32", [value for row in adaptation for value in row]),
        b"rXYZ": _numbers(b"XYZ ", red),
        b"gXYZ": _numbers(b"XYZ ", green),
        b"bXYZ": _numbers(b"XYZ ", blue),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    return _file(tags)


def _xyz(chromaticity: tuple[float, float]) -> tuple[float, ...]:
    x, y = chromaticity
    return (x / y, 1.0, (1 - x - y) / y)


def _colorants(space: RgbSpace) -> Matrix:
    """The matrix from linear RGB to XYZ: each primary as strong as white needs it."""
    primaries = tuple(zip(*map(_xyz, space.primaries), strict=True))
    strengths = _applied(_inverse(primaries), _xyz(space.white))
    return _product(primaries, _diagonal(strengths))


def _adaptation(white: Sequence[float]) -> Matrix:
    """The matrix that takes XYZ under `white` to XYZ under D50."""
    wanted, given = _applied(_BRADFORD, _D50), _applied(_BRADFORD, white)
    gains = [one / other for one, other in zip(wanted, given, strict=True)]
    return _product(_inverse(_BRADFORD), _product(_diagonal(gains), _BRADFORD))


def _applied(matrix: Matrix, vector: Sequence[float]) -> tuple[float, ...]:
    return tuple(sum(map(operator.mul, row, vector)) for row in matrix)


def _product(left: Matrix, right: Matrix) -> Matrix:
    columns = tuple(zip(*right, strict=True))
    return tuple(_applied(columns, row) for row in left)


def _diagonal(values: Sequence[float]) -> Matrix:
    return tuple(
        tuple(value if row == column else 0.0 for column in range(3))
        for row, value in enumerate(values)
    )


def _inverse(matrix: Matrix) -> Matrix:
    """By cofactors, which is exact enough for three rows."""

    def cofactor(row: int, column: int) -> float:
        (a, b), (c, d) = (
            (matrix[r % 3][(column + 1) % 3], matrix[r % 3][(column + 2) % 3])
            for r in (row + 1, row + 2)
        )
        return a * d - b * c

    cofactors = tuple(tuple(cofactor(row, column) for column in range(3)) for row in range(3))
    determinant = sum(map(operator.mul, matrix[0], cofactors[0]))
    return tuple(
        tuple(value / determinant for value in row) for row in zip(*cofactors, strict=True)
    )


def _fixed(values: Sequence[float]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _numbers(kind: bytes, values: Sequence[float]) -> bytes:
    return kind + bytes(4) + _fixed(values)


def _curve(parameters: Sequence[float]) -> bytes:
    function = 0 if len(parameters) == 1 else 3
    return b"para" + bytes(4) + struct.pack(">HH", function, 0) + _fixed(parameters)


def _text(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return (
        b"mluc"
        + bytes(4)
        + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28)
        + encoded
    )


def _file(tags: dict[bytes, bytes]) -> bytes:
    places: dict[bytes, int] = {}  # equal tags share one place
    body = b""
    start = 128 + 4 + 12 * len(tags)
    table = struct.pack(">I", len(tags))
    for name, content in tags.items():
        if content not in places:
            places[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", name, places[content], len(content))
    header = struct.pack(
        ">I4xI4s4s4s12s4s24xI12s48x",
        start + len(body),
        0x04300000,  # version 4.3
        b"mntr",
        b"RGB ",
        b"XYZ ",
        _CREATED,
        b"acsp",
        0,  # perceptual
        _fixed(_D50),
    )
    return header + table + body
