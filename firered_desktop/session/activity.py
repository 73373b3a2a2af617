"""The notices of this run and of earlier ones, as an item model, the newest first."""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from firered_desktop.core.activity import KEPT, Activity
from firered_desktop.core.errors import FireredError
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

Index = QModelIndex | QPersistentModelIndex


class ActivityStore(Protocol):
    """Where notices are kept from one run to the next; every method may block."""

    def load(self) -> tuple[Activity, ...]: ...
    def append(self, notice: Activity) -> None: ...
    def clear(self) -> None: ...


class ActivityRole(IntEnum):
    """The named roles of a row."""

    NOTICE = Qt.ItemDataRole.UserRole


class ActivityList(QAbstractListModel):
    """`store` keeps them; without one they live as long as this does.

    `describe`, to be set by whoever shows them, gives the words that a screen reader speaks for a
    row. Signal: `unread_changed` when there are more that nobody has seen, or none any more.
    """

    unread_changed = Signal()

    def __init__(self, store: ActivityStore | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = Tasks(self)
        self._notices: list[Activity] = []
        self._unread = 0
        self._loaded = False
        self.describe: Callable[[Activity], str] = _plain

    # What Qt asks.

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._notices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        notice = self._notices[index.row()]
        if role == ActivityRole.NOTICE:
            return notice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.describe(notice)
        return None

    # What the window asks.

    @property
    def notices(self) -> tuple[Activity, ...]:
        """All of them, the newest first."""
        return tuple(self._notices)

    @property
    def unread(self) -> int:
        """How many came since the list was last looked at."""
        return self._unread

    def load(self) -> None:
        """Bring those of earlier runs, once."""
        if self._store is not None and not self._loaded:
            self._loaded = True
            self._tasks.run(self._store.load, self._take_earlier)

    def note(self, notice: Activity) -> None:
        """Keep a notice that is told now."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._notices.insert(0, notice)
        self.endInsertRows()
        self._cut()
        self._unread += 1
        self.unread_changed.emit()
        if self._store is not None:
            self._tasks.run(partial(self._store.append, notice), _done)

    def mark_read(self) -> None:
        """All of them have been seen."""
        if self._unread:
            self._unread = 0
            self.unread_changed.emit()

    def clear(self) -> None:
        """Let go of all of them."""
        self.beginResetModel()
        self._notices.clear()
        self.endResetModel()
        self.mark_read()
        if self._store is not None:
            self._tasks.run(self._store.clear, _done)

    def _take_earlier(self, outcome: tuple[Activity, ...] | FireredError) -> None:
        earlier = () if isinstance(outcome, FireredError) else outcome
        # What was told while they were read is in the file already.
        fresh = [each for each in reversed(earlier) if each not in self._notices]
        if fresh:
            first = len(self._notices)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._notices.extend(fresh)
            self.endInsertRows()
            self._cut()

    def _cut(self) -> None:
        if len(self._notices) > KEPT:
            self.beginRemoveRows(QModelIndex(), KEPT, len(self._notices) - 1)
            del self._notices[KEPT:]
            self.endRemoveRows()


def _plain(notice: Activity) -> str:
    return " ".join(str(each) for each in notice.told)


def _done(outcome: object) -> None:
    """A notice that could not be kept is told all the same."""
    del outcome
