"""The menu of an edit's card: what can be done about it, and with its result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from firered_desktop.session.comparison import OneResult
from firered_desktop.ui.edit_remedies import offer_words, offers_for
from firered_desktop.ui.happening import tells_something
from firered_desktop.ui.strip_card import HAPPENED, STOP, buttons_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from firered_desktop.core.job import Job, Service
    from firered_desktop.ui.again_desk import AgainDesk
    from firered_desktop.ui.comparing_menu import ComparingMenu
    from firered_desktop.ui.main_window import MainWindow

OF_RESULTS = ("save", "copy", "use", "folder")  # of the entries that are everywhere
OF_EDITS = ("reuse", "lineage")


Judges = Callable[[QMenu, OneResult], None]


class EditMenu(QObject):
    """Opens over `window`, with what `comparing` offers and with entries of the window's `actions`.

    Those act on the result that is looked at: `look_wished` (Job, which result) comes before them.
    `wished` carries what else should be done and the Job that it is for.
    """

    wished = Signal(str, object)
    look_wished = Signal(object, int)

    def __init__(
        self,
        window: MainWindow,
        actions: Mapping[str, QAction],
        comparing: ComparingMenu,
        again: AgainDesk,
        service: Service,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._comparing = comparing
        self._again = again
        self._service = service
        self._judges: Judges | None = None

    def judge_with(self, judges: Judges) -> None:
        """Let `judges` add to the menu what can be said of a result."""
        self._judges = judges

    def open(self, job: Job, at: QPoint, image: int = 0) -> None:
        """Offer what fits `job` and its result `image`, at `at` on the screen."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Edit"))
        self.fill(menu, job, image)
        if self._judges is not None:
            menu.addSeparator()
            self._judges(menu, OneResult(job, image))
        menu.popup(at)

    def fill(self, menu: QMenu, job: Job, image: int = 0) -> None:
        """Add what fits `job` and its result `image`."""
        has_result = job.result is not None
        if has_result:
            self._comparing.fill(menu, OneResult(job, image), looks=True)
            menu.addSeparator()
        for wish, words in self._entries(job):
            menu.addAction(words).triggered.connect(partial(self._wish, wish, job))
        if not menu.isEmpty():
            menu.addSeparator()
        for wish in (*(OF_RESULTS if has_result else ()), *OF_EDITS):
            entry = menu.addAction(self._actions[wish].text())
            entry.triggered.connect(partial(self._act, wish, job, image))
        self._again.add_menu(menu, OneResult(job, image))

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

    def _act(self, wish: str, job: Job, image: int) -> None:
        self.look_wished.emit(job, image)
        self._actions[wish].trigger()
