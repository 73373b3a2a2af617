"""Recipes: instructions that are known to work, in the languages of the window."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

DEFAULT_LANGUAGE = "en"

_PLACE = re.compile(r"\{[^{}\n]{1,60}\}")


class RecipeMalformed(Exception):
    """A bug of ours: the recipes that come with the program do not have the shape they need."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A recipe in one language; `note` tells in one sentence what goes into which slot."""

    title: str
    prompt: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One instruction to start from; `pictures` is how many of them it needs."""

    id: str
    pictures: int
    wordings: Mapping[str, Wording]

    def wording(self, language: str) -> Wording:
        """The recipe in `language` (``en``, ``zh_CN``), or in English."""
        return self.wordings.get(language, self.wordings[DEFAULT_LANGUAGE])


@dataclass(frozen=True, slots=True)
class RecipeGroup:
    """Recipes of one kind, under titles by language."""

    id: str
    titles: Mapping[str, str]
    recipes: tuple[Recipe, ...]

    def title(self, language: str) -> str:
        """The title in `language`, or in English."""
        return self.titles.get(language, self.titles[DEFAULT_LANGUAGE])


def find_place(text: str, start: int = 0) -> tuple[int, int] | None:
    """Where the first ``{place}`` from `start` on begins and ends, braces included, or None."""
    found = _PLACE.search(text, start)
    return found.span() if found else None


def parse_group(id: str, mapping: Mapping[str, Any]) -> RecipeGroup:  # noqa: A002 - the field
    """The group that `mapping` describes; raises RecipeMalformed.

    Its ``title`` is a table by language, its ``recipe`` a list of tables with ``id``, ``pictures``
    and one table of wording per language.
    """
    try:
        titles = {language: str(title) for language, title in mapping["title"].items()}
        recipes = tuple(_recipe(entry) for entry in mapping["recipe"])
    except (KeyError, TypeError, AttributeError) as error:
        raise RecipeMalformed(id) from error
    if DEFAULT_LANGUAGE not in titles:
        raise RecipeMalformed(id)
    return RecipeGroup(id, titles, recipes)


def _recipe(entry: Mapping[str, Any]) -> Recipe:
    wordings = {
        language: Wording(words["title"], words["prompt"].strip(), words.get("note", ""))
        for language, words in entry.items()
        if isinstance(words, Mapping)
    }
    if DEFAULT_LANGUAGE not in wordings:
        raise KeyError(DEFAULT_LANGUAGE)
    return Recipe(entry["id"], int(entry.get("pictures", 1)), wordings)
