"""Small pictures of files, read off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from firered_desktop.core.errors import FireredError
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.previews import to_image

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.picture import Preview
    from firered_desktop.core.ports import PreviewSource

BOX = Dimensions(192, 144)  # pixels; sharp at twice the size at which it is shown


class FileThumbnails(QObject):
    """Signal: `arrived` (str, QImage) with the path of a file that was wished for.

    What is no picture never arrives.
    """

    arrived = Signal(str, QImage)

    def __init__(self, previews: PreviewSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._previews = previews

    def wish(self, path: Path) -> None:
        """Have the thumbnail of a file read."""
        self._previews.request_preview(path, BOX, partial(self._tell, str(path)))

    def _tell(self, path: str, outcome: Preview | FireredError) -> None:
        if isinstance(outcome, FireredError):
            return
        try:
            self.arrived.emit(path, to_image(outcome.pixels))
        except RuntimeError:
            return  # whoever wished it is gone
