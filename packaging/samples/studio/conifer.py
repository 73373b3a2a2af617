"""Spruces on the near shore."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.brush import Canvas, Place
from studio.sky import HAZE

DARK, LIGHT = np.array([0.012, 0.021, 0.014]), np.array([0.060, 0.082, 0.038])


def spruce(canvas: Canvas, at: Place, tall: float, seed: int) -> None:
    """Paint one spruce that stands at a place and is `tall` metres high."""
    dice = np.random.default_rng(seed)
    foot = canvas.seen(np.array([at], np.float32))[0]
    scale = canvas.view.focal / at[2]
    high = tall * scale
    lean = dice.normal(0, 0.012)
    base = np.array([0.011 * high, 0.0])
    trunk = np.array([foot - base, foot + base, foot + np.array([lean, -0.985]) * high])
    canvas.shape(trunk, (0.030, 0.026, 0.020))
    spread = dice.uniform(0.15, 0.19)
    whorls = int(30 + tall * 2.6)
    for layer in range(whorls):
        share = layer / whorls
        level = high * (0.995 - 0.945 * share - dice.uniform(0, 0.03))
        root = np.array([foot[0] + lean * level, foot[1] - level])
        long = high * spread * (0.07 + share**0.85) * dice.uniform(0.62, 1.15)
        turns = dice.uniform(-np.pi, np.pi, int(9 + 12 * share))
        # Twigs at the back first, so that those in front lie over them.
        for angle in turns[np.argsort(np.sin(turns))]:
            _Branch(root, long, share, float(angle)).paint(canvas, dice)


@dataclass(frozen=True)
class _Branch:
    root: np.ndarray
    long: float
    """Pixels."""
    share: float
    """How far down the tree it grows, 0 at the tip to 1."""
    angle: float
    """Which way it points; a quarter turn is towards us."""

    def paint(self, canvas: Canvas, dice: np.random.Generator) -> None:
        """Paint the twigs that hang from the branch."""
        long, share, front = self.long, self.share, np.sin(self.angle)
        reach = long * np.cos(self.angle) * dice.uniform(0.6, 1.08)
        droop = long * (0.10 + 0.34 * share) - 0.20 * front * long
        t = np.linspace(0.08, 1, max(6, min(16, int(long / 5))))
        x = self.root[0] + reach * t
        y = self.root[1] + droop * t**0.8 - 0.20 * long * t**3
        # Twigs that point at the camera catch the sky; those behind lie in the tree's own shade.
        light = 0.26 + 0.24 * front + 0.12 * dice.normal() + 0.08 * (1 - share)
        hang = long * dice.uniform(0.05, 0.20, t.size) * (1.15 - 0.6 * t)
        drift = long * dice.normal(0, 0.06, t.size) + 0.05 * reach
        for k in range(t.size):
            tone = DARK + (LIGHT - DARK) * np.clip(light * (0.35 + 0.85 * t[k]), 0, 1)
            tone = (tone * dice.uniform(0.8, 1.2)) * 0.985 + 0.015 * HAZE
            start = (x[k] - drift[k] * 0.4, y[k] - 0.25 * hang[k])
            end = (x[k] + drift[k], y[k] + hang[k])
            canvas.stroke(np.array([start, end]), tuple(tone), max(1.0, long * 0.035))
