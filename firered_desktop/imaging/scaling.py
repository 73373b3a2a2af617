"""Sizes that fit, and pictures made smaller."""

from __future__ import annotations

import functools
import math

from PIL import Image

from firered_desktop.core.sizes import Dimensions

Box = tuple[float, float, float, float]

_LANCZOS = Image.Resampling.LANCZOS
_REACH = 3  # how many pixels of the result the Lanczos kernel spans on either side
_STRIP = 4_000_000  # source pixels in floating point at a time: 16 MB a channel
_FINE = 65535  # steps of linear light; coarser ones would show in the shadows


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
    channels = [_scaled(channel, size, box) for channel in image.split()]
    return Image.merge("RGB", channels)


def _scaled(channel: Image.Image, size: Dimensions, box: Box) -> Image.Image:
    """The `box` of one channel of sRGB scaled as light adds up.

    By Pillow's tables: to load NumPy takes longer than to prepare a small picture.
    """
    steps = Image.new("I", (size.width, size.height))
    ratio = (box[3] - box[1]) / size.height
    rows = max(1, int(_STRIP / channel.width / ratio))
    for top in range(0, size.height, rows):
        bottom = min(top + rows, size.height)
        upper, lower = box[1] + top * ratio, min(box[1] + bottom * ratio, box[3])
        margin = math.ceil(_REACH * max(ratio, 1.0)) + 1
        first = max(0, math.floor(upper) - margin)
        last = min(channel.height, math.ceil(lower) + margin)
        strip = channel.crop((0, first, channel.width, last)).point(_linear_of_srgb(), "F")
        part = (box[0], upper - first, box[2], lower - first)
        light = strip.resize((size.width, bottom - top), _LANCZOS, box=part)
        steps.paste(light.point(lambda value: value * _FINE + 0.5).convert("I"), (0, top))
    return steps.point(_srgb_of_linear(), "L")  # what Lanczos overshoots is clipped


def _is_whole(image: Image.Image, size: Dimensions, box: Box) -> bool:
    return image.size == (size.width, size.height) and box == (0, 0, *image.size)


@functools.cache
def _linear_of_srgb() -> list[float]:
    """Light from 0 to 1 for each of the 256 values of sRGB (IEC 61966-2-1)."""
    values = (value / 255 for value in range(256))
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


@functools.cache
def _srgb_of_linear() -> list[int]:
    """The value of sRGB for each of `_FINE` + 1 steps of light."""
    lights = (step / _FINE for step in range(_FINE + 1))
    values = (v * 12.92 if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in lights)
    return [int(value * 255 + 0.5) for value in values]
