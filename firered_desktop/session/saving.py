"""Results leaving the library as files of the person's choosing, off the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import (
    Cancelled,
    FireredError,
    FolderUnwritable,
    ImagingStopped,
    PictureMissing,
)
from firered_desktop.core.export import PLAIN, ExportChoices, ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.label import label_of
from firered_desktop.core.naming import numbered
from firered_desktop.core.ports import CancelToken, Exporter
from firered_desktop.outbox.delivery import EXTENSIONS, check_target, copy_beside, copy_file
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.edit import ResultImage
    from firered_desktop.core.job import Job

logger = logging.getLogger(__name__)


class Pictures(Protocol):
    """Where the picture files of the library are, and where others are made; both may block."""

    def picture(self, sha256: str) -> Path | None: ...
    def workspace(self) -> Path: ...


@dataclass(frozen=True, slots=True)
class Copy:
    """One file: which result it is of, counted from 0, its name, and its ending."""

    index: int
    stem: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Copies:
    """Files that shall be written of results of `job`.

    They get a number where a file of their name is there; only the files that `replace` names are
    written over, each by one copy. Without `form` they are the service's bytes.
    """

    job: Job
    files: tuple[Copy, ...]
    folder: Path
    form: ExportFormat | None
    choices: ExportChoices = PLAIN
    replace: frozenset[str] = frozenset()


def ending(image: ResultImage, form: ExportFormat | None) -> str:
    """The ending of a copy of `image` in `form`, or of its own bytes."""
    return EXTENSIONS.get(image.content_type, "") if form is None else form.suffixes[0]


NoteExport = Callable[[str, int, str], None]
"""Remembers that result so-and-so of an edit, by its id, was copied to a file; may block."""


class Saving(QObject):
    """Copies results: the service's bytes, untouched, or labelled copies in other formats.

    `note` remembers each copy that is in a folder of the person's.
    Signals: `saved` (a tuple of Paths), `refused` (FireredError). What an edit was made from is
    never written over. In the folder `samples` are the photographs that came with the program.
    """

    saved = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        pictures: Pictures,
        exporter: Exporter,
        samples: Path,
        parent: QObject | None = None,
        *,
        note: NoteExport | None = None,
    ) -> None:
        super().__init__(parent)
        self._note = note
        self._pictures = pictures
        self._exporter = exporter
        self._samples = samples
        self._tasks = Tasks(self)

    def save(self, copies: Copies) -> None:
        """Write them; a folder that is not there is made."""
        self._tasks.run(partial(self.write, copies), self._tell_saved)

    def find(self, image: ResultImage, on_found: Callable[[Path], None]) -> None:
        """Tell `on_found` where the library keeps a result."""
        self._tasks.run(partial(self._path_of, image), partial(self._tell_found, on_found))

    def is_own_file(self, path: Path) -> bool:
        """Whether the library keeps a file, or it came with the program: none of the person's."""
        kept = self._pictures.workspace().parent
        return kept in path.parents or self._samples in path.parents

    def write(self, copies: Copies) -> tuple[Path, ...]:
        """Write them now, from any thread but that of the window, and tell what they are called.

        Raises PictureMissing, OriginalKept, FolderUnwritable, DiskFull, ImagingStopped and what
        else an Exporter raises.
        """
        try:
            copies.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FolderUnwritable(folder=str(copies.folder)) from error
        left = set(copies.replace)
        written = []
        for each in copies.files:
            name = f"{each.stem}{each.suffix}"
            path = self._write_one(copies, each, replace=name in left)
            written.append(path)
            self._remember(copies.job, each, path)
            left.discard(name)
        return tuple(written)

    def _remember(self, job: Job, one: Copy, path: Path) -> None:
        if self._note is None or self.is_own_file(path):
            return  # it is handed out, and nobody knows where to
        try:
            self._note(job.id, one.index, str(path.absolute()))
        except FireredError as error:  # the copy is there all the same
            logger.warning("An export could not be noted: %s", error.code)

    def _write_one(self, copies: Copies, one: Copy, *, replace: bool) -> Path:
        assert copies.job.result is not None
        source = self._path_of(copies.job.result.images[one.index])
        target = copies.folder / f"{one.stem}{one.suffix}"
        if replace:
            check_target(target, _kept(copies.job, source))
        with self._made(copies, source) as made:
            if replace:
                return copy_file(made, target)
            names = (f"{stem}{one.suffix}" for stem in numbered(one.stem))
            return copy_beside(made, (copies.folder / name for name in names))

    @contextmanager
    def _made(self, copies: Copies, source: Path) -> Iterator[Path]:
        """The file whose bytes are to be copied, there for as long as the block runs."""
        if copies.form is None:
            yield source
            return
        wish = ExportWish(
            copies.form, label_of(copies.job), copies.choices, self._origin_of(copies.job)
        )
        try:
            folder = self._pictures.workspace()
            made = self._exporter.export(source, wish, folder, CancelToken())
        except Cancelled as ending:  # the program ends in the middle of it
            raise ImagingStopped(name=source.name) from ending
        try:
            yield made.path
        finally:
            made.path.unlink(missing_ok=True)

    def _path_of(self, image: ResultImage) -> Path:
        path = self._pictures.picture(image.sha256)
        if path is None:
            raise PictureMissing(name=image.sha256[:12])
        return path

    def _origin_of(self, job: Job) -> Path | None:
        """What picture 1 said beside its pixels, where that is kept."""
        sha256 = job.origin_sha256
        return None if sha256 is None else self._pictures.picture(sha256)

    def _tell_saved(self, outcome: tuple[Path, ...] | FireredError) -> None:
        signal = self.refused if isinstance(outcome, FireredError) else self.saved
        signal.emit(outcome)

    def _tell_found(self, on_found: Callable[[Path], None], outcome: Path | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            on_found(outcome)


def _kept(job: Job, source: Path) -> tuple[Path, ...]:
    """The files that stay as they are: the library's own, and those that the edit began with."""
    return (source, *(Path(image.path) for image in job.request.local_images))
