"""Solids given by a signed distance, met by stepping as far as the distance allows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from studio.shapes import FAR
from studio.solids import Solid
from studio.vectors import Array, unit

Corners = tuple[tuple[float, float, float], tuple[float, float, float]]


def standing(radius: float, low: float, high: float) -> Corners:
    """The corners of a box around something round that stands from `low` to `high`."""
    return (-radius, low, -radius), (radius, high, radius)


def around(width: float, height: float, depth: float) -> Corners:
    """The corners of a box of these sides about the origin."""
    return (-width / 2, -height / 2, -depth / 2), (width / 2, height / 2, depth / 2)


@dataclass(frozen=True)
class Marched:
    """Any solid given by its signed distance; met by stepping through a box that holds it."""

    distance: Solid
    box: Corners
    steps: int = 72
    exact: float = 2e-4

    @property
    def reach(self) -> float:
        sides = (max(abs(a), abs(b)) for a, b in zip(*self.box, strict=True))
        return math.hypot(*sides)

    def meet(self, o: Array, d: Array) -> Array:
        low, high = (np.array(corner, np.float32).reshape(3, 1) for corner in self.box)
        inverse = 1 / np.where(np.abs(d) < 1e-9, np.float32(1e-9), d)
        one, other = (low - o) * inverse, (high - o) * inverse
        enter, leave = np.minimum(one, other).max(0), np.maximum(one, other).min(0)
        rows = np.flatnonzero((leave > enter) & (leave > 0))
        found = np.full(o.shape[1], FAR, np.float32)
        t, end = np.maximum(enter[rows], np.float32(8 * self.exact)), leave[rows]
        o, d = o[:, rows], d[:, rows]
        side = np.sign(self.distance(o + d * t))
        for _ in range(self.steps):
            if not rows.size:
                break
            gap = self.distance(o + d * t) * side
            done = gap < self.exact
            found[rows[done]] = t[done]
            t = t + gap
            on = ~done & (t < end)
            rows, t, end, side = rows[on], t[on], end[on], side[on]
            o, d = o[:, on], d[:, on]
        return found

    def normal(self, p: Array) -> Array:
        h = np.float32(3 * self.exact)
        corners = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)
        total = np.zeros_like(p)
        for corner in corners:
            k = corner.reshape(3, 1)
            total += k * self.distance(p + h * k)
        return unit(total)
