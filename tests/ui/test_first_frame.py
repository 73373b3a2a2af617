from __future__ import annotations

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui import first_frame
from firered_desktop.ui.first_frame import FirstFrame


class Noting(QWidget):
    """A widget that notes when it is painted."""

    def __init__(self, notes: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self._notes.append("painted")


def test_it_is_told_once_after_all_of_the_window_was_painted(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    child = Noting(notes, window)
    FirstFrame(window).shown.connect(lambda: notes.append("shown"))
    with qtbot.waitSignal(window.findChildren(FirstFrame)[0].shown):
        window.show()
    assert notes == ["painted", "shown"]
    child.update()
    qtbot.waitUntil(lambda: len(notes) == 3)
    window.hide()
    window.show()
    qtbot.waitUntil(lambda: len(notes) == 4)
    assert notes.count("shown") == 1


def test_a_window_that_is_not_painted_is_not_waited_for_for_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_frame, "LATEST", 1)
    notes: list[str] = []
    window = Noting(notes)
    qtbot.addWidget(window)
    window.setUpdatesEnabled(False)
    frame = FirstFrame(window)
    with qtbot.waitSignal(frame.shown):
        window.show()
    assert notes == []


def test_nothing_is_told_before_the_window_is_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.assertNotEmitted(FirstFrame(window).shown, wait=50):
        window.resize(200, 100)
