"""A selection of the history for others: as files, as a contact sheet, as a client proof."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.naming import file_stem, named
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.presentation import Proof, Shown, shown
from firered_desktop.preferences import Preferences, export_choices, export_format
from firered_desktop.session.contact_sheet import ContactSheet, SheetWords
from firered_desktop.session.proof_file import ProofFile, load_looks
from firered_desktop.session.saving import Copies, Copy, Saving, ending
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QFont

    from firered_desktop.core.contact_sheet import Sheet
    from firered_desktop.core.gallery import Gallery, HistoryEntry
    from firered_desktop.core.judging import Key
    from firered_desktop.core.proof_page import ProofWords
    from firered_desktop.session.presentation_pictures import PresentationPictures


@dataclass(frozen=True, slots=True)
class Selection:
    """What was selected: those of its pictures that there are, and how each is shown."""

    entries: tuple[HistoryEntry, ...]
    pictures: tuple[Shown, ...]


class HandingOut(QObject):
    """Reads selections, and writes one thing at a time, off the GUI thread; it can be stopped.

    `looks` is the folder of what a proof looks like. Signals: `read` (Selection), `progressed`
    (float, from 0 to 1), `written` (Path: the file, or the folder of several), `stopped`,
    `refused` (FireredError).
    """

    read = Signal(object)
    progressed = Signal(float)
    written = Signal(object)
    stopped = Signal()
    refused = Signal(object)

    def __init__(
        self,
        gallery: Gallery,
        pictures: PresentationPictures,
        saving: Saving,
        looks: Path,
        *,
        preferences: Callable[[], Preferences],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._pictures = pictures
        self._saving = saving
        self._looks = looks
        self._preferences = preferences
        self._tasks = Tasks(self)
        self._token: CancelToken | None = None

    def look(self, keys: Sequence[Key]) -> None:
        """Read what is selected; edits without a result are left out."""
        work = partial(self._selection, tuple(keys), self._preferences().export_template)
        self._tasks.run(work, self._take_selection)

    def stop(self) -> None:
        """Stop what is written; nothing of it stays, but for files that are whole."""
        if self._token is not None:
            self._token.cancel()

    def write_proof(
        self, selection: Selection, proof: Proof, words: ProofWords, font: QFont, target: Path
    ) -> None:
        """Write a client proof; its watermark in `font`."""

        def work(token: CancelToken) -> Path:
            file = ProofFile(self._pictures, load_looks(self._looks), words, font)
            file.write(selection.pictures, proof, target, token, self.progressed.emit)
            return target

        self._start(work)

    def write_sheet(
        self, selection: Selection, sheet: Sheet, words: SheetWords, font: QFont, target: Path
    ) -> None:
        """Write a contact sheet; its words in `font`."""

        def work(token: CancelToken) -> Path:
            file = ContactSheet(self._pictures, words, font)
            file.write(selection.pictures, sheet, target, token, self.progressed.emit)
            return target

        self._start(work)

    def write_files(self, selection: Selection, folder: Path) -> None:
        """Write a copy of each as *Save as* would with the settings in force."""
        preferences = self._preferences()

        def work(token: CancelToken) -> Path:
            for number, entry in enumerate(selection.entries, start=1):
                token.check()
                self._saving.write(_copies(entry, folder, preferences))
                self.progressed.emit(number / len(selection.entries))
            return folder

        self._start(work)

    def _selection(self, keys: tuple[Key, ...], template: str) -> Selection:
        read = self._gallery.entries(keys)
        both = [(entry, picture) for entry in read if (picture := shown(entry, template))]
        return Selection(tuple(e for e, _ in both), tuple(picture for _, picture in both))

    def _take_selection(self, outcome: Selection | FireredError) -> None:
        signal = self.refused if isinstance(outcome, FireredError) else self.read
        signal.emit(outcome)

    def _start(self, work: Callable[[CancelToken], Path]) -> None:
        if self._token is not None:
            return  # one at a time
        token = self._token = CancelToken()

        def stoppable() -> Path | None:
            try:
                return work(token)
            except Cancelled:
                return None

        def take(outcome: Path | FireredError | None) -> None:
            self._token = None
            if outcome is None:
                self.stopped.emit()
            else:
                signal = self.refused if isinstance(outcome, FireredError) else self.written
                signal.emit(outcome)

        self._tasks.run(stoppable, take)


def _copies(entry: HistoryEntry, folder: Path, preferences: Preferences) -> Copies:
    """One file of `entry`, which has a result; it gets a number where its name is taken."""
    assert entry.result is not None
    form = export_format(preferences)
    stem = file_stem(preferences.export_template, named(entry.job, entry.image))
    file = Copy(entry.image, stem, ending(entry.result, form))
    choices = export_choices(preferences, entry.job.request.images[0].dimensions)
    return Copies(entry.job, (file,), folder, form, choices)
