"""A name for a search that is to be found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Collection

    from firered_desktop.ui.icons import Icons

_WIDTH = 360


class SearchNameDialog(FittedDialog):
    """Asks for it below `title`; of names in `taken` it says that they replace. `named` has it."""

    named = Signal(str)

    def __init__(
        self,
        icons: Icons,
        title: str,
        name: str,
        taken: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._taken = frozenset(taken)
        self.setWindowTitle(f"{title} – FireRed Desktop")
        heading, label = QLabel(), QLabel()
        set_label(heading, title)
        set_kind(heading, "title")
        set_label(label, self.tr("Name"))
        set_kind(label, "label")
        self._line = QLineEdit(name)
        set_name(self._line, "Name of the search", self.tr("Name of the search"))
        self._line.selectAll()
        label.setBuddy(self._line)
        self._notice = InlineNotice(icons)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(heading)
        column.addWidget(label)
        column.addSpacing(METRICS.gap_4 - METRICS.gap_12)
        column.addWidget(self._line)
        column.addWidget(self._notice)
        column.addLayout(self._make_buttons())
        self._line.textChanged.connect(self._look)
        self._look()

    def _make_buttons(self) -> QHBoxLayout:
        no = QPushButton(self.tr("Not now"))
        set_name(no, "Not now", self.tr("Not now"))
        no.clicked.connect(self.reject)
        self._save = QPushButton(self.tr("Save"))
        set_name(self._save, "Save search", self.tr("Save"))
        set_kind(self._save, "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self._accept)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        row.addWidget(no)
        row.addWidget(self._save)
        return row

    def _look(self) -> None:
        name = " ".join(self._line.text().split())
        self._save.setEnabled(bool(name))
        there = self.tr("There is a search of this name. It is replaced, which can be undone.")
        self._notice.tell(there if name in self._taken else "", Tone.INFO)

    def _accept(self) -> None:
        self.named.emit(self._line.text())
        self.accept()
