"""What the compare view shows: a pair, a mode, a view, a divider; no widget."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from firered_desktop.ui.compare_pair import Pair, Side
from firered_desktop.ui.picture_layer import PictureLayer
from firered_desktop.ui.tokens import METRICS
from firered_desktop.ui.view_geometry import (
    MIDDLE,
    Box,
    Extent,
    Spot,
    View,
    box_of,
    contained,
    fit_scale,
    panned,
    settled,
    share_at,
    zoomed,
)

LARGEST_ZOOM = 32.0
"""Screen pixels per picture pixel."""


class Mode(StrEnum):
    """How before and after are shown."""

    SPLIT = "split"
    SIDE_BY_SIDE = "side_by_side"
    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the widget: what is drawn there, and where the picture's box lies.

    `room` is what the picture is centred in, `clip` what is seen of it. All boxes are
    device-independent pixels from the widget's corner.
    """

    side: Side
    layer: PictureLayer
    room: Box
    clip: Box
    picture: Box


class Scene:
    """Answers where everything is; sizes are device-independent pixels."""

    def __init__(self) -> None:
        self.pair = Pair()
        self.mode = Mode.SPLIT
        self.divider = MIDDLE
        self.holding_before = False
        self._zoomed: View | None = None  # none: fitted, also after the next resize
        self._room = Extent(1, 1)
        self._ratio = 1.0

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is seen, also after the next resize."""
        return self._zoomed is None

    @property
    def shown_mode(self) -> Mode:
        """The mode as far as the pictures allow it."""
        if not self.pair.is_whole:
            return Mode(self.pair.only)
        return Mode.BEFORE if self.holding_before else self.mode

    @property
    def true_scale(self) -> float:
        """The scale at which a pixel of the picture that is judged is a pixel of the screen."""
        return self.pair.enlargement / self._ratio

    @property
    def view(self) -> View:
        """The view as it stands, fitted or not."""
        return self._zoomed or View(self._fitting())

    def set_pair(self, pair: Pair, *, keep_view: bool) -> None:
        """Show `pair`, at the same relative place if `keep_view`."""
        self.pair = pair
        if not keep_view:
            self._zoomed = None
        self.settle()

    def set_room(self, room: Extent, ratio: float) -> None:
        """The widget's size, and the screen's pixels per device-independent pixel."""
        self._room, self._ratio = room, ratio
        self.settle()

    def settle(self) -> None:
        """Waste no room, whatever changed."""
        if self._zoomed is not None:
            self._zoomed = settled(self._zoomed, self.pair.extent, self._viewport())

    def fit(self) -> None:
        """Show the whole picture, never larger than a device-independent pixel per pixel."""
        self._zoomed = None

    def zoom(self, scale: float, spot: Spot) -> None:
        """Show `scale` device-independent pixels per picture pixel, with `spot` staying."""
        extent, viewport = self.pair.extent, self._viewport()
        fitting, true = self._fitting(), self.true_scale
        scale = min(max(scale, min(fitting, true)), LARGEST_ZOOM * true)
        moved = zoomed(self.view, extent, viewport, self._inside(spot), scale)
        self._zoomed = None if math.isclose(scale, fitting) else moved

    def pan(self, right: float, down: float) -> None:
        """Drag the picture."""
        if self._zoomed is not None:
            self._zoomed = panned(self._zoomed, self.pair.extent, self._viewport(), right, down)

    def divider_x(self) -> int:
        """Where the divider stands."""
        return round(self.divider * self._room.width)

    def move_divider(self, x: float) -> None:
        """Put the divider at `x` of the widget."""
        self.divider = share_at(x, self._room.width)

    def panes(self) -> tuple[Pane, ...]:
        """What to draw, from left to right."""
        if self.pair.is_empty:
            return ()
        whole = Box(0, 0, self._room.width, self._room.height)
        match self.shown_mode:
            case Mode.SIDE_BY_SIDE:
                left, right = self._halves()
                return self._pane(Side.BEFORE, left), self._pane(Side.AFTER, right)
            case Mode.SPLIT:
                at = self.divider_x()
                left = Box(0, 0, at, whole.height)
                right = Box(at, 0, whole.width - at, whole.height)
                return self._pane(Side.BEFORE, whole, left), self._pane(Side.AFTER, whole, right)
            case single:
                return (self._pane(Side(single), whole),)

    def _pane(self, side: Side, room: Box, clip: Box | None = None) -> Pane:
        layer = self.pair.layer(side)
        inside = box_of(self.view, self.pair.extent, self._viewport())
        box = Box(room.x + inside.x, room.y + inside.y, inside.width, inside.height)
        if side == Side.AFTER:
            box = contained(box, layer.extent)
        return Pane(side, layer, room, clip or room, box)

    def _halves(self) -> tuple[Box, Box]:
        gap = 1.0
        width = max(1.0, (self._room.width - gap) // 2)
        height = self._room.height
        return Box(0, 0, width, height), Box(self._room.width - width, 0, width, height)

    def _fitting(self) -> float:
        """The scale at which the whole picture is seen, with a little room around it."""
        viewport = self._viewport()
        margin = 2 * METRICS.gap_12
        room = Extent(max(1, viewport.width - margin), max(1, viewport.height - margin))
        return fit_scale(self.pair.extent, room, self.pair.enlargement)

    def _viewport(self) -> Extent:
        if self.shown_mode == Mode.SIDE_BY_SIDE:
            half = self._halves()[0]
            return Extent(half.width, half.height)
        return self._room

    def _inside(self, spot: Spot) -> Spot:
        """`spot` from the corner of the half that it lies in."""
        if self.shown_mode == Mode.SIDE_BY_SIDE:
            right = self._halves()[1]
            if spot.x >= right.x:
                return Spot(spot.x - right.x, spot.y)
        return spot
