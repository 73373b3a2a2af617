from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.segments import Segments
from tests.ui.hands import click, named


def test_one_is_chosen_at_a_time(qtbot: QtBot) -> None:
    segments = Segments({"One": "Eins", "Two": "Zwei"})
    qtbot.addWidget(segments)
    segments.show()
    chosen: list[int] = []
    segments.chosen.connect(chosen.append)
    one, two = named(segments, QPushButton, "Eins"), named(segments, QPushButton, "Zwei")
    assert (one.isChecked(), two.isChecked()) == (True, False)
    assert (one.objectName(), one.text()) == ("One", "Eins")
    click(two)
    assert (one.isChecked(), two.isChecked()) == (False, True)
    click(one)
    assert chosen == [1, 0]
