"""PNG files of 16 bits a channel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from firered_desktop.core.picture import Colours
from firered_desktop.imaging.decoders import arrays, pillow
from firered_desktop.imaging.decoders.found import Decoded, Deep, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from firered_desktop.core.sizes import Dimensions

_COLOUR_TYPE = 25  # where the header says it, bytes from the file's start (PNG, section 11.2.2)
_ALPHA = 4  # the bit of a colour type
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}


@dataclass(frozen=True, slots=True)
class DeepPng:
    """The pixels of the PNG file `stream`; they are unpacked all at once."""

    stream: BinaryIO
    quick: pillow.PillowSource
    layout: Deep

    def decode(self, least: Dimensions | None) -> Decoded:
        """In eight bits, as Pillow reads them; it knows no transparent colour of sixteen."""
        if "transparency" in self.quick.image.info:
            return arrays.as_decoded(self.layout, least)
        return self.quick.decode(least)

    def glance(self, least: Dimensions) -> Decoded:
        return self.decode(least)

    def deep(self) -> Deep | None:
        return self.layout


def found(stream: BinaryIO) -> Found:
    """What the PNG file `stream` says of itself; raises what `damage.DAMAGE` holds."""
    stream.seek(_COLOUR_TYPE)
    colour_type = stream.read(1)[0]
    channels = _CHANNELS[colour_type]
    header = pillow.found(stream)
    if not isinstance(header.source, pillow.PillowSource):
        raise TypeError("a PNG file that is something else")
    alpha = bool(colour_type & _ALPHA) or header.transparent  # one colour may be the key
    colours = Colours.RGB if channels > 2 else Colours.GREY
    layout = Deep(
        header.lying,
        colours,
        alpha,
        header.profile,
        lambda: _bands(stream),
    )
    return replace(
        header,
        source=DeepPng(stream, header.source, layout),
        depth=16,
        reduced=False,
        colours=colours,
        bytes_a_pixel=2 * (channels + header.transparent) + 3,
    )


def _bands(stream: BinaryIO) -> Iterator[NDArray[np.uint16]]:
    import imagecodecs  # noqa: PLC0415 - large, and an extra

    stream.seek(0)
    pixels = imagecodecs.png_decode(stream.read())
    if pixels.dtype != "uint16":
        raise ValueError(f"PNG samples of {pixels.dtype}")
    yield from arrays.bands(pixels)
