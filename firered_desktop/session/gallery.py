"""The gallery as an item model: every picture that a query finds has its row at once.

A row is a key until somebody looks at it; then it is read with those around it. So a hundred
thousand rows cost little, and the scroll bar tells the truth.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import replace
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from firered_desktop.core.gallery import (
    Gallery,
    HistoryEntry,
    HistoryQuery,
    Listing,
    moment_of,
    place_of,
)
from firered_desktop.core.listing import Insertion, Step
from firered_desktop.session.gallery_pages import GalleryPages
from firered_desktop.session.looking import Found, Looking, Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.core.job import Job, State
    from firered_desktop.core.judging import Key
    from firered_desktop.session.input_thumbnails import InputThumbnails

Index = QModelIndex | QPersistentModelIndex


class GalleryRole(IntEnum):
    """The named roles of a row."""

    KEY = Qt.ItemDataRole.UserRole  # Key
    ENTRY = Qt.ItemDataRole.UserRole + 1  # HistoryEntry, None until it was read
    THUMBNAIL = Qt.ItemDataRole.UserRole + 2  # QImage, None until it was read
    STACK = Qt.ItemDataRole.UserRole + 3  # how many results lie here; 1 for one alone
    GROUP = Qt.ItemDataRole.UserRole + 4  # the value of the group that it stands in


class GalleryModel(QAbstractListModel):
    """What a query finds, in rows.

    Rows that stay keep their indexes when others come and go; only another order resets the model.
    `pages` reads what stands in them. `describe` gives the words that a screen reader speaks for a
    picture, `describe_marks` those for what is marked on it. Signals: `found` when the rows are
    those of the query (first of its beginning, `whole` tells), `failed` (FireredError) when it
    could not be looked for.
    """

    found = Signal()
    failed = Signal(object)

    def __init__(
        self,
        gallery: Gallery,
        describe: Callable[[HistoryEntry], str],
        parent: QObject | None = None,
        *,
        inputs: InputThumbnails | None = None,
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._describe = describe
        self.describe_marks: Callable[[HistoryEntry], str] = _nothing
        self.pages = GalleryPages(gallery, self, inputs=inputs)
        self.pages.arrived.connect(self._repaint)
        self.pages.failed.connect(self.failed)
        self._looking = Looking(gallery, lambda: self._keys, self)
        self._looking.found.connect(self._lay_out)
        self._looking.failed.connect(self.failed)
        self._wish = Wish(HistoryQuery())
        self._begun = False  # nobody has looked at it yet, so nothing is looked for
        self._keys: array[int] = array("q")
        self._sizes: array[int] = array("q")
        self._listing = Listing(self._keys, whole=False)
        self._rows: dict[Key, int] = {}  # where those stood that were asked for
        self._states: dict[str, State] = {}
        self._readers: dict[int, Callable[[int], Any]] = {
            GalleryRole.KEY: lambda row: self._keys[row],
            GalleryRole.STACK: lambda row: self._sizes[row],
            GalleryRole.GROUP: self._group_at,
            GalleryRole.ENTRY: lambda row: self.pages.entry(self._asked(row)),
            GalleryRole.THUMBNAIL: lambda row: self.pages.thumbnail(self._asked(row)),
            Qt.ItemDataRole.DisplayRole: self._words_at,
            Qt.ItemDataRole.AccessibleTextRole: self._words_at,
        }

    # What Qt asks.

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        read = self._readers.get(role)
        return None if read is None or not index.isValid() else read(index.row())

    # What the window asks.

    @property
    def query(self) -> HistoryQuery:
        """What is looked for."""
        return self._wish.query

    @property
    def listing(self) -> Listing:
        """The rows as keys, with their groups; `whole` once all that is found is there."""
        return self._listing

    @property
    def looking(self) -> bool:
        """Whether the rows may still become others."""
        return self._looking.busy

    def key(self, row: int) -> Key | None:
        """The picture in `row`."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def row_of(self, key: Key) -> int | None:
        """The row of a picture, or of the stack that it lies on; None where it is not shown."""
        if key in self._keys:
            return self._keys.index(key)
        place = place_of(key)
        return next((row for row, each in enumerate(self._keys) if place_of(each) == place), None)

    def look_for(self, query: HistoryQuery) -> None:
        """Show what `query` finds; the rows stay as they are until that is known.

        Before anybody looked it is what will be looked for.
        """
        if query != self.query:
            self._wish = Wish(query, self._wish.spread)
            if self._begun:
                self.refresh()

    def refresh(self) -> None:
        """Look for the first time, or again: something may have come, gone or changed."""
        self._begun = True
        self._looking.look(self._wish)

    def spread(self, key: Key, *, out: bool) -> None:
        """Lay the results of the edit of `key` beside each other, or on a stack again."""
        places = {place_of(key)}
        spread = self._wish.spread | places if out else self._wish.spread - places
        self._wish = Wish(self.query, spread)
        self.refresh()

    def put(self, job: Job) -> None:
        """Show the latest record of an edit in its place; look again where it may have moved."""
        self.pages.put(job)
        if self._states.get(job.id) is not job.state:
            self._states[job.id] = job.state
            if self._begun:
                self.refresh()

    def take_judged(self, keys: Sequence[Key]) -> None:
        """Show what was said of these pictures; some may not be found any more."""
        self.pages.forget(keys)
        self._repaint(frozenset(keys))
        if self._begun:
            self.refresh()

    # What was found.

    def _lay_out(self, found: Found) -> None:
        after = found.stacks.listing
        if found.steps is None:
            self.beginResetModel()
            self._settle(after, found.stacks.sizes)
            self.endResetModel()
            self.found.emit()
            return
        for step in found.steps:
            self._take_step(step)
        self._settle(after, found.stacks.sizes)
        if self._keys:
            # What stands around a row, and how much lies on it, may be different now.
            roles = [GalleryRole.STACK, GalleryRole.GROUP]
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1), roles)
        self.found.emit()

    def _settle(self, listing: Listing, sizes: Sequence[int]) -> None:
        self._rows.clear()
        self._keys, self._sizes = array("q", listing.keys), array("q", sizes)
        self._listing = replace(listing, keys=self._keys)

    def _take_step(self, step: Step) -> None:
        if isinstance(step, Insertion):
            end = step.first + len(step.keys)
            self.beginInsertRows(QModelIndex(), step.first, end - 1)
            self._keys[step.first : step.first] = array("q", step.keys)
            self._sizes[step.first : step.first] = array("q", [1]) * len(step.keys)
            self.endInsertRows()
        else:
            end = step.first + step.count
            self.beginRemoveRows(QModelIndex(), step.first, end - 1)
            del self._keys[step.first : end], self._sizes[step.first : end]
            self.endRemoveRows()

    # One row.

    def _asked(self, row: int) -> Key:
        self._rows[self._keys[row]] = row
        return self._keys[row]

    def _words_at(self, row: int) -> str:
        entry = self.pages.entry(self._asked(row))
        if entry is None:  # it is told by its time until it was read
            made = datetime.fromtimestamp(moment_of(self._keys[row])).astimezone()
            return f"{made:%Y-%m-%d %H:%M}"
        return " ".join(filter(None, (self._describe(entry), self.describe_marks(entry))))

    def _group_at(self, row: int) -> str:
        groups = self._listing.groups
        at = bisect_right(groups, row, key=lambda group: group.first) - 1
        return groups[at].value if at >= 0 else ""

    def _repaint(self, keys: frozenset[int]) -> None:
        rows = {key: self._rows[key] for key in keys if key in self._rows}
        known = [row for key, row in rows.items() if self.key(row) == key]
        if len(known) < len(keys):
            known = [row for row, key in enumerate(self._keys) if key in keys]
        for row in known:
            self.dataChanged.emit(self.index(row), self.index(row))


def _nothing(entry: HistoryEntry) -> str:
    del entry
    return ""
