"""Where one edit is asked about: the menu of its card, what happened to it, and stopping it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from firered_desktop.session.comparison import OneResult
from firered_desktop.ui.again_desk import AgainDesk
from firered_desktop.ui.edit_menu import EditMenu
from firered_desktop.ui.happening import tells_something
from firered_desktop.ui.inquiry import Inquiry
from firered_desktop.ui.lineage_desk import LineageDesk
from firered_desktop.ui.notice_bar import Tone
from firered_desktop.ui.strip_card import HAPPENED, STOP, buttons_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.job import Job
    from firered_desktop.core.judging import Key
    from firered_desktop.session.session import Session
    from firered_desktop.ui.comparing_menu import ComparingMenu
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.main_window import MainWindow
    from firered_desktop.ui.replay_desk import ReplayDesk
    from firered_desktop.ui.result_panel import ResultPanel


class EditDesk(QObject):
    """`wished` carries what should be done (an English word of `edit_remedies`) and the Job."""

    wished = Signal(str, object)

    def __init__(self, session: Session, icons: Icons, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._actions: Mapping[str, QAction] = {}
        self.again = AgainDesk(session, window)
        self.lineage = LineageDesk(session, icons, window)
        self._icons = icons
        self.again.compared.connect(self.lineage.compare)
        self.again.chain_wished.connect(self._replay_of)
        self.lineage.replay_wished.connect(self._replay)
        window.first_frame.shown.connect(self._attend)
        self.inquiry = Inquiry(session, icons, window)
        self.inquiry.wished.connect(self.wished)
        self.inquiry.details_told.connect(self.copy)

    @cached_property
    def replay(self) -> ReplayDesk:
        """Where chains are run again."""
        from firered_desktop.ui.replay_desk import ReplayDesk

        return ReplayDesk(self._session, self._icons, self._window)

    def serve(
        self,
        result: ResultPanel,
        actions: Mapping[str, QAction],
        comparing: ComparingMenu,
    ) -> EditMenu:
        """Give the cards of `result` their menu; `actions` are those of the window's menus.

        Its tool "Again" is filled, and so is an entry before "fine".
        """
        self._actions = actions
        menu = EditMenu(self._window, actions, comparing, self.again, self._session.service)
        menu.wished.connect(self.wished)
        menu.look_wished.connect(self._session.comparison.show)
        result.strip.menu_wished.connect(menu.open)
        self.lineage.menu_wished.connect(menu.open)
        self._again_menus = _menus_before(actions["fine"], self.tr("Again"))
        for each_menu in (result.again, *self._again_menus):
            self.again.follow(each_menu, self._looked_at)
        self._session.comparison.chosen.connect(self._offer)
        self._offer(self._session.comparison.job)
        return menu

    def tell_again(self, subject: object) -> None:
        """Say once more what was said of `subject`; nothing of what is said elsewhere."""
        self.again.tell_again(subject)
        self.replay.tell_again(subject)

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

    def _attend(self) -> None:
        # Before the chains are looked for, which is what the session begins with then.
        self.replay.attend()

    def _replay(self, key: Key) -> None:
        self.replay.compose(key)

    def _replay_of(self, one: OneResult) -> None:
        self.replay.compose_of(one)

    def _wish(self, wish: str) -> None:
        job = self._session.comparison.job
        if job is not None:
            self.wished.emit(wish, job)

    def _looked_at(self) -> OneResult | None:
        comparison = self._session.comparison
        return None if comparison.job is None else OneResult(comparison.job, comparison.index)

    def _offer(self, job: Job | None) -> None:
        for menu in self._again_menus:
            menu.setEnabled(job is not None)
        own = job is not None and job.service is self._session.service
        self._actions["stop"].setEnabled(job is not None and own and STOP in buttons_of(job))
        self._actions["happened"].setEnabled(job is not None and tells_something(job))


def _menus_before(action: QAction, words: str) -> list[QMenu]:
    """A submenu before `action` in each menu that has it."""
    menus = [each for each in action.associatedObjects() if isinstance(each, QMenu)]
    below = [QMenu(words, menu) for menu in menus]
    for menu, each in zip(menus, below, strict=True):
        menu.insertMenu(action, each)
    return below
