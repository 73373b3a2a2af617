"""The history as an item model: newest first, a page at a time, with thumbnails made elsewhere."""

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
from PySide6.QtGui import QImage

from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import UNDER_WAY, Job
from firered_desktop.session.picture_plugins import load_picture_plugins
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.input_thumbnails import InputThumbnails

PAGE = 60  # rows read at a time
MOST_THUMBNAILS = 1000  # kept at a time; about a hundred megabytes at most

Index = QModelIndex | QPersistentModelIndex


class Rows(Protocol):
    """What the history wants of the library; every method may block."""

    def recent(self, limit: int, offset: int = 0) -> tuple[Job, ...]: ...
    def search(self, text: str, limit: int, offset: int = 0) -> tuple[Job, ...]: ...
    def thumbnail(self, job_id: str, index: int) -> bytes | None: ...


class Role(IntEnum):
    """The named roles of a row."""

    JOB = Qt.ItemDataRole.UserRole
    THUMBNAIL = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """Edits, newest first; all of them, or those that match a search.

    `describe` gives the words that a screen reader speaks for a row, `describe_marks` those for
    what is marked on it. An edit without a result has the thumbnail of what it was asked with, from
    `inputs`. Signals: `read` when another page was read, `failed` (FireredError) when it could not
    be.
    """

    read = Signal()
    failed = Signal(object)

    def __init__(
        self,
        rows: Rows,
        describe: Callable[[Job], str],
        parent: QObject | None = None,
        *,
        inputs: InputThumbnails | None = None,
    ) -> None:
        super().__init__(parent)
        load_picture_plugins()
        self._inputs = inputs
        if inputs is not None:
            inputs.arrived.connect(self._repaint)
        self._rows = rows
        self._describe = describe
        self.describe_marks: Callable[[Job], str] = _nothing
        self._tasks = Tasks(self)
        self._jobs: list[Job] = []
        self._thumbnails: dict[str, QImage | None] = {}
        self._text = ""
        self._more = True
        self._reading = False

    # What Qt asks.

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._jobs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        job = self._jobs[index.row()]
        if role == Role.JOB:
            return job
        if role == Role.THUMBNAIL:
            return self._thumbnail(job)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(filter(None, (self._describe(job), self.describe_marks(job))))
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and self._more and not self._reading

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        if not self.canFetchMore(parent):
            return
        self._reading = True
        text, offset = self._text, len(self._jobs)
        self._tasks.run(partial(_read, self._rows, text, offset), partial(self._append, text))

    # What the window asks.

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._text

    @property
    def exhausted(self) -> bool:
        """Whether every row has been read."""
        return not self._more

    def search(self, text: str) -> None:
        """Show the edits that match `text`, or all where it is blank."""
        if text.strip() != self._text:
            self._text = text.strip()
            self.reload()

    def reload(self) -> None:
        """Read the rows again from the first."""
        self._tasks.drop_all()
        self.beginResetModel()
        self._jobs.clear()
        # What was on its way is asked for anew.
        self._thumbnails = {id_: image for id_, image in self._thumbnails.items() if image}
        self._more, self._reading = True, False
        self.endResetModel()
        self.fetchMore(QModelIndex())

    def refresh(self) -> None:
        """Read what was read again: some may have gone, others come. What stays stays in its place.

        A search is read anew.
        """
        if self._text or not self._jobs:
            self.reload()
            return
        count = max(PAGE, len(self._jobs))
        self._tasks.run(partial(self._rows.recent, count, 0), partial(self._compare, count))

    def put(self, job: Job) -> None:
        """Show the latest record of an edit in its place."""
        for row, known in enumerate(self._jobs):
            if known.id == job.id:
                self._jobs[row] = job
                if job.state is not known.state:
                    self._thumbnails.pop(job.id, None)
                index = self.index(row)
                self.dataChanged.emit(index, index)
                return
        if not self._text:
            self._insert(job)

    def jobs(self) -> tuple[Job, ...]:
        """The edits that were read up to now."""
        return tuple(self._jobs)

    def job(self, row: int) -> Job | None:
        """The edit in `row`."""
        return self._jobs[row] if 0 <= row < len(self._jobs) else None

    def row_of(self, job_id: str) -> int | None:
        """The row of an edit, if it is shown."""
        return next((row for row, job in enumerate(self._jobs) if job.id == job_id), None)

    def _insert(self, job: Job) -> None:
        newer = (row for row, known in enumerate(self._jobs) if known.created_at <= job.created_at)
        row = next(newer, len(self._jobs))
        if row == len(self._jobs) and self._more:
            return  # an old one, which is read in its turn
        self.beginInsertRows(QModelIndex(), row, row)
        self._jobs.insert(row, job)
        self.endInsertRows()

    # Reading, elsewhere and back.

    def _append(self, text: str, outcome: tuple[Job, ...] | FireredError) -> None:
        self._reading = False
        if text != self._text:
            return  # late rows of another search
        jobs = () if isinstance(outcome, FireredError) else outcome
        self._more = len(jobs) == PAGE
        known = {job.id for job in self._jobs}
        fresh = [job for job in jobs if job.id not in known]
        if fresh:
            first = len(self._jobs)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._jobs.extend(fresh)
            self.endInsertRows()
        if isinstance(outcome, FireredError):
            self.failed.emit(outcome)
        self.read.emit()

    def _compare(self, count: int, outcome: tuple[Job, ...] | FireredError) -> None:
        if self._text or isinstance(outcome, FireredError):
            return  # another search is shown by now, or nothing is known; it stays as it is
        there = {job.id for job in outcome}
        oldest = outcome[-1].created_at if len(outcome) == count else 0.0
        for row in reversed(range(len(self._jobs))):
            job = self._jobs[row]
            if job.id not in there and job.state not in UNDER_WAY and job.created_at >= oldest:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._jobs[row]
                self.endRemoveRows()
        known = {job.id for job in self._jobs}
        for job in outcome:
            if job.id not in known:
                self._insert(job)

    def _thumbnail(self, job: Job) -> QImage | None:
        if job.result is None:
            # What is not prepared yet is being decoded for that; a second time would delay it.
            return self._inputs.of(job) if self._inputs is not None and job.prepared else None
        if job.id not in self._thumbnails:
            self._thumbnails[job.id] = None
            self._tasks.run(partial(_decode, self._rows, job.id), partial(self._show, job.id))
        return self._thumbnails[job.id]

    def _repaint(self, job_id: str) -> None:
        row = self.row_of(job_id)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [Role.THUMBNAIL])

    def _show(self, job_id: str, outcome: QImage | FireredError | None) -> None:
        row = self.row_of(job_id)
        if row is None or not isinstance(outcome, QImage) or outcome.isNull():
            return
        self._thumbnails[job_id] = outcome
        while len(self._thumbnails) > MOST_THUMBNAILS:
            self._thumbnails.pop(next(iter(self._thumbnails)))
        index = self.index(row)
        self.dataChanged.emit(index, index, [Role.THUMBNAIL])


def _nothing(job: Job) -> str:
    del job
    return ""


def _read(rows: Rows, text: str, offset: int) -> tuple[Job, ...]:
    return rows.search(text, PAGE, offset) if text else rows.recent(PAGE, offset)


def _decode(rows: Rows, job_id: str) -> QImage | None:
    encoded = rows.thumbnail(job_id, 0)
    return None if encoded is None else QImage.fromData(encoded)
