"""What is searched for and what is searched in, folded alike."""

from __future__ import annotations

import ntpath
import unicodedata
from dataclasses import dataclass

from firered_desktop.core.edit import EditRequest

_INDEXED_LENGTH = 3  # characters; a trigram index knows nothing shorter


@dataclass(frozen=True, slots=True)
class Wanted:
    """The `words` of a search: `match` is a query of the index or "", `short` are scanned for."""

    match: str
    short: tuple[str, ...]
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.match or self.short)


def wanted(text: str) -> Wanted:
    """The words of what a person typed; they can hold any sign, and none is an operator."""
    found = folded(text).split()
    long = [word for word in found if len(word) >= _INDEXED_LENGTH]
    quoted = ['"' + word.replace('"', '""') + '"' for word in long]
    short = tuple(word for word in found if len(word) < _INDEXED_LENGTH)
    return Wanted(" ".join(quoted), short, tuple(found))


def searched(request: EditRequest) -> str:
    """The text in which an edit is found: its prompt and the file names of its pictures."""
    # ntpath knows both kinds of slash: a library may have been written on another system.
    names = [ntpath.basename(image.path) for image in request.images]
    return folded("\n".join([request.prompt, *names]))


def folded(text: str) -> str:
    """`text` without the differences that a search should not see: case, width, composition."""
    # Folding may undo the composition, so it comes between.
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return storable(composed.replace("\0", " "))


def storable(text: str) -> str:
    """`text` as SQLite can hold it; file names of Linux may be no Unicode at all."""
    return text.encode("utf-8", "replace").decode("utf-8")
