"""The path tracer: how much light comes back along each ray."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from studio.dice import Dice
from studio.scatter import LIFT, mirror_share, onwards
from studio.scene import Panel, Scene, Sun
from studio.surface import Bundle, Surface, surface
from studio.vectors import Array, Indices, cross, dot, length, unit

BRIGHTEST = np.float32(2.0)
"""No bounce after the first may add more than this: rare bright paths would leave specks."""


@dataclass
class Seen:
    """What a bundle of rays brought back; all arrays have one column per ray."""

    light: Array
    """What shines straight at a surface, and what is mirrored."""
    soft: Array
    """What other matt surfaces throw on a surface: it changes slowly from place to place."""
    colour: Array
    normal: Array
    depth: Array

    def add(self, rays: Bundle, amount: Array, bounce: int) -> None:
        """Add what rays have found; `amount` is (3, n)."""
        if bounce > 0:
            amount = np.minimum(amount, BRIGHTEST)
        self.light[:, rays.rows] += amount * rays.sharp
        self.soft[:, rays.rows] += amount * ~rays.sharp

    @classmethod
    def nothing(cls, o: Array) -> Seen:
        """For rays that start at `o`, before they have met anything."""
        far = np.full(o.shape[1], 100.0, np.float32)
        return cls(np.zeros_like(o), np.zeros_like(o), np.ones_like(o), np.zeros_like(o), far)


def trace(scene: Scene, o: Array, d: Array, dice: Dice, bounces: int) -> Seen:
    """Follow each ray (o, d) for at most this many bounces."""
    count = o.shape[1]
    seen = Seen.nothing(o)
    start = Bundle(np.arange(count), o, d, np.ones_like(o), np.ones(count, bool))
    ahead = [(start, 0)]
    while ahead:
        rays, bounce = ahead.pop()
        onward = _step(scene, seen, rays, dice, bounce)
        if bounce < bounces - 1:
            ahead += [(some, bounce + 1) for some in onward if some.rows.size]
    return seen


def _step(scene: Scene, seen: Seen, rays: Bundle, dice: Dice, bounce: int) -> Iterator[Bundle]:
    """Add the light that the rays find where they end; then the rays that go on from there."""
    t, which = scene.meet(rays.o, rays.d)
    _show_panels(scene, seen, rays, t, bounce)
    missed = np.flatnonzero(which < 0)
    lost = rays.only(missed)
    seen.add(lost, lost.through * scene.sky(lost.d), bounce)
    hit = np.flatnonzero(which >= 0)
    rays = rays.only(hit)
    met = surface(scene, rays, t[hit], which[hit])
    seen.add(rays, rays.through * met.glow, bounce)
    if bounce == 0:
        seen.normal[:, rays.rows], seen.depth[rays.rows] = met.n, met.t
        seen.colour[:, rays.rows] = np.where(met.metal, 1, met.colour)
    share = mirror_share(met, rays.d)
    if bounce == 0:
        # Highlights are small and bright: each ray from the camera looks for its own.
        both = np.flatnonzero((share > 0) & (share < 1))
        mirrored = rays.only(both)
        mirrored.through *= share[both]
        yield onwards(mirrored, met.only(both), np.ones(both.size, bool), dice)
        rays.through[:, both] *= 1 - share[both]
        share[both] = 0
    mirrors = dice.pair(rays.rows)[0] < share
    matt = np.flatnonzero(~mirrors & ~met.glass)
    lit = rays.only(matt)
    seen.add(lit, lit.through * _lit(scene, met.only(matt), lit.rows, dice, bounce), bounce)
    yield onwards(rays, met, mirrors, dice)


def _show_panels(scene: Scene, seen: Seen, rays: Bundle, t: Array, bounce: int) -> None:
    """Add the panels that rays run straight into; matt surfaces have counted them already."""
    for panel in scene.lights:
        if isinstance(panel, Sun) or not panel.shown:
            continue
        facing = cross(panel.along, panel.up)
        with np.errstate(divide="ignore", invalid="ignore"):
            distance = dot(panel.corner - rays.o, facing) / dot(rays.d, facing)
            place = rays.o + rays.d * distance - panel.corner
            u = dot(place, panel.along) / dot(panel.along, panel.along)
            v = dot(place, panel.up) / dot(panel.up, panel.up)
            lit = (distance > 0) & (distance < t) & (u > 0) & (u < 1) & (v > 0) & (v < 1)
        on = np.flatnonzero(lit & rays.sharp)
        light = panel.light if panel.view is None else panel.view(u[on], v[on])
        seen.add(rays.only(on), rays.through[:, on] * light, bounce)
        rays.through[:, on] = 0


def _lit(scene: Scene, met: Surface, rows: Indices, dice: Dice, bounce: int) -> Array:
    """The lamps' light on matt surfaces: of all lamps at first, later of one in turn."""
    lamps: Sequence[Panel | Sun] = scene.lights
    if bounce:
        lamps = [lamps[dice.in_turn(bounce, len(lamps))]]
    total: Array = np.zeros_like(met.p)
    for lamp in lamps:
        to, far, strength = _towards(lamp, met.p, *dice.pair(rows))
        cosine = dot(met.n, to)
        behind = met.thin & (cosine < 0)
        weight = np.where(behind, -0.5 * cosine, np.maximum(cosine, 0)) * strength
        on = np.flatnonzero(weight > 1e-6)
        start = met.p[:, on] + met.face[:, on] * np.where(behind[on], -LIFT, LIFT)
        share = scene.passed(start, to[:, on], far[on] * np.float32(0.999))
        total[:, on] += share * weight[on] * lamp.light
    return total * met.colour * np.float32(len(scene.lights) / len(lamps))


def _towards(lamp: Panel | Sun, p: Array, u: Array, v: Array) -> tuple[Array, Array, Array]:
    """The way from each point to a spot on the lamp, how far it is, and how strong it shines."""
    if isinstance(lamp, Panel):
        way: Array = lamp.corner + lamp.along * u + lamp.up * v - p
        far = length(way)
        shown = np.abs(dot(way, cross(lamp.along, lamp.up))) / far
        return way / far, far, shown / (far * far * np.float32(np.pi))
    side = unit(cross(lamp.towards, np.array([[0.31], [0.17], [0.93]], np.float32)))
    radius, angle = lamp.spread * np.sqrt(u), np.float32(2 * np.pi) * v
    around = side * np.cos(angle) + cross(lamp.towards, side) * np.sin(angle)
    to = unit(lamp.towards + around * radius)
    return to, np.full(u.size, 1e3, np.float32), np.full(u.size, 1 / np.pi, np.float32)
