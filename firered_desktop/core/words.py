"""Sentences for people: written in English here, put into their language by whoever shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, Union

Value: TypeAlias = Union[str, int, float, "Phrase", "Sentence"]
Translate = Callable[[str, str], str]  # takes a context and the English text that stands in it


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark `text` for Qt's translation tools under `context`, and return it as it is."""
    del context
    return text


@dataclass(frozen=True, slots=True)
class Phrase:
    """A few words to stand inside a sentence, which may come from elsewhere.

    They are shown as they are where the translation files do not know them under `context`; braces
    in them are no places.
    """

    context: str
    text: str

    def said(self, translate: Translate) -> str:
        """The words in the language of `translate`."""
        return translate(self.context, self.text)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A translatable sentence with named places such as ``{field}``, and what goes into them.

    `source` is the English text that the translation files know under `context`. `str()` gives
    English, for the commands.
    """

    context: str
    source: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def said(self, translate: Translate) -> str:
        """The sentence in the language of `translate`, and so whatever stands inside it."""
        values = {name: _said(value, translate) for name, value in self.values.items()}
        return translate(self.context, self.source).format_map(_Places(values))

    def __str__(self) -> str:
        return self.source.format_map(_Places(self.values))


def _said(value: Value, translate: Translate) -> str | int | float:
    return value.said(translate) if isinstance(value, (Phrase, Sentence)) else value


class _Places(dict[str, Value]):
    """Values for a template; a stored record of another version may lack one."""

    def __missing__(self, name: str) -> str:
        return "…"
