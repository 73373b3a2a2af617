"""What is said below the instruction of the recipe in use: what it set, what it still wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.names import set_name
from firered_desktop.ui.recipe_words import setting_words, slots_words
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.draft import Draft
    from firered_desktop.session.recipe_use import RecipeUse


class RecipeLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, use: RecipeUse, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use = use
        self._draft = draft
        self._words = QLabel()
        self._undo = QPushButton()
        set_kind(self._words, "quiet")
        set_kind(self._undo, "link")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        self._undo.clicked.connect(use.undo)
        use.changed.connect(self._show)
        self.retranslate()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._undo.setText(self.tr("Undo"))
        words = self.tr("Undo the recipe")
        self._undo.setToolTip(self.tr("Brings back the instruction and the settings of before"))
        set_name(self._undo, "Undo the recipe", words)
        self._show()

    def _show(self) -> None:
        use = self._use
        parts = []
        needed = slots_words(use.missing())
        if needed:
            parts.append(self.tr("Still needed: {pictures}.").format(pictures=needed))
        set_rows = use.settings()
        if set_rows:
            now = self._draft.parameters
            told = " · ".join(setting_words(row, now[row.name]) for row in set_rows)
            parts.append(self.tr("The recipe set {settings}.").format(settings=told))
        withheld = use.withheld()
        if withheld:
            told = " · ".join(setting_words(row, value) for row, value in withheld)
            words = self.tr("Your settings are locked and stay; the recipe prefers {settings}.")
            parts.append(words.format(settings=told))
        if use.replaced_words:
            parts.append(self.tr("It took the place of your instruction."))
        self._words.setText(in_a_row(parts))
        self._undo.setVisible(bool(set_rows) or use.replaced_words)
        self.setVisible(bool(parts))
