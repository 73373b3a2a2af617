"""What a decoder says of a file, and the pixels that it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from firered_desktop.core.picture import Colours
from firered_desktop.imaging.modes import is_plain, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

    from firered_desktop.core.sizes import Dimensions

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels of a file, not yet turned upright; eight bits a channel.

    `loaded` is of any mode that `modes.plain` knows. `box` is the part of it that holds the picture
    (left, top, right, bottom, in its pixels); a scaled decode may end with a fraction of a pixel.
    `profile` is its ICC profile, None for sRGB. `transparent`: some of it is.
    """

    loaded: Image.Image
    box: Box
    profile: bytes | None = None
    transparent: bool = False

    @property
    def image(self) -> Image.Image:
        """All of `loaded` in mode L, RGB, CMYK or LAB, what is transparent laid on white."""
        return plain(self.loaded)

    @property
    def is_plain(self) -> bool:
        """Whether `image` is `loaded` itself."""
        return is_plain(self.loaded)


def whole_of(image: Image.Image) -> Box:
    """The box of all of `image`."""
    return (0.0, 0.0, float(image.width), float(image.height))


@dataclass(frozen=True, slots=True)
class Deep:
    """Pixels of 16 bits a channel, not yet turned upright, never all at once in memory.

    `bands` gives them from top to bottom: arrays of rows × width × channels, in the order grey, RGB
    or CMYK (0 is no ink) or Lab (as ICC writes it in 16 bits), `alpha` last where there is one.
    """

    size: Dimensions
    colours: Colours
    alpha: bool
    profile: bytes | None
    bands: Callable[[], Iterator[NDArray[np.uint16]]]


class Source(Protocol):
    """The pixels of one open file; each call may raise what `damage.DAMAGE` holds."""

    def decode(self, least: Dimensions | None) -> Decoded:
        """The pixels, perhaps scaled down, but at least as large as `least`, as they lie."""
        ...

    def glance(self, least: Dimensions) -> Decoded:
        """The same to look at: what is quick, perhaps a preview that the file holds."""
        ...

    def deep(self) -> Deep | None:
        """The pixels in 16 bits a channel; None where eight bits are all there is."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """What the header of a file says.

    `lying` is the size of the pixels that `source` gives, `orientation` the EXIF orientation that
    is left to apply to them. `bytes_a_pixel` is what decoding takes at its worst, all copies
    counted. `profile` is the ICC profile that goes with the pixels.
    """

    content_type: str
    lying: Dimensions
    source: Source
    orientation: int = 1
    depth: int = 8
    reduced: bool = False
    colours: Colours = Colours.RGB
    profile: bytes | None = None
    transparent: bool = False
    frames: int = 1
    bytes_a_pixel: int = 4
