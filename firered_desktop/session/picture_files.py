"""The picture files among what was dropped: folders are looked through, never on the GUI thread."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.picture_names import (
    in_order_of_names,
    is_hidden,
    is_named_like_picture,
    is_sidecar,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEPEST = 3  # folders inside each other that are looked into
MOST_LOOKED_AT = 20_000  # names; whoever drops a whole disk meant something else


@dataclass(frozen=True, slots=True)
class Found:
    """`pictures` in order. `others` counts files that were named and are no pictures.

    `cut`: there was more than was looked at.
    """

    pictures: tuple[Path, ...]
    others: int = 0
    cut: bool = False


def find_pictures(paths: Sequence[Path]) -> Found:
    """The pictures among the files `paths`, and in the folders among them. Blocks.

    Pictures are known by their names; a file that was named by itself counts whatever it is called
    where nothing else does, for its bytes decide. Hidden files, sidecars and links to folders are
    left out.
    """
    looking = _Looking()
    found: list[Path] = []
    odd: list[Path] = []
    folders = [path for path in paths if _is_folder(path)]
    for path in paths:
        if path in folders:
            found += looking.inside(path, DEEPEST)
        elif is_named_like_picture(path):
            found.append(path)
        elif not is_sidecar(path):
            odd.append(path)
    if not found and not folders:
        return Found(tuple(odd))
    return Found(tuple(found), len(odd), looking.left <= 0)


class _Looking:
    """One search; `left` is how many names may still be looked at."""

    def __init__(self) -> None:
        self.left = MOST_LOOKED_AT

    def inside(self, folder: Path, depth: int) -> Iterator[Path]:
        """The pictures of `folder` in order of their names, then those of the folders in it."""
        files: list[Path] = []
        folders: list[Path] = []
        for entry in self._entries(folder):
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
            elif is_named_like_picture(path) and not entry.is_dir():
                files.append(path)
        yield from in_order_of_names(files)
        if depth > 1:
            for inner in in_order_of_names(folders):
                yield from self.inside(inner, depth - 1)

    def _entries(self, folder: Path) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if self.left <= 0:
                        return
                    self.left -= 1
                    if not is_hidden(Path(entry.name)):
                        yield entry
        except OSError:
            return  # one that may not be read holds nothing for us


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # whoever reads it says what is wrong with it
