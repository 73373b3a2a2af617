"""Pictures of 16 bits a channel for sending: into sRGB, scaled and only then brought to eight bits.

Never all of the picture at once: band by band, so that 100 megapixels need no gigabyte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import deep_colour
from firered_desktop.imaging.decoders.arrays import reduced, regular
from firered_desktop.imaging.scaling import Box, rough_step, strips_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from firered_desktop.imaging.decoders.found import Deep

    Samples = NDArray[np.uint16]
    Light = NDArray[np.float32]  # rows × width × RGB, linear, from 0 to 1

_PIXELS = 1_000_000  # of the source at a time: 12 MB of light
_LANCZOS = Image.Resampling.LANCZOS


class DeepRendering:
    """What is made of one picture of 16 bits, laid on `ground` (``#rrggbb``).

    `see_through` tells, once it was scaled, whether something was.
    """

    def __init__(self, deep: Deep, ground: str) -> None:
        self._deep = deep
        self._colours = deep_colour.DeepColours(deep, ground)

    @property
    def see_through(self) -> bool:
        """Whether some of what was read is transparent."""
        return self._colours.see_through

    def scaled(self, size: Dimensions, made: Light | None) -> Light:
        """The picture at `size`, from `made` where that is a larger one of it."""
        if made is not None:
            whole = Dimensions(made.shape[1], made.shape[0])
            return _scaled(iter((made,)), whole, size, _all_of(whole))
        whole = self._deep.size
        step = 1 if self._deep.alpha else rough_step(whole, size)
        if step == 1:
            return _scaled(self._light(regular(self._deep.bands(), 1)), whole, size, _all_of(whole))
        small = Dimensions(-(-whole.width // step), -(-whole.height // step))
        pieces = (reduced(band, step) for band in regular(self._deep.bands(), step))
        return _scaled(
            self._light(pieces), small, size, (0.0, 0.0, whole.width / step, whole.height / step)
        )

    def _light(self, pieces: Iterable[Samples]) -> Iterator[Light]:
        for piece in pieces:
            yield self._colours.light(piece)

    @staticmethod
    def dithered(light: Light) -> Image.Image:
        """`light` as sRGB of eight bits; what lies between two levels becomes a pattern of both.

        A colour that eight bits hold exactly stays even.
        """
        height, width = light.shape[:2]
        pixels = np.empty((height, width, 3), np.uint8)
        tiled = np.tile(_THRESHOLDS, (1, -(-width // 8), 1))[:, :width]
        for top in range(0, height, 8):
            values = deep_colour.encoded(light[top : top + 8]) * np.float32(255)
            values += tiled[: values.shape[0]]
            pixels[top : top + 8] = np.minimum(values, 255)
        return Image.fromarray(pixels)


def _ordered(side: int) -> NDArray[np.float32]:
    """Bayer's matrix of thresholds between 0 and 1 (B. E. Bayer, 1973)."""
    order = np.zeros((1, 1), np.int64)
    while order.shape[0] < side:
        order = np.block([[4 * order, 4 * order + 2], [4 * order + 3, 4 * order + 1]])
    thresholds: NDArray[np.float32] = ((order + 0.5) / order.size).astype(np.float32)
    return thresholds[..., None]


_THRESHOLDS = _ordered(8)


def _all_of(whole: Dimensions) -> Box:
    return (0.0, 0.0, float(whole.width), float(whole.height))


def _scaled(pieces: Iterator[Light], whole: Dimensions, size: Dimensions, box: Box) -> Light:
    result = np.empty((size.height, size.width, 3), np.float32)
    if whole == size:
        top = 0
        for piece in pieces:
            result[top : top + piece.shape[0]] = piece
            top += piece.shape[0]
        return _filled(result, top)
    rows = _Rows(pieces, whole.width)
    for top, bottom, strip in strips_of(whole.height, whole.width, size.height, box, _PIXELS):
        held = rows.between(strip.first, strip.last)
        part = (box[0], strip.upper, box[2], strip.lower)
        for channel in range(3):
            source = Image.fromarray(np.ascontiguousarray(held[..., channel]))
            result[top:bottom, :, channel] = np.asarray(
                source.resize((size.width, bottom - top), _LANCZOS, box=part)
            )
    return result


def _filled(result: Light, rows: int) -> Light:
    if rows != result.shape[0]:
        raise ValueError("a picture that ends early")
    return result


class _Rows:
    """Rows out of bands that come from top to bottom; those above the last ones asked are gone."""

    def __init__(self, pieces: Iterator[Light], width: int) -> None:
        self._pieces = pieces
        self._held = np.empty((0, width, 3), np.float32)
        self._first = 0

    def between(self, first: int, last: int) -> Light:
        """The rows from `first` to before `last`; raises ValueError where they end early."""
        self._held = self._held[first - self._first :]
        self._first = first
        parts = [self._held]
        count = self._held.shape[0]
        while count < last - first:
            piece = next(self._pieces, None)
            if piece is None:
                raise ValueError("a picture that ends early")
            parts.append(piece)
            count += piece.shape[0]
        self._held = np.concatenate(parts) if len(parts) > 1 else self._held
        return self._held[: last - first]
