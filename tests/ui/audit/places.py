"""Widgets that lie over each other, or that stick out of what holds them."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from tests.ui.audit.tree import children, seen, told

OVER = "over"  # the property of those that lie over something on purpose


def overlaps(root: QWidget) -> list[str]:
    """The pairs of neighbours in `root` that lie over each other."""
    return [
        f"{told(one)} lies over {told(other)} by {shared.width()}×{shared.height()} pixels"
        for parent in seen(root)
        for one, other in combinations(_standing(parent), 2)
        if not (shared := one.geometry() & other.geometry()).isEmpty()
    ]


def _standing(parent: QWidget) -> list[QWidget]:
    return [each for each in children(parent) if not each.property(OVER)]


def cut_off(root: QWidget) -> list[str]:
    """The widgets in `root` that are not wholly inside of what holds them."""
    return [
        f"{told(widget)} sticks out: {_bounds(widget)} in {parent.width()}×{parent.height()}"
        for parent in seen(root)
        for widget in children(parent)
        if not _inside(widget, parent)
    ]


def too_large(root: QWidget, width: int, height: int) -> list[str]:
    """Whether `root` is larger than a screen of `width` × `height` device-independent pixels."""
    if root.width() <= width and root.height() <= height:
        return []
    return [f"{told(root)} is {root.width()}×{root.height()} on a screen of {width}×{height}"]


def _inside(widget: QWidget, parent: QWidget) -> bool:
    place, room = widget.geometry(), parent.rect()
    area = parent.parentWidget()
    if not (isinstance(area, QAbstractScrollArea) and area.viewport() is parent):
        return room.contains(place) or place.isEmpty()
    # What scrolls may be larger, in the direction in which it can be scrolled.
    if isinstance(area, QScrollArea):
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        across = area.horizontalScrollBarPolicy() != off or place.width() <= room.width()
        down = area.verticalScrollBarPolicy() != off or place.height() <= room.height()
        return across and down
    return True


def _bounds(widget: QWidget) -> str:
    place = widget.geometry()
    return f"{place.left()}…{place.right()} × {place.top()}…{place.bottom()}"
