"""The lake in other weather, at other times: for the cards of the recipes.

Pictures are (high, wide, 3), encoded, 0…1.
"""

from __future__ import annotations

import numpy as np

from studio.darkroom import grey, lighter, mixed, saturated, toned
from studio.film import blurred
from studio.textures import cloudy
from studio.vectors import Array

Colour = tuple[float, float, float]


def sky_share(shown: Array) -> Array:
    """Where the sky is, (high, wide) 0…1: down each column until the land begins."""
    high = shown.shape[0]
    tone = blurred(grey(shown), 0.7)
    land = (tone < 0.575) & (np.arange(high)[:, None] > high * 0.2)
    found = np.where(land.any(0), land.argmax(0), high // 2)
    # Pale rocks would be taken for sky: the crest is what most columns about it say.
    reach = np.lib.stride_tricks.sliding_window_view(np.pad(found, 24, "edge"), 49)
    first = np.minimum(found, np.median(reach, 1) + 3)
    y = np.arange(high, dtype=np.float32)[:, None]
    share: Array = np.clip(first[None, :] - y - 0.2, 0, 1).astype(np.float32)
    return share


def water_share(shown: Array) -> Array:
    """Where the lake is, (high, wide) 0…1."""
    high = shown.shape[0]
    y = np.arange(high, dtype=np.float32)[:, None] / high
    blue = np.clip((shown[..., 2] - shown[..., 1] + 0.006) * 40, 0, 1)
    plain = np.clip(1 - (shown.max(-1) - shown.min(-1)) * 9, 0, 1)
    rows = np.clip((y - 0.565) * 90, 0, 1) * np.clip((0.70 - y) * 60, 0, 1)
    found: Array = blurred((blue * plain * rows).astype(np.float32), 0.8)
    share: Array = np.clip(found * 1.3, 0, 1)
    return share


def _down(shown: Array, stops: list[tuple[float, Colour]], end: float = 0.44) -> Array:
    """Colours from the top to the horizon at `end`, (high, wide, 3)."""
    high, wide = shown.shape[:2]
    at = np.linspace(0, 1, high) / end
    columns = [np.interp(at, [s[0] for s in stops], [s[1][k] for s in stops]) for k in range(3)]
    found: Array = np.repeat(np.stack(columns, -1)[:, None].astype(np.float32), wide, 1)
    return found


def _clouds(shape: tuple[int, int], seed: int, cover: float, end: float = 0.46) -> Array:
    """Banks of cloud that grow flatter towards the horizon, 0…1."""
    high, wide = shape
    field = cloudy((512, 512), 1.5, seed)
    y = np.linspace(0, 1, high, dtype=np.float32)[:, None]
    away = 1 / np.maximum(end - y + 0.10, 0.05)
    x = np.linspace(-1, 1, wide, dtype=np.float32)[None, :]
    u = ((x * away * 26) % 512).astype(int)
    v = np.repeat(((away * 52) % 512).astype(int), wide, 1)
    thick = blurred(field[v, u].astype(np.float32), 1.4)
    share: Array = np.clip((thick - 0.8 + 1.6 * cover) * 0.9, 0, 1)
    return share


def sunset(shown: Array) -> Array:
    """A warm sunset over the lake."""
    sky = _down(shown, [(0, (0.32, 0.38, 0.56)), (0.35, (0.62, 0.52, 0.60)),
                        (0.65, (0.95, 0.62, 0.46)), (1.0, (1.0, 0.80, 0.50))])  # fmt: skip
    high, wide = shown.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    near = np.exp(-(((x / wide - 0.40) / 0.30) ** 2) - ((y / high - 0.40) / 0.16) ** 2)
    sky = sky + near[..., None] * np.array([0.22, 0.20, 0.08], np.float32)
    cloud = _clouds((high, wide), 71, 0.46)
    lit = np.array([1.0, 0.56, 0.42], np.float32) * (0.66 + 0.5 * near[..., None])
    sky = mixed(sky, np.broadcast_to(lit, sky.shape), cloud * 0.75)
    ground = toned(lighter(shown, -0.55), (1.16, 0.90, 0.72))
    ground = saturated(ground, 1.15)
    glow = np.exp(-(((y / high - 0.42) / 0.20) ** 2)) * 0.30 * (0.5 + near)
    ground = ground + glow[..., None] * np.array([0.75, 0.42, 0.20], np.float32)
    mirror = sky[::-1][(np.arange(high) - int(high * 0.14)) % high]
    ground = mixed(ground, mirror * 0.92, water_share(shown) * 0.62)
    return np.clip(mixed(ground, sky, sky_share(shown)), 0, 1)


def fine(shown: Array) -> Array:
    """A blue sky with a few white clouds, and sun on the meadow."""
    sky = _down(shown, [(0, (0.20, 0.44, 0.76)), (0.5, (0.42, 0.64, 0.88)),
                        (1.0, (0.78, 0.88, 0.95))])  # fmt: skip
    cloud = _clouds(shown.shape[:2], 73, 0.30)
    under = _clouds(shown.shape[:2], 73, 0.16)
    white = np.array([0.98, 0.98, 0.98], np.float32) - 0.12 * under[..., None]
    sky = mixed(sky, white, cloud)
    ground = saturated(toned(lighter(shown, 0.55), (1.07, 1.03, 0.90)), 1.32)
    water = mixed(ground, np.broadcast_to(np.array([0.24, 0.46, 0.68], np.float32), ground.shape),
                  water_share(shown) * 0.66)  # fmt: skip
    return np.clip(mixed(water, sky, sky_share(shown)), 0, 1)


def _barn(shown: Array) -> Array:
    red = np.clip((shown[..., 0] - shown[..., 1] - 0.13) * 12, 0, 1)
    share: Array = np.clip(blurred(red.astype(np.float32), 0.7) * 1.4, 0, 1)
    return share


def winter(shown: Array) -> Array:
    """The same place under fresh snow."""
    high, wide = shown.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    y, x = y / high, x / wide
    tone = grey(shown)
    fine_ = tone - blurred(tone, 3.0)
    meadow = np.clip((y - 0.672) * 40 + 0.3 * fine_, 0, 1)
    pines = np.clip((0.30 - tone) * 7, 0, 1) * (y > 0.46) * (y < 0.74)
    drift = 0.86 + 0.045 * cloudy((high, wide), 1.6, 81, 3.0) + 0.85 * fine_ * (0.5 + y * 0.2)
    snow = np.stack([drift * 0.965, drift * 0.985, drift * 1.02], -1)
    hills = (1 - sky_share(shown)) * (y < 0.575)
    green = np.clip((tone - 0.235) * 4.2, 0, 1)
    dusted = np.stack([tone * 0.85 + 0.10, tone * 0.92 + 0.12, tone + 0.16], -1)
    land = mixed(saturated(shown, 0.45), dusted, hills)
    peak = np.stack([0.72 + 0.9 * fine_, 0.76 + 0.9 * fine_, 0.82 + 0.9 * fine_], -1)
    land = mixed(land, peak, hills * green * 0.92)
    frozen = np.stack([tone * 0.55 + 0.32, tone * 0.55 + 0.37, tone * 0.55 + 0.43], -1)
    land = mixed(land, frozen, water_share(shown) * 0.8)
    spread = shown.max(-1) - shown.min(-1)
    rails = np.clip((0.075 - spread) * 30, 0, 1) * (x > 0.78) * (y > 0.645)
    land = mixed(land, snow, meadow * (1 - 0.86 * pines) * (1 - blurred(rails, 0.6)))
    land = mixed(land, snow, np.clip(fine_ * 9, 0, 1) * pines * 0.6)
    land = mixed(land, shown * 0.98, _barn(shown) * (y > 0.62) * (y < 0.73))
    roof = (
        (np.abs(y - 0.642) < 0.0125)
        * (x > 0.29)
        * (x < 0.372)
        * np.clip((0.30 - _red(shown)) * 9, 0, 1)
    )
    land = mixed(land, snow, roof.astype(np.float32) * 0.9)
    sky = _down(shown, [(0, (0.70, 0.75, 0.82)), (1.0, (0.90, 0.92, 0.94))])
    sky = sky + 0.5 * (shown - blurred(shown, 20.0))
    return np.clip(mixed(land, sky, sky_share(shown)), 0, 1)


def _red(shown: Array) -> Array:
    found: Array = shown[..., 0] - shown[..., 1]
    return found


def autumn(shown: Array) -> Array:
    """The woods in orange and gold."""
    high, wide = shown.shape[:2]
    y = np.linspace(0, 1, high, dtype=np.float32)[:, None]
    tone = grey(shown)[..., None]
    trees = (1 - sky_share(shown)) * (y < 0.572) * np.clip((0.50 - tone[..., 0]) * 8, 0, 1)
    patch = cloudy((high, wide), 0.75, 91)
    hue = np.where((patch > 0.5)[..., None], np.array([1.0, 0.70, 0.16]),
                   np.where((patch > -0.4)[..., None], np.array([0.98, 0.48, 0.13]),
                            np.array([0.72, 0.26, 0.14])))  # fmt: skip
    leaves = np.clip(tone * 2.1 * blurred(hue.astype(np.float32), 0.8), 0, 1)
    grass = np.clip(tone * np.array([1.36, 1.08, 0.52]), 0, 1)
    meadow = np.clip((y - 0.685) * 30, 0, 1) * np.ones((1, wide), np.float32)
    meadow = meadow * np.clip((tone[..., 0] - 0.20) * 7, 0, 1)
    land = mixed(lighter(shown, 0.12), leaves, trees * 0.86)
    land = mixed(land, grass, meadow * 0.78)
    land = mixed(land, shown, _barn(shown) * (y > 0.62) * (y < 0.73))
    light = toned(land, (1.06, 1.0, 0.92))
    sky = _down(shown, [(0, (0.62, 0.70, 0.80)), (1.0, (0.93, 0.90, 0.84))])
    sky = sky + 0.7 * (shown - blurred(shown, 24.0))
    return np.clip(mixed(light, sky, sky_share(shown)), 0, 1)


def mist(shown: Array) -> Array:
    """Morning mist over the lake, a low sun behind it."""
    high, wide = shown.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    y, x = y / high, x / wide
    drift = cloudy((high, wide), 1.7, 95, 4.0)
    near = np.clip((y - 0.56) / 0.44, 0, 1)
    thick = np.where(y < 0.56, 0.50 + 0.5 * np.exp(-(((y - 0.54) / 0.12) ** 2)),
                     0.95 * (1 - near) ** 1.7 + 0.05)  # fmt: skip
    thick = np.clip(thick + 0.07 * drift, 0, 0.97)
    sun = np.exp(-(((x - 0.30) / 0.34) ** 2) - ((y - 0.36) / 0.30) ** 2)[..., None]
    air = np.array([0.76, 0.76, 0.76], np.float32) + sun * np.array([0.23, 0.15, 0.0], np.float32)
    base = toned(saturated(shown, 0.85), (1.03, 1.0, 0.95))
    return np.clip(mixed(base, air, thick.astype(np.float32)), 0, 1)
