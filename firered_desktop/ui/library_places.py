"""The library as a file, from a file, or on another disk: asked for, led through, and told."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from firered_desktop.core.moments import day_of
from firered_desktop.ui.measures import size_words
from firered_desktop.ui.question_dialog import QuestionDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.upkeep import Usage
    from firered_desktop.session.keeping import Keeping
    from firered_desktop.ui.library_panel import LibraryPanel
    from firered_desktop.ui.library_work import LibraryWork

ENDING = "firered-backup"


class LibraryPlaces(QObject):
    """Fulfils what `panel` wishes of other places, over `window`; `work` shows how it goes.

    `at_work` tells whether edits are under way, `now` gives seconds since the epoch.
    """

    def __init__(
        self,
        keeping: Keeping,
        panel: LibraryPanel,
        work: LibraryWork,
        *,
        at_work: Callable[[], bool],
        now: Callable[[], float],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keeping, self._work, self._window = keeping, work, window
        self._at_work, self._now = at_work, now
        self._former_size = 0
        panel.backup_wished.connect(self._ask_target)
        panel.restore_wished.connect(self._ask_backup)
        panel.move_wished.connect(self._ask_move)
        panel.removal_wished.connect(self._ask_removal)
        keeping.measured.connect(self._take_measured)
        keeping.backed_up.connect(self._tell_backed_up)
        keeping.removed.connect(self._tell_removed)

    def _take_measured(self, usage: Usage, former_size: int) -> None:
        del usage
        self._former_size = former_size

    # A file with all of it.

    def _ask_target(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog = self._file_dialog(self.tr("Back up the library"))
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self._backups()])
        dialog.setDefaultSuffix(ENDING)
        dialog.selectFile(f"FireRed {day_of(self._now())}.{ENDING}")
        dialog.fileSelected.connect(self._back_up)
        dialog.open()

    def _back_up(self, name: str) -> None:
        words = self.tr("Writing {file}. You can go on working.").format(file=name)
        self._work.begin(self.tr("Backing up the library"), words)
        self._keeping.back_up(Path(name))

    def _ask_backup(self) -> None:
        if self._is_at_work():
            return
        dialog = self._file_dialog(self.tr("Restore from a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._backups(), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._ask_restore)
        dialog.open()

    def _ask_restore(self, archive: str) -> None:
        question = QuestionDialog(
            self.tr("Restore this backup?"),
            (
                archive,
                self.tr(
                    "It becomes a library of its own, in a folder that you choose next, and the "
                    "window goes on with that one. Your present library stays where it is, as it "
                    "is."
                ),
                self.tr(
                    "Edits in the backup that were not sent yet wait for you; none is sent by "
                    "itself."
                ),
            ),
            ("Choose a folder", self.tr("Choose a folder…")),
            self._window,
        )
        question.accepted.connect(partial(self._ask_folder, partial(self._restore, archive)))
        question.open()

    def _restore(self, archive: str, folder: str) -> None:
        self._work.begin(
            self.tr("Restoring the backup"), self.tr("Into {folder}").format(folder=folder)
        )
        self._keeping.restore(Path(archive), Path(folder))

    def _backups(self) -> str:
        return self.tr("Backups ({patterns})").format(patterns=f"*.{ENDING}")

    # Another place.

    def _ask_move(self) -> None:
        if self._is_at_work():
            return
        question = QuestionDialog(
            self.tr("Move the library?"),
            (
                self.tr(
                    "Everything is copied to a folder that you choose next, and each file is read "
                    "again from there. Then the window goes on with the library there."
                ),
                self.tr(
                    "What is here stays until you delete it. Edits that were not sent yet wait for "
                    "you; none is sent by itself."
                ),
            ),
            ("Choose a folder", self.tr("Choose a folder…")),
            self._window,
        )
        question.accepted.connect(partial(self._ask_folder, self._move))
        question.open()

    def _move(self, folder: str) -> None:
        self._work.begin(
            self.tr("Moving the library"), self.tr("To {folder}").format(folder=folder)
        )
        self._keeping.move(Path(folder))

    def _ask_removal(self) -> None:
        former = self._keeping.former
        if former is None:
            return
        question = QuestionDialog(
            self.tr("Delete the former library?"),
            (
                self.tr("{folder} with {size} is deleted for good.").format(
                    folder=former, size=size_words(self._former_size)
                ),
                self.tr(
                    "The library that you use now is a whole copy of it. Your photographs, and "
                    "whatever else lies in that folder, stay."
                ),
            ),
            ("Delete for good", self.tr("Delete for good")),
            self._window,
            grave=True,
        )
        question.accepted.connect(self._keeping.remove_former)
        question.open()

    def _is_at_work(self) -> bool:
        if self._at_work():
            words = self.tr("Edits are under way. Wait until they are done, or stop them first.")
            self._work.warn(words)
            return True
        return False

    def _tell_backed_up(self, target: Path) -> None:
        self._work.tell(self.tr("Backed up as {file}").format(file=str(target)))

    def _tell_removed(self) -> None:
        self._work.tell(self.tr("The former library is deleted."))

    def _ask_folder(self, then: Callable[[str], None]) -> None:
        dialog = self._file_dialog(self.tr("Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(then)
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
