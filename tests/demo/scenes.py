"""Pictures that are enough like photographs for the filters to bite on."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from firered_desktop.demo.filters.pixels import Pixels, clouds, rows_and_columns, smoothstep


def landscape(width: int = 240, height: int = 160, seed: int = 1) -> Pixels:
    """A bright grey sky over dark textured hills, whose edge lies in the middle."""
    chance = np.random.default_rng(seed)
    canvas = np.zeros((height, width, 3), np.float32)
    down, across = rows_and_columns(canvas)
    sky = np.asarray([0.72, 0.75, 0.79], np.float32) + (down * 0.1)[..., None]
    edge = 0.5 + 0.06 * np.sin(across * 9)
    land = smoothstep(-0.004, 0.004, down - edge)[..., None]
    texture = clouds(chance, width, height, (0.03, 0.03), 4)[..., None]
    hills = np.asarray([0.24, 0.34, 0.18], np.float32) * (0.4 + 1.2 * texture)
    scene: Pixels = (canvas + sky) * (1 - land) + hills * land
    noise = chance.standard_normal(scene.shape, dtype=np.float32) * 0.006
    return (scene + noise).astype(np.float32)


def still_life(width: int = 200, height: int = 200, seed: int = 2) -> Pixels:
    """A red ball with fine texture before a brown patterned wall."""
    chance = np.random.default_rng(seed)
    canvas = np.zeros((height, width, 3), np.float32)
    down, across = rows_and_columns(canvas)
    stripes = (0.85 + 0.15 * np.sin(across * 120) * np.sin(down * 120))[..., None]
    wall = np.asarray([0.55, 0.45, 0.34], np.float32) * stripes
    distance = np.hypot(across - 0.5, down - 0.56)
    ball = smoothstep(0.255, 0.245, distance)[..., None]
    texture = clouds(chance, width, height, (0.03, 0.03), 3)[..., None]
    red = np.asarray([0.8, 0.15, 0.12], np.float32) * (0.6 + 0.6 * texture)
    scene: Pixels = (canvas + wall) * (1 - ball) + red * ball
    return scene.astype(np.float32)


def plain(red: float, green: float, blue: float, width: int = 64, height: int = 48) -> Pixels:
    """One colour."""
    return np.zeros((height, width, 3), np.float32) + np.asarray([red, green, blue], np.float32)


def png(pixels: Pixels) -> bytes:
    """The file of `pixels`."""
    file = io.BytesIO()
    image(pixels).save(file, "PNG")
    return file.getvalue()


def image(pixels: Pixels) -> Image.Image:
    """The picture of `pixels`."""
    return Image.fromarray((np.clip(pixels, 0, 1) * 255 + 0.5).astype(np.uint8), "RGB")


def means(picture: Image.Image) -> tuple[float, float, float]:
    """Mean red, green and blue, 0 to 255."""
    red, green, blue = np.asarray(picture.convert("RGB"), np.float64).mean(axis=(0, 1))
    return float(red), float(green), float(blue)
