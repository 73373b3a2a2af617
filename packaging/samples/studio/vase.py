"""The object shot: a stoneware vase with billy buttons and honesty, in studio light."""

from __future__ import annotations

import numpy as np

from studio.camera import Lens
from studio.film import Stock
from studio.marched import Marched, standing
from studio.matter import Cover, Emboss, Matter, as_a_box, from_the_front, plain, round_about
from studio.plants import disc, stem
from studio.scene import Group, Panel, Part, Scene
from studio.shapes import Ball, Sweep
from studio.smooth import curve
from studio.solids import Solid, lathe
from studio.textures import between, cloudy
from studio.vectors import Array, vector

ASPECT = 4 / 3
LENS = Lens(at=(0.0, 0.34, 1.85), towards=(0.0, 0.232, 0.0), focal=0.085, stop=4.0, focus=1.80)
STOCK = Stock(exposure=0.0, warmth=0.01, vignette=0.3, contrast=1.08, grain=0.010)


def scene() -> Scene:
    """The vase on a paper sweep, a large soft light to the left and a weak one behind."""
    paper = Matter(plain(0.37, 0.335, 0.30))
    key = Panel(
        vector(-0.95, 0.40, 0.10), vector(0.25, 0, 0.55), vector(0, 0.70, 0), vector(17, 16.7, 16.2)
    )
    rim = Panel(
        vector(0.95, 0.35, -0.55), vector(0.1, 0, 0.35), vector(0, 0.7, 0), vector(5.0, 5.0, 5.2)
    )
    bunch = [*_buttons(), *_honesty()]
    return Scene(
        [
            Group([Part(Sweep(0.95, 0.45), paper)]),
            Group(
                [Part(Marched(_body(), standing(0.081, -0.002, 0.225)), _glaze())],
                (0, 0.11, 0),
                0.14,
            ),
            Group(bunch, (0.0, 0.33, 0.0), 0.235),
        ],
        [key, rim],
        _studio,
    )


def _studio(d: Array) -> Array:
    found: Array = vector(0.10, 0.10, 0.105) * (1.2 + d[1])
    return found


def _body() -> Solid:
    outside = curve([(0.034, 0.0), (0.052, 0.012), (0.073, 0.055), (0.078, 0.095), (0.066, 0.138),
                     (0.038, 0.168), (0.0235, 0.186), (0.0225, 0.205), (0.028, 0.221)])  # fmt: skip
    inside = curve([(0.0252, 0.2215), (0.0195, 0.204), (0.0205, 0.186), (0.03, 0.168)], 6)
    return lathe([(0.0, 0.002), *outside, *inside, (0.0, 0.15)], rounding=0.0008)


def _glaze() -> Matter:
    size = (1024, 1024)
    y = np.linspace(0, 1, size[0], dtype=np.float32)[:, None]
    runs, mottle = cloudy(size, 1.1, 71, 0.25), cloudy(size, 0.8, 72)
    sea = between(0.5 + 0.28 * mottle, (0.020, 0.090, 0.105), (0.065, 0.185, 0.185))
    cream = np.array([0.60, 0.555, 0.46], np.float32)
    drip = np.clip((y - 0.70 - 0.045 * runs) * 9 + 0.5, 0, 1)
    clay = np.array([0.34, 0.215, 0.135], np.float32) * (1 + 0.08 * mottle[..., None])
    foot = np.clip((0.075 + 0.006 * runs - y) * 60 + 0.5, 0, 1)
    mixed = sea * (1 - drip[..., None]) + cream * drip[..., None]
    specks = np.clip((cloudy(size, 0.4, 73) - 2.3) * 2, 0, 1)[..., None]
    mixed = (mixed * (1 - 0.6 * specks)) * (1 - foot[..., None]) + clay * foot[..., None]
    return Matter(
        Cover(mixed.astype(np.float32), (1.0, 0.2225), round_about), mirror=0.045, roughness=0.14,
        relief=Emboss.of(cloudy((512, 512), 1.4, 74), (0.12, 0.12), 0.10, as_a_box),
    )  # fmt: skip


def _buttons() -> list[Part]:
    dots = _dots(256, 26)
    tone = between(0.45 + 0.28 * dots, (0.46, 0.235, 0.014), (0.84, 0.51, 0.04))
    yellow = Matter(
        Cover(tone, (0.032, 0.032), from_the_front),
        relief=Emboss.of(dots, (0.032, 0.032), 0.55, from_the_front),
    )
    green = Matter(plain(0.24, 0.25, 0.10))
    heads = [(-0.105, 0.395, 0.02), (-0.062, 0.452, -0.02), (-0.018, 0.408, 0.045),
             (0.028, 0.468, 0.0), (0.066, 0.418, 0.03), (-0.075, 0.335, 0.05),
             (0.10, 0.355, 0.045), (0.012, 0.352, 0.065)]  # fmt: skip
    sizes = [0.0165, 0.0175, 0.019, 0.0165, 0.018, 0.015, 0.016, 0.0165]
    parts = []
    for (x, y, z), radius in zip(heads, sizes, strict=True):
        line = [(x * 0.02, 0.17, z * 0.02), (x * 0.16, 0.22, z * 0.2),
                (x * 0.62, 0.22 + (y - 0.22) * 0.58, z * 0.65), (x, y, z)]  # fmt: skip
        parts += [*stem(line, 0.0012, green, 5), Part(Ball((radius,) * 3), yellow, (x, y, z))]
    return parts


def _dots(size: int, across: int) -> Array:
    """Rows of small bumps, each second row shifted by half, and not quite regular."""
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size * across
    x = x + 0.35 * cloudy((size, size), 1.2, 76)
    y = y + 0.35 * cloudy((size, size), 1.2, 77)
    a, b = 2 * np.pi * x, 2 * np.pi * y
    bumps = np.cos(a) + np.cos(0.5 * a + 0.866 * b) + np.cos(0.5 * a - 0.866 * b)
    found: Array = (bumps / bumps.std()).astype(np.float32)
    return found


def _honesty() -> list[Part]:
    dice = np.random.default_rng(78)
    silk = Matter(_pod, mirror=0.05, roughness=0.45, thin=True)
    twig = Matter(plain(0.33, 0.26, 0.15))
    parts: list[Part] = []
    for x, y, z in ((-0.13, 0.47, -0.05), (0.125, 0.49, -0.03), (0.15, 0.42, -0.06)):
        line = [(0.0, 0.17, 0.0), (x * 0.18, 0.23, z * 0.2), (x * 0.6, 0.33, z * 0.6), (x, y, z)]
        parts += stem(line, 0.0011, twig, 6)
        path = np.array(curve(line[1:], 5))[3:]
        for k, (px, py, pz) in enumerate(path):
            out = dice.normal(0, 1, 3) * np.array([0.3, 0.25, 0.25]) + (0.8 * (-1) ** k, 0.35, 0.1)
            tip = np.array([px, py, pz]) + out / np.linalg.norm(out) * 0.026
            parts += stem([(px, py, pz), tuple(tip)], 0.0006, twig, 1)
            centre = tip + out / np.linalg.norm(out) * 0.013
            facing = (float(dice.normal(0, 0.5)), float(dice.normal(0.1, 0.4)), 1.0)
            parts.append(disc(tuple(centre), float(dice.uniform(0.013, 0.0195)), facing, silk))
    return parts


def _pod(p: Array, _n: Array) -> Array:
    """A papery disc with a fine rim and the faint shadows of two seeds."""
    away = np.hypot(p[0] / np.float32(0.82), p[2]) / np.float32(0.0155)
    rim = np.clip((away - 0.86) * 9, 0, 1)
    seeds = np.zeros_like(away)
    for x, z in ((0.0035, 0.002), (-0.003, -0.004)):
        seeds += np.clip(1.4 - np.hypot(p[0] - x, (p[2] - z) * 0.7) / 0.0017, 0, 1)
    cloudy_tone = np.sin(p[0] * 310 + 2 * np.sin(p[2] * 240)) * np.sin(p[2] * 270)
    light = 1 - 0.30 * rim - 0.17 * np.minimum(seeds, 1) + 0.05 * cloudy_tone
    found: Array = vector(0.66, 0.57, 0.42) * light
    return found
