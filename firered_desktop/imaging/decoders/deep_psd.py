"""PSD files of 16 bits a channel: the flattened picture that Photoshop keeps behind the layers.

Adobe Photoshop File Formats Specification, sections "File Header" to "Image Data".
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, BinaryIO

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.decoders import arrays
from firered_desktop.imaging.decoders.found import Decoded, Deep, Found
from firered_desktop.imaging.decoders.psd_blocks import pass_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

_MODES = {1: Colours.GREY, 3: Colours.RGB, 4: Colours.CMYK, 9: Colours.LAB}
_CHANNELS = {Colours.GREY: 1, Colours.RGB: 3, Colours.CMYK: 4, Colours.LAB: 3}
_MOST_CHANNELS = 56
_PROFILE = 1039  # the resource that holds the ICC profile
_RAW, _PACKED = 0, 1  # ways in which the rows are kept
_BAND = 1_000_000  # samples of a channel that are read at a time


@dataclass(frozen=True, slots=True)
class DeepPsd:
    """The flattened picture; channels beyond its colours are selections, and left out."""

    layout: Deep

    def decode(self, least: Dimensions | None) -> Decoded:
        return arrays.as_decoded(self.layout, least)

    def glance(self, least: Dimensions) -> Decoded:
        return self.decode(least)

    def deep(self) -> Deep | None:
        return self.layout


def found(stream: BinaryIO) -> Found:
    """What the PSD file `stream` says of itself; raises what `damage.DAMAGE` holds."""
    stream.seek(12)
    channels, height, width, _, mode = struct.unpack(">HIIHH", stream.read(14))
    colours = _MODES.get(mode)
    if colours is None or not _CHANNELS[colours] <= channels <= _MOST_CHANNELS:
        raise ValueError(f"a PSD file of mode {mode} with {channels} channels")
    size = Dimensions(width, height)
    if not size.pixels:
        raise ValueError("a PSD file without pixels")
    pass_block(stream)  # colours of a palette
    profile = _profile(stream)
    pass_block(stream)  # layers
    pixels = _Pixels(stream, stream.tell(), size, channels, colours)
    layout = Deep(size, colours, False, profile, pixels.bands)
    return Found(
        "image/vnd.adobe.photoshop",
        size,
        DeepPsd(layout),
        depth=16,
        colours=colours,
        profile=profile,
    )


def _profile(stream: BinaryIO) -> bytes | None:
    """The ICC profile among the resources, which are read to their end."""
    (length,) = struct.unpack(">I", stream.read(4))
    end = stream.tell() + length
    profile = None
    while stream.tell() + 12 <= end:
        _, name = struct.unpack(">4sH", stream.read(6))
        stream.seek(stream.read(1)[0] // 2 * 2 + 1, 1)  # a title, padded to even with its length
        (size,) = struct.unpack(">I", stream.read(4))
        if name == _PROFILE:
            profile = stream.read(min(size, end - stream.tell()))
            break
        stream.seek(size + size % 2, 1)
    stream.seek(end)
    return profile


@dataclass(frozen=True, slots=True)
class _Pixels:
    """The rows of each channel, one channel after the other, from `start` of `stream` on."""

    stream: BinaryIO
    start: int
    size: Dimensions
    channels: int
    colours: Colours

    def bands(self) -> Iterator[NDArray[np.uint16]]:
        """As `Deep.bands`."""
        import numpy as np  # noqa: PLC0415 - an 8-bit picture does without

        self.stream.seek(self.start)
        (way,) = struct.unpack(">H", self.stream.read(2))
        if way not in (_RAW, _PACKED):
            raise ValueError(f"PSD rows kept in way {way}")
        places = self._row_places(way)
        rows = max(1, _BAND // self.size.width)
        for top in range(0, self.size.height, rows):
            bottom = min(top + rows, self.size.height)
            planes = [
                self._plane(places, channel * self.size.height, top, bottom)
                for channel in range(_CHANNELS[self.colours])
            ]
            band = np.stack(planes, axis=2)
            yield 65535 - band if self.colours is Colours.CMYK else band  # 0 is full ink there

    def _row_places(self, way: int) -> list[int] | None:
        """Where each packed row begins, and the last one ends; None where rows are as they are."""
        if way == _RAW:
            return None
        count = self.channels * self.size.height
        lengths = struct.unpack(f">{count}H", self.stream.read(2 * count))
        return list(accumulate(lengths, initial=self.stream.tell()))

    def _plane(
        self, places: list[int] | None, first: int, top: int, bottom: int
    ) -> NDArray[np.uint16]:
        import imagecodecs  # noqa: PLC0415 - large, and an extra
        import numpy as np  # noqa: PLC0415 - as above

        width = self.size.width
        if places is None:
            self.stream.seek(self.start + 2 + 2 * width * (first + top))
            content = self.stream.read(2 * width * (bottom - top))
        else:
            self.stream.seek(places[first + top])
            packed = self.stream.read(places[first + bottom] - places[first + top])
            base = places[first + top]
            content = b"".join(
                _row(imagecodecs.packbits_decode(packed[start - base : end - base]), 2 * width)
                for start, end in zip(
                    places[first + top : first + bottom],
                    places[first + top + 1 : first + bottom + 1],
                    strict=True,
                )
            )
        return np.frombuffer(content, ">u2").reshape(bottom - top, width).astype(np.uint16)


def _row(content: bytes | bytearray, length: int) -> bytes:
    if len(content) < length:
        raise ValueError("a PSD row that ends early")
    return bytes(content[:length])
