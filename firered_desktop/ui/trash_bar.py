"""What stands above the trash: how much lies there, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind


class TrashBar(QFrame):
    """`restore_wished` and `delete_wished` are for what is selected, `empty_wished` for all."""

    restore_wished = Signal()
    delete_wished = Signal()
    empty_wished = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "notice")
        mark = IconMark()
        mark.show_icon(icons.icon("trash", Tint.QUIET))
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._restore = QPushButton(icons.icon("restore"), self.tr("Restore"))
        set_name(self._restore, "Restore", self.tr("Restore"))
        self._restore.clicked.connect(self.restore_wished)
        self._delete = QPushButton(self.tr("Delete for good…"))
        set_name(self._delete, "Delete selected for good", self.tr("Delete selected for good"))
        self._delete.clicked.connect(self.delete_wished)
        self._empty = QPushButton(self.tr("Empty the trash…"))
        set_name(self._empty, "Empty the trash", self.tr("Empty the trash"))
        self._empty.clicked.connect(self.empty_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(METRICS.gap_12, METRICS.gap_8, METRICS.gap_12, METRICS.gap_8)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(mark)
        row.addWidget(self._words, 1)
        for button in (self._restore, self._delete, self._empty):
            row.addWidget(button)
        self.show_state(0, 0)

    def show_state(self, count: int, selected: int) -> None:
        """Say that so many lie there, of which so many are selected."""
        number = QLocale().toString(count)
        words = self.tr("Pictures in the trash: {count}. Your own photographs stay where they are.")
        self._words.setText(
            words.format(count=number)
            if count
            else self.tr("The trash is empty. What you move here can be restored.")
        )
        self._restore.setEnabled(selected > 0)
        self._delete.setEnabled(selected > 0)
        self._empty.setEnabled(count > 0)
