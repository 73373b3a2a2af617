"""Pixels in 16 bits a channel: scaled and brought into a profile without rounding to 8 between."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.into_profile import in_profile
from firered_desktop.imaging.matrix_profile import MatrixProfile, Values, matrix_profile
from firered_desktop.imaging.scaling import Box, strips_of

DeepPixels: TypeAlias = NDArray[np.uint16]  # rows, columns, three channels

_Encode: TypeAlias = Callable[[Values], NDArray[np.uint16]]
_LARGEST = 65_535
_WIDENING = 257  # from 8 bits to 16: 255 becomes 65535


def _light_of_srgb() -> Values:
    """Light from 0 to 1 for each of the 256 values of sRGB (IEC 61966-2-1)."""
    values = np.linspace(0.0, 1.0, 256)
    light = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return light.astype(np.float32)


_LIGHT = _light_of_srgb()


def deep_pixels(image: Image.Image, size: Dimensions, icc: bytes | None) -> DeepPixels:
    """`image` (RGB in sRGB) scaled to `size` in linear light, in the colours of `icc`.

    None is sRGB. A profile made of tables is applied in eight bits: by Pillow, which has no more.
    """
    space = None if icc is None else matrix_profile(icc)
    if icc is not None and space is None:
        scaled = image if size == Dimensions(*image.size) else _narrowed(image, size)
        return _widened(in_profile(scaled, icc))
    if icc is None and size == Dimensions(*image.size):
        return _widened(image)
    return _scaled(image, size, _to_srgb if space is None else _to_space(space))


def _scaled(image: Image.Image, size: Dimensions, encode: _Encode) -> DeepPixels:
    """Strip by strip, so that only some of the picture is in floating point at a time."""
    result = np.empty((size.height, size.width, 3), dtype=np.uint16)
    box = (0.0, 0.0, float(image.width), float(image.height))
    for top, bottom, strip in strips_of(image.height, image.width, size.height, box):
        part = (0.0, strip.upper, float(image.width), strip.lower)
        source = image.crop((0, strip.first, image.width, strip.last))
        light = _light(source, Dimensions(size.width, bottom - top), part)
        result[top:bottom] = encode(np.clip(light, 0.0, 1.0))
    return result


def _light(strip: Image.Image, size: Dimensions, part: Box) -> Values:
    """The `part` of `strip` scaled to `size` as light adds up, from 0 to 1 and a little beyond."""
    light = np.empty((size.height, size.width, 3), dtype=np.float32)
    for number, channel in enumerate(strip.split()):
        linear = Image.fromarray(_LIGHT[np.asarray(channel)])
        scaled = linear.resize((size.width, size.height), Image.Resampling.LANCZOS, box=part)
        light[..., number] = np.asarray(scaled)
    return light


def _narrowed(image: Image.Image, size: Dimensions) -> Image.Image:
    scaled = _scaled(image, size, _to_srgb).astype(np.uint32)  # 16 bits are too few to round in
    return Image.fromarray(((scaled + _WIDENING // 2) // _WIDENING).astype(np.uint8))


def _widened(image: Image.Image) -> DeepPixels:
    return np.asarray(image, dtype=np.uint16) * np.uint16(_WIDENING)


def _to_srgb(light: Values) -> NDArray[np.uint16]:
    values = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return _rounded(values)


def _to_space(space: MatrixProfile) -> _Encode:
    srgb = matrix_profile(profiles.icc_profile(profiles.SRGB))
    assert srgb is not None
    matrix = (np.linalg.inv(space.matrix) @ srgb.matrix).T.astype(np.float32)

    numbers = space.encoder()

    def encode(light: Values) -> NDArray[np.uint16]:
        return _rounded(numbers(np.clip(light @ matrix, 0.0, 1.0)))

    return encode


def _rounded(values: Values) -> NDArray[np.uint16]:
    return (values * _LARGEST + 0.5).astype(np.uint16)
