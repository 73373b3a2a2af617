"""Colours of 16 bits a channel into sRGB, and on into light."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import numpy as np
from PIL import ImageColor

from firered_desktop.core.picture import Colours
from firered_desktop.imaging import profiles
from firered_desktop.imaging.colour import is_srgb, profile_name
from firered_desktop.imaging.decoders.found import Deep

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Samples = NDArray[np.uint16]

_FULL = 65535
_CHANNELS = {Colours.GREY: 1, Colours.CMYK: 4}  # the others have three
_SPACES = {Colours.GREY: "gray", Colours.RGB: "rgb", Colours.CMYK: "cmyk"}
_PERCEPTUAL = 0
_BLACK_POINT = 0x2000  # lcms's flag for its compensation
_WHITE = (0.9642, 1.0, 0.8249)  # XYZ of D50
# From XYZ under D50 to linear sRGB: the inverse of sRGB's colorants (IEC 61966-2-1, Bradford).
_SRGB_OF_XYZ = (
    (3.1338561, -1.6168667, -0.4906146),
    (-0.9787684, 1.9161415, 0.0334540),
    (0.0719453, -0.2289914, 1.4052427),
)


class DeepColours:
    """From the samples of one picture to light, what is transparent laid on `ground`.

    As with eight bits: perceptual, the black point adapted, a profile that does not fit passed
    over, and what has none taken for sRGB.
    """

    def __init__(self, deep: Deep, ground: str) -> None:
        self._colours = deep.colours
        self._alpha = deep.alpha
        self._profile = self._usable(deep)
        red, green, blue, *_ = ImageColor.getrgb(ground)
        self._ground = np.array((red, green, blue), np.float32) * 257
        self.see_through = False

    @staticmethod
    def _usable(deep: Deep) -> bytes | None:
        if deep.profile is None or profile_name(deep.profile, deep.colours) is None:
            return None
        if deep.colours is Colours.RGB and is_srgb(deep.profile):
            return None
        return deep.profile

    def light(self, band: Samples) -> NDArray[np.float32]:
        """The linear light of `band`, RGB from 0 to 1; raises what damage.DAMAGE holds."""
        channels = _CHANNELS.get(self._colours, 3)
        values = self._srgb(np.ascontiguousarray(band[..., :channels]))
        if self._alpha:
            values = self._laid(values, band[..., channels])
        return _light_of_srgb()[values]

    def _laid(self, values: Samples, alpha: Samples) -> Samples:
        if alpha.min(initial=_FULL) == _FULL:
            return values
        self.see_through = True
        share = alpha[..., None].astype(np.float32) / _FULL
        mixed = values * share + self._ground * (1 - share)
        laid: Samples = (mixed + np.float32(0.5)).astype(np.uint16)
        return laid

    def _srgb(self, values: Samples) -> Samples:
        if self._profile is not None:
            return _transformed(values, self._profile, _SPACES[self._colours])
        match self._colours:
            case Colours.GREY:
                return np.repeat(values, 3, axis=2)
            case Colours.CMYK:
                left = _FULL - values.astype(np.uint32)
                return (left[..., :3] * left[..., 3:] // _FULL).astype(np.uint16)
            case Colours.LAB:
                return _of_lab(values)
        return values


def encoded(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """The numbers of sRGB, from 0 to 1, for linear light; what is outside is clipped."""
    clipped = light.clip(0, 1)
    curved = np.float32(1.055) * clipped ** np.float32(1 / 2.4) - np.float32(0.055)
    return np.where(clipped <= np.float32(0.0031308), clipped * np.float32(12.92), curved)


def _transformed(values: Samples, profile: bytes, space: str) -> Samples:
    import imagecodecs  # noqa: PLC0415 - large, and an extra

    flat = values[..., 0] if space == "gray" else values
    converted: Samples = imagecodecs.cms_transform(
        flat,
        profile,
        profiles.icc_profile(profiles.SRGB),
        colorspace=space,
        outcolorspace="rgb",
        outdtype="uint16",
        intent=_PERCEPTUAL,
        flags=_BLACK_POINT,
    )
    return converted


def _of_lab(values: Samples) -> Samples:
    """CIELAB under D50 (ICC's 16 bits) as sRGB, clipped to what that holds."""
    scaled = values.astype(np.float32) / np.float32(_FULL)
    y = (scaled[..., 0] * 100 + 16) / 116
    x = y + (scaled[..., 1] * 255 - 128) / 500
    z = y - (scaled[..., 2] * 255 - 128) / 200
    powers = np.stack((x, y, z), axis=2)
    linear = np.where(powers > 6 / 29, powers**3, (powers - 4 / 29) * (108 / 841))
    light = (linear * np.array(_WHITE, np.float32)) @ np.array(_SRGB_OF_XYZ, np.float32).T
    srgb: Samples = (encoded(light) * _FULL + np.float32(0.5)).astype(np.uint16)
    return srgb


@functools.cache
def _light_of_srgb() -> NDArray[np.float32]:
    """Light from 0 to 1 for each of the 65536 values of sRGB (IEC 61966-2-1)."""
    values = np.arange(_FULL + 1) / _FULL
    light = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return light.astype(np.float32)
