"""The two pictures that are compared, and their difference once somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firered_desktop.session.mip_levels import Levels
from firered_desktop.session.picture_difference import difference_of
from firered_desktop.ui.picture_layer import PictureLayer
from firered_desktop.ui.view_geometry import Box, Extent, contained


class Side(StrEnum):
    """Which picture of a pair."""

    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class _Compared:
    layer: PictureLayer
    share: float


class Pair:
    """A before, an after, or both; levels are those of `mip_levels`, empty for no picture."""

    def __init__(self, before: Levels = (), after: Levels = ()) -> None:
        self._layers = {
            side: PictureLayer(levels)
            for side, levels in ((Side.BEFORE, before), (Side.AFTER, after))
            if levels
        }
        self._compared: _Compared | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no picture at all."""
        return not self._layers

    @property
    def is_whole(self) -> bool:
        """Whether there is a before and an after."""
        return len(self._layers) == 2

    @property
    def only(self) -> Side:
        """The one side that there is; the before of a whole pair."""
        return next(iter(self._layers), Side.BEFORE)

    @property
    def changed_share(self) -> float | None:
        """How much of the picture changed, 0 to 1; None until the difference was looked at."""
        return self._compared.share if self._compared else None

    @property
    def extent(self) -> Extent:
        """The size, in its pixels, of the picture that places are measured by."""
        layer = self._layers.get(self.only)
        return layer.extent if layer else Extent(1, 1)

    @property
    def enlargement(self) -> float:
        """Pixels of the picture that is judged per pixel of `extent`.

        The after is what is judged; where there is none, it is the before.
        """
        judged = self._layers.get(Side.AFTER)
        if judged is None:
            return 1.0
        whole = Box(0, 0, self.extent.width, self.extent.height)
        return judged.extent.width / contained(whole, judged.extent).width

    def layer(self, side: Side) -> PictureLayer:
        """What draws `side`; raises KeyError for a side that there is not."""
        if side != Side.DIFFERENCE:
            return self._layers[side]
        if self._compared is None:
            before, after = self._layers[Side.BEFORE], self._layers[Side.AFTER]
            found = difference_of(before.levels, after.levels)
            self._compared = _Compared(PictureLayer(found.levels), found.share)
        return self._compared.layer
