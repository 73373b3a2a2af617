"""The control for a small number: a segment for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from firered_desktop.ui.names import set_name
from firered_desktop.ui.parameter_row import ParameterRow
from firered_desktop.ui.parameter_words import tip_words
from firered_desktop.ui.segments import check_only
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.parameters import Integer
    from firered_desktop.session.draft import Draft

MOST = 6  # numbers beyond which a spin box is the better control


class CountGroup(QFrame):
    """One button for each number from `low` to `high`; a digit on the keyboard chooses one too."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        set_kind(self, "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(*[METRICS.line_width] * 4)
        row.setSpacing(0)
        self.buttons: dict[int, QPushButton] = {}
        self._group = QButtonGroup(self)
        for number in range(low, high + 1):
            button = QPushButton(str(number))
            set_kind(button, "segment")
            set_kind(button, "narrow", name="room")  # a figure needs less of it than a word
            set_name(button, str(number), str(number))
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one of several, and so it is told to a screen reader
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            row.addWidget(button, 1)
            self.buttons[number] = button

    def show_number(self, number: int) -> None:
        """Show that `number` is chosen, or none where there is no button for it."""
        check_only(self._group, self.buttons.get(number))

    def event(self, event: QEvent) -> bool:
        # A digit that chooses a number here is no key of the window.
        if event.type() == QEvent.Type.ShortcutOverride and self._meant(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        button = self._meant(event)
        if button is None:
            super().keyPressEvent(event)
        else:
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _meant(self, event: QEvent) -> QPushButton | None:
        if not isinstance(event, QKeyEvent) or not event.text().isdecimal():
            return None
        return self.buttons.get(int(event.text()))


class CountRow(ParameterRow[int]):
    """A group of buttons of which one is chosen."""

    def __init__(self, parameter: Integer, draft: Draft) -> None:
        self._group = CountGroup(parameter.low, parameter.high)
        super().__init__(parameter, draft, self._group)
        for number, button in self._group.buttons.items():
            # Not `clicked`: a screen reader toggles, and does not click.
            button.toggled.connect(partial(self._toggled, number))

    @property
    def copied(self) -> str:
        return str(self.value)

    def focus(self) -> None:
        button = self._group.buttons.get(self.value) or next(iter(self._group.buttons.values()))
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_more(self) -> None:
        for button in self._group.buttons.values():
            button.setToolTip(plain_tip(tip_words(self.parameter)))

    def show_value(self, value: int) -> None:
        self._group.show_number(value)

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.choose(number)
