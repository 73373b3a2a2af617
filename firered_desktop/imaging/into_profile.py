"""Pixels in sRGB brought into the colours of another profile."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from firered_desktop.imaging import profiles

_UNUSABLE = (ImageCms.PyCMSError, OSError, TypeError, ValueError)


def in_profile(image: Image.Image, icc: bytes) -> Image.Image:
    """`image` (RGB in sRGB) in the colours of `icc`, perceptually, with the black point adapted.

    `icc` is one that `is_usable`.
    """
    source = ImageCms.ImageCmsProfile(io.BytesIO(profiles.icc_profile(profiles.SRGB)))
    target = ImageCms.ImageCmsProfile(io.BytesIO(icc))
    transform = ImageCms.buildTransform(
        source,
        target,
        "RGB",
        "RGB",
        ImageCms.Intent.PERCEPTUAL,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    converted = transform.apply(image)
    converted.info = {}
    return converted


def is_usable(icc: bytes) -> bool:
    """Whether RGB pixels can be written in the colours of `icc`."""
    if icc[16:20] != b"RGB ":
        return False
    try:
        in_profile(Image.new("RGB", (1, 1)), icc)
    except _UNUSABLE:
        return False
    return True
