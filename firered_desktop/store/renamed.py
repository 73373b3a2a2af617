"""Photographs that lie in their former folder, or below it, under another name."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.edit import PreparedPicture, preparation
from firered_desktop.core.errors import FireredError
from firered_desktop.store.records import RecordDamagedError, job_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from firered_desktop.core.job import Job
    from firered_desktop.core.lineage import Photograph
    from firered_desktop.core.ports import CancelToken
    from firered_desktop.core.upkeep import Recognise
    from firered_desktop.store.executor import Statements

MOST_FILES = 20_000  # of a folder and what is below it that are looked at
MOST_COMPARED = 20  # files as large as a photograph that are decoded to tell whether they are it

_PLACES = "SELECT path, located FROM photographs"
_EDITS = """
    SELECT position, record, project FROM edit_inputs JOIN edits USING (place)
    WHERE photograph = ? ORDER BY place DESC
"""


class RenamedPhotographs:
    """Looks for them; `recognise` tells how a file would be kept, None where nothing can."""

    def __init__(self, statements: Statements, recognise: Recognise | None) -> None:
        self._statements = statements
        self._recognise = recognise

    def find(
        self,
        missing: Sequence[Photograph],
        sizes: Mapping[int, frozenset[int]],
        token: CancelToken,
    ) -> dict[int, Path]:
        """Where those of `missing` are, by their numbers; `sizes` are in bytes."""
        known = set(self._statements.read(_places))
        found: dict[int, Path] = {}
        for folder, lost in _by_folder(missing).items():
            wanted = frozenset(size for each in lost for size in sizes.get(each.number, ()))
            files = _files_of_size(folder, wanted, known, token)
            for each in lost:
                fitting = [file for file, size in files if size in sizes.get(each.number, ())]
                match = self._match(each, [f for f in fitting if f not in found.values()], token)
                if match is not None:
                    found[each.number] = match
        return found

    def _match(self, lost: Photograph, files: Sequence[Path], token: CancelToken) -> Path | None:
        """Which of `files`, each as large as it was, is the photograph."""
        if not files:
            return None
        kept = self._kept(lost.number)
        if kept is None or self._recognise is None:
            # Its pixels are not known any more: a file of its kind that stands alone is it.
            ending = Path(lost.path).suffix.casefold()
            alike = [file for file in files if file.suffix.casefold() == ending]
            return alike[0] if len(alike) == 1 else None
        job, picture = kept
        how = preparation(job.request.dimensions, job.options)
        for file in files[:MOST_COMPARED]:
            token.check()
            with suppress(FireredError):  # it is no picture, or went meanwhile
                if self._recognise(file, how, token) == picture.before_sha256:
                    return file
        return None

    def _kept(self, number: int) -> tuple[Job, PreparedPicture] | None:
        """The newest edit of a photograph that still tells how it was kept."""
        rows = self._statements.read(lambda each: each.execute(_EDITS, (number,)).fetchall())
        for position, record, project in rows:
            with suppress(RecordDamagedError):
                job = job_of((record, project))
                before = job.request.images[:position]
                place = sum(not image.hosted for image in before)
                if place < len(job.prepared):
                    return job, job.prepared[place]
        return None


def _places(connection: sqlite3.Connection) -> list[Path]:
    rows = connection.execute(_PLACES).fetchall()
    return [Path(json.loads(place)) for row in rows for place in row if place is not None]


def _by_folder(missing: Iterable[Photograph]) -> dict[Path, list[Photograph]]:
    folders: dict[Path, list[Photograph]] = {}
    for each in missing:
        folders.setdefault(Path(each.path).parent, []).append(each)
    return folders


def _files_of_size(
    folder: Path, sizes: frozenset[int], known: set[Path], token: CancelToken
) -> list[tuple[Path, int]]:
    """Those of `folder` and below it that have one of `sizes`, and are no photograph's place."""
    fitting = []
    for path in islice(_files_below(folder, token), MOST_FILES):
        with suppress(OSError):  # it went meanwhile
            size = path.stat().st_size
            if size in sizes and path not in known:
                fitting.append((path, size))
    return fitting


def _files_below(folder: Path, token: CancelToken) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        token.check()
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))
