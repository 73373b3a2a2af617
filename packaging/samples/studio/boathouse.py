"""A small red boathouse by the lake."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from studio.brush import Canvas, Colour, Place

RED, DOOR, PANE = (0.135, 0.036, 0.026), (0.10, 0.022, 0.016), (0.07, 0.08, 0.09)
WHITE, SLATE = (0.40, 0.40, 0.385), (0.085, 0.088, 0.092)
WIDE, EAVES, RIDGE, DEEP, SKEW, BOARD = 4.6, 2.5, 4.3, 6.5, 2.6, 0.16
"""Metres; the skew is how far the back stands to the right of the front."""


class Boathouse:
    """The house with its front left corner at a place, gable towards us."""

    def __init__(self, canvas: Canvas, at: Place, seed: int) -> None:
        self._canvas = canvas
        self._at = at
        self._dice = np.random.default_rng(seed)

    def paint(self) -> None:
        """Paint the side, the gable, the roof, then the white woodwork."""
        self._side()
        for left in np.arange(0.0, WIDE, BOARD):
            self._gable_board(float(left))
        self._roof()
        self._panel((1.35, -0.2), (3.25, 2.1), WHITE)
        self._panel((1.47, -0.2), (3.13, 2.0), DOOR)
        self._panel((1.9, 2.65), (2.7, 3.35), WHITE)
        self._panel((2.0, 2.75), (2.6, 3.25), PANE)
        for left in (-0.02, WIDE - 0.12):
            self._panel((left, -0.3), (left + 0.14, EAVES), WHITE)

    def _spot(self, across: float, up: float, back: float = 0.0) -> Place:
        """A place on the house; `back` runs from 0, the front, to 1."""
        x, y, z = self._at
        return (x + across + SKEW * back, y + up, z + DEEP * back + 0.16 * across)

    def _face(self, spots: Iterable[tuple[float, ...]], colour: Colour, light: float = 1) -> None:
        self._canvas.face([self._spot(*s) for s in spots], tuple(light * c for c in colour))

    def _panel(self, low: tuple[float, float], high: tuple[float, float], colour: Colour) -> None:
        self._face([low, (high[0], low[1]), high, (low[0], high[1])], colour)

    def _side(self) -> None:
        edges = np.linspace(0, 1, 29)
        for a, b in pairwise(edges):
            board = [(WIDE, -0.3, a), (WIDE, -0.3, b), (WIDE, EAVES, b), (WIDE, EAVES, a)]
            self._face(board, RED, 0.62 * float(self._dice.normal(1, 0.08)))

    def _gable_board(self, left: float) -> None:
        right = left + BOARD
        tops = [EAVES + (RIDGE - EAVES) * (1 - abs(2 * u / WIDE - 1)) for u in (left, right)]
        shade = float(self._dice.normal(1, 0.07))
        damp = 0.35 + 0.2 * shade
        self._face([(left, -0.3), (right, -0.3), (right, tops[1]), (left, tops[0])], RED, shade)
        self._panel((left, -0.3), (right, damp), tuple(0.72 * shade * c for c in RED))
        under = [(left, tops[0] - 0.28), (right, tops[1] - 0.28), (right, tops[1]), (left, tops[0])]
        self._face(under, RED, 0.55 * shade)

    def _roof(self) -> None:
        middle, fall = WIDE / 2, RIDGE - EAVES + 0.2
        rows = np.linspace(1, 0, 15)
        for low, high in pairwise(rows):
            (a, b), (c, d) = ((middle + (middle + 0.3) * k, RIDGE - fall * k) for k in (low, high))
            strip = [(a, b), (a, b, 1.0), (c, d, 1.0), (c, d)]
            self._face(strip, SLATE, float(self._dice.normal(1, 0.05)))
        for outer in (-0.3, WIDE + 0.3):
            low = EAVES - 0.24
            board = [(outer, low), (middle, RIDGE), (middle, RIDGE + 0.2), (outer, low + 0.2)]
            self._face(board, WHITE)
