"""The sky: found by being bright and smooth down from the top edge, and painted anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from firered_desktop.demo.filters.pixels import (
    Pixels,
    Plane,
    Touch,
    clamped,
    clouds,
    encoded,
    follow_edges,
    linear,
    luminance,
    mix,
    resized,
    rows_and_columns,
    saturated,
    small,
    smoothstep,
    soft,
    steepness,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PAINTED_AT = 720  # pixels
_LOOKED_AT = 320  # pixels: the sky is found in a small copy
_LEAST_SHARE = 0.04  # of the picture; less is a window or a wall, not a sky
_MOST_AT_BOTTOM = 0.12  # of the lower edge

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Sky:
    """Where the sky is: a soft mask, and how far down its lower end lies (0 to 1)."""

    mask: Plane
    horizon: float


@dataclass(frozen=True, slots=True)
class Palette:
    """A painted sky: its colours from the top down, the sun's glow, clouds and land's tint."""

    stops: tuple[Colour, ...]
    glow: Colour
    cloud: Colour
    shade: Colour
    land: Colour
    land_light: float
    haze: float = 0.13
    cloud_size: tuple[float, float] = (0.62, 0.10)  # across and down, as parts of the picture
    cloud_density: float = 0.62


_SUNSETS = (
    Palette(
        ((0.16, 0.22, 0.42), (0.42, 0.34, 0.52), (0.86, 0.46, 0.42), (0.99, 0.66, 0.36)),
        glow=(1.0, 0.86, 0.55),
        cloud=(1.0, 0.62, 0.42),
        shade=(0.36, 0.26, 0.40),
        land=(1.26, 0.94, 0.68),
        land_light=0.74,
    ),
    Palette(
        ((0.24, 0.30, 0.50), (0.62, 0.46, 0.56), (0.97, 0.58, 0.44), (1.0, 0.78, 0.48)),
        glow=(1.0, 0.92, 0.68),
        cloud=(1.0, 0.72, 0.56),
        shade=(0.46, 0.36, 0.50),
        land=(1.24, 0.95, 0.74),
        land_light=0.80,
    ),
    Palette(
        ((0.11, 0.15, 0.34), (0.36, 0.24, 0.46), (0.80, 0.33, 0.34), (0.98, 0.55, 0.26)),
        glow=(1.0, 0.78, 0.42),
        cloud=(0.98, 0.50, 0.34),
        shade=(0.27, 0.19, 0.33),
        land=(1.28, 0.91, 0.70),
        land_light=0.64,
    ),
)
_FAIR_DAY = Palette(
    ((0.22, 0.44, 0.74), (0.36, 0.58, 0.84), (0.58, 0.75, 0.91), (0.80, 0.89, 0.95)),
    glow=(0.96, 0.97, 0.97),
    cloud=(1.0, 1.0, 1.0),
    shade=(0.72, 0.78, 0.86),
    land=(1.02, 1.01, 0.97),
    land_light=1.08,
    haze=0.04,
    cloud_size=(0.34, 0.30),
    cloud_density=0.85,
)


def sunset_sky(pixels: Pixels, touch: Touch) -> Pixels:
    """A warm evening sky with the sun near the horizon, and its light on the land."""
    palette = _SUNSETS[int(touch.chance.integers(len(_SUNSETS)))]
    return _new_sky(pixels, palette, touch)


def blue_sky(pixels: Pixels, touch: Touch) -> Pixels:
    """A fair day's sky with a few clouds."""
    return _new_sky(pixels, _FAIR_DAY, touch)


def find_sky(pixels: Pixels) -> Sky | None:
    """Where the sky is, or None where there seems to be none."""
    little = small(pixels, _LOOKED_AT)
    height = little.shape[0]
    bright = luminance(little)
    rough = soft(steepness(bright), 2.5)
    blueness = little[..., 2] - little[..., 0]
    band = max(2, height // 20)
    top_brightness = max(0.1, float(np.percentile(bright[:band], 60)))
    # A pixel is sky-like where it is smooth, and bright or blue as the top edge is.
    likely = smoothstep(0.035, 0.012, rough) * np.maximum(
        smoothstep(top_brightness * 0.55, top_brightness * 0.8, bright)
        * smoothstep(0.3, 0.5, bright),
        smoothstep(0.06, 0.16, blueness) * smoothstep(0.2, 0.35, bright),
    )
    likely *= smoothstep(-0.16, -0.06, blueness)  # yellow and brown are walls and wood
    reached = _spread_from_top(likely > 0.5).astype(np.float32)
    mask = (soft(reached, 2) > 0.5).astype(np.float32)
    if not _is_a_sky(mask > 0, bright, blueness, band):
        return None
    depth = mask.sum(axis=0) / height
    horizon = float(np.percentile(depth[depth > 0], 85))
    guided = follow_edges(soft(mask, 1.5), luminance(pixels), radius=5, tolerance=4e-4)
    return Sky(_matte(smoothstep(0.12, 0.88, guided), luminance(pixels)), horizon)


def _is_a_sky(mask: NDArray[np.bool_], bright: Plane, blueness: Plane, band: int) -> bool:
    share = float(mask.mean())
    # A sky ends above the picture's lower edge; what goes down to it is a wall or a backdrop.
    if share < _LEAST_SHARE or float(mask[-band:].mean()) > _MOST_AT_BOTTOM:
        return False
    # It is blue, or it is where the light comes from; a wall is neither.
    lighter = float(bright[mask].mean() - bright[~mask].mean())
    return lighter > 0.13 or float(blueness[mask].mean()) > 0.06


def _spread_from_top(open_to: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """What can be reached from the top edge through open pixels, between branches too."""
    reached = np.logical_and.accumulate(open_to, axis=0)
    for _ in range(max(open_to.shape)):
        grown = reached.copy()
        grown[1:] |= reached[:-1]
        grown[:-1] |= reached[1:]
        grown[:, 1:] |= reached[:, :-1]
        grown[:, :-1] |= reached[:, 1:]
        grown &= open_to
        if np.array_equal(grown, reached):
            break
        reached = grown
    return reached


def _matte(mask: Plane, bright: Plane) -> Plane:
    """`mask` made exact along its border, where a pixel may hold some of both.

    There each pixel's share of sky is read from its brightness between that of the sky and that
    of the land nearby; else a rim of the old sky would shine around the new one.
    """
    radius = max(bright.shape) / 110
    wide = soft(mask, radius)
    sky = soft(bright * mask, radius) / np.maximum(wide, 0.02)
    land = soft(bright * (1 - mask), radius) / np.maximum(1 - wide, 0.02)
    share = smoothstep(0.08, 0.72, (bright - land) / np.maximum(sky - land, 0.02))
    on_border = smoothstep(0.02, 0.10, wide) * smoothstep(0.98, 0.90, wide)
    tells = on_border * smoothstep(0.04, 0.12, sky - land)
    return mix(mask, share, tells)


def _new_sky(pixels: Pixels, palette: Palette, touch: Touch) -> Pixels:
    found = find_sky(pixels)
    if found is None:
        return _light_alone(pixels, palette)
    sun = touch.vary(0.2, 0.8)
    height, width = pixels.shape[:2]
    # A sky is soft: painted small and enlarged it looks the same and takes a fraction of the time.
    canvas = np.zeros((*small(found.mask, _PAINTED_AT).shape, 3), np.float32)
    painted = resized(_painted(canvas, palette, found.horizon, sun, touch), width, height)
    land = _lit_land(pixels, palette, found.horizon, sun)
    return mix(land, _with_old_clouds(painted, pixels, found), found.mask)


def _painted(canvas: Pixels, palette: Palette, horizon: float, sun: float, touch: Touch) -> Pixels:
    height, width = canvas.shape[:2]
    down, across = rows_and_columns(canvas)
    way = clamped(down / max(horizon, 0.12), 0, 1.05)
    stops = (0.0, 0.42, 0.78, 1.0)
    columns = [np.interp(way[:, 0], stops, channel) for channel in zip(*palette.stops, strict=True)]
    canvas += np.stack(columns, axis=-1).astype(np.float32)[:, None, :]
    distance = np.hypot((across - sun) * (width / height * 0.62), (down - horizon) * 1.25)
    glow = np.exp(-((distance / 0.30) ** 2)) * 0.80 + np.exp(-((distance / 0.075) ** 2)) * 0.35
    sky = mix(canvas, np.asarray(palette.glow, np.float32), clamped(glow))
    shapes = clouds(touch.chance, width, height, palette.cloud_size)
    # Clouds lie denser towards the horizon, and thin out above; the sun lights them from below.
    amount = smoothstep(0.50, 0.72, shapes) * (0.35 + 0.65 * np.minimum(way, 1))
    lit = clamped(shapes * 2.2 - 0.85 + glow * 0.6)
    shade = np.zeros_like(canvas) + np.asarray(palette.shade, np.float32)
    colour = mix(shade, np.asarray(palette.cloud, np.float32), lit)
    return mix(sky, colour, amount * palette.cloud_density)


def _with_old_clouds(painted: Pixels, pixels: Pixels, found: Sky) -> Pixels:
    """The painted sky with the lights and shades of the clouds that were there."""
    bright = luminance(pixels)
    weight = soft(found.mask, max(bright.shape) / 40) + 1e-3
    around = soft(bright * found.mask, max(bright.shape) / 40) / weight
    relief = clamped((bright - around) * 1.5, -0.16, 0.16)
    return clamped(painted * (1 + relief[..., None]))


def _lit_land(pixels: Pixels, palette: Palette, horizon: float, sun: float) -> Pixels:
    """The land in the light of the new sky, with some of its glow near the horizon."""
    down, across = rows_and_columns(pixels)
    near = np.exp(-(((down - horizon) / 0.16) ** 2)) * np.exp(-(((across - sun) / 0.34) ** 2))
    light = linear(saturated(pixels, 1.12)) * np.asarray(palette.land, np.float32)
    glow = linear(np.asarray(palette.stops[-1], np.float32)) * (near * palette.haze)[..., None]
    return encoded(light * palette.land_light + glow)


def _light_alone(pixels: Pixels, palette: Palette) -> Pixels:
    """Without a sky to paint: the light of one, falling in from above."""
    down, _ = rows_and_columns(pixels)
    falling = np.broadcast_to(1 - smoothstep(0.0, 0.85, down), pixels.shape[:2])
    strength = falling * 0.75 + 0.12
    warm = encoded(linear(pixels) * np.asarray(palette.land, np.float32) ** 2)
    washed = 1 - (1 - warm) * (1 - np.asarray(palette.stops[-1], np.float32) * 0.22)
    return mix(pixels, washed, strength)
