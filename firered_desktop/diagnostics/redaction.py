"""Takes out of a text what must not be passed on: keys, signed addresses, what a person wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

GAP = "[…]"
_SHORTEST = 3  # characters; a shorter word would be found everywhere

_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    # Of an address only the machine is kept: paths and queries may be signed, users are passwords.
    (
        re.compile(
            r"\b((?:https?|wss?|socks\w*)://)(?:[^\s/@'\"<>]*@)?([\w.:\[\]-]+)(/[^\s'\"<>]*)?(\?\S*)?",
            re.IGNORECASE,
        ),
        rf"\1\2/{GAP}",
    ),
    (re.compile(r"\bdata:[\w/+.-]*;base64,[\w+/=]+"), f"data:{GAP}"),
    (re.compile(r"(\bauthorization\b[^:=,]{0,3}[:=,]\s*).*", re.IGNORECASE), rf"\1{GAP}"),
    (re.compile(r"\b(Key|Bearer|Basic)\s+(?=[!-~]*[0-9:])[!-~]+"), rf"\1 {GAP}"),
    # id:secret, as fal's keys are.
    (re.compile(r"(?<![\w-])[\w-]{8,}:[\w-]{16,}"), GAP),
)

Words = Callable[[], Iterable[str]]


class Redaction:
    """Knows what is secret; safe from any thread.

    Some of it has a shape, such as keys and addresses. The rest is learned: a key when it is read,
    and what `hide` asks for, such as instructions, at the moment of cleaning.
    """

    def __init__(self, home: Path | None = None) -> None:
        self._home = str(home or Path.home())
        self._learned: tuple[str, ...] = ()
        self._asked: tuple[Words, ...] = ()

    def learn_key(self, key: str) -> None:
        """Never let `key` through again, whole or as the secret half of it."""
        words = {key.strip(), key.strip().rpartition(":")[2], *self._learned}
        self._learned = tuple(words)

    def hide(self, words: Words) -> None:
        """Let nothing of what `words` answers through."""
        self._asked = (*self._asked, words)

    def clean(self, text: str) -> str:
        """`text` without what must not be passed on; the home folder is written as ``~``."""
        for word in self._words():
            text = text.replace(word, GAP)
        for pattern, instead in _PATTERNS:
            text = pattern.sub(instead, text)
        for home in (self._home, _escaped(self._home)):
            if len(home) > 1:  # a service's user may live in /
                text = text.replace(home, "~")
        return text

    def _words(self) -> list[str]:
        """What to look for, the longest first: one may be a part of another."""
        known = [*self._learned, *(word for words in self._asked for word in words())]
        forms: set[str] = set()
        for word in (each.strip() for each in known):
            if len(word) >= _SHORTEST:
                quoted = (repr(word), ascii(word), json.dumps(word))
                forms |= {word, json.dumps(word, ensure_ascii=False)[1:-1]}
                forms |= {each[1:-1] for each in quoted}
        return sorted(forms, key=len, reverse=True)


def _escaped(word: str) -> str:
    """`word` as it stands in the repr of a text."""
    return repr(word)[1:-1]
