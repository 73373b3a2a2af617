"""The materials of the living room."""

from __future__ import annotations

import numpy as np

from studio.film import blurred
from studio.matter import (
    Cover,
    Emboss,
    Matter,
    as_a_box,
    from_above,
    from_the_front,
    plain,
)  # fmt: skip
from studio.textures import between, boards, cloudy, plaster, weave
from studio.vectors import Array


def oak_floor() -> Matter:
    """Oiled oak boards, 14 cm wide."""
    colour, height = boards((1792, 3200), 14, 101, ((0.40, 0.255, 0.145), (0.17, 0.092, 0.046)))
    turned = np.ascontiguousarray(colour.transpose(1, 0, 2))
    size = (1.96, 3.6)
    return Matter(
        Cover(turned, size), mirror=0.04, roughness=0.26,
        relief=Emboss.of(np.ascontiguousarray(height.T), size, 0.045),
    )  # fmt: skip


def paint() -> Matter:
    """A warm grey wall."""
    return Matter(
        plain(0.56, 0.545, 0.505),
        relief=Emboss.of(plaster(512, 102), (0.7, 0.7), 0.05, from_above),
    )


def white_paint() -> Matter:
    """Satin white woodwork."""
    return Matter(plain(0.74, 0.735, 0.71), mirror=0.03, roughness=0.4)


def curtain() -> Matter:
    """Thin linen."""
    bright, _height = weave(512, 60, 103)
    colour = bright[..., None] * np.array([0.72, 0.68, 0.60], np.float32)
    return Matter(Cover(colour, (0.2, 0.2), as_a_box), thin=True)


def upholstery(red: float, green: float, blue: float, seed: int = 104) -> Matter:
    """Woven furniture cloth."""
    bright, height = weave(512, 64, seed)
    worn = 1 + 0.05 * cloudy((512, 512), 1.4, seed + 1)
    colour = (bright * worn)[..., None] * np.array([red, green, blue], np.float32)
    return Matter(
        Cover(colour, (0.24, 0.24), as_a_box),
        relief=Emboss.of(height, (0.24, 0.24), 0.3, as_a_box),
    )


def walnut() -> Matter:
    """Dark wood."""
    colour, height = boards((512, 1024), 1, 105, ((0.22, 0.115, 0.058), (0.075, 0.034, 0.016)), 1)
    return Matter(
        Cover(colour, (1.1, 0.9)), mirror=0.04, roughness=0.3,
        relief=Emboss.of(height, (1.1, 0.9), 0.03),
    )  # fmt: skip


def kilim() -> Matter:
    """A woven rug: bands of lozenges."""
    high, wide = 900, 1350
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    y = y + 2.5 * cloudy((high, wide), 1.3, 106)
    u, v = (x / wide * 9) % 1 - 0.5, (y / high * 6) % 1 - 0.5
    lozenge = np.abs(u) + np.abs(v)
    cream, rust, ink = (0.52, 0.47, 0.39), (0.33, 0.125, 0.075), (0.075, 0.095, 0.13)
    colour = between((lozenge < 0.36).astype(np.float32), cream, rust)
    inner = ((lozenge < 0.2) & (lozenge > 0.09))[..., None]
    colour = np.where(inner, np.array(ink, np.float32), colour)
    margin = np.minimum(np.minimum(x, wide - x), np.minimum(y, high - y) * 1.0)
    colour = np.where((margin < 70)[..., None], np.array(ink, np.float32), colour)
    colour = np.where(((margin > 26) & (margin < 44))[..., None], np.array(cream), colour)
    bright, height = weave(900, 150, 107)
    nap = np.tile(bright, (1, 2))[:, :wide] * (1 + 0.10 * cloudy((high, wide), 0.9, 108))
    return Matter(
        Cover((colour * nap[..., None]).astype(np.float32), (2.1, 1.4), origin=(-1.05, -0.7)),
        relief=Emboss.of(height, (1.4, 1.4), 0.4),
    )


def print_under_glass() -> Matter:
    """An abstract print: ridges in mist, with a wide margin, behind glass."""
    high, wide = 640, 480
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32) / high
    colour = between(y * 1.2, (0.62, 0.50, 0.40), (0.70, 0.67, 0.60))
    for k in range(5):
        line = 0.62 - 0.085 * k + 0.05 * cloudy((1, 2 * wide), 1.4, 110 + k)[0, :wide]
        tone = np.array([0.44, 0.42, 0.40]) * (1 - 0.19 * k) + np.array([0.0, 0.01, 0.03]) * k
        edge = np.clip((line[None, :] - y) * 90, 0, 1)[..., None]
        colour = colour * (1 - edge) + tone * edge
    sun = np.clip((0.052 - np.hypot(x - 0.46, y - 0.73)) * 300, 0, 1)[..., None]
    colour = colour * (1 - sun) + np.array([0.58, 0.20, 0.09]) * sun
    margin = np.minimum(np.minimum(x, wide / high - x), np.minimum(y, 1 - y))
    colour = np.where((margin < 0.11)[..., None], np.array([0.74, 0.73, 0.70]), colour)
    colour = blurred(colour.astype(np.float32), 0.7)
    return Matter(
        Cover(colour, (0.57, 0.76), from_the_front, (-0.285, -0.38)), mirror=0.04, roughness=0.02
    )


def leafy(seed: int) -> Matter:
    """A rubber plant's leaf."""
    shade = 1 + 0.2 * (np.random.default_rng(seed).random() - 0.5)

    def colour(p: Array, _n: Array) -> Array:
        rib = np.exp(-((p[0] / 0.004) ** 2))
        veins = 0.5 + 0.5 * np.sin((p[2] - np.abs(p[0]) * 0.7) * 260)
        tone = shade * (1 + 0.10 * veins)
        green = np.stack([0.045 * tone, 0.115 * tone, 0.035 * tone])
        found: Array = green * (1 - 0.6 * rib) + rib * 0.10
        return found

    return Matter(colour, mirror=0.04, roughness=0.3, thin=True)
