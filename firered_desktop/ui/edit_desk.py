"""Where one edit is asked about: the menu of its card, what happened to it, and stopping it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication

from firered_desktop.core.job import Job
from firered_desktop.session.session import Session
from firered_desktop.ui.comparing_menu import ComparingMenu
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.edit_menu import EditMenu
from firered_desktop.ui.happening import tells_something
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inquiry import Inquiry
from firered_desktop.ui.main_window import MainWindow
from firered_desktop.ui.notice_bar import Tone
from firered_desktop.ui.strip_card import HAPPENED, STOP, buttons_of


class EditDesk(QObject):
    """`wished` carries what should be done (an English word of `edit_remedies`) and the Job."""

    wished = Signal(str, object)

    def __init__(self, session: Session, icons: Icons, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._actions: Mapping[str, QAction] = {}
        self.inquiry = Inquiry(session, icons, window)
        self.inquiry.wished.connect(self.wished)
        self.inquiry.details_told.connect(self.copy)

    def serve(
        self,
        lists: tuple[EditList, ...],
        actions: Mapping[str, QAction],
        comparing: ComparingMenu,
    ) -> EditMenu:
        """Give the cards of `lists` their menu; `actions` are those of the window's menus."""
        self._actions = actions
        menu = EditMenu(self._window, actions, comparing, self._session.service)
        menu.wished.connect(self.wished)
        menu.look_wished.connect(self._session.comparison.show)
        for each in lists:
            each.menu_wished.connect(menu.open)
        self._session.comparison.chosen.connect(self._offer)
        self._offer(self._session.comparison.job)
        return menu

    def stop(self) -> None:
        """Stop the edit that is looked at."""
        self._wish(STOP.wish)

    def tell_what_happened(self) -> None:
        """Tell what happened to the edit that is looked at."""
        self._wish(HAPPENED.wish)

    def copy(self, details: str) -> None:
        """Put details for a report into the clipboard, and say so."""
        QGuiApplication.clipboard().setText(details)
        self._window.tell(Tone.SUCCESS, self.tr("The details are in the clipboard."))

    def _wish(self, wish: str) -> None:
        job = self._session.comparison.job
        if job is not None:
            self.wished.emit(wish, job)

    def _offer(self, job: Job | None) -> None:
        own = job is not None and job.service is self._session.service
        self._actions["stop"].setEnabled(job is not None and own and STOP in buttons_of(job))
        self._actions["happened"].setEnabled(job is not None and tells_something(job))
