"""The list of keys, from the same table as the menus."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.menus import MENUS, spoken_words
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind


class KeysDialog(QDialog):
    """Shows what each key does; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{self.tr('Keys')} – FireRed Desktop")
        title = QLabel(self.tr("Keys"))
        set_kind(title, "title")
        grid = QGridLayout()
        grid.setHorizontalSpacing(METRICS.gap_24)
        grid.setVerticalSpacing(METRICS.gap_8)
        for row, (keys, words) in enumerate(self._rows()):
            key = QLabel(keys)
            set_kind(key, "figure")
            meaning = QLabel()
            set_label(meaning, words)
            grid.addWidget(meaning, row, 0)
            grid.addWidget(key, row, 1)
        close = QPushButton(self.tr("Close"))
        set_name(close, "Close", self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_16)
        column.addWidget(title)
        column.addLayout(grid)
        column.addWidget(close)

    def _rows(self) -> list[tuple[str, str]]:
        fixed = [
            ("\\", self.tr("Before, while held")),
            ("Z", self.tr("Zoom to actual pixels and back")),
        ]
        listed = [
            (key, spoken_words(item))
            for _, entries in MENUS
            for item in entries
            if item is not None
            for key in item.keys[:1]
        ]
        form = QKeySequence.SequenceFormat.NativeText
        return [(QKeySequence(key).toString(form), words) for key, words in fixed + listed]
