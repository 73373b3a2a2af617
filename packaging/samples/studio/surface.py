"""What rays find where they meet a scene."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from studio.scene import Scene
from studio.vectors import Array, Indices, Mask, dot


@dataclass
class Bundle:
    """Rays under way: which pixel each serves, how much of its light still counts."""

    rows: Indices
    o: Array
    d: Array
    through: Array
    sharp: Mask
    """Whether the ray came straight, or by mirrors and glass alone."""

    def only(self, kept: Indices) -> Bundle:
        """Some of the rays."""
        return Bundle(*(getattr(self, field.name)[..., kept] for field in fields(self)))


@dataclass
class Surface:
    """The surfaces that a bundle met: place, normal as tilted by relief, true normal, looks."""

    p: Array
    n: Array
    face: Array
    t: Array
    colour: Array
    glow: Array
    mirror: Array
    roughness: Array
    metal: Mask
    thin: Mask
    glass: Mask
    swallowed: Array
    """What glass takes away per metre."""

    def only(self, kept: Indices) -> Surface:
        """Some of the surfaces."""
        return Surface(*(getattr(self, field.name)[..., kept] for field in fields(self)))


def surface(scene: Scene, rays: Bundle, t: Array, which: Indices) -> Surface:
    """Look up what was met at distance t, in the part numbered `which`."""
    p, count = rays.o + rays.d * t, t.size
    n, face, colour, glow, swallowed = (np.zeros_like(p) for _ in range(5))
    mirror, roughness = np.zeros(count, np.float32), np.zeros(count, np.float32)
    metal, thin, glass = (np.zeros(count, bool) for _ in range(3))
    parts = scene.parts
    for number in np.unique(which):
        part, rows = parts[number], np.flatnonzero(which == number)
        local, matter = part.inwards(p[:, rows]), part.matter
        normal = part.shape.normal(local)
        colour[:, rows] = matter.paint(local, normal)
        face[:, rows] = part.turned @ normal
        n[:, rows] = part.turned @ matter.bend(local, normal)
        mirror[rows], roughness[rows] = matter.mirror, matter.roughness
        metal[rows], thin[rows] = matter.metal, matter.thin
        if matter.glow is not None:
            glow[:, rows] = matter.glow(local, normal)
        if matter.glass is not None:
            glass[rows] = True
            swallowed[:, rows] = np.array(matter.glass, np.float32).reshape(3, 1)
    back = ~glass & (dot(face, rays.d) > 0)
    face[:, back] *= -1
    n[:, back] *= -1
    # A relief must not tilt a surface out of its own sight.
    shy = ~glass & (dot(n, rays.d) > -0.02)
    n[:, shy] = face[:, shy]
    return Surface(p, n, face, t, colour, glow, mirror, roughness, metal, thin, glass, swallowed)
