"""Camera RAW files, through LibRaw: the preview that they hold, and the sensor's own pixels."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PIL import Image

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.damage import DAMAGE
from firered_desktop.imaging.decoders import pillow
from firered_desktop.imaging.decoders.found import Decoded, Deep, Found, whole_of
from firered_desktop.imaging.formats import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import rawpy
    from numpy.typing import NDArray

# LibRaw's bits of a flip: mirror left and right, mirror above and below, then exchange the axes.
_ORIENTATIONS = {0: 1, 1: 2, 2: 4, 3: 3, 4: 5, 5: 8, 6: 6, 7: 7}
_SIDEWAYS = 4
# Decoding a whole mosaic takes 19 bytes a pixel: sensor's values, four planes, result and copy.
_LARGEST_WHOLE = 70_000_000  # pixels; of larger ones half the sides are taken
_HALVED, _WHOLE = 7, 25  # bytes a pixel at their worst; without a mosaic nothing can be halved
_TONE = Dimensions(256, 256)  # as much of a preview as it takes to see how bright it is
_LEAST_PREVIEW = 0.5  # of the wanted side; a smaller preview would look soft
_AMPLE_PREVIEW = 1024  # pixels of a side that are enough to look at, however large the view
_SAME_SHAPE = 0.02  # of the ratio of the sides; cameras trim a few lines
_TURNED_BACK = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class RawSource:
    """The pixels of a RAW file; they come upright."""

    path: Path
    upright: Dimensions

    def decode(self, least: Dimensions | None) -> Decoded:
        """As the camera balanced white, in sRGB; of half the sides where that is enough."""
        import rawpy  # noqa: PLC0415 - large, and an extra

        from firered_desktop.imaging.decoders.raw_tone import developed  # noqa: PLC0415 - NumPy

        too_large = self.upright.pixels > _LARGEST_WHOLE
        half = too_large or (least is not None and _covers(self.upright, least, 2))
        with _opened(self.path) as raw:
            light: NDArray[Any] = raw.postprocess(
                half_size=half,
                demosaic_algorithm=rawpy.DemosaicAlgorithm.PPG,  # far quicker than the usual one
                use_camera_wb=True,
                output_color=rawpy.ColorSpace.sRGB,
                no_auto_bright=True,
                gamma=(1, 1),
                output_bps=16,
            )
        preview = self._preview(_TONE)
        image = Image.fromarray(developed(light, None if preview is None else preview.loaded))
        return Decoded(image, whole_of(image))

    def glance(self, least: Dimensions) -> Decoded:
        """The preview that the camera made, where it is fit to look at."""
        preview = self._preview(least)
        if preview is None or not self._is_fit(Dimensions(*preview.loaded.size), least):
            return self.decode(least)
        return preview

    def deep(self) -> Deep | None:
        return None  # its eight bits come straight from the sensor's values, through the curve

    def _preview(self, least: Dimensions) -> Decoded | None:
        """The largest preview inside, upright; None where there is none that can be read."""
        try:
            return self._embedded(least)
        except DAMAGE:
            return None

    def _embedded(self, least: Dimensions) -> Decoded | None:
        import numpy as np  # noqa: PLC0415 - as above
        import rawpy  # noqa: PLC0415 - as above

        with _opened(self.path) as raw:
            flip = raw.sizes.flip
            thumb = raw.extract_thumb()
        if thumb.format is not rawpy.ThumbFormat.JPEG:
            # LibRaw leaves such pixels as they lie.
            return _upright(
                Image.fromarray(np.asarray(thumb.data)), _ORIENTATIONS.get(flip, 1), None
            )
        header = pillow.found(io.BytesIO(bytes(thumb.data)))
        if header.lying.pixels > LIMITS.pixels:
            return None
        orientation = self._orientation(header, flip)
        swapped = orientation in range(5, 9)
        decoded = header.source.decode(Dimensions(least.height, least.width) if swapped else least)
        return _upright(decoded.image, orientation, header.profile)

    def _orientation(self, header: Found, flip: int) -> int:
        """How the preview lies: as it says, or as the sensor does where its shape allows that."""
        if header.orientation != 1:
            return header.orientation
        sideways = bool(flip & _SIDEWAYS)
        lying = header.lying.width >= header.lying.height
        wanted = self.upright.width >= self.upright.height
        return _ORIENTATIONS.get(flip, 1) if sideways != (lying == wanted) else 1

    def _is_fit(self, size: Dimensions, least: Dimensions) -> bool:
        shape = size.width / size.height
        wanted = self.upright.width / self.upright.height
        needed = min(max(least.width, least.height) * _LEAST_PREVIEW, _AMPLE_PREVIEW)
        return abs(shape / wanted - 1) < _SAME_SHAPE and max(size.width, size.height) >= needed


def found(path: Path, content_type: str) -> Found:
    """What the RAW file at `path` says of itself; raises ValueError where LibRaw cannot read it."""
    import rawpy  # noqa: PLC0415 - as above

    with _opened(path) as raw:
        sizes, white = raw.sizes, int(raw.white_level or 0)
        mosaic = raw.raw_type is rawpy.RawType.Flat
    lying = Dimensions(sizes.iwidth, sizes.iheight)
    if not lying.pixels:
        raise ValueError("a RAW file without pixels")
    upright = Dimensions(lying.height, lying.width) if sizes.flip & _SIDEWAYS else lying
    return Found(
        content_type,
        upright,
        RawSource(path, upright),
        depth=min(max(8, white.bit_length()), 16),
        colours=Colours.RAW,
        bytes_a_pixel=_HALVED if mosaic else _WHOLE,
    )


@contextmanager
def _opened(path: Path) -> Iterator[rawpy.RawPy]:
    import rawpy  # noqa: PLC0415 - as above

    try:
        with rawpy.imread(str(path)) as raw:
            yield raw
    except (rawpy.LibRawError, rawpy.NotSupportedError) as error:
        raise ValueError(str(error)) from error


def _upright(image: Image.Image, orientation: int, profile: bytes | None) -> Decoded:
    method = _TURNED_BACK.get(orientation)
    turned = image if method is None else image.transpose(method)
    return Decoded(turned, whole_of(turned), profile)


def _covers(whole: Dimensions, least: Dimensions, parts: int) -> bool:
    return least.width * parts <= whole.width and least.height * parts <= whole.height
