"""The weathered fence that runs down the meadow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.brush import Canvas, Colour, Place
from studio.terrain import Land


@dataclass(frozen=True)
class Bay:
    """One post of a fence, and the rails from the post behind it."""

    post: Place
    behind: Place | None
    seed: int

    @property
    def away(self) -> float:
        """How far away the post stands, metres."""
        return self.post[2]

    def paint(self, canvas: Canvas) -> None:
        """Paint the rails, then the post."""
        dice = np.random.default_rng(self.seed)
        if self.behind is not None:
            for level in (0.48, 0.86):
                _rail(canvas, self.behind, self.post, level + float(dice.normal(0, 0.03)), dice)
        _post(canvas, self.post, dice)


def fence(land: Land, start: Place, end: Place, seed: int) -> list[Bay]:
    """A weathered fence from far (`start`) to near (`end`)."""
    dice = np.random.default_rng(seed)
    count = 1 + int(np.hypot(end[0] - start[0], end[2] - start[2]) / 2.6)
    posts: list[Place] = []
    for t in np.linspace(0, 1, count):
        x, z = (start[i] + (end[i] - start[i]) * t + dice.normal(0, 0.06) for i in (0, 2))
        ground = float(land.bare(np.array([x], np.float32), np.array([z], np.float32))[0])
        posts.append((float(x), ground, float(z)))
    return [Bay(post, posts[k - 1] if k else None, seed * 50 + k) for k, post in enumerate(posts)]


def _rail(canvas: Canvas, far: Place, near: Place, level: float, dice: np.random.Generator) -> None:
    sag = dice.normal(0, 0.025, 2)
    edge = [(far[0], far[1] + level + sag[0], far[2]), (near[0], near[1] + level + sag[1], near[2])]
    tone = _weathered(dice)
    for low, high, light in ((0.0, 0.028, 0.55), (0.028, 0.066, 0.85), (0.066, 0.085, 1.25)):
        strip = [(x, y + h, z) for (x, y, z), h in zip([*edge, *edge[::-1]],
                 (low, low, high, high), strict=True)]  # fmt: skip
        canvas.face(strip, tuple(light * c for c in tone))


def _post(canvas: Canvas, at: Place, dice: np.random.Generator) -> None:
    x, y, z = at
    tall, lean = 1.12 + float(dice.normal(0, 0.05)), float(dice.normal(0, 0.035))
    tone = _weathered(dice)
    strips = 16
    for k in range(strips):
        a, b = (0.115 * (s / strips - 0.5) for s in (k, k + 1))
        light = (0.62 + 0.52 * np.sin(np.pi * (0.18 + 0.72 * (k + 0.5) / strips))) * float(
            dice.normal(1, 0.09)
        )
        top = tall + 0.010 * float(dice.normal())
        for low, high in zip((-0.1, 0.25, 0.6, 0.9), (0.25, 0.6, 0.9, top), strict=True):
            shade = light * float(dice.normal(1, 0.07)) * (0.72 + 0.28 * min(1.0, high * 1.6))
            face = [(x + a + lean * h / tall, y + h, z) for h in (low, high)]
            face += [(x + b + lean * h / tall, y + h, z) for h in (high, low)]
            canvas.face(face, tuple(shade * c for c in tone))
    for _ in range(5):
        u, h = float(dice.uniform(-0.05, 0.05)), float(dice.uniform(0.2, 0.7))
        crack = [(x + u, y + h, z), (x + u + 0.003, y + h + 0.3, z), (x + u + 0.005, y + h, z)]
        canvas.face(crack, tuple(0.4 * c for c in tone))


def _weathered(dice: np.random.Generator) -> Colour:
    grey = 0.125 * float(dice.normal(1, 0.12))
    return (grey * 1.12, grey, grey * 0.86)
