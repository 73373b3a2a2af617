"""Colours by arithmetic of our own, so that what is measured is not measured with itself.

sRGB: IEC 61966-2-1. CIELAB: CIE 15. ΔE2000: Sharma, Wu and Dalal, "The CIEDE2000 color-difference
formula" (2005), with all weights one.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

D50 = np.array([0.9642, 1.0, 0.8249])
D65 = np.array([0.9504559, 1.0, 1.0890578])
_BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
SRGB_PRIMARIES = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))


def linear(encoded: Floats) -> Floats:
    """Light from 0 to 1 of sRGB's numbers from 0 to 1."""
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def matrix(primaries: Any, white: Floats) -> Floats:
    """From linear RGB of these primaries (CIE xy) to XYZ under D50, adapted after Bradford."""
    columns = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in primaries]).T
    colorants = columns * np.linalg.solve(columns, white)
    gains = (_BRADFORD @ D50) / (_BRADFORD @ white)
    adaptation: Floats = np.linalg.inv(_BRADFORD) @ np.diag(gains) @ _BRADFORD
    adapted: Floats = adaptation @ colorants
    return adapted


SRGB_TO_XYZ = matrix(SRGB_PRIMARIES, D65)


def xyz(srgb: NDArray[np.uint8]) -> Floats:
    """XYZ under D50 of 8-bit sRGB, over the last axis."""
    return linear(srgb / 255.0) @ SRGB_TO_XYZ.T


def lab(xyz_values: Floats) -> Floats:
    """CIELAB under D50."""
    ratio = xyz_values / D50
    cubes = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    x, y, z = np.moveaxis(cubes, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def difference(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """The mean ΔE2000 of two sRGB pictures of one shape."""
    return float(delta_e_2000(lab(xyz(one)), lab(xyz(other))).mean())


def delta_e_2000(one: Floats, other: Floats) -> Floats:
    """ΔE2000 of CIELAB values, pairwise over the last axis."""
    l1, a1, b1 = np.moveaxis(one, -1, 0)
    l2, a2, b2 = np.moveaxis(other, -1, 0)
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    grey = c1 * c2 == 0
    turn = np.where(grey, 0.0, (h2 - h1 + 180) % 360 - 180)
    hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn) / 2)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = np.where(grey, h1 + h2, (h1 + turn / 2) % 360)
    return _weighted(l2 - l1, c2 - c1, hue, mean_l, mean_c, mean_h)


def _weighted(
    light: Floats, chroma: Floats, hue: Floats, mean_l: Floats, mean_c: Floats, mean_h: Floats
) -> Floats:
    angles = [(1, 30, -0.17), (2, 0, 0.24), (3, -6, 0.32), (4, 63, -0.20)]
    weight = 1 + sum(w * np.cos(np.radians(n * mean_h - by)) for n, by, w in angles)
    from_grey = (mean_l - 50) ** 2
    s_l = 1 + 0.015 * from_grey / np.sqrt(20 + from_grey)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * weight
    bend = 30 * np.exp(-(((mean_h - 275) / 25) ** 2))
    turned = -2 * np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7)) * np.sin(np.radians(2 * bend))
    l_term, c_term, h_term = light / s_l, chroma / s_c, hue / s_h
    distance: Floats = np.sqrt(
        np.maximum(0.0, l_term**2 + c_term**2 + h_term**2 + turned * c_term * h_term)
    )
    return distance
