"""Fields that a passing wheel cannot change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.fields import ComboBox, DecimalSpinBox, SearchLine, SpinBox, TimeEdit
from tests.ui.hands import press


def wheel_over(widget: QWidget) -> QWheelEvent:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


def value_of(field: QWidget) -> float:
    if isinstance(field, ComboBox):
        return field.currentIndex()
    if isinstance(field, TimeEdit):
        return field.time().hour()
    assert isinstance(field, SpinBox | DecimalSpinBox)
    return field.value()


@pytest.mark.parametrize("make", [SpinBox, DecimalSpinBox, TimeEdit, ComboBox])
def test_the_wheel_changes_the_field_with_the_focus_alone(
    qtbot: QtBot, make: type[QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    other, field = QPushButton(window), make(window)
    if isinstance(field, ComboBox):
        field.addItems(["a", "b", "c"])
        field.setCurrentIndex(1)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    before = value_of(field)
    assert not wheel_over(field).isAccepted()
    assert value_of(field) == before
    field.setFocus()
    wheel_over(field)
    assert value_of(field) != before


def test_a_digit_that_looks_for_a_choice_calls_no_command(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    box, called = ComboBox(window), []
    box.addItems(["1 MP", "2 MP", "4 MP"])
    window.setCentralWidget(box)
    for key in ("4", "P"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _on, key=key: called.append(key))
        window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.setFocus()
    press(box, Qt.Key.Key_4)
    assert (box.currentText(), called) == ("4 MP", [])
    press(box, Qt.Key.Key_P)
    assert called == ["P"]


def test_the_button_that_clears_a_line_is_that_of_the_style_it_wears_later(qtbot: QtBot) -> None:
    line = SearchLine()
    qtbot.addWidget(line)
    bare = [action.icon().cacheKey() for action in line.findChildren(QAction)]
    line.setText("beach")
    line.setStyleSheet("QLineEdit { lineedit-clear-button-icon: none; padding: 3px; }")
    (button,) = line.findChildren(QToolButton)
    assert button.isEnabled()
    assert [action.icon().cacheKey() for action in line.findChildren(QAction)] != bare
    button.click()
    assert line.text() == ""
