"""What the compare view shows: a pair, a mode, a view, a divider; no widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from firered_desktop.ui.compare_pair import Pair, Side
from firered_desktop.ui.compare_rooms import Axis, halves_of, length_of, parts_of
from firered_desktop.ui.linked_views import Frame, LinkedViews
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
    share_at,
)

if TYPE_CHECKING:
    from firered_desktop.ui.picture_layer import PictureLayer

LARGEST_ZOOM = 32.0
"""Screen pixels per picture pixel."""


class Mode(StrEnum):
    """How before and after are shown."""

    SPLIT = "split"
    SIDE_BY_SIDE = "side_by_side"
    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"
    FADE = "fade"
    BLINK = "blink"


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the widget: what is drawn there, and where the picture's box lies.

    `room` is what the picture is centred in, `clip` what is seen of it, `opacity` from 0 to 1. All
    boxes are device-independent pixels from the widget's corner. `layer` is none where the picture
    is still to come.
    """

    side: Side
    layer: PictureLayer | None
    room: Box
    clip: Box
    picture: Box
    opacity: float = 1.0


class Scene:
    """Answers where everything is; sizes are device-independent pixels."""

    def __init__(self) -> None:
        self.pair = Pair()
        self.mode = Mode.SPLIT
        self.axis = Axis.UPRIGHT
        self.divider = MIDDLE
        self.opacity = MIDDLE
        self.holding_before = False
        self.blinking = False
        self.blink_shows_after = True
        self.swapped = False
        self.views = LinkedViews()
        self._room = Extent(1, 1)
        self._ratio = 1.0
        self._measured_by = self.pair.extent, self.true_scale  # the last pair that was no empty one

    def take_over(self, former: Scene) -> None:
        """Look at the same place in the same way as `former`, which is given up."""
        self.mode, self.axis, self.divider = former.mode, former.axis, former.divider
        self.opacity, self.swapped = former.opacity, former.swapped
        self.views = former.views
        self._measured_by = former._measured_by
        self.set_pair(self.pair, keep_view=True)

    @property
    def shown_mode(self) -> Mode:
        """The mode as far as the pictures allow it."""
        if not self.pair.is_whole:
            return Mode(self.pair.only)
        if self.holding_before:
            return Mode.BEFORE
        return Mode.BLINK if self.blinking else self.mode

    @property
    def true_scale(self) -> float:
        """The scale at which a pixel of the picture that is judged is a pixel of the screen."""
        return self.pair.enlargement / self._ratio

    @property
    def view(self) -> View:
        """The view as it stands, fitted or not."""
        return self.views.first(self.frame())

    @property
    def are_apart(self) -> bool:
        """Whether the two sides show different places."""
        return self.shown_mode == Mode.SIDE_BY_SIDE and self.views.are_apart

    def set_pair(self, pair: Pair, *, keep_view: bool) -> None:
        """Show `pair`; if `keep_view` at the same relative place and as large as it was.

        The same photograph keeps its size on the screen, another one the share of its pixels.
        """
        self.pair = pair
        if pair.is_empty:
            return
        if not keep_view:
            self.views.fit()
            self.views.relink()
        elif not self.views.is_fitted and self._measured_by[0] != pair.extent:
            view = self.view
            scale = view.scale / self._measured_by[1] * self.true_scale
            self.views.show(View(scale, view.x, view.y), self.frame())
        self._measured_by = pair.extent, self.true_scale
        self.settle()

    def set_room(self, room: Extent, ratio: float) -> None:
        """The widget's size, and the screen's pixels per device-independent pixel."""
        self._room, self._ratio = room, ratio
        self.settle()

    def settle(self) -> None:
        """Waste no room, whatever changed."""
        if not self.pair.is_empty:
            self.views.settle(self.frame())

    def zoom(self, scale: float, spot: Spot, *, alone: bool = False) -> None:
        """Show `scale` device-independent pixels per picture pixel, with `spot` staying.

        `alone`: the side that `spot` is on, while the other stays.
        """
        inside, on_second = self._inside(spot)
        if alone and self.shown_mode == Mode.SIDE_BY_SIDE:
            factor = scale / self.view.scale
            self.views.zoom_alone(factor, inside, self.frame(), on_second=on_second)
        else:
            self.views.zoom(scale, inside, self.frame(), on_second=on_second)

    def pan(self, right: float, down: float, alone_at: Spot | None = None) -> None:
        """Drag the picture; with `alone_at` the side that this place is on, the other stays."""
        if alone_at is not None and self.shown_mode == Mode.SIDE_BY_SIDE:
            on_second = self._inside(alone_at)[1]
            self.views.pan_alone(right, down, self.frame(), on_second=on_second)
        else:
            self.views.pan(right, down, self.frame())

    def divider_at(self) -> int:
        """Where the divider stands: from the left, or from the top where it is level."""
        return round(self.divider * length_of(self._room, self.axis))

    def move_divider(self, spot: Spot) -> None:
        """Put the divider under `spot` of the widget."""
        along = spot.x if self.axis == Axis.UPRIGHT else spot.y
        self.divider = share_at(along, length_of(self._room, self.axis))

    def place_at(self, spot: Spot) -> Spot:
        """The relative place of the picture that is under `spot`."""
        pane = next((each for each in self.panes() if _holds(each.clip, spot)), None)
        box = pane.picture if pane is not None else Box(0, 0, 1, 1)
        return Spot((spot.x - box.x) / box.width, (spot.y - box.y) / box.height)

    def panes(self) -> tuple[Pane, ...]:
        """What to draw, from left to right, from the top down, or from the back to the front."""
        if self.pair.is_empty:
            return ()
        whole = Box(0, 0, self._room.width, self._room.height)
        one, other = (Side.AFTER, Side.BEFORE) if self.swapped else (Side.BEFORE, Side.AFTER)
        match self.shown_mode:
            case Mode.SIDE_BY_SIDE:
                near, far = halves_of(self._room, self.pair.extent)
                return self._pane(one, near), self._pane(other, far)
            case Mode.SPLIT:
                near, far = parts_of(self._room, self.axis, self.divider_at())
                return self._pane(one, whole, near), self._pane(other, whole, far)
            case Mode.FADE:
                after = self._pane(Side.AFTER, whole, opacity=self.opacity)
                return self._pane(Side.BEFORE, whole), after
            case Mode.BLINK:
                side = Side.AFTER if self.blink_shows_after else Side.BEFORE
                return (self._pane(side, whole),)
            case single:
                return (self._pane(Side(single), whole),)

    def frame(self) -> Frame:
        """What the views are bound by."""
        viewport, fitting, true = self._viewport(), self._fitting(), self.true_scale
        return Frame(self.pair.extent, viewport, fitting, min(fitting, true), LARGEST_ZOOM * true)

    def _pane(self, side: Side, room: Box, clip: Box | None = None, opacity: float = 1.0) -> Pane:
        frame = self.frame()
        is_second = side == Side.AFTER and self.shown_mode == Mode.SIDE_BY_SIDE
        view = self.views.second(frame) if is_second else self.views.first(frame)
        inside = box_of(view, frame.picture, frame.viewport)
        box = Box(room.x + inside.x, room.y + inside.y, inside.width, inside.height)
        layer = self.pair.layer(side)
        if side == Side.AFTER and layer is not None:
            box = contained(box, layer.extent)
        return Pane(side, layer, room, clip or room, box, opacity)

    def _fitting(self) -> float:
        """The scale at which the whole picture is seen, with a little room around it."""
        viewport = self._viewport()
        margin = 2 * METRICS.gap_12
        room = Extent(max(1, viewport.width - margin), max(1, viewport.height - margin))
        return fit_scale(self.pair.extent, room, self.pair.enlargement)

    def _viewport(self) -> Extent:
        if self.shown_mode == Mode.SIDE_BY_SIDE:
            half = halves_of(self._room, self.pair.extent)[0]
            return Extent(half.width, half.height)
        return self._room

    def _inside(self, spot: Spot) -> tuple[Spot, bool]:
        """`spot` from the corner of the half that it lies in, and whether the after is there."""
        if self.shown_mode != Mode.SIDE_BY_SIDE:
            return spot, False
        near, far = halves_of(self._room, self.pair.extent)
        on_far = spot.x >= far.x and spot.y >= far.y
        half = far if on_far else near
        return Spot(spot.x - half.x, spot.y - half.y), on_far != self.swapped


def _holds(box: Box, spot: Spot) -> bool:
    return box.x <= spot.x <= box.x + box.width and box.y <= spot.y <= box.y + box.height
