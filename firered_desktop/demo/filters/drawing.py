"""Filters that make a drawing or a painting of a photograph."""

from __future__ import annotations

import numpy as np

from firered_desktop.demo.filters.pixels import (
    Pixels,
    Plane,
    Touch,
    clamped,
    clouds,
    follow_edges,
    grain,
    luminance,
    resized,
    saturated,
    small,
    smoothstep,
    soft,
    steepness,
)

_PAPER = (0.985, 0.978, 0.960)
_WASHED_AT = 900  # pixels
_GRAPHITE = (0.16, 0.16, 0.175)


def sketch(pixels: Pixels, touch: Touch) -> Pixels:
    """A pencil drawing: outlines by colour dodge, shades by hatching, on slightly warm paper."""
    height, width = pixels.shape[:2]
    longest = max(height, width)
    grey = _evened(luminance(pixels))
    quiet = _smoothed(grey, grey, 2, longest)
    outline = _dodged(quiet, max(1.5, longest / 420)) ** 2.6
    form = _dodged(quiet, longest / 60) ** 0.9
    shade = smoothstep(0.78, 0.08, soft(quiet, longest / 400))
    hatched = shade * (0.16 + 0.62 * _hatching(touch, width, height, longest))
    deep = smoothstep(0.34, 0.05, quiet) * 0.38
    ink = 1 - outline * form * (1 - hatched) * (1 - deep)
    tooth = 1 + grain(touch.chance, width, height, max(1.0, longest / 1100)) * 0.16
    ink = clamped(ink * tooth * touch.vary(0.98, 1.02))[..., None]
    paper, graphite = np.asarray(_PAPER, np.float32), np.asarray(_GRAPHITE, np.float32)
    drawn: Pixels = paper + (graphite - paper) * ink
    return drawn


def watercolour(pixels: Pixels, touch: Touch) -> Pixels:
    """Washes of colour that darken at their rim, with some bare paper and its tooth."""
    height, width = pixels.shape[:2]
    longest = max(height, width)
    # The washes are laid in a smaller copy: they are broad, and the eye finds no pixel in them.
    washes = small(pixels, _WASHED_AT)
    for radius in (2, 3):
        guide = luminance(washes)
        planes = [follow_edges(washes[..., n], guide, radius, tolerance=2e-3) for n in range(3)]
        washes = np.stack(planes, axis=-1)
    bright = soft(luminance(washes), 1.0)
    flat = (np.floor(bright * 8) + smoothstep(0.3, 0.7, bright * 8 % 1)) / 8
    washes = saturated(washes * ((flat + 0.05) / (bright + 0.05))[..., None], 1.4)
    rim = clamped(steepness(soft(flat, 1.0)) * 5, 0, 0.35)
    washes = resized(clamped(washes) * (1 - rim)[..., None], width, height)
    pigment = clouds(touch.chance, width, height, (0.10, 0.10 * width / height), 6)
    tooth = grain(touch.chance, width, height, max(1.5, longest / 700))
    thin = 1 + (pigment - 0.5) * 0.2 + tooth * 0.024
    return clamped((1 - (1 - washes) * 0.86) * thin[..., None])


def _evened(grey: Plane) -> Plane:
    """`grey` stretched to its own range, so that a dull photograph is drawn firmly too."""
    low, high = (float(end) for end in np.percentile(grey[::4, ::4], (1, 97)))
    return clamped((grey - low) / max(0.25, high - low)) * 0.96 + 0.04


def _smoothed(plane: Plane, guide: Plane, radius: int, longest: int) -> Plane:
    height, width = plane.shape
    scale = min(1.0, 700 / longest)
    little = resized(plane, max(1, round(width * scale)), max(1, round(height * scale)))
    return follow_edges(little, guide, radius, tolerance=3e-3)


def _dodged(grey: Plane, radius: float) -> Plane:
    return clamped(grey / np.maximum(soft(grey, radius), 0.02))


def _hatching(touch: Touch, width: int, height: int, longest: int) -> Plane:
    """Strokes in one slanting direction, 0 to 1, as a hand lays them."""
    pitch = max(3.0, longest / 260)
    down = np.arange(height, dtype=np.float32)[:, None]
    across = np.arange(width, dtype=np.float32)[None, :]
    wander = clouds(touch.chance, width, height, (0.25, 0.25), 3) * (pitch * 6)
    strokes = np.sin((across * 0.58 + down + wander) * (2 * np.pi / pitch))
    pressure = clouds(touch.chance, width, height, (0.04, 0.04), 3) - 0.5
    return clamped(0.5 + strokes * 0.42 + pressure * 0.9)
