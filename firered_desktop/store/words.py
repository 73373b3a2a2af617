"""What is searched for and what is searched in, folded alike."""

from __future__ import annotations

import ntpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.search_words import folded, storable, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from firered_desktop.core.edit import EditRequest

__all__ = ["Wanted", "first_name", "folded", "judged", "searched", "storable", "wanted"]

INDEXED_LENGTH = 3  # characters; a trigram index knows nothing shorter
# At the end of every text, so that even its last sign begins a trigram.
PADDING = "\n\n"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The `words` of a search: `match` is a query of the index or "", `short` have no trigram."""

    match: str
    short: tuple[str, ...]
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.match or self.short)


def wanted(text: str) -> Wanted:
    """The words of what a person typed; they can hold any sign, and none is an operator."""
    found = words_of(text)
    long = [word for word in found if len(word) >= INDEXED_LENGTH]
    short = tuple(word for word in found if len(word) < INDEXED_LENGTH)
    return Wanted(" ".join(map(quoted, long)), short, found)


def quoted(word: str) -> str:
    """`word` as a string of the index's own language."""
    return '"' + word.replace('"', '""') + '"'


def searched(request: EditRequest) -> str:
    """The text in which an edit is found: its prompt and the file names of its pictures."""
    # ntpath knows both kinds of slash: a library may have been written on another system.
    names = [ntpath.basename(image.path) for image in request.images]
    return folded("\n".join([request.prompt, *names]))


def first_name(request: EditRequest) -> str:
    """The file name of picture 1 as it is sorted by; "" without pictures."""
    return folded(ntpath.basename(request.images[0].path)) if request.images else ""


def judged(note: str, tags: Iterable[str]) -> str:
    """What follows it: the words that a person gave to the picture."""
    said = folded("\n".join(filter(None, (note, *tags))))
    return f"\n{said}{PADDING}" if said else PADDING
