"""The living room as the cards of the recipes need it: with more in it, with less, by night."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from studio import interior
from studio.furniture import coffee_table, floor_lamp, picture, plant, rug
from studio.interior_matter import upholstery
from studio.marched import Marched, standing
from studio.scene import Group, Panel, Part, Scene, Sun
from studio.smooth import curve
from studio.sofa import sofa
from studio.solids import lathe
from studio.vectors import Array, vector

LENS = replace(
    interior.LENS, at=(0.75, 1.22, 2.2), towards=(-0.10, 0.98, -2.0), focal=0.031,
    shift=-0.115,
)  # fmt: skip
STOCK = interior.STOCK
NIGHT_STOCK = replace(STOCK, exposure=1.5, warmth=0.02, bloom=0.08)


@dataclass(frozen=True)
class Room:
    """What is in the room. `sofa_tone` is linear; at `night` the lamp alone gives light."""

    plant: bool = True
    table: bool = True
    pouf: bool = False
    sofa_tone: tuple[float, float, float] | None = None
    night: bool = False

    def scene(self) -> Scene:
        """The room with this in it."""
        whole = interior.scene()
        bare = list(whole.groups[:2])
        groups = [*bare, *self._sofa(), rug(), *picture(), floor_lamp()]
        if self.table:
            groups.append(_pouf() if self.pouf else coffee_table())
        if self.plant:
            groups.append(plant())
        return Scene(groups, self._lights(whole), _dusk if self.night else whole.sky)

    def _sofa(self) -> list[Group]:
        groups = sofa()
        if self.sofa_tone is None:
            return groups
        cloth = upholstery(*self.sofa_tone)
        grey = groups[0].parts[0].matter
        return [
            replace(group, parts=[
                replace(part, matter=cloth) if part.matter is grey else part
                for part in group.parts
            ])
            for group in groups
        ]  # fmt: skip

    def _lights(self, whole: Scene) -> list[Panel | Sun]:
        outside, sun, bulb = whole.lights
        if not self.night:
            return [outside, sun, bulb]
        assert isinstance(outside, Panel)
        assert isinstance(bulb, Panel)
        evening = replace(outside, light=vector(0.16, 0.24, 0.46), view=_evening)
        lit = replace(bulb, light=vector(74, 47, 22))
        return [evening, lit]


def _evening(u: Array, v: Array) -> Array:
    """Dusk outside the window: deep blue over dark trees."""
    crowns = 0.42 + 0.07 * np.sin(u * 9 + 1) + 0.035 * np.sin(u * 23 + 2) + 0.05 * u
    trees = 1 / (1 + np.exp(np.clip((v - crowns) * 22, -30, 30)))
    sky = vector(0.075, 0.135, 0.34) * (1.5 - 0.9 * v)
    found: Array = sky * (1 - trees) + vector(0.006, 0.012, 0.022) * trees
    return found


def _dusk(d: Array) -> Array:
    found: Array = np.repeat(vector(0.016, 0.018, 0.026), d.shape[1], 1)
    return found


def _pouf() -> Group:
    """A round seat of ochre cloth."""
    x, z = 0.28, -0.42
    side = curve([(0.0, 0.0), (0.30, 0.004), (0.36, 0.06), (0.375, 0.18), (0.355, 0.30),
                  (0.27, 0.355), (0.0, 0.37)])  # fmt: skip
    shape = Marched(lathe(side, 0.004), standing(0.385, -0.005, 0.385), exact=5e-4)
    return Group([Part(shape, upholstery(0.50, 0.265, 0.055, 131), (x, 0, z))], (x, 0.2, z), 0.5)
