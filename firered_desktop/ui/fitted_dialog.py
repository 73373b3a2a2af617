"""A dialog whose size follows what it says."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from firered_desktop.ui.theme import with_text

LEFT_FREE = 48  # pixels of the screen's height for the frame of a dialog that scrolls


class FittedDialog(QDialog):
    """As wide as `width` (device-independent pixels), wider only where its buttons need it.

    Larger words make it wider, and its height grows and shrinks with what it says.
    One that `scrolls` is never higher than the screen.
    """

    def __init__(self, width: int, parent: QWidget | None = None, *, scrolls: bool = False) -> None:
        super().__init__(parent)
        self._width = with_text(width, self.font())
        self._scrolls = scrolls
        self.setFixedWidth(self._width)

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        handled = super().event(event)  # for one of its kinds the dialog is gone after this
        if kind == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        # Words that wrap need a height for a width, which Qt does not give a window by itself.
        layout = self.layout()
        if layout is not None:
            width = max(self._width, layout.totalMinimumSize().width())
            wraps = layout.hasHeightForWidth()
            height = layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()
            if self._scrolls:
                height = min(height, self.screen().availableGeometry().height() - LEFT_FREE)
            self.setFixedSize(width, height)
