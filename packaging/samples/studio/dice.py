"""Random numbers for light paths."""

from __future__ import annotations

import numpy as np

from studio.vectors import Array, Indices

SPREAD_PAIRS = 7
"""How many pairs are well spread over the samples of a pixel; later ones are fresh each time."""


class Dice:
    """Numbers 0…1 for one of the `samples` of a tile with `count` pixels."""

    def __init__(self, seed: int, sample: int, samples: int, count: int) -> None:
        self._offsets = np.random.default_rng(seed)
        self._fresh = np.random.default_rng([seed, sample])
        self._count = count
        self._sample = sample
        self._samples = samples
        self._pair = 0

    def pair(self, rows: Indices) -> tuple[Array, Array]:
        """Two numbers for each of these pixels of the tile."""
        self._pair += 1
        if self._pair > SPREAD_PAIRS:
            fresh = self._fresh.random((2, rows.size), np.float32)
            return fresh[0], fresh[1]
        start = self._offsets.random((2, self._count), np.float32)[:, rows]
        # The same sample number must not pair up the same numbers in two dimensions.
        step = np.random.default_rng(self._pair).permutation(self._samples)[self._sample]
        both = (start + step * np.array([[0.7548777], [0.5698403]])) % 1.0
        return both[0].astype(np.float32), both[1].astype(np.float32)

    def in_turn(self, bounce: int, count: int) -> int:
        """One choice for the whole sample, each equally often over the samples."""
        return (self._sample // 2 + bounce) % count
