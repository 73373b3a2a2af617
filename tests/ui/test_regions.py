from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from firered_desktop.ui.regions import pixels_of, rects_of


def test_a_region_is_made_of_rectangles_that_do_not_overlap() -> None:
    region = QRegion(0, 0, 10, 10) - QRegion(2, 2, 3, 3)
    parts = rects_of(region)
    assert all(isinstance(part, QRect) for part in parts)
    assert sum((QRegion(part) for part in parts), QRegion()) == region
    assert pixels_of(region) == 100 - 9


def test_an_empty_region_is_made_of_nothing() -> None:
    assert rects_of(QRegion()) == []
    assert pixels_of(QRegion()) == 0
