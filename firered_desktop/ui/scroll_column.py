"""A column that scrolls where there is no room for all of it, inside a dialog that fits it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from firered_desktop.ui.theme import METRICS

LEAST_HEIGHT = 96  # pixels in which a setting with its hint can be read


class ScrollColumn(QScrollArea):
    """`column` takes widgets. Beside it stands the bar, whose place is free while it is away.

    It wishes to be as high as what it holds, or `highest` pixels.
    """

    def __init__(self, highest: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highest = highest
        self._content = QWidget()
        self.column = QVBoxLayout(self._content)
        self._leave_room(0)
        self.column.setSpacing(METRICS.gap_4)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(lambda _, below: self._leave_room(below))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        height = self.column.totalHeightForWidth(width)
        return height if self._highest is None else min(height, self._highest)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._content.minimumSizeHint().width() + METRICS.scroll_bar, LEAST_HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what is inside wishes another height now
        return super().eventFilter(watched, event)

    def _leave_room(self, below: int) -> None:
        """Keep the place of the scroll bar free while it is not there: nothing moves with it."""
        self.column.setContentsMargins(0, 0, 0 if below else METRICS.scroll_bar, 0)
