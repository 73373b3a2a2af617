"""The menu on what is selected in the gallery, put together from what others know to do with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.session.gallery import GalleryModel, GalleryRole

if TYPE_CHECKING:
    from firered_desktop.ui.edit_menu import EditMenu
    from firered_desktop.ui.gallery_grid import GalleryGrid

MOST = 200  # of the selection are handed over as entries; what acts on more asks for the keys

Fill = Callable[[QMenu, tuple[HistoryEntry, ...]], None]


class GalleryMenu(QObject):
    """Has sections, which fill the menu with what fits the entries that are selected.

    Of a large selection the entries are its first: whoever acts on all of it takes the keys of
    `grid`. What is not read yet is left out.
    """

    def __init__(self, parent: QWidget, grid: GalleryGrid, model: GalleryModel) -> None:
        super().__init__(parent)
        self._parent = parent
        self._grid = grid
        self._model = model
        self._sections: list[Fill] = []
        grid.menu_wished.connect(self.open)

    def add_section(self, fill: Fill) -> None:
        """Let `fill` add its entries, below those of former sections and a line."""
        self._sections.append(fill)

    def open(self, at: QPoint) -> None:
        """Offer what can be done with the selection, at `at` on the screen."""
        entries = self.entries()
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Selection"))
        for fill in self._sections:
            if not menu.isEmpty():
                menu.addSeparator()  # Qt shows none at the end, and of several one
            fill(menu, entries)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(at)

    def entries(self) -> tuple[HistoryEntry, ...]:
        """The first entries of the selection, as far as they were read."""
        rows = map(self._model.row_of, self._grid.selected_keys()[:MOST])
        indexes = (self._model.index(row) for row in rows if row is not None)
        read = (index.data(GalleryRole.ENTRY) for index in indexes)
        return tuple(entry for entry in read if isinstance(entry, HistoryEntry))


def entries_of_one(menu: EditMenu) -> Fill:
    """The section of what can be done with one edit, as its cards have it elsewhere."""

    def fill(into: QMenu, entries: tuple[HistoryEntry, ...]) -> None:
        if len(entries) == 1:
            menu.fill(into, entries[0].job, entries[0].image)

    return fill
