"""Brings exported results back into the history: asks which, shows how far, tells how many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.measures import counted
from firered_desktop.ui.notice_bar import Remedy, Tone
from firered_desktop.ui.words import failure_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from firered_desktop.core.errors import FireredError
    from firered_desktop.core.importing import Imported
    from firered_desktop.session.importing import Importing
    from firered_desktop.ui.main_window import MainWindow
    from firered_desktop.ui.work_dialog import WorkDialog


class ImportDesk(QObject):
    """Stands over `window`; `shown` is called when the history has new edits."""

    def __init__(
        self, importing: Importing, window: MainWindow, shown: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._importing, self._window, self._shown = importing, window, shown
        self._work: WorkDialog | None = None
        importing.progressed.connect(self._show_progress)
        importing.ended.connect(self._tell)
        importing.stopped.connect(self._end)
        importing.refused.connect(self._refuse)

    def ask_files(self) -> None:
        """Let the person choose files."""
        from firered_desktop.ui.picture_dialog import PictureDialog

        dialog = PictureDialog("", several=True, parent=self._window)
        dialog.setWindowTitle(self.tr("Import results"))
        dialog.chosen.connect(self._take)
        dialog.open()

    def ask_folder(self) -> None:
        """Let the person choose a folder, whose pictures are looked at."""
        from firered_desktop.ui.picture_dialog import FolderDialog

        dialog = FolderDialog("", parent=self._window)
        dialog.setWindowTitle(self.tr("Import results from a folder"))
        dialog.chosen.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, folder: Path) -> None:
        self._take((folder,))

    def _take(self, paths: Sequence[Path]) -> None:
        from firered_desktop.ui.work_dialog import WorkDialog

        words = self.tr("Looking for copies that this program saved with how they were made.")
        self._work = WorkDialog(self.tr("Importing results"), words, self._window)
        self._work.stop_wished.connect(self._importing.stop)
        self._work.open()
        self._importing.take_in(paths)

    def _show_progress(self, fraction: float) -> None:
        if self._work is not None:
            self._work.show_progress(fraction)

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.end()
        self._shown()

    def _tell(self, imported: Imported) -> None:
        self._end()
        files = imported.files
        said = [counted(files, self.tr("1 result imported."), self.tr("{count} results imported."))]
        if imported.known:
            one, several = self.tr("1 was there already."), self.tr("{count} were there already.")
            said.append(counted(imported.known, one, several))
        if imported.unlabelled:
            one = self.tr("1 file does not say how it was made.")
            several = self.tr("{count} files do not say how they were made.")
            said.append(counted(imported.unlabelled, one, several))
        if imported.unreadable:
            one, several = self.tr("1 is damaged."), self.tr("{count} are damaged.")
            said.append(counted(imported.unreadable, one, several))
        spoken = self.tr("Undo the import")
        undo = Remedy("Undo the import", self.tr("Undo"), partial(self._undo, imported), spoken)
        tone = Tone.SUCCESS if files else Tone.INFO
        self._window.tell(tone, in_a_row(said), [undo] if files else [])

    def _undo(self, imported: Imported) -> None:
        self._window.notice.clear()
        self._importing.undo(imported)

    def _refuse(self, error: FireredError) -> None:
        self._end()
        self._window.tell(Tone.ERROR, failure_words(error))
