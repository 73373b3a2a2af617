"""How many pictures lie in the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.gallery import Gallery, HistoryQuery, Shelf
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.errors import FireredError


class TrashCount(QObject):
    """Counted off the GUI thread. `changed` when there are more or less of them."""

    changed = Signal()

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._tasks = Tasks(self)
        self._count = 0

    @property
    def count(self) -> int:
        """How many, as far as it was counted."""
        return self._count

    def look(self) -> None:
        """Count them."""
        self._tasks.drop_all()
        self._tasks.run(self._read, self._take)

    def _read(self) -> int:
        return len(self._gallery.listing(HistoryQuery(shelf=Shelf.TRASH)).keys)

    def _take(self, outcome: int | FireredError) -> None:
        if isinstance(outcome, int) and outcome != self._count:
            self._count = outcome
            self.changed.emit()
