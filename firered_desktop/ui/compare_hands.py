"""What hands do to the compare view: wheel, drag, double click and keys become wishes."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from firered_desktop.ui.compare_lens import STEP, CompareLens
from firered_desktop.ui.compare_scene import Mode, Scene
from firered_desktop.ui.theme import METRICS

_NOTCH = 120  # Qt's eighths of a degree for one notch of a wheel
_GRIP = METRICS.handle // 2
_PAN_STEP = 40
_DIVIDER_STEP, _DIVIDER_STRIDE = 0.01, 0.10
_BEFORE_KEYS = (Qt.Key.Key_B, Qt.Key.Key_Backslash)
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


class _Drag(Enum):
    NOTHING = auto()
    PICTURE = auto()
    DIVIDER = auto()


class CompareHands(QObject):
    """Watches `widget` and moves `scene` through `lens`; `changed` when only the divider moved.

    `holding_before` carries whether the before is held up.
    """

    changed = Signal()
    holding_before = Signal(bool)

    def __init__(self, widget: QWidget, scene: Scene, lens: CompareLens) -> None:
        super().__init__(widget)
        self._widget = widget
        self._scene = scene
        self._lens = lens
        self._drag = _Drag.NOTHING
        self._last = QPointF()
        self.came_by_key = False
        self._answers: dict[QEvent.Type, Callable[[Any], bool]] = {
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.NativeGesture: self._gesture,
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.Leave: self._leave,
            QEvent.Type.KeyPress: self._key_press,
            QEvent.Type.KeyRelease: self._key_release,
            QEvent.Type.FocusIn: self._focus_in,
            QEvent.Type.FocusOut: self._focus_out,
        }
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        answer = self._answers.get(event.type()) if watched is self._widget else None
        return answer(event) if answer is not None and not self._scene.pair.is_empty else False

    def _wheel(self, event: QWheelEvent) -> bool:
        self._lens.point(event.position())
        self._lens.zoom_by(STEP ** (event.angleDelta().y() / _NOTCH))
        event.accept()
        return True

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._lens.point(event.position())
        self._lens.zoom_by(1 + event.value())
        return True

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        left = event.button() == Qt.MouseButton.LeftButton
        on_divider = left and self._over_divider(event.position())
        self._drag = _Drag.DIVIDER if on_divider else _Drag.PICTURE
        self._last = event.position()
        self._point_out(event.position())
        return False  # so that the click also gives the focus

    def _move(self, event: QMouseEvent) -> bool:
        at = event.position()
        self._lens.point(at)
        if self._drag == _Drag.DIVIDER:
            self._scene.move_divider(at.x())
            self.changed.emit()
        elif self._drag == _Drag.PICTURE:
            self._lens.pan(at.x() - self._last.x(), at.y() - self._last.y())
        self._last = at
        self._point_out(at)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        self._drag = _Drag.NOTHING
        self._point_out(event.position())
        return True

    def _double_click(self, event: QMouseEvent) -> bool:
        if self._over_divider(event.position()):
            self._scene.divider = 0.5
            self.changed.emit()
        else:
            self._lens.fit()
        return True

    def _leave(self, event: QEvent) -> bool:
        del event
        self._lens.point(None)
        return False

    def _key_press(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control:
            return self._control_key(event.key())
        if event.key() in _BEFORE_KEYS:
            self._hold(held=True)
            return True
        if event.key() in _ARROWS:
            stride = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._arrow(*_ARROWS[Qt.Key(event.key())], stride=stride)
            return True
        wish = {
            Qt.Key.Key_Z: self._lens.toggle,
            Qt.Key.Key_Plus: self._lens.zoom_in,
            Qt.Key.Key_Equal: self._lens.zoom_in,
            Qt.Key.Key_Minus: self._lens.zoom_out,
        }.get(Qt.Key(event.key()))
        if wish is None:
            return False
        wish()
        return True

    def _control_key(self, key: int) -> bool:
        wish = {Qt.Key.Key_0: self._lens.fit, Qt.Key.Key_1: self._lens.actual_size}.get(Qt.Key(key))
        if wish is None:
            return False
        wish()
        return True

    def _arrow(self, right: int, down: int, *, stride: bool) -> None:
        if self._scene.shown_mode == Mode.SPLIT and right:
            step = _DIVIDER_STRIDE if stride else _DIVIDER_STEP
            self._scene.divider = min(max(self._scene.divider + right * step, 0.0), 1.0)
            self.changed.emit()
        else:
            self._lens.pan(-right * _PAN_STEP, -down * _PAN_STEP)

    def _key_release(self, event: QKeyEvent) -> bool:
        if event.key() not in _BEFORE_KEYS:
            return False
        if not event.isAutoRepeat():
            self._hold(held=False)
        return True

    def _focus_in(self, event: QFocusEvent) -> bool:
        self.came_by_key = event.reason() in _TAB_REASONS
        self.changed.emit()
        return False

    def _focus_out(self, event: QFocusEvent) -> bool:
        del event
        self.came_by_key = False
        self._hold(held=False)  # the key's release would reach somebody else
        self.changed.emit()
        return False

    def _hold(self, *, held: bool) -> None:
        if self._scene.holding_before != held:
            self.holding_before.emit(held)

    def _over_divider(self, at: QPointF) -> bool:
        split = self._scene.shown_mode == Mode.SPLIT
        return split and abs(at.x() - self._scene.divider_x()) <= _GRIP

    def _point_out(self, at: QPointF) -> None:
        """Let the pointer's shape say what a drag would do."""
        shape = Qt.CursorShape.ArrowCursor
        if self._drag == _Drag.DIVIDER or (self._drag == _Drag.NOTHING and self._over_divider(at)):
            shape = Qt.CursorShape.SplitHCursor
        elif not self._scene.is_fitted:
            dragging = self._drag == _Drag.PICTURE
            shape = Qt.CursorShape.ClosedHandCursor if dragging else Qt.CursorShape.OpenHandCursor
        self._widget.setCursor(shape)
