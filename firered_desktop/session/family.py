"""The chain of edits that the person looks at, read off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.lineage import Lineage, Link, Tree
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.gallery import Gallery
    from firered_desktop.core.judging import Key

_Read = tuple[Tree, tuple[Link, ...]]


class Family(QObject):
    """The tree that one picture stands in, and the edits that were made from it.

    Signals: `changed` when another tree is shown, `refused` (FireredError).
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, lineage: Lineage, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lineage = lineage
        self._gallery = gallery
        self._tasks = Tasks(self)
        self._key: Key | None = None
        self._tree = Tree(None, ())
        self._made: tuple[Link, ...] = ()

    @property
    def key(self) -> Key | None:
        """The picture that it is of."""
        return self._key

    @property
    def tree(self) -> Tree:
        """Its tree; without nodes until it was read."""
        return self._tree

    @property
    def made_from(self) -> tuple[Link, ...]:
        """The edits that were made from the picture itself, as any of their pictures."""
        return self._made

    def show(self, key: Key | None) -> None:
        """Read the tree of another picture; of the same one anew."""
        self._tasks.drop_all()
        self._key = key
        if key is None:
            self._take((Tree(None, ()), ()))
        else:
            self._tasks.run(partial(self._read, key), self._take)

    def show_result(self, job_id: str, index: int) -> None:
        """Read the tree of result `index`, from 0, of an edit."""

        def take(outcome: tuple[Key, ...] | FireredError) -> None:
            if isinstance(outcome, FireredError):
                self.refused.emit(outcome)
            elif outcome:
                self.show(outcome[min(index, len(outcome) - 1)])

        self._tasks.drop_all()
        self._tasks.run(partial(self._gallery.keys_of, job_id), take)

    def refresh(self) -> None:
        """Read it again: something may have come of it, or gone."""
        if self._key is not None:
            self.show(self._key)

    def _read(self, key: Key) -> _Read:
        return self._lineage.tree(key), self._lineage.made_from(key)

    def _take(self, outcome: _Read | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        self._tree, self._made = outcome
        self.changed.emit()
