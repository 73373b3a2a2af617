"""The walk with the Tab key finds what was planted on its way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.names import set_name
from firered_desktop.ui.segments import Segments
from tests.ui.audit.keyboard import faults


class Desk(QWidget):
    """A window with a field and a button; more can be put between them."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.setLayout(QVBoxLayout())
        self.put(QLineEdit(), "First")
        self._qtbot = qtbot
        qtbot.addWidget(self)

    def put(self, widget: QWidget, name: str) -> None:
        set_name(widget, name, name)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def walked(self) -> list[str]:
        self.put(QPushButton("Last"), "Last")
        self.show()
        self.activateWindow()
        self._qtbot.waitUntil(self.isActiveWindow)
        return faults(self)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return Desk(qtbot)


def test_a_way_that_comes_round_and_is_seen_is_right(desk: Desk) -> None:
    desk.put(Segments({"One": "One", "Two": "Two"}), "Segments")
    assert desk.walked() == []


def test_a_text_that_keeps_the_tab_key_is_a_trap(desk: Desk) -> None:
    desk.put(QPlainTextEdit(), "Trap")
    (trapped, *passed) = desk.walked()
    assert "Trap" in trapped
    assert "does not let go" in trapped
    assert any("Last" in each for each in passed)


def test_a_control_that_is_passed_by_is_found(desk: Desk) -> None:
    left_out = PassedBy("Left out")
    desk.put(left_out, "Left out")
    (found,) = desk.walked()
    assert found.startswith("Tab passes by")
    assert "Left out" in found


def test_a_focus_that_cannot_be_seen_is_found(desk: Desk) -> None:
    desk.put(Plain(), "Plain")
    (found,) = desk.walked()
    assert "Plain" in found
    assert "looks the same" in found


class Plain(QWidget):
    """Takes the focus and shows nothing of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(40, 20)


class PassedBy(QPushButton):
    """Hands the focus on as soon as it has it."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.FocusIn:
            self.focusNextPrevChild(True)
        return handled
