"""The history built and connected: its gallery, and everything that stands around it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QToolButton

from firered_desktop.ui.drag_out import DragOut
from firered_desktop.ui.gallery_arrangement import GalleryArrangement
from firered_desktop.ui.gallery_before import GalleryBefore
from firered_desktop.ui.gallery_grid import result_at
from firered_desktop.ui.gallery_menu import GalleryMenu, entries_of_one
from firered_desktop.ui.handing_desk import HandingDesk
from firered_desktop.ui.history_judging import HistoryJudging
from firered_desktop.ui.history_side import HistorySide
from firered_desktop.ui.history_view import HistoryView
from firered_desktop.ui.import_desk import ImportDesk
from firered_desktop.ui.lost_mark import LostMark
from firered_desktop.ui.names import set_name
from firered_desktop.ui.notice_bar import Tone
from firered_desktop.ui.search_desk import SearchDesk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from firered_desktop.core.gallery import HistoryEntry, HistoryQuery
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.session import Session
    from firered_desktop.ui.edit_menu import EditMenu
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.main_window import MainWindow
    from firered_desktop.ui.trash_desk import TrashDesk


class HistoryDesk(QObject):
    """`opened` (Job, which of its results) when one is to be looked at large."""

    opened = Signal(object, int)

    def __init__(self, session: Session, icons: Icons, keys: KeymapChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._icons = icons
        self.view = HistoryView(session.archive, icons, session.now)
        self.search = SearchDesk(session.archive, icons, self.view)
        self.side = HistorySide()
        self.view.set_side(self.side)
        self.view.add_head(_fold_button(self.side, icons))
        self.judging = HistoryJudging(session.archive, self.view, self.side, icons, keys)
        session.archive.searching.changed.connect(self._mark)
        self._mark(session.archive.searching.query)
        self.side.fold(False)
        archive, grid = session.archive, self.view.grid
        wide = session.preferences.gallery_size
        self.arrangement = GalleryArrangement(archive.searching, grid, wide)
        self.arrangement.sized.connect(lambda width: session.change(gallery_size=width))
        self.view.add_foot(self.arrangement, stretch=1)
        GalleryBefore(grid, session.input_thumbnails, keys)
        self.view.opened.connect(self._open)

    def serve(
        self,
        window: MainWindow,
        actions: Mapping[str, QAction],
        edit_menu: EditMenu,
        trash: TrashDesk,
    ) -> None:
        """Connect it with the `window`, the `actions` of its menus, and the menu of an edit.

        `trash` is who deletes for good.
        """
        grid = self.view.grid
        self.menu = GalleryMenu(window, grid, self._session.archive.gallery)
        self.menu.add_section(entries_of_one(edit_menu))
        self._handing = HandingDesk(self._session, grid, self._icons, window)
        self.menu.add_section(self._handing.fill)
        archive = self._session.archive
        lost = LostMark(archive.gallery, archive.originals, self._icons, window)
        grid.card.add_mark(lost.paint)
        self.menu.add_section(lost.fill)
        self.importing = ImportDesk(self._session.importing, window, archive.gallery.refresh)
        self.judging.serve(self.menu, actions, trash)
        self.search.told.connect(lambda words, undo: window.tell(Tone.INFO, words, [undo]))
        DragOut(grid.viewport(), self._session.named_copies, partial(result_at, grid))

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.focus()

    def export(self) -> None:
        """Hand out what is selected."""
        self._handing.export()

    def import_files(self) -> None:
        """Bring exported results back."""
        self.importing.ask_files()

    def import_folder(self) -> None:
        """Bring those of a folder back."""
        self.importing.ask_folder()

    def _mark(self, query: HistoryQuery) -> None:
        self.judging.details.mark(query.words)

    def _open(self, entry: HistoryEntry) -> None:
        self.opened.emit(entry.job, entry.image)


def _fold_button(side: HistorySide, icons: Icons) -> QToolButton:
    """What shows and folds the panel at the side."""
    button = QToolButton()
    button.setIcon(icons.icon("details"))
    button.setCheckable(True)
    words = QCoreApplication.translate("HistoryDesk", "Panel at the side")
    set_name(button, "Panel at the side", words)
    button.setToolTip(words)
    button.toggled.connect(lambda on: side.fold(not on))
    side.page_changed.connect(lambda page: button.setChecked(bool(page)))
    return button
