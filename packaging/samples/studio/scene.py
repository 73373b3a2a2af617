"""What stands before the camera: parts in groups, and the lights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from studio.matter import Matter
from studio.shapes import FAR, Shape
from studio.vectors import Array, Indices, dot, vector

ENDLESS = 50.0


@dataclass(frozen=True)
class Part:
    """A shape of some matter, turned and put at a place."""

    shape: Shape
    matter: Matter
    at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    turned: Array = field(default_factory=lambda: np.eye(3, dtype=np.float32))
    shades: bool = True

    def inwards(self, points: Array) -> Array:
        """World points in the shape's own coordinates."""
        return self.turned.T @ (points - vector(*self.at))

    def meet(self, o: Array, d: Array, limit: Array) -> tuple[Indices, Array] | None:
        """Which rays meet the part before `limit`, and how far along."""
        rows = None
        if self.shape.reach < ENDLESS:
            rows = near(o, d, limit, vector(*self.at), self.shape.reach)
            if not rows.size:
                return None
            o, d, limit = o[:, rows], d[:, rows], limit[rows]
        t = self.shape.meet(self.inwards(o), self.turned.T @ d)
        hit = np.flatnonzero(t < limit)
        return (hit if rows is None else rows[hit]), t[hit]


def near(o: Array, d: Array, limit: Array, centre: Array, radius: float) -> Indices:
    """Which rays pass a ball before their limit."""
    to = centre - o
    along = dot(to, d)
    past = dot(to, to) - along * along
    return np.flatnonzero(
        (past < radius**2) & (along > -radius) & (along - np.float32(radius) < limit)
    )


@dataclass(frozen=True)
class Group:
    """Parts that share a ball around them, so that most rays skip them all at once."""

    parts: Sequence[Part]
    centre: tuple[float, float, float] | None = None
    radius: float = 0.0


@dataclass(frozen=True)
class Panel:
    """A glowing rectangle: corner, two sides, light given off per area and angle."""

    corner: Array
    along: Array
    up: Array
    light: Array
    shown: bool = True
    view: Callable[[Array, Array], Array] | None = None
    """The light seen at (along, up), each 0…1, where it is not the same all over."""


@dataclass(frozen=True)
class Sun:
    """Light from far away; `spread` is the half angle of the disc in radians."""

    towards: Array
    light: Array
    spread: float = 0.0047


Sky = Callable[[Array], Array]


@dataclass(frozen=True)
class Scene:
    """Everything that a ray can meet."""

    groups: Sequence[Group]
    lights: Sequence[Panel | Sun]
    sky: Sky

    @property
    def parts(self) -> list[Part]:
        """All parts, in the order in which `meet` numbers them."""
        return [part for group in self.groups for part in group.parts]

    def meet(self, o: Array, d: Array) -> tuple[Array, Indices]:
        """The distance to what each ray meets first and that part's number, or infinity and -1."""
        t = np.full(o.shape[1], FAR, np.float32)
        which = np.full(o.shape[1], -1, np.intp)
        number = 0
        for group in self.groups:
            rows = self._reached(group, o, d, t)
            inner_o, inner_d, inner_t = o[:, rows], d[:, rows], t[rows]
            inner_which = which[rows]
            for part in group.parts:
                found = part.meet(inner_o, inner_d, inner_t) if rows.size else None
                if found is not None:
                    inner_t[found[0]], inner_which[found[0]] = found[1], number
                number += 1
            t[rows], which[rows] = inner_t, inner_which
        return t, which

    def passed(self, o: Array, d: Array, limit: Array) -> Array:
        """The share of each colour that travels from o along d to `limit`, shape (3, n)."""
        share = np.ones_like(o)
        for group in self.groups:
            rows = self._reached(group, o, d, limit)
            rows = rows[share[:, rows].max(0) > 0]
            inner_o, inner_d, inner_limit = o[:, rows], d[:, rows], limit[rows]
            for part in group.parts:
                found = part.meet(inner_o, inner_d, inner_limit) if part.shades else None
                if found is None or not found[0].size:
                    continue
                hit = found[0]
                if part.matter.glass is not None:
                    # A cheat that the eye forgives: light crosses glass without being bent.
                    swallowed = np.array(part.matter.glass, np.float32).reshape(3, 1)
                    share[:, rows[hit]] *= 0.75 * np.exp(-swallowed * np.float32(0.02))
                    continue
                share[:, rows[hit]] = 0
                inner_limit[hit] = 0
                if hit.size * 4 > rows.size:
                    on = inner_limit > 0
                    rows, inner_limit = rows[on], inner_limit[on]
                    inner_o, inner_d = inner_o[:, on], inner_d[:, on]
        return share

    def _reached(self, group: Group, o: Array, d: Array, t: Array) -> Indices:
        if group.centre is None:
            return np.arange(o.shape[1])
        return near(o, d, t, vector(*group.centre), group.radius)
