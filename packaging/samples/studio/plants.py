"""Stems, leaves and flower heads, put together from simple shapes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from studio.matter import Matter
from studio.scene import Part
from studio.shapes import Floor, Rod
from studio.smooth import curve
from studio.vectors import Array

Place = tuple[float, float, float]


def along(direction: Sequence[float], facing: Sequence[float] = (0.0, 0.0, 1.0)) -> Array:
    """A rotation that lays the y axis along `direction` and z roughly towards `facing`."""
    y = np.array(direction, np.float64)
    y /= np.linalg.norm(y)
    z = np.array(facing, np.float64)
    z = z - y * (z @ y)
    if np.linalg.norm(z) < 1e-6:
        z = np.array([y[1], -y[0], 0.0]) if abs(y[2]) < 0.9 else np.array([1.0, 0.0, 0.0])
    z /= np.linalg.norm(z)
    turned: Array = np.stack([np.cross(y, z), y, z], 1).astype(np.float32)
    return turned


def stem(points: Sequence[Place], radius: float, matter: Matter, pieces: int = 3) -> list[Part]:
    """A bent stem through the points."""
    line = np.array(curve(points, pieces))
    parts = []
    for start, end in pairwise(line):
        step = end - start
        rod = Rod(radius, float(np.linalg.norm(step)) + radius * 0.6)
        x, y, z = (float(c) for c in start)
        parts.append(Part(rod, matter, (x, y, z), along(list(step))))
    return parts


def disc(at: Place, radius: float, facing: Sequence[float], matter: Matter) -> Part:
    """A round seed pod, thin as paper."""
    outline = _oval(radius, 0.82)
    return Part(Floor(2 * radius, 2 * radius, outline), matter, at, along(facing))


def leaf(
    at: Place, direction: Sequence[float], up: Sequence[float], long: float, matter: Matter
) -> list[Part]:
    """A leaf that starts at a place: two halves folded along the middle rib, and a drooping tip."""
    forward = np.array(direction, np.float64)
    forward /= np.linalg.norm(forward)
    parts = []
    for half in (-1, 1):
        frame = along(np.cross(forward, up).tolist(), up).astype(np.float64)
        side, lift = frame[:, 1], np.cross(frame[:, 1], forward)
        fold = side * half * 0.94 + lift * 0.34
        normal = np.cross(forward, fold) * half
        normal *= np.sign(normal @ lift) or 1.0
        across = np.cross(normal, forward)
        turned = np.stack([across, normal, forward], 1).astype(np.float32)
        sign = float(np.sign(across @ side) or 1.0) * half
        outline = _half_leaf(long, sign)
        parts.append(Part(Floor(long * 1.2, 2 * long, outline), matter, at, turned))
    return parts


def _half_leaf(long: float, side: float) -> Callable[[Array, Array], Array]:
    def inside(x: Array, z: Array) -> Array:
        t = np.clip(z / np.float32(long), 0, 1)
        width = (
            np.float32(long * 0.62) * np.sqrt(t) * (1 - t) ** np.float32(0.7) * (0.75 + 0.35 * t)
        )
        across = x * np.float32(side)
        found: Array = np.where((z > 0) & (across > -1e-4), width - across, -1).astype(np.float32)
        return found

    return inside


def _oval(radius: float, squeeze: float) -> Callable[[Array, Array], Array]:
    def inside(x: Array, z: Array) -> Array:
        found: Array = np.float32(radius**2) - (x / np.float32(squeeze)) ** 2 - z**2
        return found

    return inside
