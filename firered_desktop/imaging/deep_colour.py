"""Colours of 16 bits a channel into sRGB, and on into light."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PIL import ImageColor

from firered_desktop.core.picture import Colours
from firered_desktop.imaging import profiles
from firered_desktop.imaging.colour import is_srgb, profile_name

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from firered_desktop.imaging.decoders.found import Deep
    from firered_desktop.imaging.profiles import RgbSpace

    Samples = NDArray[np.uint16]
    Light = NDArray[np.float32]

Number = TypeVar("Number", np.uint16, np.float32)

_FULL = 65535
_CHANNELS = {Colours.GREY: 1, Colours.CMYK: 4}  # the others have three
_SPACES = {Colours.GREY: "gray", Colours.RGB: "rgb", Colours.CMYK: "cmyk"}
_PERCEPTUAL = 0
# Flags of lcms: black point compensation, with no shortcuts, or with a fine table for them.
_EXACT, _FINE = 0x2000 | 0x0100, 0x2000 | 0x0400
_ALIKE = 1e-3  # of light; more, and the profile is no curves and matrix
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
        # By far the most profiles of RGB are three curves and a matrix, which is quick and exact.
        self._shaper = _Shaper.of(self._profile) if deep.colours is Colours.RGB else None
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

    def light(self, band: Samples) -> Light:
        """The linear light of `band`, RGB from 0 to 1; raises what damage.DAMAGE holds."""
        channels = _CHANNELS.get(self._colours, 3)
        samples = np.ascontiguousarray(band[..., :channels])
        if self._shaper is not None:
            light = self._shaper.light(samples)
        else:
            light = _light_of_srgb()[self._srgb(samples)]
        return self._laid(light, band[..., channels]) if self._alpha else light

    def _laid(self, light: Light, alpha: Samples) -> Light:
        if alpha.min(initial=_FULL) == _FULL:
            return light
        self.see_through = True
        share = alpha[..., None].astype(np.float32) / _FULL
        # Laid in sRGB's numbers, as every other program does it.
        mixed = encoded(light) * (_FULL * share) + self._ground * (1 - share)
        return _light_of_srgb()[(mixed + np.float32(0.5)).astype(np.uint16)]

    def _srgb(self, values: Samples) -> Samples:
        if self._profile is not None:
            flat = values[..., 0] if self._colours is Colours.GREY else values
            space = _SPACES[self._colours]
            return _transformed(flat, self._profile, space, profiles.SRGB, _FINE)
        match self._colours:
            case Colours.GREY:
                return np.repeat(values, 3, axis=2)
            case Colours.CMYK:
                left = _FULL - values.astype(np.uint32)
                return (left[..., :3] * left[..., 3:] // _FULL).astype(np.uint16)
            case Colours.LAB:
                return _of_lab(values)
        return values


@dataclass(frozen=True, slots=True)
class _Shaper:
    """A profile of RGB that is a curve for each channel and then a matrix."""

    curves: tuple[Light, ...]  # 65536 steps each
    matrix: Light

    @classmethod
    def of(cls, profile: bytes | None) -> _Shaper | None:
        """That of `profile`, found by asking lcms; None where it is none or the profile another."""
        if profile is None:
            return None
        steps = np.arange(_FULL + 1, dtype=np.float32) / np.float32(_FULL)
        curves, columns = [], []
        for channel in range(3):
            ramp = np.zeros((1, _FULL + 1, 3), np.float32)
            ramp[0, :, channel] = steps
            seen = _linear(ramp, profile)[0]
            strongest = int(np.abs(seen[-1]).argmax())
            if not seen[-1, strongest]:
                return None
            curves.append(seen[:, strongest] / seen[-1, strongest])
            columns.append(seen[-1])
        shaper = cls(tuple(curves), np.stack(columns, axis=1).astype(np.float32))
        return shaper if shaper._holds_for(profile) else None

    def light(self, samples: Samples) -> Light:
        """The linear light of sRGB for `samples` of RGB, what sRGB cannot hold clipped."""
        channels = [curve[samples[..., number]] for number, curve in enumerate(self.curves)]
        light: Light = np.stack(channels, axis=-1) @ self.matrix.T
        return light.clip(0, 1, out=light)

    def _holds_for(self, profile: bytes) -> bool:
        levels = np.arange(0, _FULL + 1, _FULL // 5, dtype=np.uint16)
        cube = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(1, -1, 3)
        wanted = _linear(cube.astype(np.float32) / np.float32(_FULL), profile).clip(0, 1)
        return bool(np.abs(self.light(cube) - wanted).max() < _ALIKE)


def _linear(values: Light, profile: bytes) -> Light:
    return _transformed(values, profile, "rgb", profiles.LINEAR_SRGB, _EXACT)


def encoded(light: Light) -> Light:
    """The numbers of sRGB, from 0 to 1, for linear light; what is outside is clipped."""
    clipped = light.clip(0, 1)
    curved = np.float32(1.055) * clipped ** np.float32(1 / 2.4) - np.float32(0.055)
    return np.where(clipped <= np.float32(0.0031308), clipped * np.float32(12.92), curved)


def _transformed(
    values: NDArray[Number], profile: bytes, space: str, target: RgbSpace, flags: int
) -> NDArray[Number]:
    """`values` in the RGB of `target`, in the type that they come in."""
    import imagecodecs  # noqa: PLC0415 - large, and an extra

    converted: NDArray[Number] = imagecodecs.cms_transform(
        values,
        profile,
        profiles.icc_profile(target),
        colorspace=space,
        outcolorspace="rgb",
        outdtype=values.dtype,
        intent=_PERCEPTUAL,
        flags=flags,
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
def _light_of_srgb() -> Light:
    """Light from 0 to 1 for each of the 65536 values of sRGB (IEC 61966-2-1)."""
    values = np.arange(_FULL + 1) / _FULL
    light = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return light.astype(np.float32)
