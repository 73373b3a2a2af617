"""The recipe that the draft is composed with: what it set, and what it still wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.parameters import BY_NAME, PROMPT, EditParameters, Parameter
from firered_desktop.core.recipes import DEFAULT_LANGUAGE, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.session.draft import Draft

AnyParameter = Parameter[object]


class RecipeUse(QObject):
    """Fills `draft` from a recipe; `changed` follows whatever is to be told of it.

    While the settings are `locked`, only the instruction is taken.
    It ends when the instruction is emptied, or when the draft is started anew.
    """

    changed = Signal()

    def __init__(
        self, draft: Draft, locked: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._locked = locked
        self._withholding = False
        self._recipe: Recipe | None = None
        self._language = DEFAULT_LANGUAGE
        self._former: EditParameters | None = None
        draft.changed.connect(self._look)

    @property
    def recipe(self) -> Recipe | None:
        """The recipe in use."""
        return self._recipe

    def use(self, recipe: Recipe, language: str) -> None:
        """Compose with `recipe`: its instruction in `language`, and the settings it prefers."""
        former, self._withholding = self._draft.parameters, self._locked()
        preferred = {} if self._withholding else recipe.settings
        values = {**former, PROMPT.name: recipe.wording(language).prompt, **preferred}
        self._recipe, self._language, self._former = recipe, language, former
        self._draft.take(self._draft.model, EditParameters(values))
        self.changed.emit()

    def undo(self) -> None:
        """Give the draft its former instruction, and the settings that the recipe changed.

        What the person has set since stays.
        """
        former = self._former
        if former is None:
            return
        back = [PROMPT.name, *(row.name for row in self.settings())]
        values = {**self._draft.parameters, **{name: former[name] for name in back}}
        self._former = self._recipe = None
        self._draft.take(self._draft.model, EditParameters(values))
        self.changed.emit()

    @property
    def replaced_words(self) -> bool:
        """Whether an instruction stood where the recipe's stands now."""
        return self._former is not None and bool(self._former.value(PROMPT).strip())

    def settings(self) -> tuple[AnyParameter, ...]:
        """The settings that the recipe changed and that still stand as it left them."""
        recipe, former = self._recipe, self._former
        if recipe is None or former is None or self._withholding:
            return ()
        now = self._draft.parameters
        return tuple(
            BY_NAME[name]
            for name, value in recipe.settings.items()
            if former[name] != value and now[name] == value
        )

    def withheld(self) -> Sequence[tuple[AnyParameter, object]]:
        """What the recipe would have set and did not, since the settings were locked."""
        recipe, now = self._recipe, self._draft.parameters
        if recipe is None or not self._withholding:
            return ()
        return [
            (BY_NAME[name], value) for name, value in recipe.settings.items() if now[name] != value
        ]

    def wanted(self) -> Sequence[str]:
        """What each picture of the recipe is, in its order; nothing where one speaks for itself."""
        return () if self._recipe is None else self._recipe.wording(self._language).slots

    def missing(self) -> Sequence[tuple[int, str]]:
        """The pictures that are not there yet: each number (from 1) and what it is to show."""
        there = len(self._draft.pictures)
        return [
            (number, words) for number, words in enumerate(self.wanted(), start=1) if number > there
        ]

    def _look(self) -> None:
        if self._recipe is None:
            return
        if not self._draft.parameters.value(PROMPT).strip():
            self._recipe = self._former = None
        self.changed.emit()
