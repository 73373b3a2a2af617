"""The lie of the land: heights in metres over x (right) and z (away), and where the forest is."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from studio.textures import cloudy
from studio.vectors import Array

SHORE = 78.0
"""Where the lake begins, metres from the camera."""
EYE = 9.5
"""The height of the camera over the lake, metres."""


@dataclass(frozen=True)
class Ground:
    """A repeating field of noise, looked up at places in metres."""

    values: Array
    tile: float

    def __call__(self, x: Array, z: Array) -> Array:
        """The field at each place, smoothly."""
        size = self.values.shape[0]
        u, v = x * np.float32(size / self.tile), z * np.float32(size / self.tile)
        i, j = np.floor(u), np.floor(v)
        a, b = u - i, v - j
        a, b = a * a * (3 - 2 * a), b * b * (3 - 2 * b)
        i, j = i.astype(np.int64) % size, j.astype(np.int64) % size
        right, down = (i + 1) % size, (j + 1) % size * size
        j = j * size
        flat = self.values.ravel()
        top = flat.take(j + i) * (1 - a) + flat.take(j + right) * a
        low = flat.take(down + i) * (1 - a) + flat.take(down + right) * a
        found: Array = (top * (1 - b) + low * b).astype(np.float32)
        return found


def step(low: float, high: float, at: Array) -> Array:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((at - np.float32(low)) / np.float32(high - low), 0, 1)
    found: Array = t * t * (3 - 2 * t)
    return found


def _canopy(size: int, tile: float, seed: int) -> tuple[Array, Array]:
    """Tree tops seen from above: height 0…1 and a tint for each tree, (size, size)."""
    dice = np.random.default_rng(seed)
    height, tint = np.zeros((size, size), np.float32), np.zeros((size, size), np.float32)
    pitch = 4.6
    count = int(tile / pitch)
    scale = size / tile
    for row in range(count):
        for column in range(count):
            x, z = (np.array([column, row]) + dice.uniform(0, 1, 2)) * pitch * scale
            radius = dice.uniform(2.0, 3.4) * scale
            tall, own = dice.uniform(0.55, 1.0), dice.normal()
            reach = np.arange(-int(radius) - 1, int(radius) + 2)
            ix, iz = (int(x) + reach) % size, (int(z) + reach) % size
            away = np.hypot(*np.meshgrid(int(x) + reach - x, int(z) + reach - z)) / radius
            cone = tall * np.clip(1 - away, 0, 1) ** 0.9
            place = np.ix_(iz, ix)
            taller = cone > height[place]
            height[place] = np.where(taller, cone, height[place])
            tint[place] = np.where(taller, own, tint[place])
    rough = 0.055 * cloudy((size, size), 0.3, seed + 1)
    return np.clip(height + rough * (height > 0.02), 0, 1).astype(np.float32), tint


def _mound(x: Array, z: Array, wide: float, deep: float) -> Array:
    found: Array = np.exp(-((x / np.float32(wide)) ** 2) - (z / np.float32(deep)) ** 2)
    return found


@dataclass(frozen=True)
class Land:
    """One landscape."""

    seed: int
    wide: Ground = field(init=False)
    ridges: Ground = field(init=False)
    fine: Ground = field(init=False)
    trees: Ground = field(init=False)
    tints: Ground = field(init=False)

    def __post_init__(self) -> None:
        fields = {
            "wide": Ground(cloudy((1024, 1024), 1.9, self.seed), 9000.0),
            "ridges": Ground(cloudy((1024, 1024), 2.0, self.seed + 1), 14000.0),
            "fine": Ground(cloudy((1024, 1024), 1.0, self.seed + 2), 400.0),
        }
        tall, tint = _canopy(1200, 480.0, self.seed + 3)
        fields |= {"trees": Ground(tall, 480.0), "tints": Ground(tint, 480.0)}
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def bare(self, x: Array, z: Array) -> Array:
        """The ground without trees; below 0 lies the lake."""
        return np.where(z < 400, self._meadow(x, z), self._hills(x, z)).astype(np.float32)

    def _meadow(self, x: Array, z: Array) -> Array:
        shore = SHORE + 9 * self.fine(x * 0.9, z * 0 + 40)
        fall = np.clip((z - 2) / (shore - 2), 0, 1.3)
        slope = (EYE - 1.62) * (1 - fall**1.15) - 0.4 * np.clip(fall - 1, 0, 1)
        swell = step(14, 55, z) * (0.55 * self.fine(x * 0.55, z * 0.55 + 90))
        small = 0.05 * self.fine(x * 2, z * 2) * step(2, 20, z)
        found: Array = np.maximum(slope + swell * (1 - step(0.85, 1.0, fall)) + small, -1.2)
        return found

    def _hills(self, x: Array, z: Array) -> Array:
        hills, crest = self.wide(x, z), self.ridges(x + 2300, z)
        shore = 800 + 130 * self.wide(x * 2, z * 0 + 3000) + 0.10 * np.abs(x - 250)
        land = np.clip(z - shore, 0, None)
        bank = 5 * step(0, 60, land) + (34 + 16 * hills) * step(30, 420, land)
        left = 265 * _mound(x + 1000, z - 1900, 620, 560)
        right = 330 * _mound(x - 1750, z - 2900, 820, 620)
        middle = (300 + 150 * hills) * _mound(x * 0, z - 4300, 1, 720)
        peaks = 1000 + 330 * self.ridges(x * 0.55, z * 0.0 + 700) - 320 * np.abs(crest)
        peaks = peaks * _mound(x * 0, z - 8600, 1, 1700) * (0.80 + 0.28 * np.tanh((x - 900) / 2600))
        rough = 1 + 0.20 * hills
        found: Array = np.where(
            land > 0,
            0.4 + bank + (left + right) * rough * step(0, 500, land) + middle + peaks,
            -1.2,
        )
        return found

    def wooded(self, x: Array, z: Array, height: Array) -> Array:
        """How much forest grows there, 0…1."""
        glade = self.wide(x * 3.1 + 900, z * 3.1)
        mask = step(-0.75, -0.45, glade) * step(1.5, 5, height)
        return mask * step(600, 660, z) * (1 - step(400, 560, height + 60 * glade))
