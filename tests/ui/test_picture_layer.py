"""The pixmap of one picture is reused and always right."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from firered_desktop.session.mip_levels import mip_levels
from firered_desktop.ui.picture_layer import PictureLayer, Surround

SIZE = QSize(120, 80)
WHOLE = QRect(QPoint(), SIZE)
SURROUND = Surround(QColor("#1E1E1E"), QColor("#7C7C7C"), QColor("#3C3C3C"), 8)


def gradient(width: int = 300, height: int = 200, *, transparent: bool = False) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0) if transparent else QColor("black"))
    painter = QPainter(image)
    for x in range(0, width, 4):
        for y in range(0, height, 4):
            colour = QColor(x * 255 // width, y * 255 // height, (x * y) % 255)
            if not transparent or (x // 40 + y // 40) % 2:
                painter.fillRect(x, y, 4, 4, colour)
    painter.end()
    return image if transparent else image.convertToFormat(QImage.Format.Format_RGB32)


def apart(one: QPixmap, other: QPixmap) -> int:
    """The largest difference of any channel of any pixel."""
    first, second = (bytes(each.toImage().constBits()) for each in (one, other))
    return max(abs(a - b) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("transparent", [False, True])
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    moves=st.lists(st.tuples(st.integers(-70, 70), st.integers(-50, 50)), min_size=1, max_size=4),
    scale=st.sampled_from([0.4, 1.0, 1.7, 5.0]),
    split=st.integers(0, 120),
)
def test_a_scrolled_picture_is_the_picture_drawn_afresh(
    qapp: QApplication,
    *,
    transparent: bool,
    moves: list[tuple[int, int]],
    scale: float,
    split: int,
) -> None:
    del qapp
    levels = mip_levels(gradient(transparent=transparent))
    box = QRect(-40, -30, round(300 * scale), round(200 * scale))
    reused = PictureLayer(levels)
    reused.pixmap(SIZE, box, QRect(0, 0, split, 80), SURROUND)
    for right, down in moves:
        box = box.translated(right, down)
        shown = reused.pixmap(SIZE, box, WHOLE, SURROUND)
    fresh = PictureLayer(levels).pixmap(SIZE, box, WHOLE, SURROUND)
    assert apart(shown, fresh) <= 2


def test_around_the_picture_is_canvas_and_below_transparency_a_pattern(
    qapp: QApplication,
) -> None:
    del qapp
    clear = QImage(50, 50, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    layer = PictureLayer(mip_levels(clear))
    image = layer.pixmap(SIZE, QRect(20, 20, 50, 50), WHOLE, SURROUND).toImage()
    assert image.pixelColor(5, 5) == SURROUND.canvas
    assert image.pixelColor(24, 24) == SURROUND.dark
    assert image.pixelColor(32, 24) == SURROUND.light


def test_far_enlarged_pixels_are_squares(qapp: QApplication) -> None:
    del qapp
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    image.setPixelColor(20, 20, QColor("white"))
    layer = PictureLayer(mip_levels(image))
    box = QRect(-600, -600, 1280, 1280)  # 32 screen pixels each
    shown = layer.pixmap(SIZE, box, WHOLE, SURROUND).toImage()
    assert shown.pixelColor(40, 40) == QColor("white")
    assert shown.pixelColor(70, 70) == QColor("white")
    assert shown.pixelColor(38, 45) == QColor("black")
    assert shown.pixelColor(73, 45) == QColor("black")


def test_a_hugely_enlarged_large_picture_is_still_drawn(qapp: QApplication) -> None:
    del qapp
    image = QImage(8000, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    layer = PictureLayer(mip_levels(image))
    box = QRect(-200_000, -100, 256_000, 3_200)
    shown = layer.pixmap(SIZE, box, WHOLE, SURROUND).toImage()
    assert shown.pixelColor(60, 40) == QColor("orange")
