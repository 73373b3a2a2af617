"""Where light goes on from a surface: mirrored, scattered, or through glass."""

from __future__ import annotations

import numpy as np

from studio.dice import Dice
from studio.surface import Bundle, Surface
from studio.vectors import Array, Mask, cosine_direction, dot, unit

LIFT = np.float32(6e-4)
"""How far a new ray starts off its surface, metres."""
GLASS = 1.5


def mirror_share(met: Surface, d: Array) -> Array:
    """The share of light that is mirrored; the rest is scattered, or enters glass."""
    facing = np.clip(-dot(met.n, d), 0, 1)
    share = met.mirror + (1 - met.mirror) * (1 - facing) ** 5 * (1 - 0.8 * met.roughness)
    share[met.mirror == 0] = 0
    share[met.metal] = 1
    if met.glass.any():
        glassy = np.flatnonzero(met.glass)
        share[glassy] = _bent(met.n[:, glassy], d[:, glassy])[1]
    return share


def _bent(n: Array, d: Array) -> tuple[Array, Array]:
    """How glass bends rays, and the share that it mirrors instead."""
    inside = dot(n, d) > 0
    n = np.where(inside, -n, n)
    ratio = np.where(inside, GLASS, 1 / GLASS).astype(np.float32)
    cosine = -dot(n, d)
    left = 1 - ratio**2 * (1 - cosine**2)
    straight = np.sqrt(np.maximum(left, 0))
    lesser = np.clip(np.where(inside, straight, cosine), 0, 1)
    share = np.where(left <= 0, 1, 0.04 + 0.96 * (1 - lesser) ** 5)
    return unit(d * ratio + n * (ratio * cosine - straight)), share.astype(np.float32)


def onwards(rays: Bundle, met: Surface, mirrored: Mask, dice: Dice) -> Bundle:
    """The rays after they met these surfaces."""
    u, v = dice.pair(rays.rows)
    blur = (met.roughness * mirrored) ** 2
    tilted = cosine_direction(met.n, np.minimum(u, np.float32(0.98)) * blur, v)
    scattered = cosine_direction(met.n, u, v)
    scattered = np.where(met.thin & (u * 7919 % 1 < 0.33), -scattered, scattered)
    reflected = unit(rays.d - 2 * dot(rays.d, tilted) * tilted)
    d = np.where(mirrored, reflected, scattered)
    through = rays.through * np.where(mirrored & ~met.metal, 1, met.colour)
    lift = np.where(dot(d, met.face) < 0, -LIFT, LIFT)
    glassy = np.flatnonzero(met.glass)
    if glassy.size:
        n, along, back = met.n[:, glassy], rays.d[:, glassy], mirrored[glassy]
        inside = dot(n, along) > 0
        mirror = along - 2 * dot(along, n) * n
        d[:, glassy] = np.where(back, mirror, _bent(n, along)[0])
        lift[glassy] = np.where(inside == back, -LIFT, LIFT)
        through[:, glassy] *= np.exp(-met.swallowed[:, glassy] * np.where(inside, met.t[glassy], 0))
    through[:, ~met.glass & ~met.thin & (dot(d, met.face) <= 0)] = 0
    # A panel mirrored onto a matt surface is left out: so few paths find it that they speckle.
    sharp = rays.sharp & (mirrored | met.glass)
    return Bundle(rays.rows, met.p + met.face * lift, d, through, sharp)
