"""Long work on the library before the person's eyes: how far it is, how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.ui.notice_bar import NoticeBar, Tone
from firered_desktop.ui.words import failure_words
from firered_desktop.ui.work_dialog import WorkDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.keeping import Keeping


class LibraryWork(QObject):
    """Shows what `keeping` does in a dialog over `window`, and its end on `notice`."""

    def __init__(self, keeping: Keeping, notice: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._keeping, self._notice, self._window = keeping, notice, window
        self._dialog: WorkDialog | None = None
        keeping.progressed.connect(self._show_progress)
        keeping.stopped.connect(self.end)
        keeping.refused.connect(self._refuse)
        keeping.moved.connect(self.end)
        keeping.restored.connect(self.end)

    def begin(self, title: str, words: str) -> None:
        """Show that something is being done, which can be stopped."""
        self._notice.clear()
        self._dialog = WorkDialog(title, words, self._window)
        self._dialog.stop_wished.connect(self._keeping.stop)
        self._dialog.open()

    def end(self) -> None:
        """It is over."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.end()

    def tell(self, words: str) -> None:
        """It is over and well; what there is now is looked at."""
        self.end()
        self._notice.show_notice(Tone.SUCCESS, words)
        self._keeping.measure()

    def warn(self, words: str) -> None:
        """It does not begin."""
        self._notice.show_notice(Tone.WARNING, words)

    def _show_progress(self, fraction: float) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(fraction)

    def _refuse(self, error: FireredError) -> None:
        self.end()
        self._notice.show_notice(Tone.ERROR, failure_words(error))
