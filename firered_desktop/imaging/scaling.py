"""Sizes that fit, and pictures made smaller."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from firered_desktop.core.sizes import Dimensions

Box = tuple[float, float, float, float]

_LANCZOS = Image.Resampling.LANCZOS
_REACH = 3  # how many pixels of the result the Lanczos kernel spans on either side
_STRIP = 4_000_000  # source pixels in floating point at a time: 16 MB a channel
_FINE = 65535  # steps of linear light; coarser ones would show in the shadows


def within_area(size: Dimensions, area: int) -> Dimensions:
    """`size` scaled down to at most `area` pixels; never enlarged, the shape kept."""
    if size.pixels <= area:
        return size
    scale = math.sqrt(area / size.pixels)
    width = max(1, int(size.width * scale))
    height = max(1, min(int(size.height * scale), area // width))
    return Dimensions(min(width, max(1, area // height)), height)


def within_box(size: Dimensions, box: Dimensions) -> Dimensions:
    """`size` scaled down to fit into `box`; never enlarged, the shape kept."""
    scale = min(box.width / size.width, box.height / size.height, 1.0)
    return Dimensions(max(1, round(size.width * scale)), max(1, round(size.height * scale)))


def shrunk(image: Image.Image, size: Dimensions, box: Box) -> Image.Image:
    """The `box` of `image` scaled to `size`, fast: good enough to look at while small."""
    if _is_whole(image, size, box):
        return image
    return image.resize((size.width, size.height), _LANCZOS, box=box, reducing_gap=2.0)


def shrunk_in_linear_light(image: Image.Image, size: Dimensions, box: Box) -> Image.Image:
    """The `box` of the sRGB `image` (mode RGB) scaled to `size` as light adds up (Lanczos).

    Averaging sRGB's numbers instead darkens fine detail. Done strip by strip, so that it needs
    little more memory than the picture itself.
    """
    if _is_whole(image, size, box):
        return image
    to_linear, to_srgb = _linear_of_srgb(), _srgb_of_linear()
    result = np.empty((size.height, size.width, 3), dtype=np.uint8)
    ratio = (box[3] - box[1]) / size.height
    rows = max(1, int(_STRIP / image.width / ratio))
    for top in range(0, size.height, rows):
        bottom = min(top + rows, size.height)
        upper, lower = box[1] + top * ratio, min(box[1] + bottom * ratio, box[3])
        margin = math.ceil(_REACH * max(ratio, 1.0)) + 1
        first = max(0, math.floor(upper) - margin)
        last = min(image.height, math.ceil(lower) + margin)
        strip = np.asarray(image.crop((0, first, image.width, last)))
        part = (box[0], upper - first, box[2], lower - first)
        for channel in range(3):
            linear = Image.fromarray(to_linear[strip[..., channel]])
            scaled = linear.resize((size.width, bottom - top), _LANCZOS, box=part)
            steps = np.clip(np.asarray(scaled), 0.0, 1.0) * _FINE + 0.5
            result[top:bottom, :, channel] = to_srgb[steps.astype(np.uint16)]
    return Image.fromarray(result)


def _is_whole(image: Image.Image, size: Dimensions, box: Box) -> bool:
    return image.size == (size.width, size.height) and box == (0, 0, *image.size)


def _linear_of_srgb() -> NDArray[np.float32]:
    """Light from 0 to 1 for each of the 256 values of sRGB (IEC 61966-2-1)."""
    value = np.arange(256) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return linear.astype(np.float32)


def _srgb_of_linear() -> NDArray[np.uint8]:
    """The value of sRGB for each of `_FINE` + 1 steps of light."""
    light = np.arange(_FINE + 1) / _FINE
    value = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(value * 255 + 0.5, dtype=np.uint8)
