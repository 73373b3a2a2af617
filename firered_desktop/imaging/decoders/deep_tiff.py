"""TIFF files of 16 bits a channel, strip by strip or tile by tile."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.decoders import arrays, pillow
from firered_desktop.imaging.decoders.found import Decoded, Deep, Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np
    from numpy.typing import NDArray
    from tifffile import TiffPage

    Samples = NDArray[np.uint16]

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _INKS, _LAB, _ICC_LAB = 0, 1, 2, 5, 8, 9
_COLOURS = {
    _WHITE_IS_ZERO: Colours.GREY,
    _BLACK_IS_ZERO: Colours.GREY,
    _RGB: Colours.RGB,
    _INKS: Colours.CMYK,
    _LAB: Colours.LAB,
    _ICC_LAB: Colours.LAB,
}
_CHANNELS = {Colours.GREY: 1, Colours.RGB: 3, Colours.CMYK: 4, Colours.LAB: 3}
_ASSOCIATED, _UNASSOCIATED = 1, 2  # what ExtraSamples says of alpha
_SEPARATE = 2  # PlanarConfiguration
_SIGNED = 2  # SampleFormat
_MIDDLE = 32768


@dataclass(frozen=True, slots=True)
class DeepTiff:
    """The pixels of the first page of `stream`."""

    stream: BinaryIO
    layout: Deep

    def decode(self, least: Dimensions | None) -> Decoded:
        return arrays.as_decoded(self.layout, least)

    def glance(self, least: Dimensions) -> Decoded:
        return self.decode(least)

    def deep(self) -> Deep | None:
        return self.layout


def found(stream: BinaryIO) -> Found:
    """What the TIFF file `stream` says of itself.

    Raises ValueError where its samples are laid out in a way that is not known here.
    """
    with _page(stream) as page:
        colours, layout = _layout(stream, page)
        orientation = _orientation(page)
        memory = _bytes_a_pixel(page)
    return Found(
        "image/tiff",
        layout.size,
        DeepTiff(stream, layout),
        orientation,
        depth=16,
        colours=colours,
        profile=layout.profile,
        transparent=layout.alpha,
        bytes_a_pixel=memory,
    )


def _layout(stream: BinaryIO, page: TiffPage) -> tuple[Colours, Deep]:
    colours = _COLOURS.get(int(page.photometric))
    if colours is None or page.dtype is None or page.dtype.str[1:] not in ("u2", "i2"):
        raise ValueError(f"TIFF samples of {page.dtype}, photometric {page.photometric}")
    channels = _CHANNELS[colours]
    if page.samplesperpixel < channels or page.imagedepth != 1:
        raise ValueError(f"{page.samplesperpixel} samples a pixel")
    if colours is not Colours.LAB and page.dtype.kind == "i":
        raise ValueError("signed samples")
    extra = [int(each) for each in page.extrasamples][:1]
    alpha = page.samplesperpixel > channels and extra in ([_ASSOCIATED], [_UNASSOCIATED])
    profile = page.tags.valueof(34675)
    size = Dimensions(page.imagewidth, page.imagelength)
    wanted = channels + alpha
    ordered = _order(int(page.photometric), premultiplied=alpha and extra == [_ASSOCIATED])
    return colours, Deep(
        size,
        colours,
        alpha,
        profile if isinstance(profile, bytes) and profile else None,
        lambda: (ordered(band) for band in _bands(stream, wanted)),
    )


def _orientation(page: TiffPage) -> int:
    orientation = page.tags.valueof(274)
    if orientation is None:
        orientation = pillow.xmp_orientation(page.tags.valueof(700))
    return orientation if orientation in range(1, 9) else 1


def _order(photometric: int, *, premultiplied: bool) -> Callable[[Samples], Samples]:
    """What brings a band's samples to the order and sense that `Deep` has."""

    def ordered(band: Samples) -> Samples:
        import numpy as np  # noqa: PLC0415 - an 8-bit picture does without

        if photometric == _WHITE_IS_ZERO:
            band[..., 0] = 65535 - band[..., 0]
        if photometric == _LAB:  # a and b are signed there, and ICC's begin at −128
            signed = band[..., 1:3].view(np.int16).astype(np.int32) + _MIDDLE
            band[..., 1:3] = (signed * 257 // 256).clip(0, 65535)
        if premultiplied:
            alpha = np.maximum(band[..., -1:].astype(np.uint32), 1)
            band[..., :-1] = np.minimum(band[..., :-1].astype(np.uint32) * 65535 // alpha, 65535)
        return band

    return ordered


def _bands(stream: BinaryIO, channels: int) -> Iterator[Samples]:
    """The rows of the page from top to bottom, as many at a time as its strips or tiles hold."""
    import numpy as np  # noqa: PLC0415 - as above

    with _page(stream) as page:
        planes = channels if _is_apart(page) else 1
        for row in range(_pieces(page)[0]):
            bands = [_band(page, plane, row, channels // planes) for plane in range(planes)]
            yield bands[0] if planes == 1 else np.concatenate(bands, axis=2)


def _band(page: TiffPage, plane: int, row: int, channels: int) -> Samples:
    """The strip, or the tiles side by side, as uint16 in this machine's order of bytes."""
    import numpy as np  # noqa: PLC0415 - as above

    down, across = _pieces(page)
    height = min(_rows(page), page.imagelength - row * _rows(page))
    band = np.zeros((height, page.imagewidth, channels), np.uint16)
    for number in range(across):
        segment, place, _ = _piece(page, (plane * down + row) * across + number)
        if segment is None:
            continue  # a hole in a sparse file is black
        block = np.asarray(segment)[0, :height, : page.imagewidth - place[3], :channels]
        left, right = place[3], place[3] + block.shape[1]
        band[: block.shape[0], left:right] = block.astype("=u2", copy=False, casting="unsafe")
    return band


def _piece(page: TiffPage, index: int) -> Any:
    """The strip or tile `index`, its place and its shape."""
    handle = page.parent.filehandle
    place, length = page.dataoffsets[index], page.databytecounts[index]
    if not place or not length:
        return page.decode(None, index)
    handle.seek(place)
    packed = handle.read(min(length, handle.size))  # room is made for as much as is asked for
    try:
        return page.decode(packed, index, jpegtables=page.jpegtables)
    except ImportError as error:  # a microscope's codec, which imagecodecs or the bundle leaves out
        raise ValueError(f"TIFF samples packed as {page.compression}") from error


@contextmanager
def _page(stream: BinaryIO) -> Iterator[TiffPage]:
    import tifffile  # noqa: PLC0415 - large, and an extra

    logging.getLogger("tifffile").setLevel(logging.CRITICAL + 1)  # odd files are not news
    stream.seek(0)
    # Microscopes' kinds of TIFF files would have their other pages read too.
    with tifffile.TiffFile(stream, is_lsm=False, is_scanimage=False, is_ndpi=False) as tiff:
        page = tiff.pages.first
        if page.is_tiled and not (page.tilewidth and page.tilelength):
            raise ValueError("tiles without a size")
        yield page


def _is_apart(page: TiffPage) -> bool:
    """Whether each channel's strips or tiles are apart from the others'."""
    return int(page.planarconfig) == _SEPARATE and page.samplesperpixel > 1


def _pieces(page: TiffPage) -> tuple[int, int]:
    """How many strips or tiles there are below each other, and side by side."""
    across = -(-page.imagewidth // page.tilewidth) if page.is_tiled else 1
    return -(-page.imagelength // _rows(page)), across


def _rows(page: TiffPage) -> int:
    """How many rows a strip or a tile holds."""
    return int(page.tilelength if page.is_tiled else page.rowsperstrip)


def _bytes_a_pixel(page: TiffPage) -> int:
    """What decoding takes: most of it is the largest piece, packed, unpacked and in its place."""
    across = max(page.imagewidth, page.tilewidth) if page.is_tiled else page.imagewidth
    samples = min(_rows(page), 2 * page.imagelength) * across * page.samplesperpixel
    tile = page.tilewidth * page.tilelength * page.samplesperpixel if page.is_tiled else 0
    return 4 + 5 * max(samples, tile) // max(1, page.imagewidth * page.imagelength)
