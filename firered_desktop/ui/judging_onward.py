"""Judging what is seen and going on to the next picture, with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent

from firered_desktop.core.judging_commands import ONWARD
from firered_desktop.ui.main_window import MainWindow, Page
from firered_desktop.ui.onward_keys import onward_keys
from firered_desktop.ui.shortcuts import Shortcuts

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.judging import Change
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.session import Session
    from firered_desktop.ui.gallery_grid import GalleryGrid


class JudgingOnward(QObject):
    """Goes on to the next card of `grid`, or to the next result, once something was said.

    `wished` (Change) tells what shall be said of what is seen, before that changes. The keys are
    those that `keys` has for it. Where digits are typed with Shift, as on a French keyboard, that
    is how one says so many stars: then Shift means no more than that.
    """

    wished = Signal(object)

    def __init__(
        self,
        session: Session,
        keys: KeymapChoice,
        grid: Callable[[], GalleryGrid],
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session, self._grid, self._window = session, grid, window
        self._actions = {name: self._action(ONWARD[name]) for name in onward_keys()}
        Shortcuts(self._actions, keys)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            digit = shifted and event.text().isdigit()
            for action in self._actions.values():
                action.setEnabled(not digit)
        return super().eventFilter(watched, event)

    def _action(self, change: Change) -> QAction:
        action = QAction(self)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda: self._judge(change))
        self._window.addAction(action)
        return action

    def _judge(self, change: Change) -> None:
        self.wished.emit(change)
        if self._window.page is not Page.HISTORY:
            self._look_on()
        elif self._grid().selected_keys():
            grid = self._grid()
            row = grid.currentIndex().row() + 1
            grid.select(self._session.archive.gallery.key(row) or grid.current_key())

    def _look_on(self) -> None:
        """At the next result of the edit, or after its last one at the edit before it in time."""
        comparison, recent = self._session.comparison, self._session.recent
        looked_at = comparison.looked_at
        if looked_at is None:
            return
        job, index = looked_at.job, looked_at.index
        if job.result is not None and index + 1 < len(job.result.images):
            comparison.step(1)
            return
        row = recent.row_of(job.id)
        earlier = () if row is None else recent.jobs()[row + 1 :]
        following = next((each for each in earlier if each.result is not None), None)
        if following is not None:
            comparison.show(following)
