"""A lake between wooded hills under a grey sky, with a meadow in front."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.boathouse import Boathouse
from studio.brush import Canvas
from studio.conifer import spruce
from studio.fence import fence
from studio.film import Stock
from studio.ground import land_colour
from studio.lake import Lake
from studio.meadow import FARTHEST_BLADE, Grasses
from studio.panorama import STEPS, View, cut, first_met, seen_from_above
from studio.sky import GreySky
from studio.terrain import Land
from studio.vectors import Array

STOCK = Stock(exposure=0.12, warmth=0.0, vignette=0.2, bloom=0.02, contrast=1.16, grain=0.007)
COLUMNS = 96
BLADES = 130_000
SPRUCES = ((30.0, 84.0, 9.0), (44.0, 82.0, 12.5), (37.5, 79.0, 14.0), (49.0, 76.0, 15.5),
           (41.5, 72.0, 10.0), (46.5, 69.0, 13.0), (-47.0, 82.0, 11.0), (-41.5, 78.0, 8.0),
           (-51.0, 74.0, 13.5))  # fmt: skip
"""How far right, how far away and how tall, metres; the farthest first."""


def picture(size: tuple[int, int], seed: int, tell: Callable[[float], None]) -> Array:
    """The whole view, linear, (high, wide, 3)."""
    view = View(size[0] * 2, size[1] * 2, focal=size[0] * 2 * 28 / 36, horizon=size[1] * 1.13)
    land = Land(seed)
    distant = _distance(land, GreySky(seed + 50), view, tell)
    canvas = Canvas(view)
    for number, (x, z, tall) in enumerate(SPRUCES):
        spruce(canvas, (x, _level(land, x, z) - 0.2, z), tall, seed * 100 + number)
    Boathouse(canvas, (-19.5, _level(land, -17.0, 68.0) - 0.2, 68.0), seed).paint()
    grass = Grasses(land, view, seed + 1, BLADES)
    far = FARTHEST_BLADE
    for piece in fence(land, (24.0, 0, 63.0), (3.0, 0, 4.6), seed + 2):
        grass.paint(canvas, far, piece.away)
        piece.paint(canvas)
        far = piece.away
    grass.paint(canvas, far, 0.0)
    return canvas.over(distant)


def _level(land: Land, x: float, z: float) -> float:
    return float(land.bare(np.array([x], np.float32), np.array([z], np.float32))[0])


def _distance(land: Land, sky: GreySky, view: View, tell: Callable[[float], None]) -> Array:
    wide, high = view.wide, view.high
    result = np.empty((high // 2, wide // 2, 3), np.float32)
    for left in range(0, wide, COLUMNS):
        columns = np.arange(left, min(wide, left + COLUMNS))
        part = _columns(land, sky, view, columns.astype(np.float32))
        halved = part.reshape(columns.size // 2, 2, high // 2, 2, 3).mean((1, 3))
        result[:, left // 2 : left // 2 + columns.size // 2] = halved.transpose(1, 0, 2)
        tell((left + columns.size) / wide)
    return result


def _columns(land: Land, sky: GreySky, view: View, columns: Array) -> Array:
    right = view.slopes(columns)
    part = cut(land, right)
    wanted = np.repeat(view.rises()[None], right.size, 0)
    met = first_met(seen_from_above(part), wanted)
    across = np.repeat(right[:, None], view.high, 1)
    colour = sky(across, wanted)
    ground = met < STEPS
    wet = ground & (np.take_along_axis(part.full, np.minimum(met, STEPS - 1), 1) <= 0.02)
    dry = ground & ~wet
    colour[dry] = land_colour(land, part, met, dry)
    colour[wet] = Lake(land, sky).colour(part, across, wanted, wet)
    return colour
