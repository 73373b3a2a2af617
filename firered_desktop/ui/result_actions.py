"""What can be done with a result: keep a copy, hand it to another program, go on with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from firered_desktop.session.comparison import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.edit import ResultImage
    from firered_desktop.core.job import Job
    from firered_desktop.session.saving import Copies
    from firered_desktop.session.saving_back import Replacement
    from firered_desktop.session.session import Session
    from firered_desktop.ui.icons import Icons


class ResultActions(QObject):
    """Acts on the result that is looked at, over `window`.

    Signal: `copied` when a result lies on the clipboard.
    """

    copied = Signal()

    def __init__(self, session: Session, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._comparison = session.comparison
        self._icons = icons
        self._window = window
        self._places: dict[str, Path] = {}  # the last copy of each edit
        self._saved_for = ""
        session.saving_back.planned.connect(self._ask_to_replace)
        for source in (session.saving.saved, session.saving_back.saved):
            source.connect(self._note_place)

    def take_over(self, former: ResultActions) -> None:
        """Know where the copies are that were saved in `former`, and the one on its way."""
        self._places, self._saved_for = former._places, former._saved_for

    def save(self) -> None:
        """Ask where to and as what, and save the result there."""
        job = self._comparison.job
        if job is None or job.result is None:
            return
        place = QStandardPaths.StandardLocation.PicturesLocation
        from firered_desktop.ui.save_dialog import SaveDialog

        dialog = SaveDialog(
            job,
            self._comparison.index,
            self._session.preferences,
            self._icons,
            beside=self._folder_of_original(job),
            pictures=Path(QStandardPaths.writableLocation(place)),
            parent=self._window,
        )
        dialog.wished.connect(self._save)
        dialog.chosen.connect(self._remember)
        dialog.open()

    def save_back(self) -> None:
        """Save the result beside its original, in the way of that."""
        job, image = self._comparison.job, self._image()
        if job is not None and image is not None:
            self._saved_for = job.id
            self._session.saving_back.save_beside(job, image)

    def replace_file(self) -> None:
        """Ask whether the result shall take the place of its original."""
        job, image = self._comparison.job, self._image()
        if job is not None and image is not None:
            self._session.saving_back.plan(job, image)

    def copy(self) -> None:
        """Put the result on the clipboard, as pixels and as a file."""
        subject = self.looked_at()
        if subject is not None:
            self._session.named_copies.hand_over(*subject, self._copy_file)

    def use_as_picture(self) -> None:
        """Make the result picture 1 of the draft."""
        self._find(partial(self._session.draft.put, 0))

    def reuse(self) -> None:
        """Compose again what was asked for."""
        job = self._comparison.job
        if job is not None:
            self._session.composing_again.compose(job)

    def show_in_folder(self) -> None:
        """Open the folder with the last copy of the result, or with the library's own file."""
        job = self._comparison.job
        if job is None:
            return
        kept = self._places.get(job.id)
        if kept is None and job.delivered:
            kept = Path(job.delivered[-1])
        if kept is not None:
            _open_folder_of(kept)
        else:
            self._find(_open_folder_of)

    def looked_at(self) -> tuple[Job, int] | None:
        """The edit that is looked at, and which of its results."""
        job = self._comparison.job
        return None if job is None or job.result is None else (job, self._comparison.index)

    def _save(self, copies: Copies) -> None:
        self._saved_for = copies.job.id
        self._session.saving.save(copies)

    def _remember(self, values: Mapping[str, Any]) -> None:
        if values:
            self._session.change(**values)

    def _note_place(self, paths: tuple[Path, ...]) -> None:
        self._places[self._saved_for] = paths[0]

    def _ask_to_replace(self, what: Replacement) -> None:
        from firered_desktop.ui.replace_dialog import ReplaceDialog

        dialog = ReplaceDialog(what, self._window)
        back = self._session.saving_back
        dialog.agreed.connect(lambda enlarge: back.replace(what, enlarge=enlarge))
        dialog.beside_wished.connect(self.save_back)
        dialog.open()

    def _folder_of_original(self, job: Job) -> Path | None:
        first = job.request.images[0]
        if first.hosted or self._session.saving.is_own_file(Path(first.path)):
            return None
        return Path(first.path).parent

    def _find(self, on_found: Callable[[Path], None]) -> None:
        image = self._image()
        if image is not None:
            self._session.saving.find(image, on_found)

    def _copy_file(self, path: Path) -> None:
        content = QMimeData()
        levels = self._comparison.image(Side.AFTER)
        if levels is not None:
            content.setImageData(levels[0])
        content.setUrls([QUrl.fromLocalFile(str(path))])
        QGuiApplication.clipboard().setMimeData(content)
        self.copied.emit()

    def _image(self) -> ResultImage | None:
        job = self._comparison.job
        if job is None or job.result is None:
            return None
        return job.result.images[self._comparison.index]


def _open_folder_of(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
