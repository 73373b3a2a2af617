"""Results as files under their proper names, for other programs: on the clipboard, or dragged."""

from __future__ import annotations

import shutil
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.naming import file_stem, named
from firered_desktop.preferences import Preferences, export_choices, export_format
from firered_desktop.session.saving import Copies, Copy, Pictures, Saving, ending
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.export import ExportChoices, ExportFormat
    from firered_desktop.core.job import Job

FOLDER = "handed"  # in the workspace
_KEPT = 86_400.0  # seconds; what was copied may be pasted after the program was started anew


@dataclass(frozen=True, slots=True)
class Wanted:
    """One result, and how a file is made of it."""

    job_id: str
    index: int
    template: str
    form: ExportFormat | None
    choices: ExportChoices


class NamedCopies(QObject):
    """Writes files as *Save as* would with the settings in force, in the library's workspace.

    Those that were handed out stay until a later start, others until another result is wanted.
    Signals: `made` when a file is there, `refused` (FireredError) where one that is waited for
    could not be made.
    """

    made = Signal()
    refused = Signal(object)

    def __init__(
        self,
        saving: Saving,
        pictures: Pictures,
        preferences: Callable[[], Preferences],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._saving = saving
        self._pictures = pictures
        self._preferences = preferences
        self._tasks = Tasks(self)
        self._run = uuid.uuid4().hex
        self._files: dict[Wanted, Path] = {}
        self._handed: set[Wanted] = set()
        self._waiting: dict[Wanted, list[Callable[[Path], None]]] = {}

    def sweep(self) -> None:
        """Remove what earlier runs of the program left."""
        self._tasks.run(partial(_sweep, self._pictures, self._run), lambda _: None)

    def want(self, job: Job, index: int) -> None:
        """Make the file of result `index` of `job`, unless it is there or being made."""
        wanted = self._wanted(job, index)
        if wanted not in self._files and wanted not in self._waiting:
            self._waiting[wanted] = []
            self._forget_others()
            self._tasks.run(partial(self._make, job, wanted), partial(self._take, wanted))

    def take(self, job: Job, index: int) -> Path | None:
        """The file, which is handed out with this; None while there is none yet."""
        wanted = self._wanted(job, index)
        path = self._files.get(wanted)
        if path is not None:
            self._handed.add(wanted)
        return path

    def hand_over(self, job: Job, index: int, on_made: Callable[[Path], None]) -> None:
        """Tell `on_made` the file, at once or as soon as it is made."""
        path = self.take(job, index)
        if path is not None:
            on_made(path)
            return
        self.want(job, index)
        wanted = self._wanted(job, index)
        self._handed.add(wanted)
        self._waiting[wanted].append(on_made)

    def _wanted(self, job: Job, index: int) -> Wanted:
        preferences = self._preferences()
        return Wanted(
            job.id,
            index,
            preferences.export_template,
            export_format(preferences),
            export_choices(preferences, job.request.images[0].dimensions),
        )

    def _make(self, job: Job, wanted: Wanted) -> Path:
        assert job.result is not None
        folder = self._pictures.workspace() / FOLDER / self._run / uuid.uuid4().hex
        name = file_stem(wanted.template, named(job, wanted.index))
        file = Copy(wanted.index, name, ending(job.result.images[wanted.index], wanted.form))
        (path,) = self._saving.write(Copies(job, (file,), folder, wanted.form, wanted.choices))
        return path

    def _take(self, wanted: Wanted, outcome: Path | FireredError) -> None:
        waiting = self._waiting.pop(wanted)
        if isinstance(outcome, FireredError):
            if waiting:
                self.refused.emit(outcome)
            return
        self._files[wanted] = outcome
        for on_made in waiting:
            on_made(outcome)
        self.made.emit()

    def _forget_others(self) -> None:
        spare = self._files.keys() - self._handed
        folders = [self._files.pop(wanted).parent for wanted in spare]
        if folders:
            self._tasks.run(partial(_remove, folders), lambda _: None)


def _remove(folders: list[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(pictures: Pictures, own: str) -> None:
    oldest = time.time() - _KEPT
    with suppress(OSError):  # there is nothing yet, or another program sweeps at the same time
        for folder in (pictures.workspace() / FOLDER).iterdir():
            if folder.name != own and folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)
