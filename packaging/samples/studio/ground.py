"""The colours of the land: meadow, heath, rock and forest, seen through the air between."""

from __future__ import annotations

import numpy as np

from studio.panorama import STEPS, Slice
from studio.sky import HAZE
from studio.terrain import Land, step
from studio.vectors import Array, Indices, Mask

CLEAR_AIR = 10500.0
"""The distance over which a view fades to a third, metres."""


def land_colour(land: Land, part: Slice, met: Indices, where: Mask) -> Array:
    """The colours (n, 3) of the samples that were met, where they are wanted."""
    row, k = np.nonzero(where)[0], np.minimum(met[where], STEPS - 1)
    x, z = part.x[row, k], part.z[row, k]
    bare, full = part.bare[row, k], part.full[row, k]
    wood = step(0.25, 0.5, land.wooded(x, z, bare))[:, None]
    reach = np.maximum(z * np.float32(0.004), 0.5)
    dx = (land.bare(x + reach, z) - land.bare(x - reach, z)) / (2 * reach)
    dz = (land.bare(x, z + reach) - land.bare(x, z - reach)) / (2 * reach)
    up = 1 / np.sqrt(1 + dx * dx + dz * dz)
    light = 0.50 + 0.42 * up + np.clip(0.55 * dx * up + 0.10 * dz * up, -0.3, 0.3)
    open_land = _open_land(land, x, z, bare, np.hypot(dx, dz))
    forest = _forest(land, x, z, full - bare)
    return through_air((open_land * (1 - wood) + forest * wood) * light[:, None], z, bare)


def _open_land(land: Land, x: Array, z: Array, height: Array, slope: Array) -> Array:
    patch, speckle = land.fine(x * 0.21, z * 0.21), land.fine(x * 1.7, z * 1.7)
    grass = mixed((0.125, 0.140, 0.055), (0.205, 0.185, 0.085), 0.5 + 0.3 * patch + 0.12 * speckle)
    rock = mixed((0.15, 0.155, 0.15), (0.26, 0.26, 0.25), 0.5 + 0.3 * speckle + 0.2 * patch)
    heath = mixed((0.115, 0.115, 0.065), (0.17, 0.145, 0.085), 0.5 + 0.4 * patch)
    up_high = step(250, 420, height)[:, None]
    stony = np.maximum(0.8 * step(330, 620, height + 70 * patch), step(0.75, 1.15, slope))[:, None]
    shingle = ((1 - step(0.25, 0.75, height + 0.12 * speckle)) * (z > 60))[:, None]
    colour = (grass * (1 - up_high) + heath * up_high) * (1 - stony) + rock * stony
    found: Array = colour * (1 - shingle) + np.array([0.21, 0.20, 0.18]) * shingle
    return found


def _forest(land: Land, x: Array, z: Array, tree: Array) -> Array:
    """Tree tops are light and the gaps between them dark: the sky is all the light there is."""
    patch = land.fine(x * 0.21, z * 0.21)
    tint = land.tints(x, z) * 0.22 + 0.22 * patch + 0.16 * land.wide(x * 6, z * 6)
    leaf = mixed((0.026, 0.046, 0.028), (0.088, 0.100, 0.036), 0.40 + tint)
    top = np.clip(tree / 13, 0, 1)
    return leaf * (0.22 + 1.15 * top**1.1)[:, None]


def mixed(first: tuple[float, ...], second: tuple[float, ...], share: Array) -> Array:
    """Two colours mixed by a share (n,), clipped to 0…1."""
    k = np.clip(share, 0, 1)[:, None]
    found: Array = (np.array(first) * (1 - k) + np.array(second) * k).astype(np.float32)
    return found


def through_air(colour: Array, z: Array, height: Array) -> Array:
    """Colours (n, 3) faded towards the haze, which lies thickest over the lake."""
    low = np.exp(-np.maximum(height, 0) / 260)
    veil = (z / CLEAR_AIR) * (0.55 + 0.75 * low)
    # Each colour fades at its own rate: distance turns blue before it turns grey.
    clear = np.exp(-veil[:, None] * np.array([0.85, 1.0, 1.25], np.float32))
    found: Array = colour * clear + HAZE * (1 - clear)
    return found
