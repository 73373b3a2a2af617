"""A person's own recipes as text: what is written into a file, and what is taken from one.

A file may come from anywhere. Nothing of it is believed: sizes, kinds and settings are checked,
letters that steer a screen are taken out, and what is not known is left aside and told.
"""

from __future__ import annotations

import base64
import binascii
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from firered_desktop.core.errors import RecipeUnusable
from firered_desktop.core.parameters import BY_NAME
from firered_desktop.core.recipes import (
    LANGUAGES,
    PREFERRED,
    Recipe,
    Wording,
    parse_settings,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP

FORMAT = 1
SUFFIX = ".firered-recipe"
LARGEST_FILE = 2_000_000  # bytes
LARGEST_PICTURE = 600_000  # bytes, each

LONGEST = {"title": 80, "prompt": 4000, "note": 300, "search": 300, "folder": 60}  # characters
MOST_SLOTS = 9
LONGEST_WORD = 60

_JPEG, _PNG, _RIFF = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF"
_KNOWN = {"format", "folder", "settings", "before", "after", *LANGUAGES}
_KNOWN_WORDS = {"title", "prompt", "note", "slots", "search"}

NO_TEXT = QT_TRANSLATE_NOOP("reasons", "it is not written as a recipe is")
TOO_LARGE = QT_TRANSLATE_NOOP("reasons", "it is too large")
TOO_LONG = QT_TRANSLATE_NOOP("reasons", "its words are too long")
NEWER = QT_TRANSLATE_NOOP("reasons", "it was made by a newer version of this program")
NO_WORDS = QT_TRANSLATE_NOOP("reasons", "it has no title or no instruction")
BAD_SETTINGS = QT_TRANSLATE_NOOP("reasons", "it asks for settings that are not allowed")
BAD_PICTURE = QT_TRANSLATE_NOOP("reasons", "its pictures are damaged or too large")


@dataclass(frozen=True, slots=True)
class OwnRecipe:
    """A recipe with its two pictures, encoded as JPEG, PNG or WebP; empty where there is none."""

    recipe: Recipe
    before: bytes = field(default=b"", repr=False)
    after: bytes = field(default=b"", repr=False)
    left_out: tuple[str, ...] = ()
    """Names of what its file says and this program does not know."""


def to_mapping(own: OwnRecipe) -> dict[str, Any]:
    """What is written into a file."""
    recipe = own.recipe
    found: dict[str, Any] = {"format": FORMAT}
    if recipe.folder:
        found["folder"] = recipe.folder
    for language, wording in recipe.wordings.items():
        found[language] = {name: value for name, value in _words(wording) if value}
    if recipe.settings:
        found["settings"] = {
            name: BY_NAME[name].to_json(value) for name, value in recipe.settings.items()
        }
    for name, content in (("before", own.before), ("after", own.after)):
        if content:
            found[name] = base64.b64encode(content).decode("ascii")
    return found


def _words(wording: Wording) -> Iterator[tuple[str, object]]:
    yield "title", wording.title
    yield "prompt", wording.prompt
    yield "note", wording.note
    yield "slots", list(wording.slots)
    yield "search", wording.search


def from_mapping(id: str, name: str, stored: Mapping[str, Any]) -> OwnRecipe:  # noqa: A002 - the field
    """The recipe that a file called `name` says, under a new `id`; raises RecipeUnusable."""
    version = stored.get("format")
    if type(version) is not int:
        raise RecipeUnusable(name=name, reason=NO_TEXT)
    if version > FORMAT:
        raise RecipeUnusable(name=name, reason=NEWER)
    try:
        wordings = {each: _wording(stored[each]) for each in LANGUAGES if each in stored}
        folder = _line(stored.get("folder", ""), "folder")
    except _Refused as error:
        raise RecipeUnusable(name=name, reason=error.reason) from error
    if not wordings:
        raise RecipeUnusable(name=name, reason=NO_WORDS)
    settings, unknown = _settings(name, stored.get("settings", {}))
    left_out = (*sorted(stored.keys() - _KNOWN), *unknown, *_unknown_words(stored))
    recipe = Recipe(id, wordings, settings, own=True, folder=folder)
    before, after = (_picture(name, stored.get(side, "")) for side in ("before", "after"))
    return OwnRecipe(recipe, before, after, tuple(plain_line(each)[:40] for each in left_out))


class _Refused(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _wording(words: object) -> Wording:
    if not isinstance(words, Mapping):
        raise _Refused(NO_TEXT)
    title = _line(words.get("title", ""), "title")
    prompt = _text(words.get("prompt", ""), "prompt")
    if not (title and prompt):
        raise _Refused(NO_WORDS)
    slots = words.get("slots", [])
    if not isinstance(slots, list) or len(slots) > MOST_SLOTS:
        raise _Refused(NO_TEXT)
    named = tuple(_line(slot, "slot") for slot in slots)
    note, search = (_line(words.get(each, ""), each) for each in ("note", "search"))
    return Wording(title, prompt, note, named, search=search)


def _unknown_words(stored: Mapping[str, Any]) -> Iterator[str]:
    for language in LANGUAGES:
        words = stored.get(language)
        if isinstance(words, Mapping):
            yield from sorted(words.keys() - _KNOWN_WORDS)


def _line(value: object, name: str) -> str:
    return " ".join(_text(value, name).split())


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise _Refused(NO_TEXT)
    found = plain_text(value)
    if len(found) > LONGEST.get(name, LONGEST_WORD):
        raise _Refused(TOO_LONG)
    return found


def plain_text(text: str) -> str:
    """`text` without letters that steer a screen: controls, changes of direction, half pairs."""
    kept = (
        letter
        for letter in text.replace("\r\n", "\n").replace("\t", " ")
        if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return "".join(kept).strip()


def plain_line(text: str) -> str:
    """`text` as one line without letters that steer a screen."""
    return " ".join(plain_text(text).split())


def _settings(name: str, stored: object) -> tuple[dict[str, Any], tuple[str, ...]]:
    if not isinstance(stored, Mapping):
        raise RecipeUnusable(name=name, reason=NO_TEXT)
    unknown = tuple(sorted(each for each in stored if each not in PREFERRED))
    try:
        found = parse_settings({each: stored[each] for each in stored if each in PREFERRED})
    except ValueError as error:
        raise RecipeUnusable(name=name, reason=BAD_SETTINGS) from error
    longest = LONGEST["prompt"]
    for row, value in found.items():
        if isinstance(value, str):
            found[row] = plain_text(value)[:longest]
    return found, unknown


def _picture(name: str, stored: object) -> bytes:
    if stored == "":
        return b""
    if not isinstance(stored, str) or len(stored) > LARGEST_PICTURE * 4 // 3 + 4:
        raise RecipeUnusable(name=name, reason=BAD_PICTURE)
    try:
        content = base64.b64decode("".join(stored.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RecipeUnusable(name=name, reason=BAD_PICTURE) from error
    if not content.startswith((_JPEG, _PNG)) and not _is_webp(content):
        raise RecipeUnusable(name=name, reason=BAD_PICTURE)
    return content


def _is_webp(content: bytes) -> bool:
    return content.startswith(_RIFF) and content[8:12] == b"WEBP"
