"""Filters that change how light or dark, hard or soft a picture is."""

from __future__ import annotations

import numpy as np

from firered_desktop.demo.filters.pixels import (
    STEPS,
    Pixels,
    Touch,
    clamped,
    encoded,
    linear,
    look_up,
    luminance,
    mix,
    rows_and_columns,
    smoothstep,
    soft,
)


def brighter(pixels: Pixels, touch: Touch) -> Pixels:
    """More light, as with a longer exposure; white stays white."""
    return exposed(pixels, 1 + 0.75 * touch.strength * touch.vary(0.9, 1.15))


def darker(pixels: Pixels, touch: Touch) -> Pixels:
    """Less light; white stays white."""
    return exposed(pixels, 1 / (1 + 0.75 * touch.strength * touch.vary(0.9, 1.15)))


def a_little_light(pixels: Pixels, touch: Touch) -> Pixels:
    """What is done where nothing was understood: a touch of light and of depth."""
    lifted = exposed(pixels, 1 + touch.vary(0.12, 0.22))
    return curved(lifted, 0.12)


def more_contrast(pixels: Pixels, touch: Touch) -> Pixels:
    """Lights lighter and darks darker, around the picture's own middle."""
    return curved(pixels, 0.55 * touch.strength * touch.vary(0.9, 1.1))


def less_contrast(pixels: Pixels, touch: Touch) -> Pixels:
    """Lights and darks drawn together."""
    amount = min(0.6, 0.3 * touch.strength * touch.vary(0.9, 1.1))
    middle = 0.52
    return middle + (pixels - middle) * (1 - amount)


def lift_shadows(pixels: Pixels, touch: Touch) -> Pixels:
    """Dark parts opened up, the rest left."""
    depth = smoothstep(0.55, 0.0, soft(luminance(pixels), max(pixels.shape) / 90))
    lifted = exposed(pixels, 1 + 1.6 * touch.strength * touch.vary(0.9, 1.1))
    return mix(pixels, lifted, depth)


def vignette(pixels: Pixels, touch: Touch) -> Pixels:
    """Corners that fall off into shade."""
    return shaded_corners(pixels, 0.55 * touch.strength * touch.vary(0.85, 1.15))


def clarity(pixels: Pixels, amount: float) -> Pixels:
    """Local contrast: each part set off from what surrounds it."""
    bright = luminance(pixels)
    around = soft(bright, max(pixels.shape) / 45)
    middle = 1 - np.abs(bright * 2 - 1)  # the ends are left, or they would break off
    change = clamped(bright - around, -0.25, 0.25) * middle * amount
    changed: Pixels = pixels + change[..., None]
    return changed


def shaded_corners(pixels: Pixels, amount: float) -> Pixels:
    """`pixels` with up to this part of the light missing in the corners."""
    down, across = rows_and_columns(pixels)
    distance = np.sqrt((down - 0.5) ** 2 + (across - 0.5) ** 2) * (2**0.5)
    fall = 1 - min(0.85, amount) * smoothstep(0.35, 1.08, distance)
    return encoded(linear(pixels) * fall[..., None])


def exposed(pixels: Pixels, gain: float) -> Pixels:
    """`pixels` with `gain` times the light in the darks; white stays white."""
    light = linear(pixels)
    # Steep near black, flat near white, and 1 stays 1: nothing is burnt out.
    light *= gain / (1 + light * (gain - 1))
    return encoded(light)


def curved(pixels: Pixels, amount: float) -> Pixels:
    """`pixels` with contrast around their own middle; black and white stay."""
    middle = min(max(float(np.median(luminance(pixels[::4, ::4]))), 0.3), 0.65)
    grid = np.linspace(0, 1, STEPS, dtype=np.float32)
    power = 1 + min(1.5, amount)
    dark = middle * (grid / middle) ** power
    light = 1 - (1 - middle) * ((1 - grid) / (1 - middle)) ** power
    return look_up(pixels, np.where(grid < middle, dark, light).astype(np.float32))
