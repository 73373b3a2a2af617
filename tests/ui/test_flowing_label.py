"""Words that want one line and take several where they must."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.flowing_label import FlowingLabel


def test_it_stands_on_one_line_where_there_is_room_and_on_several_where_not(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    label = FlowingLabel("quiet")
    label.setText("<b>one picture</b> and another picture beside it")
    FlowLayout(4, room).addWidget(label)
    room.resize(1000, 200)
    room.show()
    one = label.height()
    assert one == label.fontMetrics().height()
    room.resize(100, 200)
    qtbot.waitUntil(lambda: label.height() > one)
    assert label.width() == 100
