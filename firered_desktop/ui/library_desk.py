"""Does for the library what its page in the settings offers: asks, shows how far, and tells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.ui.findings_dialog import FindingsDialog
from firered_desktop.ui.measures import counted
from firered_desktop.ui.originals_dialog import OriginalsDialog
from firered_desktop.ui.question_dialog import QuestionDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from firered_desktop.core.upkeep import Findings, Stray, Usage
    from firered_desktop.session.archive import Archive
    from firered_desktop.session.file_thumbnails import FileThumbnails
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.library_panel import LibraryPanel
    from firered_desktop.ui.library_work import LibraryWork


class LibraryDesk(QObject):
    """Stands behind `panel`, over `window`; what it does is shown by `work`.

    `used` carries the Paths of picture files that are to become pictures of the draft.
    """

    used = Signal(object)

    def __init__(
        self,
        archive: Archive,
        panel: LibraryPanel,
        work: LibraryWork,
        thumbnails: FileThumbnails,
        icons: Icons,
        *,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        keeping = archive.keeping
        self._keeping, self._panel, self._work = keeping, panel, work
        self._originals = archive.originals
        self._thumbnails, self._icons, self._window = thumbnails, icons, window
        self._thorough = False
        panel.check_wished.connect(self._check)
        panel.originals_wished.connect(self._look_for_originals)
        keeping.measured.connect(self._take_measured)
        keeping.checked.connect(self._show_findings)
        keeping.repaired.connect(self._tell_repaired)
        keeping.put_away.connect(self._tell_put_away)
        keeping.measure()

    def _take_measured(self, usage: Usage, former_size: int) -> None:
        self._panel.show_usage(usage, self._keeping.former, former_size)

    def _check(self, thorough: bool) -> None:
        self._thorough = thorough
        words = self.tr("Looking at the database and the picture files. You can go on working.")
        self._work.begin(self.tr("Checking the library"), words)
        self._keeping.check(thorough=thorough)

    def _show_findings(self, findings: Findings) -> None:
        self._work.end()
        dialog = FindingsDialog(
            findings, self._thumbnails, self._icons, self._window, thorough=self._thorough
        )
        dialog.repair_wished.connect(partial(self._ask_repair, dialog))
        dialog.put_away.connect(self._put_away)
        dialog.used.connect(self.used)
        dialog.open()

    def _put_away(self, strays: tuple[Stray, ...]) -> None:
        self._keeping.set_aside(strays)

    def _ask_repair(self, parent: QDialog) -> None:
        question = QuestionDialog(
            self.tr("Repair the library?"),
            (
                self.tr(
                    "The search and what the history shows are made anew from the edits "
                    "themselves. This takes a few seconds for each ten thousand edits."
                ),
                self.tr(
                    "No edit, picture, rating, tag or note is changed or deleted. Picture files "
                    "that are missing or damaged cannot be made again here."
                ),
            ),
            ("Repair now", self.tr("Repair")),
            parent,
        )
        question.accepted.connect(self._repair)
        question.open()

    def _repair(self) -> None:
        self._work.begin(self.tr("Repairing the library"), self.tr("Making anew what can be made."))
        self._keeping.repair()

    def _look_for_originals(self) -> None:
        OriginalsDialog(self._originals, self._icons, self._window).open()

    def _tell_repaired(self) -> None:
        self._work.tell(self.tr("The search and the history were made anew."))

    def _tell_put_away(self, count: int) -> None:
        one = self.tr("1 file is in the folder “aside” of the library now.")
        words = self.tr("{count} files are in the folder “aside” of the library now.")
        self._work.tell(counted(count, one, words))
