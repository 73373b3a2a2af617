"""Pixels as arrays, and what every filter needs: light, blurs, masks, noise."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from numpy.random import Generator

# Numbers of any shape; 32-bit floats wherever there are many.
Values: TypeAlias = NDArray[np.floating[Any]]
# Height × width × 3, sRGB-encoded, 0 to 1.
Pixels: TypeAlias = Values
# Height × width, 0 to 1 where it is a mask.
Plane: TypeAlias = Values

_BAND = 64  # rows
STEPS = 2**14  # entries of the tables that stand for the sRGB curve


@dataclass(frozen=True, slots=True)
class Touch:
    """How a filter is to be applied: how strongly, and with which chance.

    `strength` is 1 in the ordinary case. `chance` is seeded: the same seed gives the same edit.
    """

    strength: float
    chance: Generator = field(repr=False)

    def vary(self, low: float, high: float) -> float:
        """A number between `low` and `high`, drawn evenly."""
        return float(self.chance.uniform(low, high))


def from_picture(picture: Image.Image) -> Pixels:
    """The pixels of an RGB picture."""
    return np.asarray(picture, dtype=np.float32) * (1 / 255)


def to_picture(pixels: Pixels) -> Image.Image:
    """The RGB picture of `pixels`; values out of range are clipped."""
    whole = np.empty(pixels.shape, np.uint8)
    for start in range(0, len(pixels), _BAND):
        band = slice(start, start + _BAND)
        whole[band] = clamped(pixels[band]) * 255 + 0.5
    return Image.fromarray(whole, "RGB")


def linear(pixels: Values) -> Values:
    """Light, as the eye's photons are counted: the sRGB curve undone."""
    grid = np.linspace(0, 1, STEPS, dtype=np.float32)
    curve = np.where(grid <= 0.04045, grid / 12.92, ((grid + 0.055) / 1.055) ** 2.4)
    return look_up(pixels, curve.astype(np.float32))


def encoded(light: Values) -> Values:
    """The sRGB curve put on; light out of range is clipped."""
    # The table runs over the square root of light, which spends its steps where the eye does.
    grid = np.linspace(0, 1, STEPS, dtype=np.float32) ** 2
    curve = np.where(grid <= 0.0031308, grid * 12.92, 1.055 * grid ** (1 / 2.4) - 0.055)
    roots = np.sqrt(np.maximum(light, 0))
    return look_up(roots, curve.astype(np.float32))


def look_up(values: Values, curve: Values) -> Values:
    """`values` through a curve that is given at STEPS even places from 0 to 1."""
    found = np.empty(values.shape, np.float32)
    # In bands: what lies between fits into the processor's cache, and costs no memory.
    for start in range(0, len(values), _BAND):
        band = slice(start, start + _BAND)
        places = clamped(values[band])
        places *= STEPS - 1
        places += 0.5
        np.take(curve, places.astype(np.uint16), out=found[band])
    return found


def luminance(pixels: Pixels) -> Plane:
    """How bright each pixel looks, from its encoded values."""
    bright: Plane = pixels[..., 0] * 0.2126 + pixels[..., 1] * 0.7152 + pixels[..., 2] * 0.0722
    return bright


def clamped(values: Values, low: float = 0, high: float = 1) -> Values:
    """`values` with what is out of range set to its end."""
    kept: Values = np.clip(values, low, high)
    return kept


def smoothstep(low: float, high: float, values: Values) -> Values:
    """0 below `low`, 1 above `high`, and a soft way between; `low` may be the greater one."""
    way = clamped((values - low) / (high - low))
    return way * way * (3 - 2 * way)


def mix(one: Values, other: Values, mask: Plane) -> Values:
    """`one` where the mask is 0, `other` where it is 1."""
    return one + (other - one) * (mask[..., None] if one.ndim == 3 else mask)


def resized(plane: Values, width: int, height: int) -> Values:
    """A plane, or each channel of pixels, in another size."""
    if plane.ndim == 3:
        return np.stack([resized(plane[..., n], width, height) for n in range(3)], axis=-1)
    if plane.shape == (height, width):
        return plane
    picture = Image.fromarray(np.ascontiguousarray(plane, dtype=np.float32), "F")
    return np.asarray(picture.resize((width, height), Image.Resampling.BILINEAR))


def small(plane: Values, longest: int) -> Values:
    """The same, at most `longest` pixels a side."""
    height, width = plane.shape[:2]
    scale = min(1.0, longest / max(height, width))
    return resized(plane, max(1, round(width * scale)), max(1, round(height * scale)))


def box(plane: Plane, radius: int) -> Plane:
    """The mean over a square around each pixel; the edge repeats."""
    return _row_means(_row_means(plane, radius).T, radius).T


def _row_means(plane: Plane, radius: int) -> Plane:
    reach = min(radius, plane.shape[0] - 1)
    if reach < 1:
        return plane
    length = 2 * reach + 1
    padded = np.pad(plane, ((reach + 1, reach), (0, 0)), mode="edge")
    sums = np.cumsum(padded, axis=0, dtype=np.float64)
    means: Plane = ((sums[length:] - sums[:-length]) / length).astype(np.float32)
    return means


def soft(plane: Plane, radius: float) -> Plane:
    """A Gaussian blur of about `radius` pixels, done small where it is wide."""
    height, width = plane.shape
    shrink = max(1.0, radius / 4)
    little = resized(plane, max(1, round(width / shrink)), max(1, round(height / shrink)))
    reach = max(1, round(radius / shrink))
    return resized(box(box(box(little, reach), reach), reach), width, height)


def blurred(pixels: Pixels, radius: float) -> Pixels:
    """A Gaussian blur of `radius` pixels."""
    if radius > 6:
        return np.stack([soft(pixels[..., channel], radius) for channel in range(3)], axis=-1)
    return from_picture(to_picture(pixels).filter(ImageFilter.GaussianBlur(radius)))


def steepness(plane: Plane) -> Plane:
    """How much each pixel differs from the next ones right and below."""
    right = np.diff(plane, axis=1, append=plane[:, -1:])
    below = np.diff(plane, axis=0, append=plane[-1:])
    return np.hypot(right, below)


def follow_edges(mask: Plane, guide: Plane, radius: int, tolerance: float) -> Plane:
    """`mask` with its borders laid along the edges of `guide` (a guided filter).

    The mask may be smaller than the guide; the sums are done at the mask's size.
    """
    height, width = guide.shape
    little = resized(guide, mask.shape[1], mask.shape[0])
    mean_guide, mean_mask = box(little, radius), box(mask, radius)
    spread = box(little * little, radius) - mean_guide * mean_guide
    shared = box(little * mask, radius) - mean_guide * mean_mask
    little_slope = shared / (spread + tolerance)
    little_offset = mean_mask - little_slope * mean_guide
    slope = resized(box(little_slope, radius), width, height)
    offset = resized(box(little_offset, radius), width, height)
    return clamped(slope * guide + offset)


def clouds(
    chance: Generator, width: int, height: int, cell: tuple[float, float], octaves: int = 5
) -> Plane:
    """Fractal noise, 0 to 1, whose largest lumps are `cell` (across, down) of the picture."""
    total: Plane = np.zeros((height, width), np.float32)
    weight, sum_of_weights = 1.0, 0.0
    across, down = cell
    for _ in range(octaves):
        columns = min(width, max(2, round(1 / across) + 1))
        rows = min(height, max(2, round(1 / down) + 1))
        grid = Image.fromarray(chance.random((rows, columns), dtype=np.float32), "F")
        layer = np.asarray(grid.resize((width, height), Image.Resampling.BICUBIC), np.float32)
        total = total + layer * weight
        sum_of_weights += weight
        weight, across, down = weight * 0.55, across / 2, down / 2
    return clamped(total / sum_of_weights)


def grain(chance: Generator, width: int, height: int, size: float = 1.0) -> Plane:
    """Film grain around 0, about 1 in spread, its lumps `size` pixels wide."""
    columns, rows = max(1, round(width / size)), max(1, round(height / size))
    return resized(chance.standard_normal((rows, columns), dtype=np.float32), width, height)


def rows_and_columns(pixels: Values) -> tuple[Plane, Plane]:
    """For each pixel how far down and how far across it lies, 0 to 1; they broadcast."""
    height, width = pixels.shape[:2]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    return down, across


def saturated(pixels: Pixels, factor: float) -> Pixels:
    """Colours moved away from grey (factor > 1) or towards it; brightness stays."""
    grey = luminance(pixels)[..., None]
    return grey + (pixels - grey) * factor


def tinted(pixels: Pixels, gains: tuple[float, float, float]) -> Pixels:
    """Light of each colour scaled by `gains`, its brightness kept; white takes on the tint."""
    light = linear(pixels)
    scale = np.asarray(gains, np.float32)
    scale = scale / (scale @ np.asarray([0.2126, 0.7152, 0.0722], np.float32))
    light *= scale
    return encoded(light)
