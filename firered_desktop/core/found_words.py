"""What of a picture tells best why a search found it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.core.search_words import Span, spans, words_of


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text, and where in it the words of a search stand."""

    text: str
    spans: tuple[Span, ...] = ()


def found_in(text: str, words: str) -> FoundText:
    """`text` with the places of the `words` of a search, if they are in it at all."""
    return FoundText(text, spans(text, words))


def best_match(entry: HistoryEntry, words: str) -> FoundText | None:
    """The text of `entry` that has the most of the `words`; None where none has any.

    Of equals it is the prompt before a file name, the note and a tag.
    """
    if not words.strip():
        return None
    best, most = None, 0
    for text in _searched(entry):
        matched = sum(1 for word in words_of(words) if spans(text, word))
        if matched > most:
            best, most = text, matched
    return None if best is None else found_in(best, words)


def _searched(entry: HistoryEntry) -> Iterator[str]:
    yield entry.job.request.prompt
    yield from entry.names
    yield entry.judgement.note
    yield from entry.judgement.tags
