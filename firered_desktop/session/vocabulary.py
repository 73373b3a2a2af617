"""The tags and projects that a person used up to now, to be offered again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import Facets, Gallery, HistoryQuery
from firered_desktop.core.judging import in_order
from firered_desktop.session.tasks import Tasks


class Vocabulary(QObject):
    """Read off the GUI thread when it is wished; `changed` when it is others then."""

    changed = Signal()

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._tasks = Tasks(self)
        self._tags: tuple[str, ...] = ()
        self._projects: tuple[str, ...] = ()

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags, in the order of the alphabet."""
        return self._tags

    @property
    def projects(self) -> tuple[str, ...]:
        """All projects, in the order of the alphabet."""
        return self._projects

    def look(self) -> None:
        """Read them."""
        if not self._tasks.busy:
            self._tasks.run(self._read, self._take)

    def _read(self) -> Facets:
        return self._gallery.facets(HistoryQuery())

    def _take(self, outcome: Facets | FireredError) -> None:
        if isinstance(outcome, FireredError):
            return  # what is typed is kept all the same
        tags, projects = in_order(outcome.tags), in_order(filter(None, outcome.projects))
        if (tags, projects) != (self._tags, self._projects):
            self._tags, self._projects = tags, projects
            self.changed.emit()
