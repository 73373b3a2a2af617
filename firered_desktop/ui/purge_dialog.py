"""The question before pictures are deleted for good: what goes, and what never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.measures import MEGABYTES, measured
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.purging import Purge

WIDTH = 440  # device-independent pixels
MEGABYTE = 1_000_000  # bytes


class PurgeDialog(FittedDialog):
    """Asks about `purge`; `agreed` when it shall be done. `whole`: it is all of the trash."""

    agreed = Signal()

    def __init__(self, purge: Purge, *, whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Empty the trash") if whole else self.tr("Delete for good")
        self.setWindowTitle(f"{words} – FireRed Desktop")
        title = QLabel()
        set_label(title, words)
        set_kind(title, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(title)
        column.addLayout(self._make_table(purge))
        column.addWidget(self._make_words())
        column.addSpacing(METRICS.gap_4)
        column.addLayout(self._make_buttons())

    def _make_table(self, purge: Purge) -> QGridLayout:
        locale = QLocale()
        rows = (
            (self.tr("Pictures"), locale.toString(purge.pictures)),
            (self.tr("Files in the library"), locale.toString(purge.files)),
            (self.tr("Space that is freed"), size_words(purge.size)),
        )
        table = QGridLayout()
        table.setHorizontalSpacing(METRICS.gap_16)
        table.setVerticalSpacing(METRICS.gap_4)
        table.setColumnStretch(1, 1)
        for line, (words, value) in enumerate(rows):
            name, figure = QLabel(), QLabel(value)
            set_label(name, words)
            set_kind(name, "label")
            set_kind(figure, "figure")
            table.addWidget(name, line, 0)
            table.addWidget(figure, line, 1)
        return table

    def _make_words(self) -> QLabel:
        words = QLabel(
            self.tr(
                "This cannot be undone. Your own photographs are never touched, and what the "
                "edits cost stays in the ledger."
            )
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        return words

    def _make_buttons(self) -> QHBoxLayout:
        keep, go = QPushButton(self.tr("Keep them")), QPushButton(self.tr("Delete for good"))
        set_name(keep, "Keep them", keep.text())
        set_name(go, "Delete for good", go.text())
        keep.setDefault(True)  # Enter alone deletes nothing
        go.setAutoDefault(False)
        keep.clicked.connect(self.reject)
        go.clicked.connect(self._agree)
        keep.setFocus()
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(go)
        return row

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def size_words(size: int) -> str:
    """`size` bytes in 10⁶ bytes, as the person's language writes it; little is not nothing."""
    amount = max(0.1, size / MEGABYTE) if size else 0.0
    return measured(MEGABYTES, QLocale().toString(amount, "f", 1 if size else 0))
