"""Paints near things over the distant view: corners in metres, colours in linear light."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from studio.panorama import View
from studio.terrain import EYE
from studio.vectors import Array

Place = tuple[float, float, float]
Colour = tuple[float, ...]


@dataclass
class Canvas:
    """A clear sheet as large as the view, painted from far to near."""

    view: View

    def __post_init__(self) -> None:
        self._image = Image.new("RGBA", (self.view.wide, self.view.high), (0, 0, 0, 0))
        self._draw = ImageDraw.Draw(self._image)

    def seen(self, places: Array) -> Array:
        """Where places (n, 3: right, up over the lake, away) fall on the sheet, (n, 2) pixels."""
        x, y, z = places.T
        scale = self.view.focal / z
        return np.stack([self.view.wide / 2 + x * scale, self.view.horizon + (EYE - y) * scale], -1)

    def face(self, corners: Sequence[Place], colour: Colour) -> None:
        """Fill a flat face."""
        self.shape(self.seen(np.array(corners, np.float32)), colour)

    def shape(self, points: Array, colour: Colour) -> None:
        """Fill an outline given in pixels."""
        self._draw.polygon([(float(x), float(y)) for x, y in points], fill=ink(colour))

    def stroke(self, points: Array, colour: Colour, width: float) -> None:
        """Draw a line given in pixels."""
        line = [(float(x), float(y)) for x, y in points]
        self._draw.line(line, fill=ink(colour), width=max(1, round(width)))

    def spot(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        """Fill an ellipse given in pixels."""
        self._draw.ellipse((x - wide, y - high, x + wide, y + high), fill=ink(colour))

    def over(self, light: Array) -> Array:
        """The picture `light`, half the sheet's size, with the painting upon it."""
        high, wide = light.shape[:2]
        shown = np.asarray(self._image, np.float32).reshape(high, 2, wide, 2, 4) / 255
        cover = shown[..., 3:]
        colours = np.where(shown[..., :3] <= 0.04045, shown[..., :3] / 12.92,
                           ((shown[..., :3] + 0.055) / 1.055) ** 2.4)  # fmt: skip
        painted = (colours * cover).mean((1, 3))
        found: Array = painted + light * (1 - cover.mean((1, 3)))
        return found


def ink(colour: Colour) -> tuple[int, int, int, int]:
    """Linear light as the sheet keeps it."""
    red, green, blue = (
        round(255 * (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055))
        for c in (min(max(float(c), 0.0), 1.0) for c in colour)
    )
    return red, green, blue, 255
