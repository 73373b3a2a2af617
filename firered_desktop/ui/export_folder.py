"""The folder that copies go to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.save_places import Seen


@dataclass(frozen=True, slots=True)
class Folders:
    """Where copies can go: `first`, or `beside` the original, where that is on this computer.

    `fallback` stands in for the original's folder where that is not there any more.
    """

    first: Path
    beside: Path | None
    fallback: Path


class ExportFolder(QWidget):
    """A line, a button to browse, and one that leads to the original; `changed` on each."""

    changed = Signal()

    def __init__(self, folders: Folders) -> None:
        super().__init__()
        self._folders = folders
        self._guessed = folders.first == folders.beside
        self._by_hand = False
        self._line = QLineEdit(str(folders.first))
        set_name(self._line, "Folder", self.tr("Folder"))
        self._browse = _button(self.tr("Browse…"))
        set_name(self._browse, "Browse", self.tr("Browse"))
        self._to_original = _button(self.tr("Beside the original"))
        set_name(self._to_original, "Beside the original", self._to_original.text())
        self._arrange()
        self._line.textEdited.connect(self._change)
        self._browse.clicked.connect(self._ask)
        self._to_original.clicked.connect(lambda: self._go_to(folders.beside))

    @property
    def folder(self) -> Path:
        """What is written in the line; it may not be there."""
        text = self._line.text().strip()
        try:
            return Path(text).expanduser()
        except RuntimeError:  # the home of a user that does not exist
            return Path(text)

    @property
    def remembered(self) -> str | None:
        """What the settings should keep of it: None stands for beside the original."""
        return None if self.folder == self._folders.beside else str(self.folder)

    @property
    def is_chosen(self) -> bool:
        """Whether it is the person's own choice, and not what the dialog began with."""
        return self._by_hand

    def take_seen(self, seen: Seen) -> None:
        """Go elsewhere where the original's folder turns out to be gone."""
        guessed, self._guessed = self._guessed, False
        if guessed and not seen.is_there:
            self._line.setText(str(self._folders.fallback))
            self._tell()

    def is_good(self) -> bool:
        """Whether it is a whole path; where not, the person is led there."""
        good = self.folder.is_absolute()
        if not good:
            self._line.setFocus()
        return good

    def _arrange(self) -> None:
        label = QLabel()
        set_label(label, self.tr("Folder"))
        set_kind(label, "label")
        label.setBuddy(self._line)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addWidget(self._line, 1)
        row.addWidget(self._browse)
        row.addWidget(self._to_original)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        column.addWidget(label)
        column.addLayout(row)
        self._offer()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"), str(self.folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self._go_to(Path(name)))
        dialog.open()

    def _go_to(self, folder: Path | None) -> None:
        if folder is not None:
            self._line.setText(str(folder))
            self._change()

    def _change(self) -> None:
        self._guessed, self._by_hand = False, True
        self._tell()

    def _tell(self) -> None:
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        beside = self._folders.beside
        self._to_original.setVisible(beside is not None and beside != self.folder)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)  # Enter saves
    return button
