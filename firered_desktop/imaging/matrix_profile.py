"""ICC profiles that are three curves and a matrix, which is exact in any number of bits.

ICC.1:2010, sections 8.4.4 and 10.5, 10.15; Pillow applies profiles in eight bits alone.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Values: TypeAlias = NDArray[np.float32]
_Table: TypeAlias = NDArray[np.float64]

_STEPS = 65_536  # in a curve; as fine as 16 bits
_TABLES = (b"A2B0", b"B2A0", b"A2B1", b"B2A1", b"D2B0", b"B2D0")
_MOST_TAGS = 200


@dataclass(frozen=True, slots=True)
class MatrixProfile:
    """`matrix` takes light in its primaries to XYZ under D50; `curves` its numbers to light."""

    matrix: NDArray[np.float64]
    curves: tuple[_Table, _Table, _Table]

    def encoder(self) -> Callable[[Values], Values]:
        """From light in its own primaries, on the last axis, to its numbers, all from 0 to 1.

        Where its darkest number is no perfect black, darkness is raised to that, in proportion.
        """
        tables = [_encoding(curve) for curve in self.curves]

        def encode(light: Values) -> Values:
            # By tables over the root of light, which numbers go up with nearly evenly.
            places = (np.sqrt(light) * (_STEPS - 1) + 0.5).astype(np.int32)
            result: Values = np.empty_like(light)
            for channel, table in enumerate(tables):
                result[..., channel] = table[places[..., channel]]
            return result

        return encode


def _encoding(curve: _Table) -> Values:
    """The number for each of `_STEPS` roots of light."""
    steps = np.linspace(0.0, 1.0, _STEPS)
    black = curve[0]
    numbers = np.interp(black + (1.0 - black) * steps**2, curve, steps)
    return np.asarray(numbers, dtype=np.float32)


def matrix_profile(icc: bytes) -> MatrixProfile | None:
    """The profile `icc` where it is of RGB and this simple; None where it is not, or is damaged."""
    try:
        if icc[16:24] != b"RGB XYZ ":
            return None
        tags = _tags(icc)
        if any(name in tags for name in _TABLES):
            return None
        columns = [_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
        red, green, blue = (_curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC"))
        matrix = np.array(columns, dtype=np.float64).T
        np.linalg.inv(matrix)
    except (LookupError, ValueError, struct.error, ArithmeticError):
        return None
    return MatrixProfile(matrix, (red, green, blue))


def _tags(icc: bytes) -> Mapping[bytes, bytes]:
    (count,) = struct.unpack_from(">I", icc, 128)
    tags = {}
    for number in range(min(count, _MOST_TAGS)):
        name, at, size = struct.unpack_from(">4sII", icc, 132 + 12 * number)
        tags[name] = icc[at : at + size]
    return tags


def _xyz(tag: bytes) -> Sequence[float]:
    return [value / 65536 for value in struct.unpack_from(">3i", tag, 8)]


def _curve(tag: bytes) -> _Table:
    """Light for each of `_STEPS` numbers from 0 to 1; it never falls."""
    steps = np.linspace(0.0, 1.0, _STEPS)
    light = _parametric(tag, steps) if tag[:4] == b"para" else _sampled(tag, steps)
    if not np.isfinite(light).all() or light[-1] <= light[0]:
        raise ValueError("a curve that is none")
    return np.maximum.accumulate(np.clip(light, 0.0, 1.0))


def _sampled(tag: bytes, steps: _Table) -> _Table:
    if tag[:4] != b"curv":
        raise ValueError("a curve of an unknown kind")
    (count,) = struct.unpack_from(">I", tag, 8)
    if count == 0:
        return steps
    samples = np.frombuffer(tag, ">u2", count, 12)
    if count == 1:
        return np.asarray(steps ** (float(samples[0]) / 256))
    return np.interp(steps, np.linspace(0.0, 1.0, count), samples / 65535)


def _parametric(tag: bytes, steps: _Table) -> _Table:
    (function,) = struct.unpack_from(">H", tag, 8)
    length = (1, 3, 4, 5, 7)[function]
    g, a, b, c, d, e, f = _parameters(
        function, [value / 65536 for value in struct.unpack_from(f">{length}i", tag, 12)]
    )
    power = np.maximum(a * steps + b, 0.0) ** g + e
    return np.asarray(np.where(steps >= d, power, c * steps + f))


def _parameters(function: int, given: Sequence[float]) -> Sequence[float]:
    """The seven parameters of the most general function; the others are cases of it."""
    g, *rest = given
    match function:
        case 0:
            return (g, 1.0, 0.0, 0.0, -1.0, 0.0, 0.0)
        case 1:
            a, b = rest
            return (g, a, b, 0.0, -b / a, 0.0, 0.0)
        case 2:
            a, b, c = rest
            return (g, a, b, 0.0, -b / a, c, c)
        case 3:
            return (g, *rest, 0.0, 0.0)
        case _:
            return given
