"""The gallery as an item model: every picture that a query finds has its row at once.

A row is a key until somebody looks at it; then it is read with those around it. So a hundred
thousand rows cost little, and the scroll bar tells the truth.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from firered_desktop.core.gallery import (
    Grouping,
    HistoryQuery,
    Listing,
    Order,
    moment_of,
    place_of,
)
from firered_desktop.core.listing import Insertion
from firered_desktop.session.gallery_pages import GalleryPages
from firered_desktop.session.gallery_rows import GalleryRows
from firered_desktop.session.looking import Looking, Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QImage

    from firered_desktop.core.gallery import Gallery, HistoryEntry
    from firered_desktop.core.job import Job, State
    from firered_desktop.core.judging import Key
    from firered_desktop.core.listing import Step
    from firered_desktop.session.input_thumbnails import InputThumbnails
    from firered_desktop.session.looking import Found

Index = QModelIndex | QPersistentModelIndex


class GalleryRole(IntEnum):
    """The named roles of a row."""

    KEY = Qt.ItemDataRole.UserRole  # Key
    ENTRY = Qt.ItemDataRole.UserRole + 1  # HistoryEntry, None until it was read
    THUMBNAIL = Qt.ItemDataRole.UserRole + 2  # QImage, None until it was read
    STACK = Qt.ItemDataRole.UserRole + 3  # how many results lie here; 1 for one alone
    GROUP = Qt.ItemDataRole.UserRole + 4  # the value of the group that it stands in


class Seen(NamedTuple):
    """All that a card shows of a row, as far as it was read."""

    key: Key
    entry: HistoryEntry | None
    thumbnail: QImage | None
    lying: int  # how many results lie there


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
        self._rows = GalleryRows()
        self._looking = Looking(gallery, lambda: self._rows.keys, self)
        self._looking.found.connect(self._lay_out)
        self._looking.failed.connect(self.failed)
        self._wish = Wish(HistoryQuery())
        self._begun = False  # nobody has looked at it yet, so nothing is looked for
        self._listing = Listing(self._rows.keys, whole=False)
        self._states: dict[str, State] = {}
        self._readers: dict[int, Callable[[int], Any]] = {
            GalleryRole.KEY: lambda row: self._rows.keys[row],
            GalleryRole.STACK: lambda row: self._rows.sizes[row],
            GalleryRole.GROUP: self._group_at,
            GalleryRole.ENTRY: lambda row: self.pages.entry(self._rows.ask(row)),
            GalleryRole.THUMBNAIL: lambda row: self.pages.thumbnail(self._rows.ask(row)),
            Qt.ItemDataRole.DisplayRole: self._words_at,
            Qt.ItemDataRole.AccessibleTextRole: self._words_at,
        }

    # What Qt asks.

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows.keys)

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
        keys = self._rows.keys
        return keys[row] if 0 <= row < len(keys) else None

    def row_of(self, key: Key) -> int | None:
        """The row of a picture, or of the stack that it lies on; None where it is not shown."""
        return self._rows.row_of(key)

    def see(self, row: int) -> Seen:
        """What there is to be seen of a row; what was not read yet is read soon."""
        key, pages = self._rows.ask(row), self.pages
        return Seen(key, pages.entry(key), pages.thumbnail(key), self._rows.sizes[row])

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
        self._repaint(keys)
        if self._begun:
            self.refresh()

    # What was found.

    def _lay_out(self, found: Found) -> None:
        if found.steps is None:
            self.beginResetModel()
            self._settle(found)
            self.endResetModel()
            self.found.emit()
            return
        for step in found.steps:
            self._take_step(step, found.stacks.listing.keys)
        self._settle(found)
        if self.rowCount():
            # What stands around a row, and how much lies on it, may be different now.
            roles = [GalleryRole.STACK, GalleryRole.GROUP]
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), roles)
        self.found.emit()

    def _settle(self, found: Found) -> None:
        listing, query = found.stacks.listing, found.wish.query
        by_time = query.grouping in (Grouping.NONE, Grouping.DAY)
        newest_first = by_time and query.order is Order.NEWEST
        self._rows.settle(listing.keys, found.stacks.sizes, newest_first=newest_first)
        self._listing = replace(listing, keys=self._rows.keys)

    def _take_step(self, step: Step, after: Sequence[Key]) -> None:
        """What is inserted stands where it does `after` all steps, and is copied from there."""
        if isinstance(step, Insertion):
            end = step.first + len(step.keys)
            self.beginInsertRows(QModelIndex(), step.first, end - 1)
            self._rows.insert(step.first, after[step.first : end])
            self.endInsertRows()
        else:
            end = step.first + step.count
            self.beginRemoveRows(QModelIndex(), step.first, end - 1)
            self._rows.remove(step.first, end)
            self.endRemoveRows()

    # One row.

    def _words_at(self, row: int) -> str:
        key = self._rows.ask(row)
        entry = self.pages.entry(key)
        if entry is None:  # it is told by its time until it was read
            made = datetime.fromtimestamp(moment_of(key)).astimezone()
            return f"{made:%Y-%m-%d %H:%M}"
        return " ".join(filter(None, (self._describe(entry), self.describe_marks(entry))))

    def _group_at(self, row: int) -> str:
        groups = self._listing.groups
        at = bisect_right(groups, row, key=lambda group: group.first) - 1
        return groups[at].value if at >= 0 else ""

    def _repaint(self, keys: Iterable[Key]) -> None:
        """Tell those that somebody asked for; nobody else can know what stood there."""
        for run in self._rows.runs_of(keys):
            self.dataChanged.emit(self.index(run.start), self.index(run.stop - 1))


def _nothing(entry: HistoryEntry) -> str:
    del entry
    return ""
