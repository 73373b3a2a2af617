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


def is_srgb(icc: bytes) -> bool:
    """Whether numbers mean the same in the usable `icc` as in sRGB; one level is rounding."""
    steps = bytes(range(0, 256, 17))
    cube = bytes(value for r in steps for g in steps for b in steps for value in (r, g, b))
    colours = Image.frombytes("RGB", (len(steps) ** 2, len(steps)), cube)
    converted = in_profile(colours, icc).tobytes()
    return max(abs(one - other) for one, other in zip(cube, converted, strict=True)) <= 1
