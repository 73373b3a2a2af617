"""Goods for the cards of the recipes: the syrup in several settings, and things by themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from studio import still_life, vase
from studio.camera import Lens
from studio.film import Stock
from studio.interior_matter import leafy
from studio.marched import Marched, around
from studio.matter import Matter, plain
from studio.plants import leaf
from studio.scene import Group, Panel, Part, Scene
from studio.shapes import Floor, Sweep
from studio.solids import soft_box
from studio.still_life_matter import table
from studio.vectors import Array, turn, vector

STOCK = Stock(exposure=0.30, warmth=0.02, vignette=0.22, contrast=1.08, grain=0.006)
WHITE_STOCK = Stock(exposure=0.62, warmth=0.0, vignette=0.04, contrast=1.04, grain=0.004)
CLUTTER_LENS = Lens(at=(-0.03, 0.25, 0.92), towards=(-0.075, 0.112, 0.0), focal=0.080,
                    stop=8.0, focus=0.9)  # fmt: skip
ALONE_LENS = Lens(at=(0.0, 0.21, 0.95), towards=(0.0, 0.108, 0.0), focal=0.070, stop=8.0,
                  focus=0.9)  # fmt: skip


@dataclass(frozen=True)
class Setting:
    """One thing of the still life by itself: "bottle", "cup", "lemons", and on what it stands."""

    thing: str = "bottle"
    ground: str = "white"
    """"white", "paper" or "kitchen"."""

    def scene(self) -> Scene:
        """The thing in the middle of its ground."""
        things = _THINGS[self.thing]()
        if self.ground == "kitchen":
            return _kitchen(things)
        tone = (0.86, 0.86, 0.86) if self.ground == "white" else (0.37, 0.335, 0.30)
        key = Panel(vector(-0.95, 0.30, 0.10), vector(0.25, 0, 0.60), vector(0, 0.75, 0),
                    vector(11, 11, 11))  # fmt: skip
        fill = Panel(vector(0.95, 0.20, -0.1), vector(-0.1, 0, 0.6), vector(0, 0.7, 0),
                     vector(6, 6, 6.1))  # fmt: skip
        groups = [Group([Part(Sweep(0.9, 0.45), Matter(plain(*tone)))]),
                  Group(things, (0.0, 0.1, 0.0), 0.25)]  # fmt: skip
        return Scene(groups, [key, fill], _bright if self.ground == "white" else _studio)


def cluttered() -> Scene:
    """The whole still life, as a table is before it is cleared."""
    return still_life.scene()


def _bright(d: Array) -> Array:
    found: Array = np.repeat(vector(0.52, 0.52, 0.53), d.shape[1], 1)
    return found


def _studio(d: Array) -> Array:
    found: Array = vector(0.10, 0.10, 0.105) * (1.2 + d[1])
    return found


def _bottle() -> list[Part]:
    return [replace(p, at=(p.at[0] + 0.085, p.at[1], p.at[2] - 0.03)) for p in still_life._bottle()]  # noqa: SLF001 - the still life's own things


def _cup() -> list[Part]:
    return [replace(p, at=(p.at[0] - 0.055, p.at[1], p.at[2] - 0.16)) for p in still_life._cup()]  # noqa: SLF001 - the still life's own things


def _lemons() -> list[Part]:
    first, second = still_life._lemons()  # noqa: SLF001 - the still life's own things
    return [replace(first, at=(-0.035, 0.031, 0.0)), replace(second, at=(0.045, 0.0315, -0.02))]


_THINGS = {"bottle": _bottle, "cup": _cup, "lemons": _lemons}


def _kitchen(things: list[Part]) -> Scene:
    """A wooden board in morning light, leaves and lemons beside it, dark green behind."""
    board = Marched(soft_box((0.34, 0.018, 0.22), 0.006), around(0.345, 0.022, 0.225))
    wood = table()
    ground = [
        Part(Floor(3.0, 1.6), wood),
        Part(Floor(6.0, 4.0), Matter(plain(0.055, 0.085, 0.070)), at=(0, 1, -0.55),
             turned=turn(pitch=90)),
        Part(board, Matter(plain(0.42, 0.27, 0.15), mirror=0.03, roughness=0.4),
             at=(0.0, 0.010, 0.02), turned=turn(yaw=8)),
    ]  # fmt: skip
    raised = [replace(part, at=(part.at[0], part.at[1] + 0.019, part.at[2])) for part in things]
    lemons = [
        replace(part, at=(part.at[0] * 0.9 + 0.135, part.at[1] + 0.019, part.at[2] + 0.055))
        for part in _lemons()
    ]
    sprig: list[Part] = []
    for k in range(7):
        way = (np.cos(2.6 + 0.34 * k), 0.28 + 0.12 * (k % 2), np.sin(0.5 + 0.5 * k))
        sprig += leaf((-0.14 + 0.014 * k, 0.004, 0.06 - 0.015 * k), way, (0.1, 1.0, 0.2), 0.085,
                      leafy(140 + k))  # fmt: skip
    sun = Panel(vector(-1.0, 0.35, 0.05), vector(0.1, 0, 0.42), vector(0, 0.42, 0),
                vector(42, 36, 27), False)  # fmt: skip
    soft = Panel(vector(0.8, 0.2, 0.8), vector(-0.4, 0, 0.2), vector(0, 0.6, 0),
                 vector(1.6, 1.8, 2.2), False)  # fmt: skip
    groups = [Group(ground), Group([*raised, *lemons, *sprig], (0.02, 0.1, 0.02), 0.42)]
    return Scene(groups, [sun, soft], _studio)


def vase_scene() -> Scene:
    """The vase with its flowers."""
    return vase.scene()
