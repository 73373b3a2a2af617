"""Where the chain of edits is opened from, and what becomes of what is wished there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from firered_desktop.session.comparison import OneResult
from firered_desktop.ui.main_window import MainWindow, Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from firered_desktop.core.gallery import HistoryEntry
    from firered_desktop.core.job import Job
    from firered_desktop.session.session import Session
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.lineage_dialog import LineageDialog
    from firered_desktop.ui.lineage_panel import LineagePanel


class LineageDesk(QObject):
    """Shows the chain of a picture over `window`.

    Signals: `looked` when the result is to be seen, whatever was before, `menu_wished` (Job, QPoint
    on the screen, which of its results), `replay_wished` (Key).
    """

    looked = Signal()
    menu_wished = Signal(object, QPoint, int)
    replay_wished = Signal(object)

    def __init__(self, session: Session, icons: Icons, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._icons = icons
        self._window = window
        self._dialog: LineageDialog | None = None

    def show_looked_at(self) -> None:
        """Show where the result came from that is looked at."""
        job = self._session.comparison.job
        if job is not None:
            self.show_of(job, self._session.comparison.index)

    def show_of(self, job: Job, index: int = 0) -> None:
        """Show where result `index`, from 0, of an edit came from."""
        self._session.archive.family.show_result(job.id, index)
        if self._dialog is None:
            self._dialog = self._make_dialog()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def offer(self, menu: QMenu, entries: tuple[HistoryEntry, ...]) -> None:
        """Offer in a menu on a selection what two results of it are good for."""
        if len(entries) != 2 or any(each.result is None for each in entries):
            return
        later, earlier = sorted(entries, key=lambda each: each.key, reverse=True)
        pair = (OneResult(each.job, each.image) for each in (earlier, later))
        menu.addAction(self.tr("Compare the two")).triggered.connect(partial(self.compare, *pair))

    def make_panel(self) -> LineagePanel:
        """A panel whose wishes are fulfilled."""
        from firered_desktop.ui.lineage_panel import LineagePanel

        panel = LineagePanel(self._session.archive, self._icons)
        panel.opened.connect(self._open)
        panel.used.connect(self._use)
        panel.compared.connect(self.compare)
        panel.menu_wished.connect(lambda one, at: self.menu_wished.emit(one.job, at, one.index))
        panel.replay_wished.connect(self.replay_wished)
        return panel

    def _make_dialog(self) -> LineageDialog:
        from firered_desktop.ui.lineage_dialog import LineageDialog

        dialog = LineageDialog(self.make_panel(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget)
        return dialog

    def _forget(self) -> None:
        self._dialog = None
        self._session.archive.family.show(None)

    def _open(self, one: OneResult) -> None:
        self._look(lambda: self._session.comparison.show(one.job, one.index))

    def _use(self, one: OneResult) -> None:
        if one.image is not None:
            self._session.saving.find(one.image, lambda path: self._session.draft.put(0, path))
            self._window.show_page(Page.COMPOSE)

    def compare(self, earlier: OneResult, later: OneResult) -> None:
        """Look at the later result, with the earlier one as the before."""

        def both() -> None:
            self._session.comparison.show(later.job, later.index)
            self._session.comparison.compare_with(earlier)

        self._look(both)

    def _look(self, show: Callable[[], None]) -> None:
        self.looked.emit()
        show()
        self._window.show_page(Page.COMPOSE)
