"""A line along the inside of a place covers whole pixels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from firered_desktop.ui.outline import line_inside

WHITE, BLACK = QColor("white"), QColor("black")


@pytest.mark.parametrize("width", [1, 2])
@pytest.mark.parametrize("place", [QRect(4, 4, 20, 12), QRectF(4.3, 4.4, 19.5, 11.4)])
def test_a_line_covers_whole_pixels_inside_of_its_place(place: QRect | QRectF, width: int) -> None:
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(BLACK, width))
    painter.drawRect(line_inside(place, width))
    painter.end()
    down = [image.pixelColor(14, y) for y in range(24)]
    across = [image.pixelColor(x, 10) for x in range(32)]
    assert down[4 : 4 + width] == down[16 - width : 16] == [BLACK] * width
    assert across[4 : 4 + width] == across[24 - width : 24] == [BLACK] * width
    assert {each.name() for each in (*down, *across)} == {WHITE.name(), BLACK.name()}
