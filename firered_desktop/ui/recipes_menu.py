"""The menu of recipes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from firered_desktop.core.recipes import DEFAULT_LANGUAGE, Recipe, RecipeGroup
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import set_kind


class RecipesButton(QPushButton):
    """Opens the menu; `chosen` carries the Recipe."""

    chosen = Signal(object)

    def __init__(
        self, groups: Sequence[RecipeGroup], icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.setIcon(icons.icon("recipes"))
        # WORKAROUND: setMenu() makes room for an indicator that a flat button has no place for.
        self.clicked.connect(self._open)
        set_kind(self, "flat")

    def speak(self, language: str = DEFAULT_LANGUAGE) -> None:
        """Offer the recipes in `language` (``en``, ``zh_CN``)."""
        self.setText(self.tr("Recipes"))
        self.setToolTip(self.tr("Instructions to start from"))
        set_name(self, "Recipes", self.tr("Recipes"), self.tr("Opens a menu"))
        self._menu.clear()
        for group in self._groups:
            heading = self._menu.addAction(group.title(language))
            heading.setEnabled(False)
            for recipe in group.recipes:
                self._add(recipe, language)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _add(self, recipe: Recipe, language: str) -> None:
        wording = recipe.wording(language)
        title = wording.title
        if recipe.pictures > 1:
            title = self.tr("{title} · {count} pictures").format(title=title, count=recipe.pictures)
        action = self._menu.addAction(title)
        action.setToolTip(wording.prompt)
        action.triggered.connect(partial(self._choose, recipe))

    def _choose(self, recipe: Recipe) -> None:
        self.chosen.emit(recipe)
