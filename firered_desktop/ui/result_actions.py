"""What can be done with a result: keep a copy, hand it to another program, go on with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from firered_desktop.core.edit import ResultImage
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.job import Job
from firered_desktop.outbox.delivery import EXTENSIONS
from firered_desktop.session.comparison import Comparison, Side
from firered_desktop.session.draft import Draft
from firered_desktop.session.saving import Saving
from firered_desktop.ui.save_dialog import SaveDialog


class ResultActions(QObject):
    """Acts on the result that `comparison` looks at; `folder` is where copies go first.

    Signal: `copied` when a result lies on the clipboard.
    """

    copied = Signal()

    def __init__(
        self,
        comparison: Comparison,
        saving: Saving,
        draft: Draft,
        folder: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._comparison = comparison
        self._saving = saving
        self._draft = draft
        self._folder = folder
        self._window = window

    def save(self) -> None:
        """Ask where to and as what, and save the result there."""
        image, job = self._image(), self._comparison.job
        if image is None or job is None:
            return
        suggested = self._folder / self._name(job, image)
        dialog = SaveDialog(suggested, ExportFormat.of_type(image.content_type), self._window)
        dialog.untouched.connect(partial(self._saving.save, job, image))
        dialog.labelled.connect(partial(self._saving.export, job, image))
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

    def _name(self, job: Job, image: ResultImage) -> str:
        stem = job.request.images[0].stem
        count = len(job.result.images) if job.result is not None else 1
        number = f"-{self._comparison.index + 1}" if count > 1 else ""
        return f"{stem}-firered{number}{EXTENSIONS.get(image.content_type, '')}"
