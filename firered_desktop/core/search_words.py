"""What a search does not tell apart, and where in a text its words stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

Span = tuple[int, int]  # from the first character of what was found to behind the last


def folded(text: str) -> str:
    """`text` without the differences that a search should not see: case, width, composition."""
    # Folding may undo the composition, so it comes between.
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return storable(composed.replace("\0", " "))


def storable(text: str) -> str:
    """`text` as a database can hold it; file names of Linux may be no Unicode at all."""
    return text.encode("utf-8", "replace").decode("utf-8")


def words_of(text: str) -> tuple[str, ...]:
    """The words that a person typed, each once, folded; none of their signs is an operator."""
    return tuple(dict.fromkeys(folded(text).split()))


def spans(text: str, words: str) -> tuple[Span, ...]:
    """Where the `words` of a search stand in `text`, in order; those that touch are one.

    Positions count the characters of `text` as it is, whatever folding made of them.
    """
    wanted = words_of(words)
    if not wanted or not text:
        return ()
    plain, origins = _traced(text)
    found = sorted(place for word in wanted for place in _places(plain, word))
    return _joined((origins[begin][0], origins[end - 1][1]) for begin, end in found)


def _traced(text: str) -> tuple[str, list[Span]]:
    """`text` folded, and for each character of that the letter that it came from."""
    if text.isascii():  # most are, and each letter folds into one
        return folded(text), [(at, at + 1) for at in range(len(text))]
    parts: list[str] = []
    origins: list[Span] = []
    for letter in _letters(text):
        part = folded(text[slice(*letter)])
        parts.append(part)
        origins.extend([letter] * len(part))
    return "".join(parts), origins


def _letters(text: str) -> Iterator[Span]:
    """The letters of `text`, each with the marks that follow it: they may fold into one."""
    begin = 0
    for at in range(1, len(text)):
        if not unicodedata.combining(text[at]):
            yield begin, at
            begin = at
    yield begin, len(text)


def _places(plain: str, word: str) -> Iterator[Span]:
    at = plain.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = plain.find(word, at + 1)


def _joined(places: Iterator[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for begin, end in places:
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return tuple(joined)
