"""Connects the selection of the history with what is made of it for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.ui.notice_bar import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from firered_desktop.core.gallery import HistoryEntry
    from firered_desktop.session.handing_out import Selection
    from firered_desktop.session.session import Session
    from firered_desktop.ui.gallery_grid import GalleryGrid
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.main_window import MainWindow


class HandingDesk(QObject):
    """Opens its dialog over `window` for what is selected in `grid`."""

    def __init__(
        self, session: Session, grid: GalleryGrid, icons: Icons, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._handing = session.handing_out
        self._grid, self._icons, self._window = grid, icons, window
        self._handing.read.connect(self._open)

    def export(self) -> None:
        """Ask how the selection shall be exported."""
        keys = self._grid.selected_keys()
        if keys:
            self._handing.look(keys)
        else:
            words = self.tr("Select pictures in the history first, then export them.")
            self._window.tell(Tone.INFO, words)

    def fill(self, menu: QMenu, entries: tuple[HistoryEntry, ...]) -> None:
        """Offer it in the menu of a selection."""
        if any(entry.result is not None for entry in entries):
            menu.addAction(self.tr("Export the selection…")).triggered.connect(self.export)

    def _open(self, selection: Selection) -> None:
        from firered_desktop.ui.hand_out_dialog import HandOutDialog

        if not selection.pictures:
            words = self.tr("Nothing that is selected has a result yet.")
            self._window.tell(Tone.INFO, words)
            return
        HandOutDialog(selection, self._handing, self._icons, self._window).open()
