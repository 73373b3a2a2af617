"""Takes the grain of too few light paths out of a picture and leaves its edges."""

from __future__ import annotations

import numpy as np

from studio.camera import Negative
from studio.vectors import Array

_TAPS = (1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16)


def clean(negative: Negative) -> Array:
    """The negative's light, (h, w, 3), smoothed along surfaces that look alike.

    Light is divided by the surfaces' own colour first, so that textures stay sharp.
    """
    ground = np.maximum(negative.colour, 0.02)
    edges = np.concatenate(
        [negative.normal * 6, np.log(np.maximum(negative.depth, 0.01))[..., None] * 8], -1
    )
    straight = _smoothed(negative.light, ground, edges, passes=4, strength=1.0)
    soft = _smoothed(negative.soft, ground, edges, passes=5, strength=4.0)
    return np.maximum((straight + soft) * ground, 0)


def _smoothed(
    halves: tuple[Array, Array], ground: Array, edges: Array, *, passes: int, strength: float
) -> Array:
    first, second = (half / ground for half in halves)
    light = _capped((first + second) / 2)
    noise = _spread((((first - second) / 2) ** 2).mean(-1))
    for number in range(passes):
        light, noise = _pass(light, noise, edges, 2**number, strength)
    return light


def _capped(light: Array) -> Array:
    """No pixel may be much brighter than the brightest of its neighbours: such a one is a stray."""
    tone = light.mean(-1)
    around = np.zeros_like(tone)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dx or dy:
                around = np.maximum(around, _shifted(_shifted(tone, dy, 0), dx, 1))
    found: Array = light * np.minimum(1, 1.15 * around / np.maximum(tone, 1e-6))[..., None]
    return found


def _spread(noise: Array) -> Array:
    for step in (1, 2, 4):
        for axis in (0, 1):
            shifted = [k * _shifted(noise, step * (i - 2), axis) for i, k in enumerate(_TAPS)]
            noise = np.sum(shifted, 0)
    return noise


def _shifted(a: Array, by: int, axis: int) -> Array:
    if by == 0:
        return a
    edge = np.pad(a, [(abs(by), abs(by)) if i == axis else (0, 0) for i in range(a.ndim)], "edge")
    start = abs(by) + by
    return edge[start : start + a.shape[0]] if axis == 0 else edge[:, start : start + a.shape[1]]


def _pass(
    light: Array, noise: Array, guides: Array, step: int, strength: float
) -> tuple[Array, Array]:
    # Brightness may differ by what the noise explains, no more.
    tone = light.mean(-1)
    allowed = 1 / (np.float32(6 * strength) * noise + np.float32(1e-6) + 1e-4 * tone**2)
    total, spread = np.zeros_like(light), np.zeros_like(noise)
    weights = np.zeros_like(noise)
    for i, k in enumerate(_TAPS):
        row = [_shifted(a, step * (i - 2), 0) for a in (light, noise, guides, tone)]
        for j, m in enumerate(_TAPS):
            near, v, g, b = (_shifted(a, step * (j - 2), 1) for a in row)
            unlike = ((g - guides) ** 2).sum(-1) + (b - tone) ** 2 * allowed
            w = np.float32(k * m) * np.exp(-unlike)
            total += near * w[..., None]
            spread += v * w * w
            weights += w
    return total / weights[..., None], spread / weights**2
