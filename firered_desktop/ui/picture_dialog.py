"""The file dialog for pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from firered_desktop.core.picture_names import PICTURE_ENDINGS


class PictureDialog(QFileDialog):
    """Opens in `folder`, or among the person's pictures; `chosen` carries a tuple of Paths."""

    chosen = Signal(object)

    def __init__(self, folder: str, *, several: bool, parent: QWidget | None = None) -> None:
        places = QStandardPaths.StandardLocation
        pictures = QStandardPaths.writableLocation(places.PicturesLocation)
        super().__init__(parent, "", folder or pictures)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose pictures"))
        mode = QFileDialog.FileMode
        self.setFileMode(mode.ExistingFiles if several else mode.ExistingFile)
        patterns = " ".join(f"*.{ending}" for ending in sorted(PICTURE_ENDINGS))
        self.setNameFilters(
            [self.tr("Pictures ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        self.filesSelected.connect(self._tell)

    def _tell(self, files: list[str]) -> None:
        self.chosen.emit(tuple(Path(file) for file in files))
