"""Which of several requests is looked at, and the way to the one before and behind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.ui.icons import Icons


class RequestSteps(QWidget):
    """`stepped` carries 1 or -1 when another request is to be looked at."""

    stepped = Signal(int)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._back = self._button(icons, "chevron-left", -1)
        self._on = self._button(icons, "chevron-right", 1)
        set_name(self._back, "Previous request", self.tr("Previous request"))
        set_name(self._on, "Next request", self.tr("Next request"))
        self._back.setToolTip(self.tr("Previous request"))
        self._on.setToolTip(self.tr("Next request"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        for widget in (self._back, self._words, self._on):
            row.addWidget(widget)
        row.addStretch(1)

    def show_place(self, at: int, count: int) -> None:
        """Say that request `at` (from 0) of `count` is looked at."""
        words = self.tr("Request {number} of {count}").format(number=at + 1, count=count)
        self._words.setText(words)
        for button, possible in ((self._back, at > 0), (self._on, at < count - 1)):
            other = self._on if button is self._back else self._back
            if button.hasFocus() and not possible:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)  # it is not lost at an end
            button.setEnabled(possible)
            button.setAccessibleDescription(words)

    def _button(self, icons: Icons, icon: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon))
        set_kind(button, "small")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self.stepped.emit, by))
        return button
