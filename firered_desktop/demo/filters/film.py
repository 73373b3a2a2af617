"""Filters that give the look of a film, an hour or a weather."""

from __future__ import annotations

import numpy as np

from firered_desktop.demo.filters.colour import remove_colour_cast
from firered_desktop.demo.filters.pixels import (
    STEPS,
    Pixels,
    Plane,
    Touch,
    blurred,
    clamped,
    encoded,
    grain,
    linear,
    look_up,
    luminance,
    saturated,
    smoothstep,
    soft,
    tinted,
)
from firered_desktop.demo.filters.tone import clarity, curved, shaded_corners


def vintage(pixels: Pixels, touch: Touch) -> Pixels:
    """An old colour print: faded blacks, creamy lights, quiet colours, grain, shaded corners."""
    quiet = saturated(pixels, 0.68)
    fade = touch.vary(0.85, 1.15) * min(1.4, touch.strength)
    curves = (
        ((0, 0.085 * fade), (0.25, 0.29), (0.5, 0.58), (0.75, 0.81), (1, 0.965)),
        ((0, 0.075 * fade), (0.25, 0.255), (0.5, 0.535), (0.75, 0.765), (1, 0.925)),
        ((0, 0.115 * fade), (0.25, 0.255), (0.5, 0.455), (0.75, 0.645), (1, 0.80)),
    )
    toned = np.stack([_curve(quiet[..., n], curve) for n, curve in enumerate(curves)], axis=-1)
    height, width = pixels.shape[:2]
    size = max(1.2, max(height, width) / 1300)
    toned += (grain(touch.chance, width, height, size) * 0.022)[..., None]
    return shaded_corners(clamped(toned), 0.42 * min(1.4, touch.strength))


def golden_hour(pixels: Pixels, touch: Touch) -> Pixels:
    """Low warm sunlight, with a bloom around what is bright."""
    amount = touch.strength * touch.vary(0.9, 1.15)
    warm = tinted(pixels, (1 + 0.22 * amount, 1.0, max(0.4, 1 - 0.30 * amount)))
    warm = saturated(curved(warm, 0.22), 1.12)
    lights = warm * smoothstep(0.45, 0.95, luminance(warm))[..., None]
    bloom = blurred(clamped(lights), max(pixels.shape) / 55)
    return 1 - (1 - clamped(warm)) * (1 - bloom * (0.30 * amount))


def night(pixels: Pixels, touch: Touch) -> Pixels:
    """Moonlight: little light, blue and without much colour; what is brightest still shines."""
    light = linear(saturated(pixels, 0.45))
    bright = luminance(pixels)
    lamps = smoothstep(0.90, 1.0, soft(bright, 2))[..., None]
    level = touch.vary(0.13, 0.19) / max(0.6, touch.strength)
    moon = np.asarray([0.62, 0.85, 1.45], np.float32)
    lit = light * level * moon * (1 + lamps * 2.5)
    return shaded_corners(encoded(lit), 0.45)


def mist(pixels: Pixels, touch: Touch) -> Pixels:
    """A morning haze that lies thicker in the distance, which is higher up in most pictures."""
    height = pixels.shape[0]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    amount = min(0.85, 0.62 * touch.strength * touch.vary(0.85, 1.15))
    thick = amount * (1 - smoothstep(0.25, 1.0, down)) + 0.10
    air = linear(np.asarray([0.86, 0.885, 0.90], np.float32))
    light = linear(saturated(pixels, 0.8))
    return encoded(light + (air - light) * thick[..., None])


def restored(pixels: Pixels, touch: Touch) -> Pixels:
    """A faded print given its blacks, whites and neutral greys back."""
    balanced = remove_colour_cast(pixels, touch)
    low, high = (float(end) for end in np.percentile(luminance(balanced[::4, ::4]), (0.7, 99.3)))
    stretched = clamped((balanced - low) / max(0.3, high - low))
    amount = 0.85 * touch.vary(0.95, 1.05)
    return clarity(saturated(balanced + (stretched - balanced) * amount, 1.12), 0.3)


def _curve(plane: Plane, points: tuple[tuple[float, float], ...]) -> Plane:
    across, up = zip(*points, strict=True)
    # A cubic through so few points would overshoot; the straight pieces are rounded instead.
    coarse = np.linspace(0, 1, 513)
    reach = 48
    padded = np.pad(np.interp(coarse, across, up), reach, mode="reflect", reflect_type="odd")
    rounded = np.convolve(padded, np.ones(2 * reach + 1) / (2 * reach + 1), mode="valid")
    table = np.interp(np.linspace(0, 1, STEPS), coarse, rounded)
    return look_up(plane, table.astype(np.float32))
