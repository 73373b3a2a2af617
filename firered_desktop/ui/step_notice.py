"""Says what was just done to the pictures, with a button that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.session.picture_steps import PictureSteps, Step, StepKind
from firered_desktop.ui.asking_notice import AskingNotice
from firered_desktop.ui.notice_bar import Remedy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.ui.icons import Icons


class StepNotice(AskingNotice):
    """Shows the last of `steps` where it took a picture away, until it is closed."""

    def __init__(self, steps: PictureSteps, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._steps = steps
        self._shown: Step | None = None
        steps.changed.connect(self._show)

    def _show(self) -> None:
        step = self._steps.last
        if step is self._shown:
            return
        forth = self._steps.next is not None  # it was come back to, and is no news
        words = "" if step is None or forth else self._told(step)
        self._shown = step
        if not words:
            self.clear()
            return
        undo = Remedy("Undo pictures", self.tr("Undo"), self._steps.undo, self.tr("Undo"))
        close = Remedy("Close undo", self.tr("Close"), self.clear, self.tr("Close notice"))
        self.ask(words, (undo, close))

    def _told(self, step: Step) -> str:
        told = {
            StepKind.REMOVED: self.tr("Picture {number} was removed."),
            StepKind.REPLACED: self.tr("Picture {number} was replaced."),
            StepKind.CLEARED: self.tr("The pictures were removed."),
        }
        return told.get(step.kind, "").format(number=step.number)
