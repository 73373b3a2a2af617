"""Colours into sRGB, as the embedded profile says."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

from firered_desktop.core.picture import Colours
from firered_desktop.imaging import profiles

if TYPE_CHECKING:
    from collections.abc import Mapping

# What a profile must say it is for, to go with pixels of a mode (ICC.1:2010, table 19).
_SPACES: Mapping[str, bytes] = {"L": b"GRAY", "RGB": b"RGB ", "CMYK": b"CMYK"}
_MODES: Mapping[Colours, str] = {Colours.RGB: "RGB", Colours.GREY: "L", Colours.CMYK: "CMYK"}
_SPACE = slice(16, 20)  # where a profile says it
_INTENT = ImageCms.Intent.PERCEPTUAL
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
_UNUSABLE = (ImageCms.PyCMSError, OSError, TypeError, ValueError)


class SrgbTransform:
    """From pixels of `mode` (L, RGB, CMYK or LAB) to sRGB, perceptual, the black point adapted.

    A profile that is damaged or of another colour space is passed over, as browsers do; without
    a profile, grey and RGB are taken to be sRGB, and CMYK is turned into RGB by arithmetic.
    """

    def __init__(self, mode: str, profile: bytes | None) -> None:
        self._transform = _transform(mode, profile)

    def apply(self, image: Image.Image) -> Image.Image:
        """`image` as RGB in sRGB; itself where that changes nothing."""
        if self._transform is None:
            return image if image.mode == "RGB" else image.convert("RGB")
        converted = self._transform.apply(image)
        converted.info = {}
        return converted


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """`image` (L, RGB, CMYK or LAB) as RGB in sRGB, as `SrgbTransform` does it."""
    return SrgbTransform(image.mode, profile).apply(image)


def profile_name(profile: bytes | None, colours: Colours) -> str | None:
    """What `profile` calls itself; None where it is none that goes with `colours`."""
    mode = _MODES.get(colours)
    if profile is None or mode is None or profile[_SPACE] != _SPACES[mode]:
        return None
    try:
        described = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except _UNUSABLE:
        return None
    return " ".join(described.split()) or "ICC"


def is_srgb(profile: bytes | None) -> bool:
    """Whether RGB pixels with `profile` are sRGB, or are taken to be."""
    return _transform("RGB", profile) is None


def _transform(mode: str, profile: bytes | None) -> ImageCms.ImageCmsTransform | None:
    try:
        source = _source(mode, profile)
        if source is None:
            return None
        target = ImageCms.ImageCmsProfile(io.BytesIO(profiles.icc_profile(profiles.SRGB)))
        transform = ImageCms.buildTransform(source, target, mode, "RGB", _INTENT, _FLAGS)
    except _UNUSABLE:
        return None  # damaged, or without what a transform needs
    return None if mode == "RGB" and _changes_nothing(transform) else transform


def _source(mode: str, profile: bytes | None) -> ImageCms.ImageCmsProfile | None:
    if mode == "LAB":
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    if profile is None or profile[_SPACE] != _SPACES[mode]:
        return None
    return ImageCms.ImageCmsProfile(io.BytesIO(profile))


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
