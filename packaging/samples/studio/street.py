"""A shop front with a sign over its window."""

from __future__ import annotations

import numpy as np

from studio.camera import Lens
from studio.film import Stock
from studio.interior_matter import leafy
from studio.matter import Cover, Emboss, Matter, from_above, from_the_front, plain
from studio.plants import leaf
from studio.printing import Sheet
from studio.scene import Group, Panel, Part, Scene, Sun
from studio.shapes import Ball, Block, Floor
from studio.textures import cloudy
from studio.vectors import Array, turn, unit, vector

LENS = Lens(at=(0.25, 1.65, 4.9), towards=(0.0, 1.72, 0.0), focal=0.040, stop=8.0, focus=4.8,
            upright=True, shift=0.02)  # fmt: skip
STOCK = Stock(exposure=0.25, warmth=0.03, vignette=0.24, contrast=1.1, grain=0.006)
GREEN = (0.022, 0.068, 0.055)


def shop(words: str, small: str) -> Scene:
    """The shop; `words` stand on its sign and `small` below them."""
    front = Matter(plain(*GREEN), mirror=0.035, roughness=0.3)
    cream = Matter(plain(0.66, 0.60, 0.48), mirror=0.03, roughness=0.4)
    parts = [
        Part(Floor(12, 6), _bricks(), at=(0, 2, -0.02), turned=turn(pitch=90)),
        Part(Floor(12, 12), _pavement(), at=(0, 0, 4)),
        Part(Block((3.5, 0.74, 0.16)), front, (0.0, 2.62, 0.08)),
        Part(Block((3.34, 0.58, 0.02)), _sign(words, small), (0.0, 2.62, 0.17)),
        Part(Block((3.6, 0.06, 0.24)), cream, (0.0, 3.02, 0.10)),
        Part(Block((3.6, 0.05, 0.22)), cream, (0.0, 2.22, 0.10)),
        Part(Block((0.22, 2.2, 0.14)), front, (-1.64, 1.1, 0.07)),
        Part(Block((0.22, 2.2, 0.14)), front, (1.64, 1.1, 0.07)),
        Part(Block((0.16, 2.2, 0.12)), front, (0.52, 1.1, 0.06)),
        Part(Block((2.0, 0.62, 0.14)), front, (-0.53, 0.31, 0.07)),
        Part(Block((2.0, 0.05, 0.22)), cream, (-0.53, 0.645, 0.11)),
        Part(Block((1.02, 2.1, 0.06)), front, (1.06, 1.05, 0.02)),
        Part(Block((0.66, 1.05, 0.02)), _pane(0.66, 1.05, 3), (1.06, 1.42, 0.055)),
        Part(Block((2.0, 1.52, 0.02)), _pane(2.0, 1.52, 4), (-0.53, 1.43, 0.03)),
        Part(Block((0.035, 1.52, 0.05)), front, (-0.53, 1.43, 0.05)),
        Part(Ball((0.03, 0.03, 0.03)), Matter(plain(0.55, 0.40, 0.15), 0.5, 0.2, metal=True),
             (0.68, 1.05, 0.09)),
    ]  # fmt: skip
    sun = Sun(unit(vector(-0.55, 0.80, 0.62)), vector(8.2, 7.4, 6.1), 0.02)
    sky = Panel(
        vector(-6, 5.5, 1.0), vector(12, 0, 0), vector(0, 0, 7), vector(0.9, 1.1, 1.4), False
    )
    return Scene([Group(parts), *_pots()], [sun, sky], _sky)


def _sky(d: Array) -> Array:
    found: Array = vector(0.36, 0.44, 0.56) * (0.5 + 0.6 * np.clip(d[1], 0, 1))
    return found


def _sign(words: str, small: str) -> Matter:
    wide, high = 1670, 290
    sheet = Sheet((wide, high), (33, 66, 60))
    cream = (240, 228, 200)
    sheet.line_around((16, 16, wide - 17, high - 17), cream, 4)
    sheet.centred(words, (wide / 2, 118), 128, cream, 22)
    sheet.centred(small, (wide / 2, 224), 48, cream, 8)
    return Matter(
        Cover(sheet.printed(61), (3.34, 0.58), from_the_front, (-1.67, -0.29)),
        mirror=0.03, roughness=0.35,
    )  # fmt: skip


def _pane(wide: float, high: float, seed: int) -> Matter:
    """A shop window in the evening of its lamps: warm shapes behind glass."""
    rows, columns = 152, 200
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    y, x = y / rows, x / columns
    tone = np.exp(-(((y - 0.68) / 0.30) ** 2)) * 0.55 + 0.10
    light = np.stack([tone, tone * 0.66, tone * 0.32], -1)
    dice = np.random.default_rng(seed)
    for level in (0.30, 0.56):
        light *= np.where(np.abs(y - level) < 0.014, 0.25, 1)[..., None]
        for at in np.arange(0.07, 0.96, 0.095):
            broad, tall = dice.uniform(0.026, 0.040), dice.uniform(0.05, 0.11)
            loaf = ((x - at) / broad) ** 2 + ((y - level - tall * 0.5) / tall) ** 2 < 1
            loaf &= y > level
            light = np.where(loaf[..., None], np.array([0.42, 0.20, 0.07]) * dice.uniform(0.5, 1.1),
                             light)  # fmt: skip
    glow = Cover(light.astype(np.float32), (wide, high), from_the_front, (-wide / 2, -high / 2))
    return Matter(plain(0.02, 0.02, 0.02), mirror=0.10, roughness=0.02, glow=glow)


def _bricks() -> Matter:
    high, wide = 480, 480
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    row = np.floor(y / 30)
    along = (x + (row % 2) * 40) % 80
    mortar = ((y % 30) < 3) | (along < 3)
    dice = np.random.default_rng(62)
    tint = dice.normal(1, 0.13, (16, 7))[
        row.astype(int) % 16, ((x + (row % 2) * 40) // 80).astype(int) % 7
    ]
    brick = np.array([0.40, 0.235, 0.165])[None, None] * tint[..., None]
    brick = brick * (1 + 0.09 * cloudy((high, wide), 0.7, 63))[..., None]
    colour = np.where(mortar[..., None], np.array([0.42, 0.39, 0.35]), brick)
    return Matter(
        Cover(np.clip(colour, 0, 1).astype(np.float32), (1.24, 1.16), from_above),
        relief=Emboss.of(np.where(mortar, -1.0, 0.0).astype(np.float32), (1.24, 1.16), 0.3),
    )


def _pavement() -> Matter:
    high, wide = 400, 400
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    joint = ((y % 100) < 3) | (((x + 50 * np.floor(y / 100)) % 100) < 3)
    stone = np.array([0.36, 0.345, 0.32]) * (1 + 0.07 * cloudy((high, wide), 0.9, 64))[..., None]
    colour = np.where(joint[..., None], np.array([0.16, 0.15, 0.14]), stone)
    return Matter(Cover(colour.astype(np.float32), (2.4, 2.4), from_above))


def _pots() -> list[Group]:
    clay = Matter(plain(0.46, 0.20, 0.10), mirror=0.015, roughness=0.6)
    groups = []
    for x, seed in ((-1.98, 65), (1.98, 66)):
        parts = [Part(Block((0.34, 0.36, 0.34)), clay, (x, 0.18, 0.38))]
        dice = np.random.default_rng(seed)
        for k in range(34):
            angle, rise = 2.4 * k, 0.32 + 0.020 * k
            towards = (np.cos(angle), 0.5 + float(dice.uniform(0, 0.7)), np.sin(angle))
            parts += leaf((x, rise, 0.38), towards, (0.05, 1.0, 0.1),
                          float(dice.uniform(0.22, 0.34)), leafy(70 + k))  # fmt: skip
        groups.append(Group(parts, (x, 0.6, 0.38), 0.95))
    return groups
