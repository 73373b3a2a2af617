"""What a camera does to light on its way to a JPEG: bloom, vignette, tone curve, grain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.vectors import Array


@dataclass(frozen=True)
class Stock:
    """How a picture is developed."""

    exposure: float = 1.0
    """Stops."""
    warmth: float = 0.0
    """Above 0 warmer, below 0 cooler; ±0.1 is much."""
    vignette: float = 0.25
    """The share of light lost in the corners."""
    bloom: float = 0.03
    contrast: float = 1.0
    saturation: float = 1.0
    grain: float = 0.012
    """The spread of the grain in the middle tones, as a share of white."""
    sharpening: float = 0.35


def blurred(image: Array, radius: float) -> Array:
    """The picture (h, w) or (h, w, c) under a Gaussian of this many pixels; edges are mirrored."""
    margin = min(int(3 * radius) + 1, image.shape[0] - 1, image.shape[1] - 1)
    padding = [(margin, margin), (margin, margin)] + [(0, 0)] * (image.ndim - 2)
    padded = np.pad(image, padding, "reflect")
    v = np.fft.fftfreq(padded.shape[0])[:, None]
    h = np.fft.rfftfreq(padded.shape[1])[None, :]
    filtered = np.exp(-2 * (np.pi * radius) ** 2 * (v**2 + h**2)).astype(np.float32)
    if image.ndim == 3:
        filtered = filtered[..., None]
    spectrum = np.fft.rfft2(padded, axes=(0, 1)) * filtered
    back = np.fft.irfft2(spectrum, padded.shape[:2], axes=(0, 1))
    inner = back[margin : margin + image.shape[0], margin : margin + image.shape[1]]
    return inner.astype(np.float32)


def develop(light: Array, stock: Stock, seed: int) -> Array:
    """Linear light (h, w, 3) to linear display values 0…1 with a camera's look."""
    high, wide = light.shape[:2]
    light = light * np.float32(2**stock.exposure)
    light = light * np.array([1 + stock.warmth, 1, 1 - stock.warmth], np.float32)
    glow = np.minimum(light, 8)
    halo = 0.6 * blurred(glow, wide / 180) + 0.4 * blurred(glow, wide / 40)
    light = light * (1 - stock.bloom) + halo * np.float32(stock.bloom)
    light = light * _falloff(high, wide, stock.vignette)[..., None]
    toned = _tone(light, stock.contrast)
    grey = toned @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    toned = grey[..., None] + (toned - grey[..., None]) * np.float32(stock.saturation)
    toned = toned + np.float32(stock.sharpening) * (toned - blurred(toned, wide / 2200))
    return _grained(np.clip(toned, 0, 1), stock.grain, seed)


def _falloff(high: int, wide: int, share: float) -> Array:
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    from_centre = np.hypot(x / wide - 0.5, (y / high - 0.5) * high / wide)
    corner = np.hypot(0.5, 0.5 * high / wide)
    lost: Array = 1 - np.float32(share) * (from_centre / corner) ** 2.6
    return lost


def _tone(light: Array, contrast: float) -> Array:
    """A film-like S curve: a soft toe, a long shoulder, middle grey kept at 0.18."""
    x = np.float32(0.18) * (np.maximum(light, 0) / np.float32(0.18)) ** np.float32(contrast)
    shoulder = (x * (2.43 * x + 0.05)) / (x * (2.43 * x + 0.62) + 0.14)
    soft = x * (1 + x / 9) / (1 + x)
    curve: Array = np.clip(0.62 * shoulder + 0.45 * soft, 0, 1)
    return curve


def _grained(toned: Array, amount: float, seed: int) -> Array:
    dice = np.random.default_rng(seed)
    high, wide = toned.shape[:2]
    own = dice.standard_normal((high, wide, 1), np.float32)
    grain = blurred(own, 0.55) * np.float32(1.6) + np.float32(0.18) * blurred(
        dice.standard_normal((high, wide, 3), np.float32), 0.9
    ) * np.float32(2.6)
    shown = np.maximum(toned, 0) ** np.float32(1 / 2.2)
    seen = np.float32(amount) * (0.45 + 1.1 * (1 - shown)) * np.clip(shown * 5, 0.25, 1)
    result: Array = np.clip(shown + grain * seen, 0, 1) ** np.float32(2.2)
    return result
