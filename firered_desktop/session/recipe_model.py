"""The recipes that are looked at, as a list for views: of one group, and searched as one types."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from firered_desktop.core.recipes import Recipe, every

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.recipe_box import RecipeBox

OWN = "own"
"""The group of the person's own recipes; ``own/NAME`` is a folder of them."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RecipeRole(IntEnum):
    """What is asked of a row beside its words."""

    RECIPE = Qt.ItemDataRole.UserRole


class RecipeModel(QAbstractListModel):
    """The recipes of `box` in a group that match some words.

    `describe` says what a screen reader says of one; `language` is that of the titles.
    """

    def __init__(
        self,
        box: RecipeBox,
        language: str,
        describe: Callable[[Recipe], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._box = box
        self._language = language
        self._describe = describe
        self._group = ""
        self._words = ""
        self._shown: tuple[Recipe, ...] = ()
        box.changed.connect(self._look)
        self._look()

    @property
    def group(self) -> str:
        """The id of the group that is shown; empty for all."""
        return self._group

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._words

    def show_group(self, group: str) -> None:
        """Show the recipes of one group, or all."""
        self._group = group
        self._look()

    def search(self, words: str) -> None:
        """Show those that match `words`, in whichever language."""
        self._words = words.strip()
        self._look()

    def recipe(self, index: _Index) -> Recipe | None:
        """The recipe at `index`."""
        return self._shown[index.row()] if 0 <= index.row() < len(self._shown) else None

    def row_of(self, recipe_id: str) -> int:
        """Where a recipe is shown, or -1."""
        return next((row for row, each in enumerate(self._shown) if each.id == recipe_id), -1)

    def repaint(self, recipe_id: str) -> None:
        """Say that a picture of a recipe is there now."""
        row = self.row_of(recipe_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        recipe = self.recipe(index)
        if recipe is None:
            return None
        if role == RecipeRole.RECIPE:
            return recipe
        if role == Qt.ItemDataRole.DisplayRole:
            return recipe.wording(self._language).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(recipe)
        return None

    def _look(self) -> None:
        found = [recipe for recipe in self._of_group() if recipe.matches(self._words)]
        if tuple(found) != self._shown:
            self.beginResetModel()
            self._shown = tuple(found)
            self.endResetModel()

    def _of_group(self) -> tuple[Recipe, ...]:
        box = self._box
        own = tuple(each.recipe for each in box.own)
        if not self._group:
            return (*own, *every(box.groups))
        if self._group == OWN:
            return own
        if self._group.startswith(f"{OWN}/"):
            folder = self._group.partition("/")[2]
            return tuple(recipe for recipe in own if recipe.folder == folder)
        return every([group for group in box.groups if group.id == self._group])
