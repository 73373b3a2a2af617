"""How the compare view is parted between two pictures."""

from __future__ import annotations

from enum import StrEnum

from firered_desktop.ui.view_geometry import Box, Extent

_GAP = 1.0
_CLEARLY_LARGER = 1.2  # so many times must pictures above each other be larger than side by side


class Axis(StrEnum):
    """Which way the divider runs."""

    UPRIGHT = "upright"
    LEVEL = "level"


def length_of(room: Extent, axis: Axis) -> float:
    """How far a divider can be moved in `room`."""
    return room.width if axis == Axis.UPRIGHT else room.height


def parts_of(room: Extent, axis: Axis, at: float) -> tuple[Box, Box]:
    """The two sides of a divider that stands `at` so far from the left, or from the top."""
    if axis == Axis.UPRIGHT:
        return Box(0, 0, at, room.height), Box(at, 0, room.width - at, room.height)
    return Box(0, 0, room.width, at), Box(0, at, room.width, room.height - at)


def halves_of(room: Extent, picture: Extent) -> tuple[Box, Box]:
    """Two equal rooms beside each other; above each other where that shows clearly more."""
    width, height = room.width, room.height
    half, low = max(1.0, (width - _GAP) // 2), max(1.0, (height - _GAP) // 2)
    beside = min(half / picture.width, height / picture.height)
    stacked = min(width / picture.width, low / picture.height)
    if stacked > _CLEARLY_LARGER * beside:
        return Box(0, 0, width, low), Box(0, height - low, width, low)
    return Box(0, 0, half, height), Box(width - half, 0, half, height)
