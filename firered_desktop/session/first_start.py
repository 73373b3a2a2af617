"""The first start as steps: which one is shown, and when it is over."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject, Signal


class Step(IntEnum):
    """What is asked, in this order."""

    LANGUAGE = 1
    KEY = 2
    PRIVACY = 3


class FirstStart(QObject):
    """Outlives the window, which is made anew when its language changes.

    Signals: `changed` when another step is shown or none any more, `ended` when the person is done
    with it or skipped it.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None

    @property
    def step(self) -> Step | None:
        """The step that is shown, None where the first start is over."""
        return self._step

    def begin(self) -> None:
        """Show the first step."""
        self._show(Step.LANGUAGE)

    def go_on(self) -> None:
        """Show the next step; after the last one it is over."""
        if self._step is Step.PRIVACY:
            self.end()
        elif self._step is not None:
            self._show(Step(self._step + 1))

    def go_back(self) -> None:
        """Show the step before this one, if there is one."""
        if self._step is not None and self._step is not Step.LANGUAGE:
            self._show(Step(self._step - 1))

    def end(self) -> None:
        """Be over, now and at every later start."""
        if self._step is not None:
            self._show(None)
            self.ended.emit()

    def _show(self, step: Step | None) -> None:
        self._step = step
        self.changed.emit()
