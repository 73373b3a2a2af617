"""Recipes: instructions that are known to work, with the pictures and settings they want."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from firered_desktop.core.parameters import (
    ACCELERATION,
    BY_NAME,
    GUIDANCE_SCALE,
    IMAGE_SIZE,
    NEGATIVE_PROMPT,
    NUM_IMAGES,
    NUM_INFERENCE_STEPS,
    OUTPUT_FORMAT,
)

DEFAULT_LANGUAGE = "en"
LANGUAGES = (DEFAULT_LANGUAGE, "zh_CN")

PREFERRED = tuple(
    row.name
    for row in (
        IMAGE_SIZE,
        NUM_IMAGES,
        NEGATIVE_PROMPT,
        NUM_INFERENCE_STEPS,
        GUIDANCE_SCALE,
        ACCELERATION,
        OUTPUT_FORMAT,
    )
)
"""The settings that a recipe may prefer: neither chance nor safety nor what is kept at fal."""

_PLACE = re.compile(r"\{[^{}\n]{1,60}\}")
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class RecipeMalformed(Exception):
    """A bug of ours: the recipes that come with the program do not have the shape they need."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A recipe in one language.

    `slots` says what each picture is, in order; `places` what each ``{place}`` of the prompt
    stands for; `note` in one sentence where the model is weak; `search` further words to find it.
    """

    title: str
    prompt: str
    note: str = ""
    slots: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    search: str = ""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One instruction to start from.

    `settings` are preferred values by field name, each valid in the table of parameters.
    """

    id: str
    wordings: Mapping[str, Wording]
    settings: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    own: bool = False
    """Made by a person here, or taken over from one."""
    folder: str = ""
    """Where an own recipe is listed."""

    @property
    def pictures(self) -> int:
        """How many pictures it needs."""
        return max([1, *(len(wording.slots) for wording in self.wordings.values())])

    @property
    def is_weak(self) -> bool:
        """Whether there is a note about where the model is weak."""
        return any(wording.note for wording in self.wordings.values())

    def wording(self, language: str) -> Wording:
        """The recipe in `language` (``en``, ``zh_CN``), in English, or as it was written."""
        known = self.wordings
        return known.get(language) or known.get(DEFAULT_LANGUAGE) or next(iter(known.values()))

    def matches(self, words: str) -> bool:
        """Whether every one of `words` is somewhere in it, in whichever language."""
        text = "\n".join(_searched(wording) for wording in self.wordings.values())
        text = f"{text}\n{self.folder}".casefold()
        return all(word in text for word in words.casefold().split())


def _searched(wording: Wording) -> str:
    return "\n".join((wording.title, wording.prompt, wording.search, *wording.slots))


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


def find_places(text: str) -> tuple[str, ...]:
    """What stands in the braces of `text`, in order."""
    return tuple(found[1:-1] for found in _PLACE.findall(text))


def parse_settings(stored: Mapping[str, Any]) -> dict[str, Any]:
    """The preferred settings that `stored` names.

    Raises KeyError for one that no recipe may set, ValueError for a value that is not allowed.
    """
    found = {}
    for name, value in stored.items():
        if name not in PREFERRED:
            raise KeyError(name)
        row = BY_NAME[name]
        try:
            found[name] = row.from_json(value)
        except (TypeError, AttributeError, ValueError) as error:
            raise ValueError(name) from error
        if not row.accepts(found[name]):
            raise ValueError(name)
    return found


def parse_group(id: str, mapping: Mapping[str, Any]) -> RecipeGroup:  # noqa: A002 - the field
    """The group that `mapping` describes; raises RecipeMalformed.

    Its ``title`` is a table by language, its ``recipe`` a list of tables with ``id``, ``settings``
    and one table of wording per language.
    """
    try:
        titles = {language: str(title) for language, title in mapping["title"].items()}
        recipes = tuple(_recipe(entry) for entry in mapping["recipe"])
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise RecipeMalformed(id) from error
    if DEFAULT_LANGUAGE not in titles:
        raise RecipeMalformed(id)
    return RecipeGroup(id, titles, recipes)


def _recipe(entry: Mapping[str, Any]) -> Recipe:
    wordings = {language: _wording(entry[language]) for language in LANGUAGES if language in entry}
    if DEFAULT_LANGUAGE not in wordings:
        raise KeyError(DEFAULT_LANGUAGE)
    return Recipe(entry["id"], wordings, parse_settings(entry.get("settings", {})))


def _wording(words: Mapping[str, Any]) -> Wording:
    return Wording(
        words["title"],
        words["prompt"].strip(),
        words.get("note", ""),
        tuple(words.get("slots", ())),
        tuple(words.get("places", ())),
        words.get("search", ""),
    )


def every(groups: Sequence[RecipeGroup]) -> tuple[Recipe, ...]:
    """All recipes of `groups`, in order."""
    return tuple(recipe for group in groups for recipe in group.recipes)
