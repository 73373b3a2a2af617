"""Words that want one line beside others, and take several where they must."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from firered_desktop.ui.theme import set_kind


class FlowingLabel(QLabel):
    """Plain text for a flow layout, of one of the theme's kinds."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_kind(self, kind)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.ensurePolished()
        return self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.sizeHint().height())
