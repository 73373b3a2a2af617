"""How a picture is made ready to leave: how large, in which steps, and on which ground."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from firered_desktop.core.sizes import Dimensions

WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class Fit:
    """How large a picture may be: at most `area` pixels, its sides in whole steps of `step`."""

    area: int
    step: int = 1

    def size(self, whole: Dimensions) -> Dimensions:
        """The size at which a picture of `whole` fits; never enlarged.

        The shape is kept to less than a step of either side. A side shorter than a step stays.
        """
        scale = min(1.0, math.sqrt(self.area / whole.pixels))
        width, height = (self._stepped(side * scale) for side in (whole.width, whole.height))
        # A side that became one pixel was rounded up: the other one makes up for that.
        return Dimensions(
            min(width, max(1, self.area // height)), min(height, max(1, self.area // width))
        )

    def _stepped(self, side: float) -> int:
        # The tiny addition keeps an exact multiple from falling a step through rounding.
        steps = int((side + 1e-6) // self.step)
        return steps * self.step if steps else max(1, int(side))


@dataclass(frozen=True, slots=True)
class Preparation:
    """One file for each of `fits`; what is transparent is laid on `ground` (``#rrggbb``)."""

    fits: Sequence[Fit]
    ground: str = WHITE
