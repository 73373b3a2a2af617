"""Filters that change what is sharp."""

from __future__ import annotations

import numpy as np

from firered_desktop.demo.filters.pixels import (
    Pixels,
    Plane,
    Touch,
    blurred,
    clamped,
    encoded,
    follow_edges,
    linear,
    luminance,
    mix,
    rows_and_columns,
    small,
    smoothstep,
    soft,
)
from firered_desktop.demo.filters.tone import clarity

_LOOKED_AT = 256  # pixels: the subject is found in a small copy


def blur(pixels: Pixels, touch: Touch) -> Pixels:
    """Everything out of focus."""
    radius = max(pixels.shape) / 160 * touch.strength * touch.vary(0.9, 1.2)
    return blurred(pixels, max(1.5, radius))


def sharpen(pixels: Pixels, touch: Touch) -> Pixels:
    """Fine detail and local contrast brought out, in brightness alone: no colour fringes."""
    bright = luminance(pixels)
    fine = bright - luminance(blurred(pixels, max(0.8, max(pixels.shape) / 1800)))
    gain = 1.1 * touch.strength * touch.vary(0.9, 1.15)
    sharp = pixels + clamped(fine * gain, -0.14, 0.14)[..., None]
    return clamped(clarity(sharp, 0.4))


def soften_background(pixels: Pixels, touch: Touch) -> Pixels:
    """What surrounds the subject out of focus, as with a wide aperture."""
    subject = find_subject(pixels)
    background = 1 - subject
    radius = max(pixels.shape) / 75 * min(1.6, touch.strength) * touch.vary(0.9, 1.2)
    light = linear(pixels)
    # Blurred without the subject, or its colours would bleed into a halo around it.
    weight = soft(background, radius)
    spread = np.stack(
        [soft(light[..., channel] * background, radius) for channel in range(3)], axis=-1
    )
    far = encoded(spread / np.maximum(weight, 0.02)[..., None])
    return mix(pixels, far, background)


def find_subject(pixels: Pixels) -> Plane:
    """A soft mask of what the picture seems to be about: central, and unlike its borders."""
    little = small(pixels, _LOOKED_AT)
    down, across = rows_and_columns(little)
    distance = np.hypot((across - 0.5) / 0.5, (down - 0.54) / 0.52)
    # Something always stays sharp: the very middle, where nothing stands out.
    core, wide = smoothstep(0.75, 0.2, distance), smoothstep(1.45, 0.85, distance)
    mask = smoothstep(0.22, 0.50, wide * _unlike_borders(little) + core * 0.4)
    guided = follow_edges(soft(mask, 3), luminance(pixels), radius=9, tolerance=2e-3)
    return smoothstep(0.10, 0.90, guided)


def _unlike_borders(little: Pixels) -> Plane:
    """How far each pixel's colour is from those along the left, right and upper edges."""
    height, width = little.shape[:2]
    rim = max(2, width // 16)
    border = np.concatenate(
        [
            little[:, :rim].reshape(-1, 3),
            little[:, -rim:].reshape(-1, 3),
            little[: max(2, height // 16)].reshape(-1, 3),
        ]
    )
    chosen = border[:: max(1, len(border) // 48)]
    distances = [np.abs(little - colour).sum(axis=-1) for colour in chosen]
    nearest = np.sort(np.stack(distances), axis=0)[: max(2, len(chosen) // 8)].mean(axis=0)
    return soft(smoothstep(0.08, 0.42, nearest.astype(np.float32)), 4)
