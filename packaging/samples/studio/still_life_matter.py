"""The materials of the still life."""

from __future__ import annotations

import numpy as np

from studio.matter import (
    Cover,
    Emboss,
    Matter,
    as_a_box,
    from_above,
    from_the_front,
    plain,
    round_about,
)  # fmt: skip
from studio.printing import bottle_label, box_print, box_side, tin_print
from studio.textures import between, boards, cloudy, plaster, weave
from studio.vectors import Array, vector


def table() -> Matter:
    """Old oiled oak."""
    colour, height = boards((1500, 3000), 5, 11, ((0.36, 0.205, 0.105), (0.11, 0.052, 0.024)), 1)
    return Matter(
        Cover(colour, (1.5, 0.75), origin=(0.2, 0.05)), mirror=0.035, roughness=0.33,
        relief=Emboss.of(height, (1.5, 0.75), 0.12),
    )  # fmt: skip


def wall() -> Matter:
    """Lime plaster, green-grey."""
    blotches = cloudy((512, 512), 1.5, 4)
    colour = between(0.5 + 0.22 * blotches, (0.25, 0.265, 0.25), (0.36, 0.37, 0.345))
    return Matter(
        Cover(colour, (2.2, 2.2), from_above),
        relief=Emboss.of(plaster(1024, 3), (0.8, 0.8), 0.25),
    )


def linen() -> Matter:
    """A natural linen cloth."""
    bright, height = weave(1024, 96, 6)
    colour = bright[..., None] * np.array([0.56, 0.51, 0.43], np.float32)
    return Matter(
        Cover(colour, (0.11, 0.11), from_above), relief=Emboss.of(height, (0.11, 0.11), 0.5)
    )


def glaze() -> Matter:
    """Cream glaze with iron specks."""
    specks = np.clip((cloudy((700, 700), 0.45, 21) - 2.45) * 2, 0, 1)
    tone = between(
        0.5 + 0.15 * cloudy((700, 700), 1.4, 22), (0.70, 0.665, 0.59), (0.76, 0.73, 0.66)
    )
    colour = tone * (1 - 0.75 * specks[..., None])
    return Matter(Cover(colour, (0.16, 0.16), as_a_box), mirror=0.045, roughness=0.05)


def amber() -> Matter:
    """Amber glass, full."""
    return Matter(plain(1, 1, 1), glass=(9.0, 34.0, 130.0))


def label() -> Matter:
    """Uncoated paper, printed."""
    return Matter(
        Cover(bottle_label(), (0.885, 0.070), round_about, (-0.4425, 0.036)),
        mirror=0.02, roughness=0.6,
    )  # fmt: skip


def cork() -> Matter:
    """Cork."""
    tone = between(
        0.45 + 0.25 * cloudy((256, 256), 0.8, 31), (0.46, 0.30, 0.17), (0.20, 0.11, 0.05)
    )
    return Matter(Cover(tone, (0.03, 0.03), as_a_box))


def cardboard() -> Matter:
    """A printed carton."""
    front = Cover(box_print(), (0.13, 0.185), from_the_front, (-0.065, -0.0925))
    side = Cover(box_side(), (0.062, 0.185), _from_the_right, (-0.031, -0.0925))

    def printed(p: Array, n: Array) -> Array:
        narrow, top = np.abs(n[0]) > 0.7, np.abs(n[1]) > 0.7
        lid = vector(0.025, 0.048, 0.042)
        return np.where(top, lid, np.where(narrow, side(p, n), front(p, n))).astype(np.float32)

    return Matter(printed, mirror=0.03, roughness=0.4)


def _from_the_right(p: Array, _n: Array) -> tuple[Array, Array]:
    return -p[2], p[1]


def tin(*, lid: bool = False) -> Matter:
    """Lacquered tin plate, with a bare lid."""
    if lid:
        return Matter(plain(0.72, 0.69, 0.63), metal=True, mirror=0.9, roughness=0.28)
    return Matter(
        Cover(tin_print(), (1.0, 0.104), round_about, (-0.5, 0.003)), mirror=0.05, roughness=0.2
    )


def lemon_peel() -> Matter:
    """Lemon."""
    tone = between(0.5 + 0.2 * cloudy((512, 512), 1.2, 41), (0.74, 0.43, 0.035), (0.74, 0.50, 0.07))
    pores = cloudy((512, 512), 0.5, 42)
    return Matter(
        Cover(tone, (0.09, 0.09), from_the_front), mirror=0.04, roughness=0.35,
        relief=Emboss.of(pores, (0.045, 0.045), 0.08, from_the_front),
    )  # fmt: skip


def dull() -> Matter:
    """Black paint, for what is only there to cast a shadow."""
    return Matter(plain(0.01, 0.01, 0.01))
