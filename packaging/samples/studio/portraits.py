"""Portraits for the cards of the recipes: who sits there, in what light, before what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from studio.camera import Lens
from studio.film import Stock, blurred
from studio.matter import Cover, Matter, from_above, plain
from studio.person import Person, person
from studio.person_paint import Garment, Look
from studio.scene import Group, Panel, Part, Scene
from studio.shapes import Floor
from studio.textures import cloudy
from studio.vectors import Array, turn, vector

STOCK = Stock(exposure=0.30, warmth=0.02, vignette=0.24, contrast=1.06, grain=0.006)
LENS = Lens(at=(0, -0.01, 1.42), towards=(0, -0.040, 0), focal=0.080, stop=4.0, focus=1.34)
CLOSE = Lens(at=(0, 0.0, 1.42), towards=(0, -0.012, 0), focal=0.125, stop=5.6, focus=1.34)
WALL = -0.9
"""Where the background stands, metres behind the person."""

MAYA = Person()
DANIEL = Person(
    Look(
        skin=(0.19, 0.098, 0.060), lips=(0.22, 0.095, 0.078), hair=(0.012, 0.009, 0.008),
        iris=(0.05, 0.025, 0.012), shadow=(0.10, 0.05, 0.03), brow=0.9, liner=0.15, blush=0.08,
    ),
    Garment((0.50, 0.20, 0.11)), "short", 1.10,
)  # fmt: skip
LENA = Person(
    Look(skin=(0.57, 0.36, 0.26), hair=(0.17, 0.085, 0.035), iris=(0.07, 0.11, 0.10)),
    Garment((0.42, 0.30, 0.20), "knit", 0.0, collar=True), "bun", 0.97,
)  # fmt: skip


@dataclass(frozen=True)
class Sitting:
    """One portrait: who sits where, what is behind them, and how the light falls."""

    people: Sequence[tuple[Person, float, float]] = ((MAYA, 0.0, -14.0),)
    """Each person with the place across (metres) and the turn (degrees)."""
    behind: Matter | None = None
    lens: Lens = LENS
    hard: bool = False
    """A small weak lamp overhead in place of the large soft light."""

    def scene(self) -> Scene:
        """The people, the background and the lamps."""
        wall = Part(Floor(8, 8), self.behind or painted(), at=(0, 0, WALL), turned=turn(pitch=90))
        groups = [person(who, (x, 0.0, 0.0), yaw) for who, x, yaw in self.people]
        return Scene([Group([wall]), *groups], self.lamps(), self.room)

    def lamps(self) -> list[Panel]:
        """The lamps of the studio."""
        if self.hard:
            return [Panel(vector(0.28, 0.62, 0.30), vector(0.10, 0, 0), vector(0, 0, 0.10),
                          vector(62, 52, 38), False)]  # fmt: skip
        key = Panel(vector(-1.25, -0.10, 0.90), vector(0.55, 0, 0.45), vector(0, 1.0, 0),
                    vector(12.4, 11.8, 10.9), False)  # fmt: skip
        fill = Panel(vector(1.3, -0.3, 0.9), vector(-0.35, 0, 0.5), vector(0, 0.9, 0),
                     vector(1.8, 1.95, 2.2), False)  # fmt: skip
        return [key, fill]

    def room(self, d: Array) -> Array:
        """The dim light that comes from all around."""
        tone = vector(0.035, 0.032, 0.034) if self.hard else vector(0.10, 0.10, 0.11)
        found: Array = np.repeat(tone, d.shape[1], 1) * (1.2 + d[1])
        return found


def painted(tone: tuple[float, float, float] = (0.36, 0.345, 0.325)) -> Matter:
    """A plain painted wall."""
    return Matter(plain(*tone))


def shining(image: Array, wide: float, *, across: float = 0.0, up: float = -0.06) -> Matter:
    """A picture (linear) far behind, seen by its own light, `wide` metres across."""
    high = wide * image.shape[0] / image.shape[1]
    # A wall that was turned up shows its rows from above.
    cover = Cover(
        image.astype(np.float32), (wide, high), from_above, (across - wide / 2, -up - high / 2)
    )
    return Matter(plain(0.02, 0.02, 0.02), glow=cover)


def shelves() -> Matter:
    """A wall of books."""
    high, wide = 760, 1140
    dice = np.random.default_rng(41)
    sheet = np.zeros((high, wide, 3), np.float32) + np.array([0.020, 0.014, 0.010], np.float32)
    inks = np.array([
        (0.36, 0.10, 0.06), (0.10, 0.17, 0.22), (0.46, 0.40, 0.29), (0.08, 0.16, 0.11),
        (0.42, 0.26, 0.08), (0.22, 0.21, 0.20), (0.30, 0.07, 0.09), (0.52, 0.48, 0.42),
        (0.09, 0.10, 0.20),
    ])  # fmt: skip
    rows, board = 4, 16
    each = high // rows
    for row in range(rows):
        floor = (row + 1) * each - board
        sheet[floor : floor + board] = (0.30, 0.17, 0.085)
        sheet[floor : floor + 3] = (0.40, 0.24, 0.125)
        x = 4
        while x < wide - 4:
            thick = int(dice.integers(11, 30))
            tall = int(each * dice.uniform(0.60, 0.84))
            ink = inks[dice.integers(len(inks))] * dice.uniform(0.75, 1.25)
            round_ = 1 - 0.45 * np.abs(np.linspace(-1, 1, thick)) ** 3
            spine = sheet[floor - tall : floor, x : x + thick]
            spine[:] = (ink * round_[:, None])[: spine.shape[1]]
            for at in (0.12, 0.80):
                line = int(tall * at)
                spine[line : line + 5] = spine[line : line + 5] * 0.4 + 0.26
            x += thick + 1
    return Matter(Cover(sheet, (2.1, 1.4), from_above, (-1.05, -0.72)))


def park() -> Array:
    """Trees in summer light far out of focus, linear."""
    high, wide = 300, 450
    y = np.linspace(0, 1, high, dtype=np.float32)[:, None]
    leaves = cloudy((high, wide), 1.15, 42)
    crowns = np.clip(0.62 + 0.30 * leaves - 0.75 * (y - 0.35), 0, 1)[..., None]
    green = np.array([0.15, 0.27, 0.065]) * (0.72 + 0.62 * np.clip(leaves, -0.6, 2))[..., None]
    sky = np.array([0.92, 0.96, 0.86], np.float32)
    view = np.clip(green, 0.012, 1) * (1 - crowns**2) + sky * crowns**2 * (1 - 0.45 * y[..., None])
    lawn = np.clip((y - 0.72) * 9, 0, 1)[..., None]
    view = view * (1 - lawn) + np.array([0.20, 0.32, 0.07]) * lawn
    dice = np.random.default_rng(43)
    glints = np.zeros((high, wide), np.float32)
    for _ in range(46):
        cy, cx = int(dice.uniform(0.05, 0.6) * high), int(dice.uniform(0, 1) * wide)
        yy, xx = np.mgrid[0:high, 0:wide]
        disc = (np.hypot(yy - cy, xx - cx) < dice.uniform(4, 10)) * dice.uniform(0.1, 0.55)
        glints = np.maximum(glints, disc.astype(np.float32))
    lit = view + blurred(glints, 1.2)[..., None] * np.array([1.0, 0.95, 0.62])
    soft: Array = blurred(lit.astype(np.float32), 3.0)
    return np.maximum(soft, 0)


def photograph(path: Path, blur: float, exposure: float = 1.0) -> Array:
    """A finished photograph as a background, linear, out of focus by `blur` pixels of 900."""
    with Image.open(path) as image:
        small = image.convert("RGB").resize((900, 600), Image.Resampling.LANCZOS)
    shown = np.asarray(small, np.float32) / 255
    return np.maximum(blurred(shown**2.2 * exposure, blur), 0)


EVENING_LOOK = replace(
    MAYA.look, lips=(0.30, 0.018, 0.022), shadow=(0.070, 0.028, 0.018), shadow_share=1.0,
    liner=1.0, blush=0.24, brow=1.0, gloss=0.045,
)  # fmt: skip
NATURAL_LOOK = replace(
    MAYA.look, lips=(0.46, 0.075, 0.080), shadow=(0.30, 0.13, 0.085), shadow_share=0.62,
    liner=0.62, blush=0.30, brow=0.95, gloss=0.036,
)  # fmt: skip
TIRED_LOOK = replace(MAYA.look, spots=1.0, gloss=0.075)
JACKET = Garment((0.028, 0.040, 0.062), "jacket", 0.002)
STRIPES = Garment((0.045, 0.065, 0.115), "striped", 0.003)
RED_DRESS = Garment((0.34, 0.035, 0.030), "dress", 0.010, second=(0.72, 0.66, 0.58))
