"""What is said of recipes: how many pictures they need, which settings they prefer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.parameters import BY_NAME, CONTEXT, Choice, Parameter
from firered_desktop.core.recipes import Recipe
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.joining import in_a_row

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


def spoken_recipe(recipe: Recipe, language: str) -> str:
    """What a screen reader says of the card of `recipe`."""
    parts = [recipe.wording(language).title, count_words(recipe)]
    parts += [_said(_OWN)] if recipe.own else []
    parts += [_said(_WEAK)] if recipe.is_weak else []
    return ", ".join(parts)


def slots_words(slots: Iterable[str]) -> str:
    """What each picture is: “1 the person · 2 the clothes”."""
    named = (
        _said(_SLOT).format(number=number, what=what) for number, what in enumerate(slots, start=1)
    )
    return " · ".join(named)


def setting_words(row: Parameter[Any], value: object) -> str:
    """One setting with its plain word: “Care taken 40”."""
    shown = str(row.to_json(value))
    if isinstance(row, Choice):
        label = dict(row.choices).get(shown, shown)
        shown = QCoreApplication.translate(CONTEXT, label)
    return f"{QCoreApplication.translate(CONTEXT, row.label)} {shown}"


def settings_words(settings: Mapping[str, Any]) -> str:
    """All preferred settings of a recipe, in the table's words."""
    return " · ".join(setting_words(BY_NAME[name], value) for name, value in settings.items())


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after the other."""
    return in_a_row(parts)
