"""Filters that change the colours of a picture."""

from __future__ import annotations

import numpy as np

from firered_desktop.demo.filters.pixels import (
    Pixels,
    Touch,
    clamped,
    encoded,
    grain,
    linear,
    luminance,
    saturated,
    small,
    smoothstep,
    soft,
    tinted,
)
from firered_desktop.demo.filters.tone import clarity


def black_and_white(pixels: Pixels, touch: Touch) -> Pixels:
    """Greys as a panchromatic film with a yellow filter sees them, with some bite."""
    red = touch.vary(0.3, 0.42)
    weights = np.asarray([red, 0.88 - red, 0.12], np.float32)
    grey = encoded(linear(pixels) @ weights)
    grey = _with_bite(grey, 0.3)
    height, width = grey.shape
    grey += grain(touch.chance, width, height, 1.6) * 0.011
    three = np.repeat(grey[..., None], 3, axis=-1)
    return clamped(clarity(three, 0.35))


def sepia(pixels: Pixels, touch: Touch) -> Pixels:
    """Brown tones, from a dark chocolate to a warm cream."""
    grey = _with_bite(luminance(pixels), 0.3)
    warmth = touch.vary(-0.012, 0.012)
    stops = np.asarray([0.0, 0.25, 0.5, 0.75, 1.0], np.float32)
    ramp = (
        [0.075, 0.33 + warmth, 0.575 + warmth, 0.80 + warmth, 0.985],
        [0.052, 0.243, 0.463, 0.695, 0.95],
        [0.035, 0.165 - warmth, 0.35 - warmth, 0.565 - warmth, 0.86],
    )
    return np.stack([np.interp(grey, stops, row).astype(np.float32) for row in ramp], axis=-1)


def warmer(pixels: Pixels, touch: Touch) -> Pixels:
    """As under a lower sun."""
    amount = touch.strength * touch.vary(0.85, 1.2)
    return tinted(pixels, (1 + 0.2 * amount, 1.0, max(0.35, 1 - 0.24 * amount)))


def cooler(pixels: Pixels, touch: Touch) -> Pixels:
    """As under an open blue sky."""
    amount = touch.strength * touch.vary(0.85, 1.2)
    return tinted(pixels, (max(0.35, 1 - 0.16 * amount), 1.0, 1 + 0.20 * amount))


def vivid(pixels: Pixels, touch: Touch) -> Pixels:
    """Fuller colours: pale ones gain most, strong ones little, so that skin and brand stay."""
    spread = pixels.max(axis=-1) - pixels.min(axis=-1)
    gain = 1 + 0.6 * touch.strength * touch.vary(0.9, 1.15) * (1 - smoothstep(0.15, 0.95, spread))
    grey = luminance(pixels)[..., None]
    return clamped(clarity(grey + (pixels - grey) * gain[..., None], 0.45))


def muted(pixels: Pixels, touch: Touch) -> Pixels:
    """Quieter colours."""
    return saturated(pixels, max(0.2, 1 - 0.45 * touch.strength * touch.vary(0.9, 1.1)))


def remove_colour_cast(pixels: Pixels, touch: Touch) -> Pixels:
    """Greys made grey: the light's own colour is guessed from the picture and divided out."""
    light = linear(small(pixels, 512))
    bright = light.mean(axis=-1)
    spread = light.max(axis=-1) - light.min(axis=-1)
    # Middling brightness tells most; burnt-out and black pixels lie, strong colours mislead.
    weight = smoothstep(0.005, 0.05, bright) * smoothstep(0.98, 0.8, light.max(axis=-1))
    weight = weight / (spread / (bright + 0.02) + 0.12) + 1e-6
    power = 4  # between the grey world (1) and the whitest patch (infinity)
    colour = ((light**power) * weight[..., None]).sum(axis=(0, 1)) ** (1 / power)
    gains = clamped(colour.mean() / np.maximum(colour, 1e-6), 0.45, 2.2)
    gains = gains ** min(1.0, 0.87 * touch.vary(0.96, 1.04) * max(0.7, touch.strength))
    return tinted(pixels, (float(gains[0]), float(gains[1]), float(gains[2])))


def colours_of(pixels: Pixels, model: Pixels, touch: Touch) -> Pixels:
    """`pixels` in the mood of another picture: its colours' middle and spread are taken over."""
    own, wanted = _opponent(pixels), _opponent(small(model, 512))
    sample = own[::3, ::3].reshape(-1, 3)
    target = wanted.reshape(-1, 3)
    spread = clamped(target.std(axis=0) / (sample.std(axis=0) + 1e-3), 0.5, 1.9)
    moved = (own - sample.mean(axis=0)) * spread + target.mean(axis=0)
    moved[..., 0] = own[..., 0] * 0.4 + moved[..., 0] * 0.6
    amount = min(1.0, 0.85 * touch.strength)
    return clamped(pixels + (_from_opponent(moved) - pixels) * amount)


def _opponent(pixels: Pixels) -> Pixels:
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    bright = luminance(pixels)
    return np.stack([bright, red - green, (red + green) / 2 - blue], axis=-1)


def _from_opponent(values: Pixels) -> Pixels:
    bright, warm, yellow = values[..., 0], values[..., 1], values[..., 2]
    # bright = .2126 r + .7152 g + .0722 b, with r = g + warm and b = g + warm/2 - yellow
    green = bright - (0.2126 + 0.0361) * warm + 0.0722 * yellow
    return np.stack([green + warm, green, green + warm / 2 - yellow], axis=-1)


def _with_bite(grey: Pixels, amount: float) -> Pixels:
    """Contrast for a single plane, and its ends set to near black and near white."""
    low, high = (float(end) for end in np.percentile(soft(grey, 2)[::4, ::4], (0.5, 99.5)))
    if high - low > 0.2:
        stretched = clamped((grey - low) / (high - low))
        grey = grey + (stretched - grey) * 0.6
    bent = grey * grey * (3 - 2 * grey)
    return (grey + (bent - grey) * amount).astype(np.float32)
