from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.flow_layout import EvenLayout, FlowLayout


class Block(QWidget):
    """A widget of a fixed preferred size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._size = QSize(width, 10)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    return shown


def lay_out(window: QWidget, *widths: int) -> tuple[FlowLayout, list[Block]]:
    layout = FlowLayout(4, window)
    blocks = [Block(width) for width in widths]
    for block in blocks:
        layout.addWidget(block)
    window.resize(100, 40)
    window.show()
    return layout, blocks


def test_items_stand_in_one_line_while_there_is_room(window: QWidget) -> None:
    layout, blocks = lay_out(window, 40, 50)
    assert [block.x() for block in blocks] == [0, 44]
    assert layout.heightForWidth(100) == 10


def test_an_item_that_finds_no_room_goes_to_the_next_line(window: QWidget) -> None:
    layout, blocks = lay_out(window, 40, 60)
    assert [(block.x(), block.y()) for block in blocks] == [(0, 0), (0, 10)]
    assert layout.heightForWidth(100) == 20


def test_lines_stand_apart_where_that_is_wished(window: QWidget) -> None:
    layout = FlowLayout(4, window, between=4)
    blocks = [Block(60), Block(60)]
    for block in blocks:
        layout.addWidget(block)
    window.resize(100, 40)
    window.show()
    assert [block.y() for block in blocks] == [0, 14]
    assert (layout.heightForWidth(100), layout.heightForWidth(200)) == (24, 10)


def test_hidden_items_take_no_room(window: QWidget) -> None:
    layout, blocks = lay_out(window, 40, 60)
    blocks[0].hide()
    assert layout.heightForWidth(100) == 10


def test_items_can_be_taken_out_again(window: QWidget) -> None:
    layout, _ = lay_out(window, 40, 50)
    assert layout.takeAt(1) is not None
    assert layout.count() == 1
    assert layout.itemAt(1) is None


def test_even_lines_leave_no_item_alone_in_the_last(window: QWidget) -> None:
    layout = EvenLayout(4, window)
    blocks = [Block(20) for _ in range(5)]
    for block in blocks:
        layout.addWidget(block)
    window.resize(100, 40)
    window.show()
    assert [block.x() for block in blocks] == [0, 24, 48, 0, 24]
    assert layout.heightForWidth(100) == 20
    assert layout.heightForWidth(120) == 10
    assert layout.heightForWidth(10) == 50
