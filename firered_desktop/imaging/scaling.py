"""Sizes that fit, and pictures made smaller."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.modes import strips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Box = tuple[float, float, float, float]

_LANCZOS = Image.Resampling.LANCZOS
_REACH = 3  # how many pixels of the result the Lanczos kernel spans on either side
_STRIP = 4_000_000  # source pixels in floating point at a time: 16 MB a channel
_VERY_LARGE = 64_000_000  # pixels
_HEADROOM = 1.5  # times the sides of the result
_FINE = 65535  # steps of linear light; coarser ones would show in the shadows


def within_box(size: Dimensions, box: Dimensions) -> Dimensions:
    """`size` scaled down to fit into `box`; never enlarged, the shape kept."""
    scale = min(box.width / size.width, box.height / size.height, 1.0)
    return Dimensions(max(1, round(size.width * scale)), max(1, round(size.height * scale)))


def fitted(size: Dimensions, box: Dimensions | None, *, enlarge: bool = False) -> Dimensions:
    """`size` as large as fits into `box` (None: as it is); larger than it is only to `enlarge`."""
    if box is None or (enlarge and size == box):
        return size
    if not enlarge:
        return within_box(size, box)
    scale = min(box.width / size.width, box.height / size.height)
    return Dimensions(max(1, round(size.width * scale)), max(1, round(size.height * scale)))


def shrunk(image: Image.Image, size: Dimensions, box: Box) -> Image.Image:
    """The `box` of `image` scaled to `size`, fast: good enough to look at while small."""
    if _is_whole(image, size, box):
        return image
    return image.resize((size.width, size.height), _LANCZOS, box=box, reducing_gap=2.0)


def _as_it_is(part: Image.Image) -> Image.Image:
    return part


def shrunk_in_linear_light(
    image: Image.Image,
    size: Dimensions,
    box: Box,
    srgb: Callable[[Image.Image], Image.Image] = _as_it_is,
) -> Image.Image:
    """The `box` of `image` scaled to `size` as light adds up (Lanczos); mode RGB, sRGB.

    `srgb` makes that of any part of `image`, where it is not so yet. Averaging sRGB's numbers
    instead of light darkens fine detail. Done strip by strip, so that it needs little more memory
    than the picture itself.
    """
    scaled = Image.new("RGB", (size.width, size.height))
    if _is_whole(image, size, box):
        rows = max(1, _STRIP // image.width)
        for top in range(0, image.height, rows):
            bottom = min(top + rows, image.height)
            scaled.paste(srgb(image.crop((0, top, image.width, bottom))), (0, top))
        return scaled
    for top, bottom, strip in strips_of(image.height, image.width, size.height, box):
        part = (box[0], strip.upper, box[2], strip.lower)
        source = srgb(image.crop((0, strip.first, image.width, strip.last)))
        channels = [
            _scaled(channel, Dimensions(size.width, bottom - top), part)
            for channel in source.split()
        ]
        scaled.paste(Image.merge("RGB", channels), (0, top))
    return scaled


def reduced(
    image: Image.Image, step: int, made: Callable[[Image.Image], Image.Image]
) -> Image.Image:
    """`image`, made with `made` strip by strip, its sides divided by the whole number `step`."""
    pieces = (made(strip).reduce(step) for strip in strips(image, step))
    first = next(pieces)
    small = Image.new(first.mode, (first.width, -(-image.height // step)))
    small.paste(first)
    top = first.height
    for piece in pieces:
        small.paste(piece, (0, top))
        top += piece.height
    return small


def rough_step(whole: Dimensions, size: Dimensions) -> int:
    """By what a picture of `whole` is divided before it is scaled to `size` with care.

    One, but for very large ones, which would take long; what is left is well larger than `size`,
    as it is with a JPEG file that is decoded scaled down.
    """
    if whole.pixels < _VERY_LARGE:
        return 1
    ratio = min(whole.width / size.width, whole.height / size.height)
    return max(1, int(ratio / _HEADROOM))


@dataclass(frozen=True, slots=True)
class Strip:
    """The rows `first` to `last` of a source, of which `upper` to `lower` (from `first`) count.

    Those around them are what the kernel reaches too.
    """

    first: int
    last: int
    upper: float
    lower: float


def strips_of(
    height: int, width: int, wanted: int, box: Box, pixels: int = _STRIP
) -> Iterator[tuple[int, int, Strip]]:
    """From top to bottom, the rows of a result `wanted` pixels high, and what they are made of.

    Of the source, `height` × `width` pixels, the `box` is scaled; about `pixels` of it at a time.
    """
    ratio = (box[3] - box[1]) / wanted
    rows = max(1, int(pixels / width / ratio))
    margin = math.ceil(_REACH * max(ratio, 1.0)) + 1
    for top in range(0, wanted, rows):
        bottom = min(top + rows, wanted)
        upper, lower = box[1] + top * ratio, min(box[1] + bottom * ratio, box[3])
        first = max(0, math.floor(upper) - margin)
        last = min(height, math.ceil(lower) + margin)
        yield top, bottom, Strip(first, last, upper - first, lower - first)


def _scaled(channel: Image.Image, size: Dimensions, part: Box) -> Image.Image:
    """The `part` of one channel of sRGB scaled as light adds up.

    By Pillow's tables: to load NumPy takes longer than to prepare a small picture.
    """
    light = channel.point(_linear_of_srgb(), "F")
    scaled = light.resize((size.width, size.height), _LANCZOS, box=part)
    steps = scaled.point(lambda value: value * _FINE + 0.5).convert("I")
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
