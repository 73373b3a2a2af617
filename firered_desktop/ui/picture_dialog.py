"""The dialogs in which pictures, or a folder of them, are chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from firered_desktop.core.picture_names import PICTURE_ENDINGS


class PictureDialog(QFileDialog):
    """Opens in `folder`, or among the person's pictures; `chosen` carries a tuple of Paths."""

    chosen = Signal(object)

    def __init__(self, folder: str, *, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", folder or _pictures())
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


class FolderDialog(QFileDialog):
    """Opens in `folder`, or among the person's pictures; `chosen` carries the Path of a folder."""

    chosen = Signal(object)

    def __init__(self, folder: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", folder or _pictures())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose a folder of pictures"))
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        self.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))


def _pictures() -> str:
    """Where this system keeps the person's pictures."""
    places = QStandardPaths.StandardLocation
    return QStandardPaths.writableLocation(places.PicturesLocation)
