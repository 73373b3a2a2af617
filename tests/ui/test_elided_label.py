from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from firered_desktop.ui.elided_label import ElidedLabel


def drawn(label: ElidedLabel, text: str) -> QImage:
    label.setText(text)
    return label.grab().toImage()


def test_a_name_that_is_too_long_keeps_its_beginning_and_its_end(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(80, 20)
    long = "harbour at dusk in the second week of may.jpg"
    assert drawn(label, long) != drawn(label, long.replace("harbour", "H"))
    assert drawn(label, long) != drawn(label, long.replace(".jpg", ".png"))
    assert drawn(label, long) == drawn(label, long.replace("second", "third!"))


def test_the_whole_name_is_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("a.jpg")
    assert label.toolTip() == "a.jpg"
    label.setText("<b>.jpg")
    assert label.toolTip() == "<qt>&lt;b&gt;.jpg</qt>"
