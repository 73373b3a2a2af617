from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache
from pytestqt.qtbot import QtBot

from firered_desktop.ui.stamps import stamp

PLACE = QRect(7, 5, 20, 10)
RED = QColor(200, 40, 40)


@pytest.fixture(autouse=True)
def nothing_drawn_before(qtbot: QtBot) -> Iterator[None]:
    del qtbot  # pixmaps need an application
    QPixmapCache.clear()
    yield
    QPixmapCache.clear()


class Drawing:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter) -> None:
        self.times += 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(RED)
        painter.drawRect(PLACE.adjusted(1, 1, -1, -1))


def sheet(ratio: float = 1) -> QImage:
    image = QImage(round(60 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    return image


def stamped(drawing: Drawing, *, ratio: float = 1, key: object = "red") -> QImage:
    image = sheet(ratio)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    stamp(painter, PLACE, ratio, (key,), drawing)
    painter.end()
    return image


def test_what_is_stamped_looks_as_if_it_was_drawn() -> None:
    direct = sheet()
    painter = QPainter(direct)
    Drawing()(painter)
    painter.end()
    assert stamped(Drawing()) == direct


def test_it_is_drawn_once_and_anew_for_another_key_or_screen() -> None:
    drawing = Drawing()
    first = stamped(drawing)
    assert stamped(drawing) == first
    assert drawing.times == 1
    stamped(drawing, key="blue")
    assert drawing.times == 2
    stamped(drawing, ratio=2)
    assert drawing.times == 3


def test_on_a_screen_between_whole_ratios_its_inside_is_of_its_own_colour() -> None:
    image = stamped(Drawing(), ratio=1.5)
    middle = PLACE.center() * 1.5
    assert image.pixelColor(middle) == RED
