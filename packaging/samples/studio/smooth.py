"""Smooth curves through a few points, for outlines and stems."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def curve(points: Sequence[Sequence[float]], pieces: int = 10) -> list[tuple[float, ...]]:
    """A Catmull-Rom curve through the points, `pieces` straight pieces between each two."""
    known = np.array(points, np.float64)
    padded = np.vstack([2 * known[0] - known[1], known, 2 * known[-1] - known[-2]])
    found: list[tuple[float, ...]] = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for t in np.linspace(0, 1, pieces, endpoint=False):
            bent = (2 * before - 5 * start + 4 * end - after) * t**2
            swung = (3 * start - before - 3 * end + after) * t**3
            place = 0.5 * (2 * start + (end - before) * t + bent + swung)
            found.append(tuple(float(c) for c in place))
    found.append(tuple(float(c) for c in known[-1]))
    return found
