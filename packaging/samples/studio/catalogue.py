"""The four sample photographs: what each shows, how it was taken, how its file is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from studio import interior, landscape, still_life, vase
from studio.camera import Effort, Lens, expose
from studio.colour import DISPLAY_P3, SRGB, WIDE, Space
from studio.denoise import clean
from studio.film import Stock
from studio.scene import Scene
from studio.shot import Position, Shot
from studio.vectors import Array

Tell = Callable[[float], None]
Size = tuple[int, int]


@dataclass(frozen=True)
class Photograph:
    """One sample. `light` renders it at a size (width, height), upright, in linear light."""

    name: str
    size: Size
    """Upright, pixels."""
    light: Callable[[Size, float, Tell], Array]
    stock: Stock
    space: Space
    shot: Shot
    quality: int
    grain_seed: int


def _traced(
    scene: Callable[[], Scene], lens: Lens, whole: Effort, detail: float
) -> Callable[[Size, float, Tell], Array]:
    def light(size: Size, effort: float, tell: Tell) -> Array:
        traced = (round(size[0] * detail), round(size[1] * detail))
        samples = max(4, round(whole.samples * effort))
        found = clean(expose(scene(), lens, traced, replace(whole, samples=samples), tell))
        return found if traced == size else _enlarged(found, size)

    return light


def _enlarged(light: Array, size: Size) -> Array:
    sheets = [Image.fromarray(np.log1p(8 * light[..., k])) for k in range(3)]
    larger = [np.asarray(s.resize(size, Image.Resampling.BICUBIC), np.float32) for s in sheets]
    found: Array = np.maximum(np.expm1(np.stack(larger, -1)) / 8, 0)
    return found


def _view(size: Size, _effort: float, tell: Tell) -> Array:
    return landscape.picture(size, 7, tell)


PHOTOGRAPHS = (
    Photograph(
        "still-life.jpg", (1800, 1200),
        _traced(still_life.scene, still_life.LENS, Effort(24, 5), 0.75),
        still_life.STOCK, SRGB,
        Shot("Breakfast things on a table", "2026:03:14 09:42:10", "+01:00",
             "FireRed 60mm F2.8 Macro", 60, 2.8, (1, 60), 400),
        88, 11,
    ),
    Photograph(
        "landscape.jpg", (2400, 1600), _view, landscape.STOCK, DISPLAY_P3,
        Shot("The lake under a grey sky", "2025:09:21 16:05:33", "+02:00",
             "FireRed 28mm F2.8", 28, 8.0, (1, 160), 200,
             position=Position(46.2788, 13.8869, 528.0), in_srgb=False),
        84, 12,
    ),
    Photograph(
        "interior.jpg", (1536, 1024), _traced(interior.scene, interior.LENS, Effort(24, 4), 2 / 3),
        interior.STOCK, SRGB,
        Shot("Living room, morning", "2026:04:02 08:17:45", "+02:00",
             "FireRed 24-70mm F2.8", 25, 5.6, (1, 30), 320),
        88, 13,
    ),
    Photograph(
        "object.jpg", (1200, 1600), _traced(vase.scene, vase.LENS, Effort(24, 4), 0.75),
        vase.STOCK, WIDE,
        Shot("Stoneware vase", "2026:02:11 14:30:02", "+00:00",
             "FireRed 85mm F1.8", 85, 4.0, (1, 125), 100, orientation=6,
             position=Position(51.4787, -0.2956, 11.0), in_srgb=False),
        88, 14,
    ),
)  # fmt: skip
