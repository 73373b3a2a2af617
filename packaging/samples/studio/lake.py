"""The lake: what it mirrors, shaken by ripples, over its own dark water."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.ground import land_colour, through_air
from studio.panorama import STEPS, Slice, first_met, seen_in_the_lake
from studio.sky import GreySky
from studio.terrain import EYE, SHORE, Land, step
from studio.vectors import Array, Mask

DRAWS = 3
"""How many waves each spot of water is looked at with."""


@dataclass(frozen=True)
class Lake:
    """The water of a land under a sky."""

    land: Land
    sky: GreySky

    def colour(self, part: Slice, right: Array, rise: Array, wet: Mask) -> Array:
        """The colours (n, 3) where the view (right, rise) meets water."""
        z = EYE / np.maximum(-rise, 1e-5)
        x = z * right
        wide = self.land.wide
        gusts = step(-0.9, 1.5, wide(x * 9, z * 3.5) + 0.45 * wide(x * 33 + 99, z * 10))
        tilt = np.float32(0.012) + np.float32(0.085) * gusts
        total = np.zeros((*rise.shape, 3), np.float32)
        for draw in range(DRAWS):
            upwards = np.maximum(-rise + tilt * self._waves(x, z, draw), 0.001)
            total += self._mirrored(part, right, upwards, wet)
        glancing = np.clip(1 - upwards * 1.1, 0.2, 1) ** 4
        share = (0.10 + 0.80 * glancing)[..., None]
        deep = np.array([0.030, 0.044, 0.046], np.float32)
        flat = (total / DRAWS * share + deep * (1 - share))[wet]
        return through_air(flat, z[wet], np.full(flat.shape[0], 30.0, np.float32))

    def _waves(self, x: Array, z: Array, draw: int) -> Array:
        fine = self.land.fine
        long, short = fine(x * 2.2 + 37 * draw, z * 0.9), fine(x * 9 + 61 * draw, z * 3.1)
        found: Array = 0.75 + 0.62 * (long + 0.7 * short)
        return found

    def _mirrored(self, part: Slice, right: Array, upwards: Array, wet: Mask) -> Array:
        met = first_met(seen_in_the_lake(part, SHORE + 40), upwards)
        colour = self.sky(right, upwards)
        land_met = wet & (met < STEPS)
        colour[land_met] = land_colour(self.land, part, met, land_met)
        return colour
