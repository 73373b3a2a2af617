"""Painted surfaces: noise that repeats without a seam, wood, cloth, plaster."""

from __future__ import annotations

import numpy as np

from studio.film import blurred
from studio.vectors import Array


def cloudy(size: tuple[int, int], slope: float, seed: int, stretch: float = 1.0) -> Array:
    """Noise (h, w) of mean 0 and spread 1 whose amplitude falls as 1/f**slope; it repeats.

    `stretch` > 1 draws it out along x.
    """
    high, wide = size
    dice = np.random.default_rng(seed)
    v = np.fft.fftfreq(high)[:, None] * high
    h = np.fft.rfftfreq(wide)[None, :] * wide * stretch
    frequency = np.maximum(np.hypot(v, h), 1)
    phase = dice.random((high, wide // 2 + 1)) * 2 * np.pi
    spectrum = dice.rayleigh(size=phase.shape) * np.exp(1j * phase) / frequency**slope
    spectrum[0, 0] = 0
    field = np.fft.irfft2(spectrum, (high, wide))
    result: Array = ((field - field.mean()) / field.std()).astype(np.float32)
    return result


def between(share: Array, first: tuple[float, ...], second: tuple[float, ...]) -> Array:
    """A mixture (h, w, 3) of two colours by a share (h, w), clipped to 0…1."""
    k = np.clip(share, 0, 1)[..., None]
    mixed: Array = (np.array(first) * (1 - k) + np.array(second) * k).astype(np.float32)
    return mixed


def plank(size: tuple[int, int], seed: int) -> Array:
    """The grain of one board, darkness (h, w) 0…1, running along x."""
    high, wide = size
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    dice = np.random.default_rng(seed)
    warp = cloudy(size, 1.6, seed + 1, 5.0)
    heart, bow = dice.uniform(-0.4, 1.4), dice.uniform(0.2, 0.9)
    across = (y / high - heart) ** 2 + bow * 0.03 * ((x / wide - dice.random()) * 3) ** 2
    rings = np.sqrt(across + 0.004) * dice.uniform(14, 24) + 0.34 * warp
    phase = rings % 1
    late = np.exp(-(((phase - 0.8) / 0.16) ** 2)) + 0.5 * phase
    fibre = cloudy(size, 0.7, seed + 2, 34.0)
    pores = np.clip(cloudy(size, 0.35, seed + 3, 22.0) - 1.5, 0, 1)
    found: Array = 0.42 * late + 0.11 * fibre + 0.5 * pores + 0.10 * warp + 0.18
    return np.clip(found, 0, 1)


Colour = tuple[float, float, float]


def boards(
    size: tuple[int, int], rows: int, seed: int, tones: tuple[Colour, Colour], joints: int = 2
) -> tuple[Array, Array]:
    """Boards along x, light and dark in tone: their colour (h, w, 3) and height (h, w)."""
    high, wide = size
    dice = np.random.default_rng(seed)
    colour, height = np.zeros((high, wide, 3), np.float32), np.zeros((high, wide), np.float32)
    each = high // rows
    for row in range(rows):
        grain = np.concatenate(
            [plank((each, wide // joints), seed * 97 + row * 7 + j) for j in range(joints)], 1
        )
        tint = np.repeat(dice.normal(1, 0.09, joints), wide // joints)[None, :, None]
        warm = np.repeat(dice.normal(0, 0.03, joints), wide // joints)[None, :, None]
        shift = int(dice.integers(wide))
        board = between(grain, *tones) * tint * (1 + warm * np.array([1, 0, -1.5]))
        gap = np.ones((each, wide), np.float32)
        gap[:2] = gap[-1:] = 0.25
        if joints > 1:
            gap[:, :: wide // joints] = gap[:, 1 :: wide // joints] = 0.25
        place = slice(row * each, (row + 1) * each)
        colour[place] = np.roll(board * gap[..., None], shift, 1)
        height[place] = np.roll(gap * 3 - grain * 0.5, shift, 1)
    return np.clip(colour, 0, 1), height


def weave(size: int, threads: int, seed: int) -> tuple[Array, Array]:
    """Plain-woven cloth: brightness and height, each (size, size), of a repeating patch."""
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size
    slub_x = cloudy((size, size), 1.0, seed, 12.0)
    slub_y = cloudy((size, size), 1.0, seed + 1, 12.0).T
    a = np.cos(2 * np.pi * (y * threads + 0.05 * slub_x))
    b = np.cos(2 * np.pi * (x * threads + 0.05 * slub_y))
    over = np.sign(np.sin(np.pi * x * threads) * np.sin(np.pi * y * threads))
    height = np.where(over > 0, a, b) + 0.25 * np.where(over > 0, slub_x, slub_y)
    bright = 1 + 0.07 * height + 0.035 * slub_x + 0.035 * slub_y
    return bright.astype(np.float32), height.astype(np.float32)


def plaster(size: int, seed: int) -> Array:
    """A painted wall: height (size, size) of about unit spread."""
    field = cloudy((size, size), 1.3, seed) + 0.35 * blurred(cloudy((size, size), 0.1, seed + 1), 1)
    found: Array = field.astype(np.float32)
    return found
