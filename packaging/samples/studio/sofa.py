"""The sofa of the living room."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from studio.interior_matter import upholstery, walnut
from studio.marched import Marched, around
from studio.matter import Matter
from studio.scene import Group, Part
from studio.shapes import Rod
from studio.solids import Solid, soft_box
from studio.vectors import Array, turn

AT = (-0.05, 0.0, -1.86)


def _padded(sides: tuple[float, float, float], rounding: float, swell: float) -> Solid:
    """A cushion: a soft box that bulges in the middle of its faces."""
    box = soft_box(sides, rounding)
    w, h, d = (2 / s for s in sides)

    def distance(p: Array) -> Array:
        middle = np.clip(1 - (p[0] * w) ** 2, 0, 1)
        middle = middle * np.clip(1 - np.minimum((p[1] * h) ** 2, (p[2] * d) ** 2), 0, 1)
        crumple = 0.0025 * np.sin(p[0] * 31 + 4 * p[1]) * np.sin(p[2] * 23 + p[1] * 17)
        found: Array = ((box(p) - np.float32(swell) * middle + crumple) * 0.85).astype(np.float32)
        return found

    return distance


@dataclass(frozen=True)
class Cushion:
    """A part of the sofa: its sides, its place on the sofa, and how it bulges, metres."""

    sides: tuple[float, float, float]
    at: tuple[float, float, float]
    rounding: float = 0.045
    swell: float = 0.02
    turned: Array = field(default_factory=turn)

    def part(self, cloth: Matter) -> Part:
        """The cushion in a cloth."""
        wide, high, deep = (side + 2 * self.swell + 0.012 for side in self.sides)
        solid = _padded(self.sides, self.rounding, self.swell)
        shape = Marched(solid, around(wide, high, deep), steps=48, exact=5e-4)
        x, y, z = (a + b for a, b in zip(AT, self.at, strict=True))
        return Part(shape, cloth, (x, y, z), self.turned)


FRAME = (
    Cushion((1.60, 0.16, 0.84), (0, 0.22, 0.0), 0.03, 0.0),
    Cushion((1.70, 0.62, 0.16), (0, 0.44, -0.38), 0.05, 0.0),
    *(Cushion((0.16, 0.46, 0.88), (x, 0.37, 0.0), 0.05, 0.006) for x in (-0.86, 0.86)),
    *(Cushion((0.76, 0.17, 0.72), (x, 0.385, 0.06)) for x in (-0.385, 0.385)),
    *(Cushion((0.76, 0.46, 0.20), (x, 0.66, -0.26), 0.07, 0.03, turn(pitch=-12))
      for x in (-0.385, 0.385)),
)  # fmt: skip
LEFT_PILLOW = Cushion(
    (0.44, 0.42, 0.10), (-0.56, 0.66, -0.06), 0.045, 0.05, turn(yaw=24, pitch=-22, roll=7)
)
RIGHT_PILLOW = Cushion(
    (0.46, 0.44, 0.10), (0.55, 0.67, -0.07), 0.045, 0.05, turn(yaw=-18, pitch=-20, roll=-5)
)


def sofa() -> list[Group]:
    """A two-seat sofa with a throw pillow at either end."""
    cloth = upholstery(0.205, 0.235, 0.255)
    parts = [cushion.part(cloth) for cushion in FRAME]
    parts.append(LEFT_PILLOW.part(upholstery(0.42, 0.235, 0.075, 114)))
    parts.append(RIGHT_PILLOW.part(upholstery(0.55, 0.51, 0.44, 116)))
    parts += [Part(Rod(0.02, 0.15), walnut(), (AT[0] + x, 0, AT[2] + z))
              for x in (-0.78, 0.78) for z in (-0.34, 0.36)]  # fmt: skip
    return [Group(parts, (AT[0], 0.45, AT[2]), 1.16)]
