"""Shows before and after in turn, as long as that is wanted and seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from firered_desktop.ui.compare_scene import Mode, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.ui.compare_looks import CompareLooks


def system_wants_motion() -> bool:
    """Whether things may move by themselves: not where the system's animations are turned off."""
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(duration) > 0


class Blinking(QObject):
    """Changes the picture of `scene` while it blinks and `view` is in front of a person.

    Where `wants_motion` says no, nothing moves: then `looks.blink_once` is left to a key.
    """

    def __init__(
        self,
        view: QWidget,
        scene: Scene,
        looks: CompareLooks,
        wants_motion: Callable[[], bool] = system_wants_motion,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._looks = looks
        self.wants_motion = wants_motion
        self._timer = QTimer(self)
        self._timer.timeout.connect(looks.blink_once)
        looks.changed.connect(self.attend)
        view.installEventFilter(self)

    @property
    def moves(self) -> bool:
        """Whether it goes on by itself now."""
        return self._timer.isActive()

    def attend(self) -> None:
        """Begin or end, as is wanted now."""
        wanted = self._scene.shown_mode == Mode.BLINK and self._view.isVisible()
        if not wanted or not self._view.isActiveWindow() or not self.wants_motion():
            self._timer.stop()
            return
        pause = round(1000 / self._looks.amount(Mode.BLINK))
        if not self._timer.isActive() or self._timer.interval() != pause:
            self._timer.start(pause)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._view and event.type() in (
            QEvent.Type.Show,
            QEvent.Type.Hide,
            QEvent.Type.WindowActivate,
            QEvent.Type.WindowDeactivate,
        ):
            self.attend()
        return False
