"""The chain of edits in a window of its own, which stays while one works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from firered_desktop.ui.lineage_panel import LineagePanel

_SIZE = QSize(760, 600)  # device-independent pixels


class LineageDialog(QDialog):
    """Holds `panel`."""

    def __init__(self, panel: LineagePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Where it came from")
        self.setWindowTitle(f"{words} – FireRed Desktop")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self.resize(_SIZE)
        panel.list.setFocus()
