"""A dull grey sky: a ceiling of cloud with softer and darker places."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from studio.terrain import Ground, step
from studio.textures import cloudy
from studio.vectors import Array

HAZE = np.array([0.46, 0.50, 0.54], np.float32)


@dataclass(frozen=True)
class GreySky:
    """Cloud by the direction looked in: `right` and `rise` per metre ahead."""

    seed: int
    billows: Ground = field(init=False)
    sheets: Ground = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "billows", Ground(cloudy((1024, 1024), 1.55, self.seed), 16.0))
        object.__setattr__(self, "sheets", Ground(cloudy((1024, 1024), 1.9, self.seed + 1), 40.0))

    def __call__(self, right: Array, rise: Array) -> Array:
        """Linear colours, (..., 3)."""
        away = 1 / np.maximum(rise + 0.10, 0.03)
        u, v = right * away * 0.62, away * 0.9
        warp = self.billows(u * 0.5 + 3, v * 0.5)
        thick = self._thickness(u + 0.25 * warp, v + 0.2 * warp)
        lit = self._thickness(u + 0.25 * warp + 0.10, v + 0.2 * warp + 0.16)
        edge = np.clip((thick - lit) * 1.3, -0.6, 0.6)
        dark = step(-1.1, 1.5, thick)
        fade = step(0.0, 0.26, rise)
        bright = 0.66 - 0.40 * dark * (0.22 + 0.78 * fade) + 0.16 * edge * fade
        bright = bright * (1.03 - 0.22 * step(0.05, 0.55, rise)) + 0.03 * right * 0.6
        cool = np.stack([bright * 0.955, bright * 0.995, bright * 1.05], -1)
        low = (1 - step(-0.02, 0.17, rise))[..., None] * np.float32(0.8)
        found: Array = cool * (1 - low) + HAZE * np.float32(1.16) * low
        return found.astype(np.float32)

    def _thickness(self, u: Array, v: Array) -> Array:
        found: Array = (
            0.62 * self.billows(u, v)
            + 0.75 * self.sheets(u + 7, v)
            + 0.10 * (self.billows(u * 4.3, v * 4.3))
        )
        return found
