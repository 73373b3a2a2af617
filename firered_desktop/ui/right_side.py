"""The right side of the window: one of several panels, as the state asks for."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from firered_desktop.session.first_start import FirstStart


class RightSide(QStackedWidget):
    """Shows `result`; the steps of `first_start` before it, and `waiting` over both when wished."""

    def __init__(
        self, result: QWidget, steps: QWidget, waiting: QWidget, first_start: FirstStart
    ) -> None:
        super().__init__()
        self._result = result
        self._steps = steps
        self._waiting = waiting
        self._first_start = first_start
        self._looks_at_waiting = False
        for panel in (result, steps, waiting):
            self.addWidget(panel)
        first_start.changed.connect(self._choose)
        self._choose()

    @property
    def shows_waiting(self) -> bool:
        """Whether the edits that wait are looked at."""
        return self._looks_at_waiting

    def show_waiting(self) -> None:
        """Look at the edits that wait."""
        self._looks_at_waiting = True
        self._choose()
        self._waiting.setFocus()

    def show_result(self) -> None:
        """Look at the result again, or go on with the first start."""
        if self._looks_at_waiting:
            self._looks_at_waiting = False
            self._choose().setFocus()

    def _choose(self) -> QWidget:
        first = self._steps if self._first_start.step is not None else self._result
        chosen = self._waiting if self._looks_at_waiting else first
        self.setCurrentWidget(chosen)
        return chosen
