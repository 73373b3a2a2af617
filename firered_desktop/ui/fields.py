"""Fields for numbers, times and choices that a passing wheel cannot change.

In a panel that scrolls, a wheel meant for the panel must not alter a setting that costs money:
only the field that has the focus takes it. Numbers go in fine steps while Ctrl is held.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QTimeEdit,
    QWidget,
)

from firered_desktop.ui.own_keys import OwnKeys
from firered_desktop.ui.tokens import METRICS

# WORKAROUND: a style sheet's padding does not reach the words in a spin box (Qt 6.12).
_SPIN_INSET = METRICS.gap_8 - METRICS.line_width


_CLEAR = "_q_qlineeditclearaction"  # Qt's name of it
_UP_OR_DOWN = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


def _fine_turn(event: QKeyEvent | QWheelEvent) -> int:
    """How many fine steps `event` wishes, up or down; 0 where it wishes none."""
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return 0
    if isinstance(event, QKeyEvent):
        return _UP_OR_DOWN.get(Qt.Key(event.key()), 0)
    turned = event.angleDelta().y()
    return (turned > 0) - (turned < 0)


class SearchLine(QLineEdit):
    """A line of words with a button that clears it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            # WORKAROUND: the button keeps the picture of the style that it was made in (Qt 6.12).
            picture = QStyle.StandardPixmap.SP_LineEditClearButton
            for clear in self.findChildren(QAction, _CLEAR):
                clear.setIcon(self.style().standardIcon(picture, None, self))


class SpinBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_SPIN_INSET, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if turn := _fine_turn(event):
            self.setValue(self.value() + turn)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not self.hasFocus():
            event.ignore()
        elif turn := _fine_turn(event):
            self.setValue(self.value() + turn)
        else:
            super().wheelEvent(event)


class DecimalSpinBox(QDoubleSpinBox):
    """A number with decimals; its fine steps are those of `set_fine_step`, else whole ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_SPIN_INSET, 0, 0, 0)
        self._fine_step = 1.0

    def set_fine_step(self, step: float) -> None:
        """Go by `step` while Ctrl is held."""
        self._fine_step = step

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if turn := _fine_turn(event):
            self.setValue(self.value() + turn * self._fine_step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not self.hasFocus():
            event.ignore()
        elif turn := _fine_turn(event):
            self.setValue(self.value() + turn * self._fine_step)
        else:
            super().wheelEvent(event)


class TimeEdit(QTimeEdit):
    """A time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_SPIN_INSET, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateEdit(QDateEdit):
    """A day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_SPIN_INSET, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ComboBox(QComboBox):
    """One of several. A digit looks for a choice, and is no key of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        OwnKeys(self, lambda event: event.text().isdecimal())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
