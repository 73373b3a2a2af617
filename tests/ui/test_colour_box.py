from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from firered_desktop.ui.colour_box import ColourBox
from firered_desktop.ui.theme import EDGE, METRICS
from tests.ui.hands import press


def box_with(qtbot: QtBot, colour: str) -> ColourBox:
    box = ColourBox(colour)
    qtbot.addWidget(box)
    box.show()
    return box


def entries(box: ColourBox) -> list[str]:
    return [box.itemText(at) for at in range(box.count())]


def test_plain_colours_are_offered_and_chosen_by_key(qtbot: QtBot) -> None:
    box = box_with(qtbot, "#ffffff")
    assert entries(box) == ["White", "Black", "Grey", "Another colour…"]
    press(box, Qt.Key.Key_Down)
    assert box.currentData() == "#000000"


def test_a_colour_of_ones_own_is_kept_and_shown(qtbot: QtBot) -> None:
    box = box_with(qtbot, "#c0ffee")
    assert box.currentText() == "#c0ffee"
    assert box.currentData() == "#c0ffee"


def test_each_colour_is_seen_on_any_ground(qtbot: QtBot) -> None:
    box = box_with(qtbot, "#ffffff")
    for at, colour in enumerate(["#ffffff", "#000000", "#808080"]):
        swatch = box.itemIcon(at).pixmap(METRICS.small_icon).toImage()
        assert swatch.pixelColor(swatch.rect().center()) == QColor(colour)
        assert swatch.pixelColor(0, 0).name() == box.palette().color(EDGE).name()


def test_another_colour_is_asked_for_and_may_be_left(qtbot: QtBot) -> None:
    box = box_with(qtbot, "#000000")
    press(box, Qt.Key.Key_End)
    (dialog,) = box.findChildren(QColorDialog)
    assert dialog.currentColor() == QColor("#000000")
    assert box.currentData() == "#000000"
    dialog.setCurrentColor(QColor("#123456"))
    dialog.accept()
    assert box.currentData() == "#123456"
    press(box, Qt.Key.Key_End)
    box.findChildren(QColorDialog)[-1].reject()
    assert box.currentData() == "#123456"
