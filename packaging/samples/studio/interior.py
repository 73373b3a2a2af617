"""A living room by a tall window, with the sun on its floor."""

from __future__ import annotations

import numpy as np

from studio.camera import Lens
from studio.film import Stock
from studio.furniture import coffee_table, floor_lamp, picture, plant, rug
from studio.interior_matter import curtain, oak_floor, paint, white_paint
from studio.marched import Marched, around
from studio.scene import Group, Panel, Part, Scene, Sun
from studio.shapes import Block, Floor
from studio.sofa import sofa
from studio.vectors import Array, turn, unit, vector

LENS = Lens(
    at=(1.15, 1.22, 2.35), towards=(-0.28, 1.0, -2.0), focal=0.025, stop=5.6, focus=4.0,
    upright=True, shift=-0.055,
)  # fmt: skip
STOCK = Stock(exposure=0.35, warmth=0.015, vignette=0.22, bloom=0.06, contrast=1.05, grain=0.012)
LEFT, RIGHT, BACK, HIGH = -2.1, 2.3, -2.4, 2.65
SILL, LINTEL, FAR_JAMB, NEAR_JAMB = 0.16, 2.3, -1.45, 0.55


def scene() -> Scene:
    """Walls, furniture, the sky outside and the sun."""
    wide, high = NEAR_JAMB - FAR_JAMB, LINTEL - SILL
    outside = Panel(
        vector(LEFT - 0.30, SILL - 0.15, FAR_JAMB - 0.3), vector(0, 0, wide + 0.6),
        vector(0, high + 0.3, 0), vector(4.6, 4.9, 5.4), view=_garden,
    )  # fmt: skip
    sun = Sun(unit(vector(-0.80, 0.62, -0.10)), vector(19.0, 16.8, 13.4), 0.012)
    bulb = Panel(
        vector(1.55, 1.42, -1.85), vector(0.16, 0, 0), vector(0, 0, 0.16), vector(9, 6, 3.2), False
    )
    return Scene(
        [Group(_shell()), Group(_window()), *sofa(), coffee_table(), rug(), *picture(),
         floor_lamp(), plant()],
        [outside, sun, bulb],
        _rest_of_the_house,
    )  # fmt: skip


def _garden(u: Array, v: Array) -> Array:
    """What is seen through the window: hazy trees under a bright sky, far out of focus."""
    crowns = 0.42 + 0.07 * np.sin(u * 9 + 1) + 0.035 * np.sin(u * 23 + 2) + 0.05 * u
    trees = 1 / (1 + np.exp(np.clip((v - crowns) * 22, -30, 30)))
    dapple = 1 + 0.18 * np.sin(u * 31 + 5 * v) * np.sin(v * 37 + 3 * u)
    sky, green = vector(2.5, 2.7, 3.0), vector(0.50, 0.66, 0.30)
    found: Array = sky * (1 - trees) + green * trees * dapple
    return found


def _rest_of_the_house(d: Array) -> Array:
    """What comes from behind the camera, where another window is."""
    behind = np.clip(d[2] * 1.2, 0, 1)
    found: Array = vector(0.62, 0.63, 0.66) * behind + vector(0.05, 0.05, 0.05)
    return found


def _box(low: tuple[float, float, float], high: tuple[float, float, float], **kinds: bool) -> Part:
    sides = tuple(b - a for a, b in zip(low, high, strict=True))
    middle = tuple((a + b) / 2 for a, b in zip(low, high, strict=True))
    matter = white_paint() if kinds.get("white") else paint()
    return Part(Block((sides[0], sides[1], sides[2])), matter, (middle[0], middle[1], middle[2]))


def _shell() -> list[Part]:
    front, out = 3.2, LEFT - 0.18
    wide, middle = RIGHT - LEFT + 0.3, (RIGHT + LEFT) / 2
    return [
        Part(Floor(wide, 12), oak_floor(), at=(middle, 0, 0)),
        Part(Floor(wide, 12), white_paint(), at=(middle, HIGH, 0), turned=turn(pitch=180)),
        Part(Floor(12, 6), paint(), at=(0, 1.5, BACK), turned=turn(pitch=90)),
        Part(Floor(6, 12), paint(), at=(RIGHT, 1.5, 0), turned=turn(roll=90)),
        _box((out, 0, BACK), (LEFT, HIGH, FAR_JAMB)),
        _box((out, 0, NEAR_JAMB), (LEFT, HIGH, front)),
        _box((out, 0, FAR_JAMB), (LEFT, SILL, NEAR_JAMB)),
        _box((out, LINTEL, FAR_JAMB), (LEFT, HIGH, NEAR_JAMB)),
        _box((LEFT, 0, BACK), (RIGHT, 0.11, BACK + 0.018), white=True),
        _box((RIGHT - 0.018, 0, BACK), (RIGHT, 0.11, front), white=True),
        _box((LEFT, 0, BACK), (LEFT + 0.018, 0.11, front), white=True),
        _box(
            (out, SILL - 0.03, FAR_JAMB - 0.05), (LEFT + 0.06, SILL, NEAR_JAMB + 0.05), white=True
        ),
    ]


def _window() -> list[Part]:
    glass = LEFT - 0.10
    middle, cross = (FAR_JAMB + NEAR_JAMB) / 2, SILL + 1.35
    thick = 0.028
    bars = [
        _box((glass - thick, SILL, z - w), (glass + thick, LINTEL, z + w), white=True)
        for z, w in ((FAR_JAMB, 0.05), (middle, 0.045), (NEAR_JAMB, 0.05))
    ]
    bars += [
        _box((glass - thick, y - w, FAR_JAMB), (glass + thick, y + w, NEAR_JAMB), white=True)
        for y, w in ((SILL, 0.06), (cross, 0.028), (LINTEL, 0.05))
    ]
    bars += [
        _box((glass - 0.012, SILL, z - 0.012), (glass + 0.012, LINTEL, z + 0.012), white=True)
        for z in ((FAR_JAMB + middle) / 2, (NEAR_JAMB + middle) / 2)
    ]
    cloth = Marched(_folds, around(0.10, 2.48, 0.51), steps=60, exact=6e-4)
    bars += [
        Part(cloth, curtain(), at=(LEFT + 0.12, 1.27, FAR_JAMB - 0.16)),
        Part(cloth, curtain(), at=(LEFT + 0.12, 1.27, NEAR_JAMB + 0.16)),
        _box((LEFT + 0.10, 2.50, FAR_JAMB - 0.55), (LEFT + 0.13, 2.53, NEAR_JAMB + 0.55)),
    ]
    return bars


def _folds(p: Array) -> Array:
    """A hanging curtain, 0.5 m wide along z, 2.5 m high, in folds."""
    wander = 0.5 * np.sin(p[2] * 13 + 1.3) + 0.18 * np.sin(p[1] * 1.7 + p[2] * 9)
    depth = np.float32(0.036) * np.sin(p[2] * 56 + 2.2 * wander) * (1 - 0.12 * p[1])
    sheet = (np.abs(p[0] - depth) - np.float32(0.003)) * np.float32(0.42)
    edges = np.maximum(np.abs(p[2]) - np.float32(0.25), np.abs(p[1]) - np.float32(1.235))
    found: Array = np.maximum(sheet, edges).astype(np.float32)
    return found
