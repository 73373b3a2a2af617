"""What surfaces are made of: colour, gloss, glass, glow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio.vectors import Array, unit, vector

Paint = Callable[[Array, Array], Array]
"""From local points and normals (3, n) to linear red, green, blue (3, n)."""


def plain(red: float, green: float, blue: float) -> Paint:
    """One colour all over."""
    colour = vector(red, green, blue)
    return lambda p, _n: np.repeat(colour, p.shape[1], axis=1)


@dataclass(frozen=True)
class Matter:
    """One material. `mirror` is the share reflected face on; `roughness` blurs that reflection."""

    paint: Paint
    mirror: float = 0.0
    roughness: float = 0.0
    metal: bool = False
    glass: tuple[float, float, float] | None = None
    """How much of each colour is swallowed per metre inside; None for what is not glass."""
    glow: Paint | None = None
    relief: Paint | None = None
    """What is added to the normal before it is made a unit again."""
    thin: bool = False
    """Light also comes through from behind, as in a leaf or a lamp shade."""

    def bend(self, p: Array, n: Array) -> Array:
        """The normals as the relief tilts them."""
        return n if self.relief is None else unit(n + self.relief(p, n))


Projection = Callable[[Array, Array], tuple[Array, Array]]


def from_above(p: Array, _n: Array) -> tuple[Array, Array]:
    """Texture coordinates seen from above, metres."""
    return p[0], p[2]


def from_the_front(p: Array, _n: Array) -> tuple[Array, Array]:
    """Texture coordinates seen from the front, metres."""
    return p[0], p[1]


def round_about(p: Array, _n: Array) -> tuple[Array, Array]:
    """Turns about the y axis (0…1) and height in metres."""
    return np.arctan2(p[0], p[2]) / np.float32(2 * np.pi), p[1]


def as_a_box(p: Array, n: Array) -> tuple[Array, Array]:
    """Each face seen square on, metres."""
    a = np.abs(n)
    side = (a[0] > a[1]) & (a[0] > a[2])
    top = (a[1] >= a[0]) & (a[1] > a[2])
    return np.where(side, p[2], p[0]), np.where(top, p[2], p[1])


@dataclass(frozen=True)
class Cover:
    """An image (height, width, 3), linear, laid over a surface; it repeats."""

    image: Array
    size: tuple[float, float]
    """The width and height one copy takes, in the projection's own units."""
    place: Projection = from_above
    origin: tuple[float, float] = (0.0, 0.0)

    def __call__(self, p: Array, n: Array) -> Array:
        """The image's colours at these points."""
        u, v = self.place(p, n)
        high, wide = self.image.shape[:2]
        x = ((u - self.origin[0]) / self.size[0] * wide).astype(np.int64) % wide
        y = ((v - self.origin[1]) / self.size[1] * high).astype(np.int64) % high
        found: Array = self.image.reshape(-1, 3).take(y * wide + x, axis=0).T
        return found


@dataclass(frozen=True)
class Emboss:
    """A height image that tilts the normals of a surface; it repeats."""

    slopes: Array
    cover: Cover
    depth: float

    @classmethod
    def of(
        cls, height: Array, size: tuple[float, float], depth: float, place: Projection = from_above
    ) -> Emboss:
        """From heights (h, w) of about unit spread."""
        du = np.roll(height, -1, 1) - np.roll(height, 1, 1)
        dv = np.roll(height, -1, 0) - np.roll(height, 1, 0)
        slopes = np.stack([-du, -dv, np.zeros_like(du)], -1).astype(np.float32)
        return cls(slopes, Cover(slopes, size, place), depth)

    def __call__(self, p: Array, n: Array) -> Array:
        """The tilt to add at these points."""
        s = self.cover(p, n) * np.float32(self.depth)
        if self.cover.place is from_above:
            return np.stack([s[0], s[2], s[1]])
        if self.cover.place is from_the_front:
            return np.stack([s[0], s[1], s[2]])
        flat_top = np.abs(n[1]) > 0.7
        side_x = (np.abs(n[0]) > 0.7) & ~flat_top
        zero = np.zeros_like(s[0])
        x = np.where(side_x, zero, s[0])
        y = np.where(flat_top, zero, s[1])
        z = np.where(flat_top, s[1], np.where(side_x, s[0], zero))
        return np.stack([x, y, z])
