"""What regions are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QRegion


def rects_of(region: QRegion) -> list[QRect]:
    """The rectangles that `region` is made of, which do not overlap."""
    return list(cast("Iterable[QRect]", region))  # iterable, as the stubs do not know


def pixels_of(region: QRegion) -> int:
    """How many pixels `region` has."""
    return sum(area.width() * area.height() for area in rects_of(region))
