"""Looks closer at a scene or steps back; every wish about zoom and pan comes through here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal

from firered_desktop.ui.view_geometry import Spot

if TYPE_CHECKING:
    from firered_desktop.ui.compare_scene import Scene

STEP = 1.25
"""How much nearer one notch of the wheel or one key goes."""


class CompareLens(QObject):
    """Places are device-independent pixels from the view's corner; `changed` follows each wish."""

    changed = Signal()

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._size = QPointF()
        self._pointer: QPointF | None = None

    @property
    def percent(self) -> float:
        """The zoom: 100 shows a pixel of the picture as a pixel of the screen."""
        return 100 * self._scene.view.scale / self._scene.true_scale

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is seen."""
        return self._scene.views.is_fitted

    def resize(self, width: float, height: float) -> None:
        """The view's size."""
        self._size = QPointF(width, height)

    def point(self, at: QPointF | None) -> None:
        """Where the pointer is, None where it is elsewhere."""
        self._pointer = at

    def pointed_at(self) -> QPointF:
        """The pointer; where it is elsewhere the middle of the view, or of its first half."""
        if self._pointer is not None:
            return self._pointer
        panes = self._scene.panes()
        if not panes:
            return self._size / 2
        room = panes[0].room
        return QPointF(room.x + room.width / 2, room.y + room.height / 2)

    def fit(self) -> None:
        """Show the whole picture."""
        self._scene.views.fit()
        self.changed.emit()

    def actual_size(self) -> None:
        """Show a pixel of the picture as a pixel of the screen, at the pointer."""
        self._zoom(self._scene.true_scale)

    def toggle(self) -> None:
        """From the whole picture to 100 % at the pointer, and back."""
        if self._scene.views.is_fitted:
            self.actual_size()
        else:
            self.fit()

    def zoom_in(self) -> None:
        """One step nearer, at the pointer."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """One step back, at the pointer."""
        self.zoom_by(1 / STEP)

    def zoom_by(self, factor: float, *, alone: bool = False) -> None:
        """Nearer (above 1) or back (below 1), at the pointer; `alone`: the side that is there."""
        self._zoom(self._scene.view.scale * factor, alone=alone)

    def pan(self, right: float, down: float, *, alone: bool = False) -> None:
        """Drag the picture; `alone`: the side that the pointer is on."""
        at = self.pointed_at()
        self._scene.pan(right, down, Spot(at.x(), at.y()) if alone else None)
        self.changed.emit()

    def _zoom(self, scale: float, *, alone: bool = False) -> None:
        at = self.pointed_at()
        self._scene.zoom(scale, Spot(at.x(), at.y()), alone=alone)
        self.changed.emit()
