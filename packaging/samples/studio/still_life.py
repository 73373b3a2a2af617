"""A still life of products: a cup, a bottle of syrup, a tin, a box and a lemon on a table."""

from __future__ import annotations

import numpy as np

from studio.camera import Lens
from studio.film import Stock
from studio.marched import Marched, around, standing
from studio.scene import Group, Panel, Part, Scene
from studio.shapes import Block, Floor
from studio.smooth import curve
from studio.solids import Solid, blended, lathe, moved, ring, soft_box, without
from studio.still_life_matter import (
    amber,
    cardboard,
    cork,
    dull,
    glaze,
    label,
    lemon_peel,
    linen,
    table,
    tin,
    wall,
)  # fmt: skip
from studio.vectors import Array, turn, vector

LENS = Lens(at=(0.02, 0.29, 0.98), towards=(0.01, 0.085, 0.0), focal=0.060, stop=5.0, focus=0.89)
STOCK = Stock(exposure=0.32, warmth=0.03, vignette=0.3, contrast=1.12, grain=0.010)


def scene() -> Scene:
    """The table, what stands on it, and a window to the left."""
    room = [
        Part(Floor(3.0, 1.3), table(), at=(0, 0, 0)),
        Part(Floor(8.0, 4.0), wall(), at=(0, 1, -0.75), turned=turn(pitch=90)),
        Part(Marched(_cloth(), around(0.66, 0.06, 0.38)), linen(),
             at=(0.10, 0.002, 0.10), turned=turn(yaw=14)),
    ]  # fmt: skip
    things = [*_cup(), *_bottle(), *_boxes(), *_lemons()]
    window = Panel(
        vector(-1.15, 0.25, -0.35), vector(0, 0, 0.75), vector(0, 0.8, 0), vector(15.0, 15.6, 16.4)
    )
    bars = [
        Part(Block((0.02, 0.9, 0.03)), dull(), at=(-1.12, 0.65, 0.02)),
        Part(Block((0.02, 0.03, 0.9)), dull(), at=(-1.12, 0.66, 0.02)),
    ]
    return Scene(
        [Group(room), Group(things, (0.0, 0.1, 0.0), 0.52), Group(bars)], [window], _room_light
    )


def _room_light(d: Array) -> Array:
    up = d[1] * 0.5 + 0.5
    found: Array = vector(0.22, 0.21, 0.20) * up + vector(0.07, 0.06, 0.05)
    return found


def _cloth() -> Solid:
    """A napkin that lies flat under the cup and lifts in waves towards its edges."""
    flat = soft_box((0.62, 0.0034, 0.34), 0.0015)

    def distance(p: Array) -> Array:
        edge = np.maximum(np.abs(p[0]) / 0.31, np.abs(p[2]) / 0.17)
        loose = np.clip(edge - 0.45, 0, 1) ** 2
        wave = 1.2 + np.sin(p[0] * 17 + 6 * p[2] + 0.6) + 0.6 * np.sin(p[2] * 37 - 11 * p[0])
        drawn = p.copy()
        drawn[1] -= np.float32(0.0135) * loose * np.maximum(wave, 0)
        drawn[0] += np.float32(0.004) * np.sin(p[2] * 21)
        drawn[2] += np.float32(0.004) * np.sin(p[0] * 15 + 1)
        hem = 0.0006 * (np.abs(edge - 0.955) < 0.035)
        found: Array = ((flat(drawn) - hem) * 0.8).astype(np.float32)
        return found

    return distance


def _cup() -> list[Part]:
    outside = curve([(0.024, 0.0), (0.036, 0.006), (0.043, 0.028), (0.045, 0.06), (0.0465, 0.084)])
    inside = curve([(0.0435, 0.084), (0.0415, 0.058), (0.038, 0.026), (0.02, 0.009), (0.0, 0.007)])
    body = lathe([(0.0, 0.002), *outside, *inside], rounding=0.0006)
    handle = moved(ring(0.021, 0.0046, 0.75), 0.052, 0.046)
    hollow = lathe([(0, 0.007), (0.036, 0.02), (0.0425, 0.06), (0.0435, 0.2), (0, 0.2)])
    cup = without(blended(body, without(handle, hollow), 0.008), hollow)
    saucer_line = curve([(0.03, 0.0), (0.045, 0.004), (0.066, 0.010), (0.078, 0.0165)])
    back = curve([(0.078, 0.0185), (0.064, 0.0125), (0.04, 0.0065), (0.026, 0.005), (0.0, 0.005)])
    saucer = lathe([(0.0, 0.002), *saucer_line, *back], rounding=0.0008)
    return [
        Part(
            Marched(cup, ((-0.05, -0.002, -0.05), (0.085, 0.09, 0.05))),
            glaze(),
            at=(0.055, 0.0095, 0.16),
            turned=turn(yaw=-28),
        ),
        Part(Marched(saucer, standing(0.082, -0.002, 0.022)), glaze(), at=(0.055, 0.004, 0.16)),
    ]


def _bottle() -> list[Part]:
    line = curve([(0.0, 0.0), (0.028, 0.0), (0.0345, 0.006), (0.035, 0.05), (0.035, 0.115),
                  (0.031, 0.135), (0.017, 0.152), (0.0125, 0.168), (0.0125, 0.194)], 8)  # fmt: skip
    lip = [(0.0155, 0.195), (0.0155, 0.206), (0.0, 0.206)]
    glass = lathe([*line, *lip], rounding=0.0)
    band = lathe([(0.0352, 0.036), (0.0362, 0.036), (0.0362, 0.106), (0.0352, 0.106)])
    stopper = lathe([(0.0, 0.2), (0.0115, 0.2), (0.0125, 0.224), (0.0, 0.224)], 0.001)
    at = (-0.085, 0.001, 0.03)
    return [
        Part(Marched(glass, standing(0.038, -0.002, 0.21)), amber(), at=at),
        Part(Marched(band, standing(0.038, 0.034, 0.108)), label(), at=at, turned=turn(yaw=14)),
        Part(Marched(stopper, standing(0.015, 0.198, 0.227)), cork(), at=at),
    ]


def _boxes() -> list[Part]:
    can = lathe([(0.0, 0.0), (0.046, 0.0), (0.0465, 0.003), (0.0455, 0.006), (0.0455, 0.104),
                 (0.0465, 0.106), (0.0465, 0.109), (0.0, 0.109)], 0.0006)  # fmt: skip
    lid = lathe([(0.0, 0.109), (0.0475, 0.109), (0.0475, 0.128), (0.044, 0.132), (0.0, 0.132)])
    at = (-0.205, 0.0, -0.06)
    carton = soft_box((0.13, 0.185, 0.062), 0.0012)
    return [
        Part(Marched(carton, around(0.132, 0.187, 0.064)), cardboard(),
             at=(0.165, 0.0925, -0.065), turned=turn(yaw=-24)),
        Part(Marched(can, standing(0.049, -0.002, 0.112)), tin(), at=at, turned=turn(yaw=-10)),
        Part(Marched(lid, standing(0.049, 0.107, 0.134)), tin(lid=True), at=at),
    ]  # fmt: skip


def _lemons() -> list[Part]:
    lemon = lathe([(0.0, -0.046), *curve([(0.004, -0.044), (0.012, -0.036), (0.027, -0.02),
                   (0.031, 0.0), (0.027, 0.02), (0.011, 0.034), (0.006, 0.043)]),
                   (0.0, 0.0455)])  # fmt: skip
    whole = Marched(lemon, standing(0.033, -0.048, 0.047))
    return [
        Part(whole, lemon_peel(), at=(-0.035, 0.031, 0.165),
             turned=turn(yaw=40, roll=84)),
        Part(whole, lemon_peel(), at=(0.215, 0.0315, 0.09),
             turned=turn(yaw=-62, roll=82)),
    ]  # fmt: skip
