"""What is said of recipes: how many pictures they need, which settings they prefer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.parameters import BY_NAME, Parameter
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.joining import listed
from firered_desktop.ui.parameter_words import value_words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from firered_desktop.core.recipes import Recipe

_ONE = QT_TRANSLATE_NOOP("recipes", "1 picture")
_SEVERAL = QT_TRANSLATE_NOOP("recipes", "{count} pictures")
_WEAK = QT_TRANSLATE_NOOP("recipes", "look closely at the result")
_SLOT = QT_TRANSLATE_NOOP("recipes", "{number} {what}")
_OWN = QT_TRANSLATE_NOOP("recipes", "your own")


def _said(text: str) -> str:
    return QCoreApplication.translate("recipes", text)


def count_words(recipe: Recipe) -> str:
    """How many pictures `recipe` needs."""
    return _said(_ONE if recipe.pictures == 1 else _SEVERAL).format(count=recipe.pictures)


def needs_words(recipe: Recipe) -> str:
    """How many pictures `recipe` needs, and whether its results need a close look."""
    return " · ".join((count_words(recipe), *([_said(_WEAK)] if recipe.is_weak else [])))


def spoken_recipe(recipe: Recipe, language: str) -> str:
    """What a screen reader says of the card of `recipe`."""
    parts = [recipe.wording(language).title, count_words(recipe)]
    parts += [_said(_OWN)] if recipe.own else []
    parts += [_said(_WEAK)] if recipe.is_weak else []
    return listed(parts)


def slots_words(slots: Iterable[tuple[int, str]]) -> str:
    """What each picture is, by its number: “1 the person · 2 the clothes”."""
    return " · ".join(_said(_SLOT).format(number=number, what=what) for number, what in slots)


def setting_words(row: Parameter[Any], value: object) -> str:
    """One setting with its plain word and its unit: “Care taken 40 steps”."""
    return f"{words(row.label)} {value_words(row, value)}"


def settings_words(settings: Mapping[str, Any]) -> str:
    """All preferred settings of a recipe, in the table's words."""
    return " · ".join(setting_words(BY_NAME[name], value) for name, value in settings.items())
