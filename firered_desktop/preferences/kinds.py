"""Kinds of setting that an edit's parameters do not have: ones that may be left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from firered_desktop.core.errors import Problem
from firered_desktop.core.naming import PLACES, template_problem
from firered_desktop.core.parameters import Json, Parameter
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence

NONE = "none"  # TOML has no null, and a user's file must be able to undo an administrator's value


@dataclass(frozen=True, slots=True)
class Folder(Parameter[str | None]):
    """The whole path of a folder, which may start with ``~``; or None."""

    def parse(self, text: str) -> str | None:
        return None if text.strip().lower() == NONE else text

    def accepts(self, value: object) -> bool:
        return value is None or (isinstance(value, str) and _is_whole(value))

    def allowed(self) -> Sentence:
        path = QT_TRANSLATE_NOOP("problems", "a folder's whole path | {none}")
        return Sentence("problems", path, {"none": NONE})

    def to_json(self, value: str | None) -> Json:
        return NONE if value is None else value

    def from_json(self, stored: Json) -> str | None:
        if not isinstance(stored, str):
            raise TypeError(self.name)
        return self.parse(stored)


@dataclass(frozen=True, slots=True)
class File(Folder):
    """The whole path of a file, which may start with ``~``; or None."""

    def allowed(self) -> Sentence:
        path = QT_TRANSLATE_NOOP("problems", "a file's whole path | {none}")
        return Sentence("problems", path, {"none": NONE})


@dataclass(frozen=True, slots=True)
class Amount(Parameter[Decimal | None]):
    """An amount of USD from 0 to `high`, or None: no limit."""

    high: int = 100_000

    def parse(self, text: str) -> Decimal | None:
        if text.strip().lower() == NONE:
            return None
        try:
            return Decimal(text.strip())
        except InvalidOperation as error:
            raise ValueError(text) from error

    def accepts(self, value: object) -> bool:
        if value is None:
            return True
        # What is no number has no order, and asking for it would raise.
        return isinstance(value, Decimal) and value.is_finite() and 0 <= value <= self.high

    def allowed(self) -> str:
        return f"0-{self.high} | {NONE}"

    def to_json(self, value: Decimal | None) -> Json:
        return NONE if value is None else float(value)

    def from_json(self, stored: Json) -> Decimal | None:
        if stored == NONE:
            return None
        if type(stored) not in (int, float):
            raise TypeError(self.name)
        return Decimal(str(stored))


@dataclass(frozen=True, slots=True)
class NameTemplate(Parameter[str]):
    """What files are called: words with places such as ``{name}``."""

    def parse(self, text: str) -> str:
        return text

    def accepts(self, value: object) -> bool:
        return isinstance(value, str) and template_problem(value) is None

    def allowed(self) -> Sentence:
        words = QT_TRANSLATE_NOOP("problems", "words with places: {places}")
        return Sentence("problems", words, {"places": ", ".join(f"{{{each}}}" for each in PLACES)})

    def problem(self, value: object) -> Problem | None:
        wrong = template_problem(value) if isinstance(value, str) else self.refusal()
        return None if wrong is None else Problem(self.name, wrong.happened, wrong.remedy)

    def from_json(self, stored: Json) -> str:
        if not isinstance(stored, str):
            raise TypeError(self.name)
        return stored


@dataclass(frozen=True, slots=True)
class WebAddress(Parameter[str]):
    """The address of a machine or a file, with one of `schemes`; or nothing.

    It names nobody: a password would stand in a file that anyone may be shown.
    """

    schemes: tuple[str, ...] = ("https",)

    def parse(self, text: str) -> str:
        return text.strip()

    def accepts(self, value: object) -> bool:
        return isinstance(value, str) and (not value or self._is_address(value))

    def allowed(self) -> Sentence:
        address = QT_TRANSLATE_NOOP("problems", "an address such as {example}, without a password")
        return Sentence("problems", address, {"example": f"{self.schemes[0]}://example.com:8080"})

    def from_json(self, stored: Json) -> str:
        if not isinstance(stored, str):
            raise TypeError(self.name)
        return self.parse(stored)

    def _is_address(self, value: str) -> bool:
        try:
            parts = urlsplit(value)
            named = bool(parts.hostname) and parts.port != 0
        except ValueError:
            return False
        return named and parts.scheme in self.schemes and "@" not in parts.netloc


_NAMED = {"white": "#ffffff", "black": "#000000", "grey": "#808080", "gray": "#808080"}
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Colour(Parameter[str]):
    """A colour of sRGB as ``#rrggbb``; in files also ``white``, ``black`` or ``grey``."""

    def parse(self, text: str) -> str:
        word = text.strip().lower()
        return _NAMED.get(word, word)

    def accepts(self, value: object) -> bool:
        return isinstance(value, str) and _COLOUR.fullmatch(value) is not None

    def allowed(self) -> str:
        return "white | black | grey | #rrggbb"

    def from_json(self, stored: Json) -> str:
        if not isinstance(stored, str):
            raise TypeError(self.name)
        return self.parse(stored)


KeyChoices = tuple[tuple[str, tuple[str, ...]], ...]
_COMMAND = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class KeyBindings(Parameter[KeyChoices]):
    """Keys that call commands, each command with its keys; in files a table of lists."""

    def parse(self, text: str) -> KeyChoices:
        raise ValueError(text)  # there is no way to write them in one line

    def accepts(self, value: object) -> bool:
        return isinstance(value, tuple) and all(map(_is_binding, value))

    def allowed(self) -> str:
        return 'save = ["Ctrl+S"]'

    def to_json(self, value: KeyChoices) -> Json:
        # A table is more than JSON's simple values, and what the files are made for.
        return cast("Json", {command: list(keys) for command, keys in value})

    def from_json(self, stored: Json) -> KeyChoices:
        table: object = stored
        if not isinstance(table, Mapping):
            raise TypeError(self.name)
        if not all(isinstance(keys, list) for keys in table.values()):
            raise TypeError(self.name)
        return tuple((command, tuple(keys)) for command, keys in table.items())


def _is_binding(value: object) -> bool:
    match value:
        case (str(command), tuple(keys)) if _COMMAND.fullmatch(command):
            return all(isinstance(key, str) and key for key in keys)
    return False


def _is_whole(path: str) -> bool:
    try:
        return Path(path).expanduser().is_absolute()
    except RuntimeError:  # the home of a user that does not exist
        return False
