"""The size of the picture that is asked for, and how *match photo* becomes pixels."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

STEP = 16  # pixels; the model floors each side to a multiple of this
RATIO_LIMIT = 4  # the model was trained on shapes from 1:4 to 4:1
LOWEST_SIDE, HIGHEST_SIDE = 64, 4096  # pixels, for sizes that are typed
MEGAPIXEL = 1_000_000  # pixels; fal's rounding is not documented


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Width and height in pixels, upright."""

    width: int
    height: int

    @property
    def pixels(self) -> int:
        """The area in pixels."""
        return self.width * self.height

    @property
    def megapixels(self) -> float:
        """The area in 10⁶ pixels."""
        return self.pixels / MEGAPIXEL

    def __str__(self) -> str:
        return f"{self.width}×{self.height}"


@dataclass(frozen=True, slots=True)
class MatchPhoto:
    """The shape of picture 1, as large as it is up to the setting *largest size*.

    With `most` it has no more than so many 10⁶ pixels either.
    """

    most: float | None = None

    def __str__(self) -> str:
        return "match" if self.most is None else f"match:{Megapixels(self.most)}"


@dataclass(frozen=True, slots=True)
class Megapixels:
    """The shape of picture 1 with an area of at most `count`·10⁶ pixels; may enlarge."""

    count: float

    def __str__(self) -> str:
        return f"{self.count:g}MP"


@dataclass(frozen=True, slots=True)
class Preset:
    """One of the six names that the endpoints know."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Custom:
    """A width and a height exactly as typed."""

    dimensions: Dimensions

    def __str__(self) -> str:
        return f"{self.dimensions.width}x{self.dimensions.height}"


ImageSize = MatchPhoto | Megapixels | Preset | Custom

# Pixels of each preset, from the image types of fal's toolkit.
PRESETS: Mapping[str, Dimensions] = {
    "square_hd": Dimensions(1024, 1024),
    "square": Dimensions(512, 512),
    "portrait_4_3": Dimensions(768, 1024),
    "portrait_16_9": Dimensions(576, 1024),
    "landscape_4_3": Dimensions(1024, 768),
    "landscape_16_9": Dimensions(1024, 576),
}
MEGAPIXEL_STEPS = (0.5, 1.0, 2.0, 4.0)

_FOLLOWING: tuple[ImageSize, ...] = (
    MatchPhoto(),
    *map(MatchPhoto, MEGAPIXEL_STEPS),
    *map(Megapixels, MEGAPIXEL_STEPS),
)
_NAMED = {str(size).lower(): size for size in _FOLLOWING}
_CUSTOM = re.compile(r"(\d{1,5})\s*[x×*]\s*(\d{1,5})", re.IGNORECASE)


def parse_image_size(text: str) -> ImageSize | None:
    """The size that `text` names, or None.

    ``match``, ``match:0.5MP`` (at most), ``1MP``, ``square_hd``, ``1224x816``.
    """
    text = text.strip()
    if text in PRESETS:
        return Preset(text)
    if known := _NAMED.get(text.lower()):
        return known
    if typed := _CUSTOM.fullmatch(text):
        return Custom(Dimensions(int(typed[1]), int(typed[2])))
    return None


def needs_photo(size: ImageSize) -> bool:
    """Whether `size` follows the shape of picture 1."""
    return isinstance(size, MatchPhoto | Megapixels)


def resolve(size: ImageSize, photo: Dimensions, largest: float) -> Dimensions:
    """The pixels to ask for.

    `photo` is picture 1, upright; `largest` caps *match photo*, in 10⁶ pixels.
    """
    match size:
        case Custom(dimensions):
            return dimensions
        case Preset(name):
            return PRESETS[name]
        case Megapixels(count):
            return _shaped(photo, count * MEGAPIXEL)
        case MatchPhoto(most):
            return _shaped(photo, min(min(largest, most or largest) * MEGAPIXEL, photo.pixels))


def _shaped(photo: Dimensions, area: float) -> Dimensions:
    """The shape of `photo` with sides in steps of 16 and at most `area` pixels."""
    ratio = min(max(photo.width / photo.height, 1 / RATIO_LIMIT), float(RATIO_LIMIT))
    width = _floored(math.sqrt(area * ratio))
    height = _floored(math.sqrt(area / ratio))
    # Flooring the short side can push the shape over the limit again.
    return Dimensions(min(width, RATIO_LIMIT * height), min(height, RATIO_LIMIT * width))


def _floored(side: float) -> int:
    # The tiny addition keeps an exact multiple from falling a step through rounding.
    return max(LOWEST_SIDE, int((side + 1e-6) // STEP) * STEP)
