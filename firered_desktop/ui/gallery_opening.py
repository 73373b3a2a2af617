"""Opening a picture of the gallery: at once, or as soon as it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal

from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.session.gallery import GalleryRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from firered_desktop.session.gallery import GalleryModel

_NONE = QPersistentModelIndex()


class GalleryOpening(QObject):
    """`opened` carries the HistoryEntry of the row of `grid` that was wished.

    One that was not read yet is waited for, unless the person goes to another meanwhile or it
    cannot be read.
    """

    opened = Signal(object)

    def __init__(self, grid: QAbstractItemView, model: GalleryModel) -> None:
        super().__init__(grid)
        self._awaited = _NONE
        model.dataChanged.connect(self._look)
        model.failed.connect(self._forget)
        grid.selectionModel().currentChanged.connect(self._forget)

    def open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Open the row there, if there is one."""
        self._awaited = QPersistentModelIndex(index)
        self._look()

    def _look(self) -> None:
        entry = self._awaited.data(GalleryRole.ENTRY) if self._awaited.isValid() else None
        if isinstance(entry, HistoryEntry):
            self._forget()
            self.opened.emit(entry)

    def _forget(self) -> None:
        self._awaited = _NONE
