"""The file dialog for the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from firered_desktop.core.ledger import Month

ENDING = "csv"


class LedgerSaveDialog(QFileDialog):
    """Suggests a file for `month` among the person's documents; `chosen` carries its Path."""

    chosen = Signal(object)

    def __init__(self, month: Month, parent: QWidget | None = None) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        super().__init__(parent, "", QStandardPaths.writableLocation(documents))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export the ledger"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        patterns = f"*.{ENDING}"
        self.setNameFilters(
            [self.tr("Table for spreadsheets ({patterns})").format(patterns=patterns)]
        )
        self.setDefaultSuffix(ENDING)
        self.selectFile(f"firered-ledger-{month}.{ENDING}")
        self.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
