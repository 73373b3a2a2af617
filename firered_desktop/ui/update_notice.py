"""Says that there is a newer version, and leads to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from firered_desktop import __version__
from firered_desktop.ui.notice_bar import Remedy, Tone

if TYPE_CHECKING:
    from firered_desktop.session.updates import Updates
    from firered_desktop.ui.main_window import MainWindow


class UpdateNotice(QObject):
    """Tells in `window` what `updates` found; nothing is installed from here."""

    def __init__(self, updates: Updates, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        updates.found.connect(self._tell)

    def _tell(self, version: str, page: str) -> None:
        text = self.tr("Version {version} is there; this is {running}.")
        look = Remedy(
            "Look at the new version",
            self.tr("Look at it"),
            lambda: QDesktopServices.openUrl(QUrl(page)),
        )
        self._window.tell(Tone.INFO, text.format(version=version, running=__version__), [look])
