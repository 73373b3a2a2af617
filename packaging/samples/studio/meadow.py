"""The meadow in front: grasses, seed heads, small flowers."""

from __future__ import annotations

import numpy as np

from studio.brush import Canvas
from studio.panorama import View
from studio.terrain import Land
from studio.vectors import Array

GREEN, STRAW = np.array([0.085, 0.115, 0.030]), np.array([0.30, 0.245, 0.115])
FLOWERS = ((0.62, 0.62, 0.58), (0.66, 0.47, 0.03), (0.30, 0.17, 0.34))


FARTHEST_BLADE, NEAREST_BLADE = 76.0, 2.3


class Grasses:
    """`count` blades, to be painted from far to near with other things in between."""

    def __init__(self, land: Land, view: View, seed: int, count: int) -> None:
        dice = np.random.default_rng(seed)
        share = np.sort(dice.random(count)) ** 1.15
        near, far = 1 / NEAREST_BLADE, 1 / FARTHEST_BLADE
        z = (1 / (far + share * (near - far))).astype(np.float32)
        x = (z * view.wide / 2 / view.focal * 1.08 * dice.uniform(-1, 1, count)).astype(np.float32)
        self._z = z
        self._scale = view.focal / z
        clump = np.clip(land.fine(x * 5, z * 5) + 0.5 * land.fine(x * 23, z * 23), -1.5, 2)
        tall = (0.20 + 0.10 * clump) * dice.uniform(0.5, 1.4, count)
        tall *= 1 + 0.9 * np.clip(land.fine(x * 1.5, z * 1.5 + 30), 0, 2) * (z > 35)
        bend = dice.normal(0.12, 0.30, count) * tall
        ground = land.bare(x, z)
        sheet = Canvas(view)
        self._foot = sheet.seen(np.stack([x, ground, z], -1))
        self._head = sheet.seen(np.stack([x + bend, ground + tall, z], -1))
        self._middle = sheet.seen(np.stack([x + bend * 0.3, ground + tall * 0.62, z], -1))
        self._width = np.maximum(self._scale * dice.uniform(0.0016, 0.0042, count), 0.55)
        dry = 0.34 + 0.22 * land.fine(x * 2 + 50, z * 2) + dice.normal(0, 0.22, count)
        light = dice.uniform(0.62, 1.12, count) * (0.86 + 0.10 * clump)
        self._tone = (GREEN + (STRAW - GREEN) * np.clip(dry, 0, 1)[:, None]) * light[:, None]
        self._kind = dice.random(count)
        self._patch = land.fine(x * 3 + 120, z * 3 + 60)
        self._dry_land = ground > 0.05

    def paint(self, canvas: Canvas, far: float, near: float) -> None:
        """Paint the blades that stand between two distances in metres."""
        for k in np.flatnonzero((self._z <= far) & (self._z > near) & self._dry_land):
            self._one(canvas, int(k))

    def _one(self, canvas: Canvas, k: int) -> None:
        foot, middle, head, tone = self._foot[k], self._middle[k], self._head[k], self._tone[k]
        side = np.array([float(self._width[k]), 0.0])
        lower = [foot - side, foot + side, middle + side * 0.8, middle - side * 0.8]
        canvas.shape(np.array(lower), tuple(tone * 0.52))
        canvas.shape(np.array([middle - side * 0.8, middle + side * 0.8, head]), tuple(tone))
        kind, patch, scale = float(self._kind[k]), float(self._patch[k]), float(self._scale[k])
        if kind < 0.035 and scale > 90:
            _seeds(canvas, middle, head, scale, tone)
        elif kind > 0.991 - 0.010 * max(patch, 0):
            flower = FLOWERS[0 if patch > 0.2 else 1 if patch > -0.6 else 2]
            size = max(scale * 0.0075, 1.0)
            canvas.spot(float(head[0]), float(head[1]), size, size * 0.62, flower)


def _seeds(canvas: Canvas, middle: Array, head: Array, scale: float, tone: Array) -> None:
    brown = tuple(0.5 * tone + np.array([0.13, 0.095, 0.055]))
    top = head + (head - middle) * 0.7
    canvas.stroke(np.array([middle, top]), tuple(tone * 0.9), 0.0012 * scale)
    for t in np.linspace(0.62, 1.0, 6):
        place = middle + (top - middle) * t
        size = 0.006 * scale * (1.25 - t)
        canvas.spot(float(place[0]), float(place[1]), size, size * 1.9, brown)
