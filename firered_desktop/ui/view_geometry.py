"""Where a picture lies in a viewport: fit, zoom at a point, pan; plain numbers without Qt.

A viewport's places are device-independent pixels from its top left corner. A picture's places are
relative, 0 to 1 on each axis, so that two pictures of different sizes can share one view.
"""

from __future__ import annotations

from dataclasses import dataclass

MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class Extent:
    """Width and height, both above 0."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A place."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class View:
    """What of a picture is seen, and how large.

    `scale` is viewport pixels per picture pixel; `x` and `y` are the picture's relative place
    that lies in the middle of the viewport.
    """

    scale: float
    x: float = MIDDLE
    y: float = MIDDLE


def fit_scale(picture: Extent, viewport: Extent, largest: float) -> float:
    """The scale at which the whole picture is seen, but never above `largest`."""
    whole = min(viewport.width / picture.width, viewport.height / picture.height)
    return min(whole, largest)


def box_of(view: View, picture: Extent, viewport: Extent) -> Box:
    """The picture's rectangle in the viewport."""
    width, height = picture.width * view.scale, picture.height * view.scale
    return Box(
        viewport.width / 2 - view.x * width,
        viewport.height / 2 - view.y * height,
        width,
        height,
    )


def place_under(view: View, picture: Extent, viewport: Extent, spot: Spot) -> Spot:
    """The picture's relative place under `spot` of the viewport."""
    box = box_of(view, picture, viewport)
    return Spot((spot.x - box.x) / box.width, (spot.y - box.y) / box.height)


def settled(view: View, picture: Extent, viewport: Extent) -> View:
    """`view` moved so that no room is wasted: centred where it fits, else without a gap."""
    return View(
        view.scale,
        _settled_axis(view.x, picture.width * view.scale, viewport.width),
        _settled_axis(view.y, picture.height * view.scale, viewport.height),
    )


def _settled_axis(place: float, length: float, room: float) -> float:
    if length <= room:
        return MIDDLE
    margin = room / 2 / length
    return min(max(place, margin), 1 - margin)


def zoomed(view: View, picture: Extent, viewport: Extent, spot: Spot, scale: float) -> View:
    """`view` at another scale, with the same place of the picture under `spot` if that settles."""
    place = place_under(view, picture, viewport, spot)
    moved = View(
        scale,
        place.x + (viewport.width / 2 - spot.x) / (picture.width * scale),
        place.y + (viewport.height / 2 - spot.y) / (picture.height * scale),
    )
    return settled(moved, picture, viewport)


def panned(view: View, picture: Extent, viewport: Extent, right: float, down: float) -> View:
    """`view` with the picture dragged by so many viewport pixels, as far as it settles."""
    moved = View(
        view.scale,
        view.x - right / (picture.width * view.scale),
        view.y - down / (picture.height * view.scale),
    )
    return settled(moved, picture, viewport)


def contained(box: Box, picture: Extent, likeness: float = 0.03) -> Box:
    """Where another picture goes that is laid over `box`.

    The same box while the shapes are alike (their ratios differ by no more than `likeness`);
    otherwise the largest box of the picture's own shape in the middle of it, because a stretched
    face is worse than a margin.
    """
    ratio = (picture.width / picture.height) / (box.width / box.height)
    if abs(ratio - 1) <= likeness:
        return box
    width = box.width * min(1.0, ratio)
    height = box.height / max(1.0, ratio)
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def share_at(x: float, width: float) -> float:
    """The divider's share of a viewport `width` wide when it is dragged to `x`, 0 to 1."""
    return min(max(x / width, 0.0), 1.0) if width > 0 else MIDDLE
