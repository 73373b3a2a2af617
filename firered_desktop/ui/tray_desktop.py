"""Notices and work on systems whose tray Qt knows: Windows and macOS. Not tried there yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer, WorkInHand

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

Answer = Callable[[NoticeAnswer], None]


class TrayDesktop(QObject):
    """Shows notices with an icon in the tray, which is there only while one stands.

    `badge` puts a number on the program's icon, 0 none; `progress` shows how far the work is on
    the button of a window, which is named by its handle.
    """

    def __init__(
        self,
        icon: QIcon,
        badge: Callable[[int], object],
        progress: Callable[[int, WorkInHand | None], None] | None = None,
        tray: Callable[[QIcon, QObject], QSystemTrayIcon] = QSystemTrayIcon,
    ) -> None:
        super().__init__()
        self._icon = icon
        self._badge = badge
        self._progress = progress
        self._make = tray
        self._tray: QSystemTrayIcon | None = None  # made when there is something to tell
        self._listener: Answer = _nobody
        self._closed = False

    def tell(self, notice: DesktopNotice) -> None:
        """Show `notice` in the place of the one before."""
        if self._closed:
            return
        tray = self._tray or self._make_tray()
        tray.show()
        tray.showMessage(notice.title, notice.body, self._icon)

    def take_back(self) -> None:
        """Show no notice."""
        if self._tray is not None:
            self._tray.hide()

    def listen(self, listener: Answer) -> None:
        """Tell `listener` alone what the person does with a notice."""
        self._listener = listener

    def show_work(self, work: WorkInHand | None) -> None:
        """Show `work` at the program's icon; None shows none."""
        if self._closed:
            return
        self._badge(work.count if work is not None else 0)
        if self._progress is not None:
            for window in QApplication.topLevelWidgets():
                if isinstance(window, QMainWindow) and window.isVisible():
                    self._progress(int(window.winId()), work)

    def close(self) -> None:
        """Take back what is shown, and show nothing any more."""
        self.take_back()
        self.show_work(None)
        self._closed = True

    def _make_tray(self) -> QSystemTrayIcon:
        self._tray = self._make(self._icon, self)
        self._tray.messageClicked.connect(self._open)
        self._tray.activated.connect(self._open)
        return self._tray

    def _open(self) -> None:
        self.take_back()
        self._listener(NoticeAnswer(opened=True))


def _nobody(answer: NoticeAnswer) -> None:
    del answer
