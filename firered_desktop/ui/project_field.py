"""The project of pictures: one of those that there are, or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.names import set_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from firered_desktop.core.judging import Key


class ProjectField(ComboBox):
    """`chosen_for` (keys, str) tells a project, "" for none, and the pictures that it is for.

    `asked` when it may want to know which projects there are.
    """

    chosen_for = Signal(object, str)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[Key, ...] = ()
        self._shown: str | None = ""
        self._line = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self._line)
        known = QCompleter(self.model(), self)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        known.setFilterMode(Qt.MatchFlag.MatchContains)
        self._line.setCompleter(known)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        told = self.tr("All results of an edit belong to the same project.")
        set_name(self, "Project of the edit", self.tr("Project of the edit"), told)
        set_name(self._line, "Project name", self.tr("Project name"), told)
        self.setToolTip(told)
        self.activated.connect(self._choose)
        self._line.editingFinished.connect(self.keep)
        self.offer(())

    def offer(self, projects: Sequence[str]) -> None:
        """Offer these, and none."""
        text = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self.tr("No project"), "")
            for project in projects:
                self.addItem(project, project)
            self.setCurrentIndex(-1)
            self.setEditText(text)

    def show_project(self, keys: tuple[Key, ...], project: str | None) -> None:
        """Show the project of these pictures, None where they have different ones."""
        if keys == self._keys and project == self._shown:
            return
        if keys != self._keys:
            self.keep()
        self._keys, self._shown = keys, project
        with QSignalBlocker(self):
            self.setCurrentIndex(-1)
            self.setEditText(project or "")
        none = self.tr("Different projects") if project is None else self.tr("No project")
        self._line.setPlaceholderText(none if keys else "")

    def keep(self) -> None:
        """Tell what was typed, if it is another project; an emptied field is none."""
        text = self.currentText().strip()
        if self._keys and text != (self._shown or ""):
            self._tell(text)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.asked.emit()

    def _choose(self, at: int) -> None:
        project = str(self.itemData(at))
        with QSignalBlocker(self):
            self.setCurrentIndex(-1)
            self.setEditText(project)
        if self._keys and project != self._shown:
            self._tell(project)

    def _tell(self, project: str) -> None:
        self._shown = project
        self.chosen_for.emit(self._keys, project)
