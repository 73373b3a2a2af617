"""Looks over a landscape of heights: one column of the picture at a time, near to far."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.terrain import EYE, Land
from studio.vectors import Array, Indices

NEAREST, FARTHEST, STEPS = 3.0, 15000.0, 3000


@dataclass(frozen=True)
class View:
    """A level camera: its focal length and horizon in pixels of a (wide, high) picture."""

    wide: int
    high: int
    focal: float
    horizon: float

    def slopes(self, columns: Array) -> Array:
        """How far each column looks to the right, per metre ahead."""
        return ((columns + 0.5 - self.wide / 2) / self.focal).astype(np.float32)

    def rises(self) -> Array:
        """How far each row looks up, per metre ahead, from the top row down."""
        rows = np.arange(self.high, dtype=np.float32)
        return ((self.horizon - rows - 0.5) / self.focal).astype(np.float32)


@dataclass(frozen=True)
class Slice:
    """Some columns of the land, sampled from near to far; arrays are (columns, steps)."""

    x: Array
    z: Array
    bare: Array
    full: Array
    """With the trees upon it; water counts as 0."""


def distances() -> Array:
    """Where the land is sampled, metres, each a little farther than the one before."""
    return np.geomspace(NEAREST, FARTHEST, STEPS).astype(np.float32)


def cut(land: Land, slopes: Array) -> Slice:
    """Sample the land along the columns that look `slopes` to the right."""
    z = np.repeat(distances()[None], slopes.size, 0)
    x = z * slopes[:, None]
    bare = land.bare(x, z)
    wood = land.wooded(x, z, bare)
    full = bare + wood * 15 * land.trees(x, z) * (wood > 0.3)
    return Slice(x, z, bare, np.maximum(full, 0).astype(np.float32))


def first_met(rise: Array, wanted: Array) -> Indices:
    """For each column, which step first rises to each wanted slope; STEPS where none (sky).

    `rise` is (columns, steps), `wanted` (columns, rows); the answer has the shape of `wanted`.
    """
    highest = np.maximum.accumulate(rise, 1)
    found = np.empty(wanted.shape, np.intp)
    for column in range(rise.shape[0]):
        found[column] = np.searchsorted(highest[column], wanted[column])
    return found


def seen_from_above(part: Slice) -> Array:
    """The slope up to each sample from the camera."""
    rise: Array = (part.full - EYE) / part.z
    return rise


def seen_in_the_lake(part: Slice, shore: float) -> Array:
    """The slope up to each sample from the camera's mirror image under the water."""
    reachable = (part.z > shore) & (part.full > 0.05)
    rise: Array = np.where(reachable, (part.full + EYE) / part.z, -9).astype(np.float32)
    return rise
