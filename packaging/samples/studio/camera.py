"""A camera with a thin lens: it points, focuses, and gathers the light of a scene."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio.dice import Dice
from studio.light import Seen, trace
from studio.scene import Scene
from studio.vectors import Array, cross, unit, vector

TILE = 64_000
COLUMNS = 13
"""Light, soft light, colour and normal have three numbers each, depth has one."""


@dataclass(frozen=True)
class Lens:
    """Where the camera stands and how its lens is set; lengths in metres, the sensor 36 mm wide."""

    at: tuple[float, float, float]
    towards: tuple[float, float, float]
    focal: float
    stop: float
    focus: float
    upright: bool = False
    """Lines that stand stay parallel in the picture, as with a shift lens."""
    shift: float = 0.0
    """How far a shift lens raises the view, as a share of the picture's height."""
    long_side: float = 0.036


@dataclass(frozen=True)
class Effort:
    """How many rays are traced through each pixel, and how often each may bounce."""

    samples: int
    bounces: int
    seed: int = 1


@dataclass
class Negative:
    """A picture in linear light and what the denoiser wants to know; arrays are (h, w, ...).

    Light comes in two halves, from every other ray, that differ by their noise alone.
    """

    light: tuple[Array, Array]
    soft: tuple[Array, Array]
    colour: Array
    normal: Array
    depth: Array


def expose(
    scene: Scene, lens: Lens, size: tuple[int, int], effort: Effort,
    tell: Callable[[float], None] = lambda _share: None,
) -> Negative:  # fmt: skip
    """Trace rays through every pixel of a picture of `size` (width, height)."""
    wide, high = size
    samples = effort.samples
    rows = max(1, TILE // wide)
    sheets = np.zeros((2, high * wide, COLUMNS), np.float32)
    for top in range(0, high, rows):
        bottom = min(high, top + rows)
        y, x = np.mgrid[top:bottom, 0:wide].astype(np.float32)
        place = slice(top * wide, bottom * wide)
        for sample in range(samples):
            dice = Dice(effort.seed * 100_003 + top, sample, samples, x.size)
            o, d = rays(lens, size, x.ravel(), y.ravel(), dice)
            sheets[sample % 2, place] += _columns(trace(scene, o, d, dice, effort.bounces))
        tell(bottom / high)
    return _negative(sheets.reshape(2, high, wide, COLUMNS), samples)


def _columns(seen: Seen) -> Array:
    lights = np.nan_to_num(np.concatenate([seen.light, seen.soft]), posinf=0.0)
    stacked: Array = np.concatenate([lights, seen.colour, seen.normal, seen.depth[None]]).T
    return stacked


def _negative(sheets: Array, samples: int) -> Negative:
    one, other = sheets[0] / ((samples + 1) // 2), sheets[1] / max(samples // 2, 1)
    both = (one + other) / 2
    return Negative(
        (one[..., 0:3], other[..., 0:3]), (one[..., 3:6], other[..., 3:6]),
        both[..., 6:9], both[..., 9:12], both[..., 12],
    )  # fmt: skip


def rays(lens: Lens, size: tuple[int, int], x: Array, y: Array, dice: Dice) -> tuple[Array, Array]:
    """One ray through each pixel (x, y), somewhere in the pixel and the aperture."""
    wide, high = size
    every = np.arange(x.size)
    (ju, jv), (lu, lv) = dice.pair(every), dice.pair(every)
    scale = lens.long_side / max(size)
    sx = (x + ju - wide / 2) * np.float32(scale)
    sy = (high / 2 - y - jv + lens.shift * high) * np.float32(scale)
    eye, target = vector(*lens.at), vector(*lens.towards)
    forward = unit(target - eye)
    if lens.upright:
        forward = unit(forward * vector(1, 0, 1))
    right = unit(cross(forward, vector(0, 1, 0)))
    up = cross(right, forward)
    through = (right * sx + up * sy + forward * np.float32(lens.focal)) / np.float32(lens.focal)
    radius = np.sqrt(lu) * np.float32(lens.focal / lens.stop / 2)
    angle = np.float32(2 * math.pi) * lv
    o = eye + right * (radius * np.cos(angle)) + up * (radius * np.sin(angle))
    d = unit(eye + through * np.float32(lens.focus) - o)
    return o.astype(np.float32), d.astype(np.float32)
