"""What a pointer does to the compare view: wheel, drag and double click become wishes."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal

from firered_desktop.ui.compare_lens import STEP, CompareLens
from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_scene import Mode, Scene
from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.view_geometry import Spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from firered_desktop.ui.compare_loupe import CompareLoupe

_NOTCH = 120  # Qt's eighths of a degree for one notch of a wheel
_GRIP = METRICS.handle // 2
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class _Drag(Enum):
    NOTHING = auto()
    PICTURE = auto()
    DIVIDER = auto()


class CompareHands(QObject):
    """Watches `widget` and moves `scene` through `lens`.

    `divider_moved` (where it was, in pixels) when only that moved, `changed` at all else. Shift
    moves one side alone. While `loupe` is held, the wheel is its.
    """

    changed = Signal()
    divider_moved = Signal(int)

    def __init__(
        self, widget: QWidget, scene: Scene, lens: CompareLens, loupe: CompareLoupe
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._scene = scene
        self._lens = lens
        self._loupe = loupe
        self._drag = _Drag.NOTHING
        self._last = QPointF()
        self._turned = 0  # of a wheel, less than a notch
        self._answers: dict[QEvent.Type, Callable[[Any], bool]] = {
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.NativeGesture: self._gesture,
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.Leave: self._leave,
        }
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        answer = self._answers.get(event.type()) if watched is self._widget else None
        return answer(event) if answer is not None and not self._scene.pair.is_empty else False

    def _wheel(self, event: QWheelEvent) -> bool:
        self._lens.point(event.position())
        # With Shift a mouse turns sideways on some systems.
        turned = event.angleDelta().y() or event.angleDelta().x()
        if self._loupe.is_shown:
            self._turned += turned
            notches = int(self._turned / _NOTCH)
            self._turned -= notches * _NOTCH
            if notches:
                self._loupe.step(notches)
        else:
            alone = bool(event.modifiers() & _SHIFT)
            self._lens.zoom_by(STEP ** (turned / _NOTCH), alone=alone)
        event.accept()
        return True

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._lens.point(event.position())
        self._lens.zoom_by(1 + event.value(), alone=bool(event.modifiers() & _SHIFT))
        return True

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        left = event.button() == Qt.MouseButton.LeftButton
        on_divider = left and self._over_divider(event.position())
        self._drag = _Drag.DIVIDER if on_divider else _Drag.PICTURE
        self._last = event.position()
        self._lens.point(event.position())
        self._point_out(event.position())
        return False  # so that the click also gives the focus

    def _move(self, event: QMouseEvent) -> bool:
        at = event.position()
        if self._drag == _Drag.DIVIDER:
            self._lens.point(at)
            former = self._scene.divider_at()
            self._scene.move_divider(Spot(at.x(), at.y()))
            self.divider_moved.emit(former)
        elif self._drag == _Drag.PICTURE:
            # The side that the drag began on, wherever it leads.
            alone = bool(event.modifiers() & _SHIFT)
            self._lens.pan(at.x() - self._last.x(), at.y() - self._last.y(), alone=alone)
            if not alone:
                self._lens.point(at)
        else:
            self._lens.point(at)
            if self._loupe.is_shown:
                self.changed.emit()
        self._last = at
        self._point_out(at)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        self._drag = _Drag.NOTHING
        self._lens.point(event.position())
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
        if self._loupe.is_shown:
            self.changed.emit()
        return False

    def _over_divider(self, at: QPointF) -> bool:
        if self._scene.shown_mode != Mode.SPLIT:
            return False
        along = at.x() if self._scene.axis == Axis.UPRIGHT else at.y()
        return abs(along - self._scene.divider_at()) <= _GRIP

    def _point_out(self, at: QPointF) -> None:
        """Let the pointer's shape say what a drag would do."""
        shape = Qt.CursorShape.ArrowCursor
        if self._drag == _Drag.DIVIDER or (self._drag == _Drag.NOTHING and self._over_divider(at)):
            upright = self._scene.axis == Axis.UPRIGHT
            shape = Qt.CursorShape.SplitHCursor if upright else Qt.CursorShape.SplitVCursor
        elif not self._scene.views.is_fitted:
            dragging = self._drag == _Drag.PICTURE
            shape = Qt.CursorShape.ClosedHandCursor if dragging else Qt.CursorShape.OpenHandCursor
        self._widget.setCursor(shape)
