"""The two pictures that are compared, and their difference once it was measured."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from firered_desktop.ui.picture_layer import PictureLayer
from firered_desktop.ui.view_geometry import Box, Extent, contained

if TYPE_CHECKING:
    from firered_desktop.session.difference_measure import Difference
    from firered_desktop.session.mip_levels import Levels


class Side(StrEnum):
    """Which picture of a pair."""

    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"


class Pair:
    """A before, an after, or both; levels are those of `mip_levels`, empty for no picture.

    `extent` is the size, in its pixels, of the picture that places are measured by. `enlargement`
    counts the pixels of the picture that is judged per pixel of it: the after is what is judged;
    where there is none, it is the before.
    """

    def __init__(self, before: Levels = (), after: Levels = ()) -> None:
        self.before, self.after = before, after
        self._layers = {
            side: PictureLayer(levels)
            for side, levels in ((Side.BEFORE, before), (Side.AFTER, after))
            if levels
        }
        self._difference: Difference | None = None
        measured, judged = self._layers.get(self.only), self._layers.get(Side.AFTER)
        self.extent = measured.extent if measured else Extent(1, 1)
        self.enlargement = 1.0
        if judged is not None:
            whole = Box(0, 0, self.extent.width, self.extent.height)
            self.enlargement = judged.extent.width / contained(whole, judged.extent).width

    @property
    def is_empty(self) -> bool:
        """Whether there is no picture at all."""
        return not self._layers

    @property
    def is_whole(self) -> bool:
        """Whether there is a before and an after."""
        return bool(self.before and self.after)

    @property
    def only(self) -> Side:
        """The one side that there is; the before of a whole pair."""
        return next(iter(self._layers), Side.BEFORE)

    @property
    def difference(self) -> Difference | None:
        """What was measured of this pair; None until then."""
        return self._difference

    def take(self, difference: Difference) -> bool:
        """Show this difference from now on; False for one of other pictures, which is late."""
        if difference.before is not self.before or difference.after is not self.after:
            return False
        self._difference = difference
        self._layers[Side.DIFFERENCE] = PictureLayer(difference.levels)
        return True

    def layer(self, side: Side) -> PictureLayer | None:
        """What draws `side`; None for one that there is not, or not yet."""
        return self._layers.get(side)
