"""What keys do to the compare view while it has the focus: arrows and Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_scene import Mode, Scene

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.ui.compare_lens import CompareLens
    from firered_desktop.ui.compare_looks import CompareLooks

_PAN_STEP = 40
_DIVIDER_STEP, _DIVIDER_STRIDE = 0.01, 0.10
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TAB_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class CompareTyping(QObject):
    """Watches `widget`; `changed` when the divider moved or the focus came or went."""

    changed = Signal()

    def __init__(
        self, widget: QWidget, scene: Scene, lens: CompareLens, looks: CompareLooks
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._scene = scene
        self._lens = lens
        self._looks = looks
        self.came_by_key = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is not self._widget:
            return False
        if isinstance(event, QFocusEvent):
            came = event.type() == QEvent.Type.FocusIn
            self.came_by_key = came and event.reason() in _TAB_REASONS
            self.changed.emit()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return not self._scene.pair.is_empty and self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not control and event.key() in _ARROWS:
            stride = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._arrow(*_ARROWS[Qt.Key(event.key())], stride=stride)
            return True
        if event.key() == Qt.Key.Key_Space and self._scene.shown_mode == Mode.BLINK:
            self._looks.blink_once()
            return True
        return False

    def _arrow(self, right: int, down: int, *, stride: bool) -> None:
        mode = self._scene.shown_mode
        along = right if self._scene.axis == Axis.UPRIGHT else down
        if mode == Mode.SPLIT and along:
            step = _DIVIDER_STRIDE if stride else _DIVIDER_STEP
            self._scene.divider = min(max(self._scene.divider + along * step, 0.0), 1.0)
            self.changed.emit()
        elif mode == Mode.FADE and right:
            self._looks.step_amount(right)
        else:
            self._lens.pan(-right * _PAN_STEP, -down * _PAN_STEP)
