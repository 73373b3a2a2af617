"""The search beside what narrows and sorts it; in a narrow window that stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from firered_desktop.ui.theme import METRICS, with_text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_FIELD = 200  # device-independent pixels for what is typed, with words of the usual size


class SearchHead(QWidget):
    """`field`, which takes what room there is, `told` of it, and `controls` in a row."""

    def __init__(
        self, field: QWidget, told: QWidget, *controls: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = field, told
        self._controls = QWidget()
        row = QHBoxLayout(self._controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        for control in controls:
            row.addWidget(control)
        row.addStretch()
        self._below: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(METRICS.gap_12)
        self._grid.setVerticalSpacing(METRICS.gap_8)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(field, 0, 0)
        self._grid.addWidget(told, 0, 1)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = max(self._search_width(), self._controls.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self._search_width() + METRICS.gap_12 + self._controls.sizeHint().width()
        below = self.width() < beside
        if below == self._below:
            return
        self._below = below
        if below:
            self._grid.addWidget(self._controls, 1, 0, 1, 2)
        else:
            self._grid.addWidget(self._controls, 0, 2)

    def _search_width(self) -> int:
        told = self._parts[1].minimumSizeHint().width()
        return with_text(_FIELD, self.font()) + METRICS.gap_12 + told
