"""The menu of an edit's card: what can be done about it, and with its result."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from firered_desktop.core.job import Job, Service
from firered_desktop.ui.compare_menu import WISHES
from firered_desktop.ui.edit_remedies import offer_words, offers_for
from firered_desktop.ui.happening import tells_something
from firered_desktop.ui.strip_card import HAPPENED, STOP, buttons_of


class EditMenu(QObject):
    """Opens over `window`; the entries for a result are the window's own `actions`.

    Those act on the edit that is looked at, which the one asked for must be. `wished` carries what
    else should be done and the Job that it is for.
    """

    wished = Signal(str, object)

    def __init__(self, window: QWidget, actions: Mapping[str, QAction], service: Service) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._service = service

    def open(self, job: Job, at: QPoint) -> None:
        """Offer what fits `job`, at `at` on the screen."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Edit"))
        for wish, words in self._entries(job):
            menu.addAction(words).triggered.connect(partial(self._wish, wish, job))
        if not menu.isEmpty():
            menu.addSeparator()
        for wish in WISHES:
            menu.addAction(self._actions[wish])
        menu.popup(at)

    def _entries(self, job: Job) -> list[tuple[str, str]]:
        """The wishes about `job` itself, and their words."""
        own = job.service is self._service
        entries = []
        if own and STOP in buttons_of(job):
            entries.append((STOP.wish, self.tr("Stop this edit")))
        entries += [(offer.wish, offer_words(offer)) for offer in offers_for(job, self._service)]
        if tells_something(job):
            words = QCoreApplication.translate("strip", HAPPENED.words)
            entries.append((HAPPENED.wish, words))
        return entries

    def _wish(self, wish: str, job: Job) -> None:
        self.wished.emit(wish, job)
