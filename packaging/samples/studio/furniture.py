"""What stands in the living room."""

from __future__ import annotations

import numpy as np

from studio.interior_matter import (
    kilim,
    leafy,
    print_under_glass,
    walnut,
)  # fmt: skip
from studio.marched import Marched, around, standing
from studio.matter import Matter, plain
from studio.plants import along, leaf, stem
from studio.scene import Group, Part
from studio.shapes import Block, Rod
from studio.smooth import curve
from studio.solids import lathe, soft_box
from studio.vectors import Array, turn

BLACK = Matter(plain(0.02, 0.02, 0.022), mirror=0.04, roughness=0.35)


def coffee_table() -> Group:
    """A round table with a book and a bowl."""
    x, z = 0.28, -0.42
    top = lathe([(0.0, 0.40), (0.36, 0.40), (0.375, 0.412), (0.375, 0.424), (0.365, 0.43),
                 (0.0, 0.43)], 0.002)  # fmt: skip
    bowl_line = curve([(0.03, 0.43), (0.06, 0.437), (0.10, 0.465), (0.12, 0.50)])
    bowl_back = curve([(0.116, 0.502), (0.095, 0.472), (0.055, 0.445), (0.0, 0.44)])
    bowl = lathe([(0.0, 0.432), *bowl_line, *bowl_back], 0.002)
    paper, blue = Matter(plain(0.62, 0.60, 0.55)), Matter(plain(0.06, 0.11, 0.16), 0.03, 0.4)
    turned = turn(yaw=24)
    white = Matter(plain(0.70, 0.68, 0.63), mirror=0.045, roughness=0.12)
    books = [
        Part(Block((0.24, 0.026, 0.17)), paper, (x - 0.13, 0.446, z + 0.08), turned),
        Part(Block((0.245, 0.004, 0.176)), blue, (x - 0.13, 0.461, z + 0.08), turned),
        Part(Block((0.245, 0.004, 0.176)), blue, (x - 0.13, 0.433, z + 0.08), turned),
    ]
    legs = [
        Part(Rod(0.017, 0.43), walnut(), (x + 0.34 * a, 0, z + 0.34 * b),
             along((-0.22 * a, 1, -0.22 * b)))
        for a, b in ((0.87, 0.5), (-0.87, 0.5), (0.0, -1.0))
    ]  # fmt: skip
    parts = [
        Part(Marched(top, standing(0.38, 0.395, 0.435), exact=4e-4), walnut(), (x, 0, z)),
        Part(
            Marched(bowl, standing(0.125, 0.425, 0.506), exact=4e-4), white, (x + 0.12, 0, z - 0.06)
        ),
        *books,
        *legs,
    ]
    return Group(parts, (x, 0.25, z), 0.52)


def rug() -> Group:
    """The rug under the table."""
    shape = Marched(soft_box((2.1, 0.012, 1.4), 0.005), around(2.11, 0.014, 1.41), steps=40)
    return Group([Part(shape, kilim(), (0.05, 0.007, -0.55), turn(yaw=-3))])


def picture() -> list[Group]:
    """A framed print over the sofa, and a smaller one beside it."""
    parts = []
    for x, y, size in ((-0.28, 1.62, 1.0), (0.42, 1.55, 0.62)):
        wide, high = 0.57 * size, 0.76 * size
        parts.append(Part(Block((wide, high, 0.012)), print_under_glass(), (x, y, -2.385)))
        for side in (-1, 1):
            parts.append(Part(Block((0.02, high + 0.04, 0.03)), walnut(),
                              (x + side * (wide / 2 + 0.01), y, -2.38)))  # fmt: skip
            parts.append(Part(Block((wide, 0.02, 0.03)), walnut(),
                              (x, y + side * (high / 2 + 0.01), -2.38)))  # fmt: skip
    return [Group(parts, (0.0, 1.6, -2.38), 0.85)]


def floor_lamp() -> Group:
    """A lamp on a thin stand, alight."""
    x, z = 1.63, -1.77
    shade = lathe([(0.155, 1.30), (0.105, 1.58), (0.103, 1.58), (0.153, 1.30)], 0.0012)

    def glow(p: Array, _n: Array) -> Array:
        middle = np.exp(-(((p[1] - 1.42) / 0.11) ** 2)) * 0.9 + 0.35
        colour = np.array([[2.1], [1.42], [0.78]], np.float32)
        found: Array = colour * middle
        return found

    cloth = Matter(plain(0.66, 0.58, 0.46), glow=glow)
    foot = lathe([(0.0, 0.0), (0.13, 0.0), (0.13, 0.012), (0.02, 0.02), (0.0, 0.02)], 0.001)
    parts = [
        Part(
            Marched(shade, standing(0.16, 1.295, 1.585), exact=6e-4), cloth, (x, 0, z), shades=False
        ),
        Part(Marched(foot, standing(0.135, -0.002, 0.025), exact=4e-4), BLACK, (x, 0, z)),
        Part(Rod(0.009, 1.5), BLACK, (x, 0, z)),
    ]
    return Group(parts, (x, 0.8, z), 0.85)


def plant() -> Group:
    """A rubber plant in a pot, by the window."""
    x, z = -1.55, -1.98
    line = curve([(0.10, 0.0), (0.15, 0.03), (0.175, 0.16), (0.17, 0.31)])
    pot = lathe([(0.0, 0.0), *line, (0.155, 0.315), (0.15, 0.27), (0.0, 0.27)], 0.003)
    clay = Matter(plain(0.50, 0.47, 0.42), mirror=0.02, roughness=0.5)
    bark = Matter(plain(0.16, 0.11, 0.07))
    dice = np.random.default_rng(121)
    parts = [Part(Marched(pot, standing(0.182, -0.005, 0.325), exact=4e-4), clay, (x, 0, z))]
    for number, (dx, dz, high) in enumerate(((0.02, 0.05, 1.45), (-0.16, 0.08, 1.12),
                                             (0.18, 0.12, 1.2))):  # fmt: skip
        trunk = [(x, 0.25, z), (x + dx * 0.5, 0.6, z + dz * 0.5), (x + dx, high, z + dz)]
        parts += stem(trunk, 0.009, bark, 3)
        for k, (px, py, pz) in enumerate(curve(trunk, 7)[3:]):
            angle = 2.4 * k + number
            droop = 0.75 - 0.09 * k + float(dice.normal(0, 0.12))
            towards = (np.cos(angle), -0.25 + 1.1 * (1 - droop), np.sin(angle))
            long = float(dice.uniform(0.19, 0.27))
            parts += leaf((px, py, pz), towards, (0.05, 1.0, 0.1), long, leafy(122 + k))
    return Group(parts, (x, 0.72, z), 0.98)
