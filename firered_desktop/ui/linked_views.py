"""What is seen of two pictures that move together, until one of them is moved by itself."""

from __future__ import annotations

import math
from dataclasses import dataclass

from firered_desktop.ui.view_geometry import Extent, Spot, View, panned, settled, zoomed


@dataclass(frozen=True, slots=True)
class Frame:
    """What views are bound by: the picture, the room it is seen in, and the scales.

    `fitting` shows the whole picture; `smallest` and `largest` are where zooming ends.
    """

    picture: Extent
    viewport: Extent
    fitting: float
    smallest: float
    largest: float


@dataclass(frozen=True, slots=True)
class _Offset:
    """How far the second view is from the first: relative places, and a factor of scale."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0


_TOGETHER = _Offset()


class LinkedViews:
    """A first view that everything follows, and a second that keeps its offset from it."""

    def __init__(self) -> None:
        self._first: View | None = None  # none: fitted, also after the next resize
        self._offset = _TOGETHER

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is seen, also after the next resize."""
        return self._first is None

    @property
    def are_apart(self) -> bool:
        """Whether one of them was moved by itself."""
        return self._offset != _TOGETHER

    def first(self, frame: Frame) -> View:
        """The first view, fitted or not."""
        return self._first or View(frame.fitting)

    def second(self, frame: Frame) -> View:
        """The second view."""
        first, offset = self.first(frame), self._offset
        moved = View(first.scale * offset.zoom, first.x + offset.x, first.y + offset.y)
        return settled(moved, frame.picture, frame.viewport)

    def fit(self) -> None:
        """Show the whole picture."""
        self._first = None

    def relink(self) -> None:
        """Let the second view be the first again."""
        self._offset = _TOGETHER

    def show(self, view: View, frame: Frame) -> None:
        """Take `view` for the first, as far as it settles."""
        self._first = settled(view, frame.picture, frame.viewport)

    def settle(self, frame: Frame) -> None:
        """Waste no room, whatever changed."""
        if self._first is not None:
            self.show(self._first, frame)

    def zoom(self, scale: float, spot: Spot, frame: Frame, *, on_second: bool = False) -> None:
        """Show the first at `scale`, with `spot` of the view that the pointer is on staying."""
        scale = min(max(scale, frame.smallest), frame.largest)
        if math.isclose(scale, frame.fitting):
            self._first = None
            return
        if not on_second:
            self._first = zoomed(self.first(frame), frame.picture, frame.viewport, spot, scale)
            return
        offset = self._offset
        aimed = zoomed(self.second(frame), frame.picture, frame.viewport, spot, scale * offset.zoom)
        self.show(View(scale, aimed.x - offset.x, aimed.y - offset.y), frame)

    def pan(self, right: float, down: float, frame: Frame) -> None:
        """Drag both."""
        if self._first is not None:
            self._first = panned(self._first, frame.picture, frame.viewport, right, down)

    def zoom_alone(self, factor: float, spot: Spot, frame: Frame, *, on_second: bool) -> None:
        """Zoom one of them by `factor` while the other stays."""
        one = self.second(frame) if on_second else self.first(frame)
        scale = min(max(one.scale * factor, frame.smallest), frame.largest)
        self._set_alone(
            zoomed(one, frame.picture, frame.viewport, spot, scale), frame, on_second=on_second
        )

    def pan_alone(self, right: float, down: float, frame: Frame, *, on_second: bool) -> None:
        """Drag one of them while the other stays."""
        one = self.second(frame) if on_second else self.first(frame)
        moved = panned(one, frame.picture, frame.viewport, right, down)
        self._set_alone(moved, frame, on_second=on_second)

    def _set_alone(self, view: View, frame: Frame, *, on_second: bool) -> None:
        if on_second:
            first, second = self.first(frame), view
        else:
            first, second = view, self.second(frame)
            fitted = math.isclose(view.scale, frame.fitting) and view == View(view.scale)
            self._first = None if fitted else view
        self._offset = _Offset(second.x - first.x, second.y - first.y, second.scale / first.scale)
