"""Many vectors at once: arrays of shape (3, n), float32, one column per ray."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
"""Mostly float32; NumPy's own functions make float64 of it here and there."""
Indices = NDArray[np.intp]
Mask = NDArray[np.bool_]


def vector(x: float, y: float, z: float) -> Array:
    """One column vector, shape (3, 1)."""
    return np.array([[x], [y], [z]], np.float32)


def dot(a: Array, b: Array) -> Array:
    """The inner product of each pair of columns, shape (n,)."""
    product: Array = a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
    return product


def length(v: Array) -> Array:
    """The length of each column, shape (n,)."""
    found: Array = np.sqrt(dot(v, v))
    return found


def unit(v: Array) -> Array:
    """Each column scaled to length 1."""
    scaled: Array = v / np.maximum(length(v), np.float32(1e-12))
    return scaled


def cross(a: Array, b: Array) -> Array:
    """The vector product of each pair of columns."""
    return np.stack(
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    )


def frame_around(n: Array) -> tuple[Array, Array]:
    """Two directions that stand square on each unit normal and on one another."""
    sign = np.where(n[2] >= 0, np.float32(1), np.float32(-1))
    a = -1 / (sign + n[2])
    b = n[0] * n[1] * a
    tangent = np.stack([1 + sign * n[0] ** 2 * a, sign * b, -sign * n[0]])
    return tangent, np.stack([b, sign + n[1] ** 2 * a, -n[1]])


def cosine_direction(n: Array, u: Array, v: Array) -> Array:
    """Directions over each normal, spread as a matt surface scatters light; u, v in 0…1."""
    radius, angle = np.sqrt(u), np.float32(2 * np.pi) * v
    tangent, other = frame_around(n)
    up = np.sqrt(np.maximum(1 - u, 0))
    level = tangent * (radius * np.cos(angle)) + other * (radius * np.sin(angle))
    found: Array = level + n * up
    return found


def turn(yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> Array:
    """A rotation matrix: roll about z, then pitch about x, then yaw about y; degrees."""
    (cy, cp, cr), (sy, sp, sr) = (f(np.radians([yaw, pitch, roll])) for f in (np.cos, np.sin))
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    about_z = np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    matrix: Array = (about_y @ about_x @ about_z).astype(np.float32)
    return matrix
