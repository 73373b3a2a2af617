"""Shapes a ray can meet, each in its own coordinates; lengths are in metres."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from studio.vectors import Array, dot, unit

FAR = np.float32(np.inf)
NEAR = np.float32(1e-4)


class Shape(Protocol):
    """Something with a surface."""

    @property
    def reach(self) -> float:
        """The radius of a ball about the origin that holds the shape."""

    def meet(self, o: Array, d: Array) -> Array:
        """How far along each ray (o, d) the surface is first met; infinity where never."""

    def normal(self, p: Array) -> Array:
        """The outward unit normal at each point of the surface."""


@dataclass(frozen=True)
class Floor:
    """A rectangle in the plane y = 0, `width` along x and `depth` along z, facing up."""

    width: float = 1e4
    depth: float = 1e4
    outline: Callable[[Array, Array], Array] | None = None

    @property
    def reach(self) -> float:
        return math.hypot(self.width, self.depth) / 2

    def meet(self, o: Array, d: Array) -> Array:
        with np.errstate(divide="ignore", invalid="ignore"):
            t = -o[1] / d[1]
            x, z = o[0] + t * d[0], o[2] + t * d[2]
            there = (t > NEAR) & (np.abs(x) < self.width / 2) & (np.abs(z) < self.depth / 2)
            if self.outline is not None:
                there &= self.outline(x, z) > 0
        return np.where(there, t, FAR)

    def normal(self, p: Array) -> Array:
        up = np.zeros_like(p)
        up[1] = 1
        return up


@dataclass(frozen=True)
class Block:
    """A box about the origin with these sides."""

    sides: tuple[float, float, float]

    @property
    def reach(self) -> float:
        return math.hypot(*self.sides) / 2

    def meet(self, o: Array, d: Array) -> Array:
        half = np.array(self.sides, np.float32).reshape(3, 1) / 2
        with np.errstate(divide="ignore", invalid="ignore"):
            inverse = 1 / np.where(np.abs(d) < 1e-9, np.float32(1e-9), d)
            centre, reach = -o * inverse, half * np.abs(inverse)
        enter, leave = (centre - reach).max(0), (centre + reach).min(0)
        t = np.where(enter > NEAR, enter, leave)
        return np.where((leave > enter) & (t > NEAR), t, FAR)

    def normal(self, p: Array) -> Array:
        away = p / (np.array(self.sides, np.float32).reshape(3, 1) / 2)
        facing = np.abs(away).argmax(0)
        found = np.zeros_like(p)
        columns = np.arange(p.shape[1])
        found[facing, columns] = np.sign(away[facing, columns])
        return found


@dataclass(frozen=True)
class Ball:
    """An ellipsoid about the origin."""

    radii: tuple[float, float, float]

    @property
    def reach(self) -> float:
        return max(self.radii)

    def meet(self, o: Array, d: Array) -> Array:
        scale = np.array(self.radii, np.float32).reshape(3, 1)
        p, v = o / scale, d / scale
        a, b, c = dot(v, v), dot(p, v), dot(p, p) - 1
        inside = b * b - a * c
        root = np.sqrt(np.maximum(inside, 0))
        first, second = (-b - root) / a, (-b + root) / a
        t = np.where(first > NEAR, first, second)
        return np.where((inside > 0) & (t > NEAR), t, FAR)

    def normal(self, p: Array) -> Array:
        return unit(p / np.array(self.radii, np.float32).reshape(3, 1) ** 2)


@dataclass(frozen=True)
class Rod:
    """A round rod without ends, from the origin up the y axis."""

    radius: float
    length: float

    @property
    def reach(self) -> float:
        return self.length + self.radius

    def meet(self, o: Array, d: Array) -> Array:
        a = d[0] ** 2 + d[2] ** 2
        b = o[0] * d[0] + o[2] * d[2]
        inside = b * b - a * (o[0] ** 2 + o[2] ** 2 - np.float32(self.radius**2))
        t = (-b - np.sqrt(np.maximum(inside, 0))) / np.maximum(a, np.float32(1e-9))
        y = o[1] + t * d[1]
        return np.where((inside > 0) & (t > NEAR) & (y > 0) & (y < self.length), t, FAR)

    def normal(self, p: Array) -> Array:
        return unit(p * np.array([[1], [0], [1]], np.float32))


@dataclass(frozen=True)
class Sweep:
    """A studio background: a floor that curves up into a wall at z = -`back`."""

    back: float
    bend: float

    @property
    def reach(self) -> float:
        return float(FAR)

    def meet(self, o: Array, d: Array) -> Array:
        r = np.float32(self.bend)
        turn = r - np.float32(self.back)
        with np.errstate(divide="ignore", invalid="ignore"):
            floor, wall = -o[1] / d[1], (-np.float32(self.back) - o[2]) / d[2]
            on_floor = (floor > NEAR) & (o[2] + floor * d[2] >= turn)
            on_wall = (wall > NEAR) & (o[1] + wall * d[1] >= r)
            y, z = o[1] - r, o[2] - turn
            a, b = d[1] ** 2 + d[2] ** 2, y * d[1] + z * d[2]
            far = (-b + np.sqrt(np.maximum(b * b - a * (y * y + z * z - r * r), 0))) / a
            low = (y + far * d[1] <= 0) & (z + far * d[2] <= 0) & (far > NEAR)
        curved = np.where(low, far, FAR)
        return np.where(on_floor, floor, np.where(on_wall, wall, curved))

    def normal(self, p: Array) -> Array:
        y = np.maximum(np.float32(self.bend) - p[1], 0)
        z = np.maximum(np.float32(self.bend - self.back) - p[2], 0)
        return unit(np.stack([np.zeros_like(y), y + np.float32(1e-9), z]))
