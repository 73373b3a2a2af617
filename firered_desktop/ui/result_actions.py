"""What can be done with a result: keep a copy, hand it to another program, go on with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from firered_desktop.core.edit import ResultImage
from firered_desktop.session.comparison import Side
from firered_desktop.session.session import Session
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.save_dialog import SaveDialog


class ResultActions(QObject):
    """Acts on the result that `comparison` looks at, over `window`.

    Signal: `copied` when a result lies on the clipboard.
    """

    copied = Signal()

    def __init__(self, session: Session, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._comparison = session.comparison
        self._saving = session.saving
        self._draft = session.draft
        self._icons = icons
        self._window = window

    def save(self) -> None:
        """Ask where to and as what, and save the result there."""
        job = self._comparison.job
        if job is None or job.result is None:
            return
        session = self._session
        place = QStandardPaths.StandardLocation.PicturesLocation
        dialog = SaveDialog(
            job,
            self._comparison.index,
            session.preferences,
            Path(QStandardPaths.writableLocation(place)),
            self._icons,
            parent=self._window,
        )
        dialog.wished.connect(self._saving.save)
        dialog.chosen.connect(lambda values: session.change(**values))
        dialog.open()

    def copy(self) -> None:
        """Put the result on the clipboard, as pixels and as a file."""
        self._find(self._copy_found)

    def use_as_picture(self) -> None:
        """Make the result picture 1 of the draft."""
        self._find(partial(self._draft.put, 0))

    def reuse(self) -> None:
        """Compose again what was asked for."""
        job = self._comparison.job
        if job is not None:
            self._draft.restore(job.request, job.options)

    def _find(self, on_found: Callable[[Path], None]) -> None:
        image = self._image()
        if image is not None:
            self._saving.find(image, on_found)

    def _copy_found(self, path: Path) -> None:
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
