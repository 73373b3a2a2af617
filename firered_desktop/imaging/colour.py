"""Colours into sRGB, as the embedded profile says."""

from __future__ import annotations

import io
from collections.abc import Mapping

from PIL import Image, ImageCms

from firered_desktop.imaging import profiles

# What a profile must say it is for, to go with pixels of a mode (ICC.1:2010, table 19).
_SPACES: Mapping[str, bytes] = {"L": b"GRAY", "RGB": b"RGB ", "CMYK": b"CMYK"}
_INTENT = ImageCms.Intent.PERCEPTUAL
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
_UNUSABLE = (ImageCms.PyCMSError, OSError, TypeError, ValueError)


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """`image` (L, RGB, CMYK or LAB) as RGB in sRGB, perceptually, with the black point adapted.

    A profile that is damaged or of another colour space is passed over, as browsers do; without
    a profile, grey and RGB are taken to be sRGB, and CMYK is turned into RGB by arithmetic.
    """
    try:
        source = _source(image.mode, profile)
        if source is not None:
            return _transformed(image, source)
    except _UNUSABLE:
        pass  # damaged, or without what a transform needs
    return image if image.mode == "RGB" else image.convert("RGB")


def _source(mode: str, profile: bytes | None) -> ImageCms.ImageCmsProfile | None:
    if mode == "LAB":
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    if profile is None or profile[16:20] != _SPACES[mode]:
        return None
    return ImageCms.ImageCmsProfile(io.BytesIO(profile))


def _transformed(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    target = ImageCms.ImageCmsProfile(io.BytesIO(profiles.icc_profile(profiles.SRGB)))
    transform = ImageCms.buildTransform(source, target, image.mode, "RGB", _INTENT, _FLAGS)
    if image.mode == "RGB" and _changes_nothing(transform):
        return image
    converted = transform.apply(image)
    converted.info = {}
    return converted


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether colours all over the cube come out as they went in; most photographs are sRGB.

    One level is rounding. Asking takes far less than a millisecond, converting 10 megapixels more
    than a hundred.
    """
    steps = range(0, 256, 17)
    cube = bytes(value for r in steps for g in steps for b in steps for value in (r, g, b))
    colours = Image.frombytes("RGB", (len(steps) ** 2, len(steps)), cube)
    before, after = colours.tobytes(), transform.apply(colours).tobytes()
    return max(abs(a - b) for a, b in zip(before, after, strict=True)) <= 1
