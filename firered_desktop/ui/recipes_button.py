"""The button that opens the recipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import set_kind

if TYPE_CHECKING:
    from firered_desktop.ui.icons import Icons


class RecipesButton(QPushButton):
    """Wishes for the recipes when it is pressed."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icons.icon("recipes"))
        set_kind(self, "flat")

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setText(self.tr("Recipes"))
        set_name(self, "Recipes", self.tr("Recipes"), self.tr("Shows them on the right"))
