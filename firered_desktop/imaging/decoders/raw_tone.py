"""The brightness of a developed RAW picture, so that it is that of the camera's own preview.

LibRaw alone leaves the sensor's values as they are, a stop or more below what the camera shows, or
brightens by a share of clipped pixels, which turns night into day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LOWEST, _HIGHEST = 0.5, 8.0  # gains; beyond them the preview is another picture
_HALVINGS = 16
_SAMPLE = 64  # pixels of a side that are compared
_GREEN = 1  # stands for brightness
_FULL = 65535


def developed(light: NDArray[np.uint16], preview: Image.Image | None) -> NDArray[np.uint8]:
    """`light` (linear, rows × width × 3) in sRGB of eight bits, as bright as `preview` (RGB).

    Without a preview, as it is. `light` is not changed.
    """
    gain = 1.0 if preview is None else _gain(light, preview)
    levels = (_encoded(_brightened(np.arange(_FULL + 1) / _FULL, gain)) * 255 + 0.5).astype(
        np.uint8
    )
    # Some rows at a time, for an index takes eight bytes a sample.
    pixels = np.empty(light.shape, np.uint8)
    for top in range(0, light.shape[0], 256):
        np.take(levels, light[top : top + 256], out=pixels[top : top + 256])
    return pixels


def _gain(light: NDArray[np.uint16], preview: Image.Image) -> float:
    """The gain that makes the middle one of all brightnesses equal to that of `preview`."""
    rows = max(1, light.shape[0] // _SAMPLE)
    columns = max(1, light.shape[1] // _SAMPLE)
    ours = light[::rows, ::columns, _GREEN] / _FULL
    small = preview.convert("RGB").resize((_SAMPLE, _SAMPLE), Image.Resampling.BOX)
    wanted = float(np.median(_decoded(np.asarray(small)[..., _GREEN] / 255)))
    low, high = _LOWEST, _HIGHEST
    for _ in range(_HALVINGS):
        middle = (low * high) ** 0.5
        if float(np.median(_brightened(ours, middle))) < wanted:
            low = middle
        else:
            high = middle
    return low


def _brightened(light: NDArray[np.float64], gain: float) -> NDArray[np.float64]:
    """`light` times `gain` in the shadows; white stays white, and nothing before it is clipped."""
    raised = light * gain
    # Reinhard's curve with its white at the gain: E. Reinhard and others, 2002, equation 4.
    return raised * (1 + raised / gain**2) / (1 + raised)


def _encoded(light: NDArray[np.float64]) -> NDArray[np.float64]:
    clipped = light.clip(0, 1)
    return np.where(clipped <= 0.0031308, clipped * 12.92, 1.055 * clipped ** (1 / 2.4) - 0.055)


def _decoded(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
