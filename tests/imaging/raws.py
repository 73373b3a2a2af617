"""Camera RAW files made for tests: DNG files of a few thousand pixels, with a preview inside."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image

from tests.imaging.pictures import encoded

# Tags of DNG 1.4: name, TIFF's code of a type, count, value.
_SRGB_OF_XYZ = (
    *(32404542, 10000000, -15371385, 10000000, -4985314, 10000000),
    *(-9692660, 10000000, 18760108, 10000000, 415560, 10000000),
    *(556434, 10000000, -2040259, 10000000, 10572252, 10000000),
)
_CFA = 32803


def _tags(orientation: int, white: int) -> list[tuple[int, Any, int, Any, bool]]:
    return [
        (50706, "B", 4, (1, 4, 0, 0), True),  # DNGVersion
        (50707, "B", 4, (1, 1, 0, 0), True),  # DNGBackwardVersion
        (50708, "s", 0, "Canary Camera", True),  # UniqueCameraModel
        (33421, "H", 2, (2, 2), True),  # CFARepeatPatternDim
        (33422, "B", 4, (0, 1, 1, 2), True),  # CFAPattern
        (50721, "2i", 9, _SRGB_OF_XYZ, True),  # ColorMatrix1
        (50728, "2I", 3, (1, 1, 1, 1, 1, 1), True),  # AsShotNeutral
        (50717, "I", 1, white, True),  # WhiteLevel
        (50778, "H", 1, 21, True),  # CalibrationIlluminant1: D65
        (271, "s", 0, "Canary", True),
        (272, "s", 0, "Canary Camera", True),
        (274, "H", 1, orientation, True),
    ]


def dng(
    lying: Image.Image,
    orientation: int = 1,
    preview: Image.Image | None = None,
    white: int = 16383,
) -> bytes:
    """What a camera would write that saw `lying` (sRGB) on its sensor of red, green and blue.

    `preview` is a picture of the same stance, kept as JPEG in a sub-directory.
    """
    stream = io.BytesIO()
    common: dict[str, Any] = {"metadata": None, "software": False}
    with tifffile.TiffWriter(stream, byteorder="<") as tiff:
        tiff.write(
            _mosaic(lying, white),
            photometric=_CFA,
            extratags=_tags(orientation, white),
            subfiletype=0,
            subifds=1 if preview is not None else 0,
            **common,
        )
        if preview is not None:
            tiff.write(
                iter([encoded(preview, "JPEG", quality=95, subsampling=0)]),
                shape=(preview.height, preview.width, 3),
                dtype=np.uint8,
                photometric="ycbcr",
                compression="jpeg",
                subsampling=(1, 1),
                rowsperstrip=preview.height,
                subfiletype=1,
                **common,
            )
    return stream.getvalue()


def _mosaic(lying: Image.Image, white: int) -> NDArray[np.uint16]:
    values = np.asarray(lying).astype(np.float64) / 255
    light = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    seen: NDArray[np.uint16] = (light * white + 0.5).astype(np.uint16)
    mosaic = seen[..., 1].copy()
    mosaic[0::2, 0::2] = seen[0::2, 0::2, 0]
    mosaic[1::2, 1::2] = seen[1::2, 1::2, 2]
    return mosaic
