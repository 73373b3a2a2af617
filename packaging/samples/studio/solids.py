"""Signed distances of solids for `shapes.Marched`: negative inside, metres."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from studio.vectors import Array

Solid = Callable[[Array], Array]


def soft_box(sides: tuple[float, float, float], rounding: float) -> Solid:
    """A box about the origin with rounded edges."""
    half = np.array(sides, np.float32).reshape(3, 1) / 2 - np.float32(rounding)

    def distance(p: Array) -> Array:
        q = np.abs(p) - half
        outside = np.maximum(q, 0)
        found: Array = np.sqrt((outside**2).sum(0)) + np.minimum(q.max(0), 0) - rounding
        return found

    return distance


def ring(radius: float, thickness: float, flat: float = 1.0) -> Solid:
    """A ring standing in the xy plane; `flat` < 1 makes its section a band."""

    def distance(p: Array) -> Array:
        around = np.sqrt(p[0] ** 2 + p[1] ** 2) - np.float32(radius)
        found: Array = (np.sqrt(around**2 + (p[2] * flat) ** 2) - thickness).astype(np.float32)
        return found

    return distance


def moved(solid: Solid, x: float, y: float, z: float = 0.0) -> Solid:
    """The solid at another place."""
    offset = np.array([[x], [y], [z]], np.float32)
    return lambda p: solid(p - offset)


def blended(first: Solid, second: Solid, width: float) -> Solid:
    """Both solids, melted together over `width`."""

    def distance(p: Array) -> Array:
        a, b = first(p), second(p)
        h = np.maximum(np.float32(width) - np.abs(a - b), 0) / np.float32(width)
        found: Array = np.minimum(a, b) - h * h * np.float32(width / 4)
        return found

    return distance


def without(solid: Solid, cut: Solid) -> Solid:
    """The first solid with the second taken away."""
    return lambda p: np.maximum(solid(p), -cut(p))


def lathe(outline: Sequence[tuple[float, ...]], rounding: float = 0.0, cells: int = 220) -> Solid:
    """What a closed outline of (radius, height) points sweeps when turned about the y axis.

    The distance to the outline is tabled once, so that a step costs one look-up.
    """
    points = np.array(outline, np.float64)
    low = np.array([0.0, points[:, 1].min()]) - np.array([0.0, 0.01])
    high = points.max(0) + 0.01
    step = float((high - low).max() / cells)
    size = np.ceil((high - low) / step).astype(int) + 2
    r, y = np.meshgrid(*(low[i] + step * np.arange(size[i]) for i in (0, 1)), indexing="ij")
    table = (_outline_distance(points, r, y) - rounding).astype(np.float32)
    flat, columns = table.ravel(), int(size[1])
    r0, y0 = np.float32(low[0]), np.float32(low[1])
    most = (float(size[0] - 1.001), float(size[1] - 1.001))

    def distance(p: Array) -> Array:
        a = (np.sqrt(p[0] ** 2 + p[2] ** 2) - r0) / np.float32(step)
        b = (p[1] - y0) / np.float32(step)
        inside_a, inside_b = np.clip(a, 0, most[0]), np.clip(b, 0, most[1])
        past = (np.abs(a - inside_a) + np.abs(b - inside_b)) * np.float32(step * 0.7)
        i, j = inside_a.astype(np.int32), inside_b.astype(np.int32)
        fa, fb = inside_a - i, inside_b - j
        k = i * columns + j
        left = flat[k] * (1 - fb) + flat[k + 1] * fb
        right = flat[k + columns] * (1 - fb) + flat[k + columns + 1] * fb
        found: Array = (left * (1 - fa) + right * fa + past).astype(np.float32)
        return found

    return distance


def _outline_distance(points: np.ndarray, r: np.ndarray, y: np.ndarray) -> np.ndarray:
    nearest = np.full(r.shape, np.inf)
    inside = np.zeros(r.shape, bool)
    for (ar, ay), (br, by) in zip(points, np.roll(points, -1, 0), strict=True):
        er, ey = br - ar, by - ay
        h = np.clip(((r - ar) * er + (y - ay) * ey) / max(er * er + ey * ey, 1e-12), 0, 1)
        on_axis = ar == 0 and br == 0
        if not on_axis:
            nearest = np.minimum(nearest, np.hypot(r - ar - h * er, y - ay - h * ey))
        if ay != by:
            crossing = (ay > y) != (by > y)
            inside ^= crossing & (r < ar + (y - ay) * er / ey)
    return np.where(inside, -nearest, nearest)
