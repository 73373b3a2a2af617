"""The right side of the window: one of several panels, as the state asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.first_start import FirstStart


class RightSide(QStackedWidget):
    """Shows `result`; the steps of `first_start` before it, and over both what is wished for.

    `steps` and `waiting` (the edits that wait) answer with panels that are the same each time.
    """

    def __init__(
        self,
        result: QWidget,
        steps: Callable[[], QWidget],
        waiting: Callable[[], QWidget],
        first_start: FirstStart,
    ) -> None:
        super().__init__()
        self._result = result
        self._steps = steps
        self._waiting = waiting
        self._first_start = first_start
        self._over: QWidget | None = None
        self._shows_waiting = False
        self.addWidget(result)
        first_start.changed.connect(self._choose)
        self._choose()

    @property
    def shows_waiting(self) -> bool:
        """Whether the edits that wait are looked at."""
        return self._shows_waiting

    def shows(self, panel: QWidget) -> bool:
        """Whether `panel` is looked at, over the result."""
        return self._over is panel

    def show_waiting(self) -> None:
        """Look at the edits that wait."""
        self.show_over(self._waiting())
        self._shows_waiting = True

    def take_over(self, former: RightSide) -> None:
        """Look at the edits that wait, if `former` does."""
        if former.shows_waiting:
            self.show_waiting()

    def show_over(self, panel: QWidget) -> None:
        """Look at `panel` for a while."""
        self._over = panel
        self._shows_waiting = False
        self._choose()
        panel.setFocus()

    def show_result(self) -> None:
        """Look at the result again, or go on with the first start."""
        if self._over is not None:
            self._over = None
            self._shows_waiting = False
            self._choose().setFocus()

    def _choose(self) -> QWidget:
        chosen = self._over
        if chosen is None:
            chosen = self._result if self._first_start.step is None else self._steps()
        pointed = None
        if self.indexOf(chosen) < 0:
            pointed = chosen.focusWidget()  # what was to have the focus when it was made
            self.addWidget(chosen)
        self.setCurrentWidget(chosen)
        if pointed is not None:
            pointed.setFocus()
        return chosen
