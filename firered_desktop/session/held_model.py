"""The held edits as an item model: in the order in which they are sent, and movable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from firered_desktop.session.history import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.job import Job
    from firered_desktop.session.held import HeldEdits
    from firered_desktop.session.input_thumbnails import InputThumbnails

Index = QModelIndex | QPersistentModelIndex


class HeldModel(QAbstractListModel):
    """The rows are those of `held`; `describe` gives the words that a screen reader speaks."""

    def __init__(
        self,
        held: HeldEdits,
        thumbnails: InputThumbnails,
        describe: Callable[[Job], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._held = held
        self._thumbnails = thumbnails
        self._describe = describe
        self._jobs: list[Job] = list(held.jobs)
        held.changed.connect(self._follow)
        thumbnails.arrived.connect(self._repaint)

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
            return self._thumbnails.of(job)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(job)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled  # between rows, not on them

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def moveRows(  # noqa: N802 - Qt's name
        self,
        source_parent: Index,
        source_row: int,
        count: int,
        destination_parent: Index,
        destination_child: int,
    ) -> bool:
        if source_parent.isValid() or destination_parent.isValid() or count != 1:
            return False
        self.move(source_row, destination_child)
        return True

    # What the window asks.

    def job(self, row: int) -> Job | None:
        """The edit in `row`."""
        return self._jobs[row] if 0 <= row < len(self._jobs) else None

    def move(self, row: int, before: int) -> None:
        """Put the edit in `row` before the one in `before`; behind the last row to the end."""
        moved, next_one = self.job(row), self.job(before)
        elsewhere = before not in (row, row + 1) and 0 <= before <= len(self._jobs)
        if moved is not None and elsewhere:
            self._held.move(moved.id, next_one.id if next_one is not None else None)

    # Following.

    def _follow(self) -> None:
        wanted = self._held.jobs
        ids = {job.id for job in wanted}
        for row in reversed(range(len(self._jobs))):
            if self._jobs[row].id not in ids:
                self._remove(row)
        for row, job in enumerate(wanted):
            self._bring(job, row)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        self._thumbnails.forget(self._jobs.pop(row).id)
        self.endRemoveRows()

    def _bring(self, job: Job, row: int) -> None:
        """Have `job` in `row`; the rows above are right already."""
        known = next((at for at, each in enumerate(self._jobs) if each.id == job.id), None)
        root = QModelIndex()
        if known is None:
            self.beginInsertRows(root, row, row)
            self._jobs.insert(row, job)
            self.endInsertRows()
            return
        if known != row:
            self.beginMoveRows(root, known, known, root, row)
            self._jobs.insert(row, self._jobs.pop(known))
            self.endMoveRows()
        if self._jobs[row] != job:
            self._jobs[row] = job
            self.dataChanged.emit(self.index(row), self.index(row))

    def _repaint(self, job_id: str) -> None:
        for row, job in enumerate(self._jobs):
            if job.id == job_id:
                self.dataChanged.emit(self.index(row), self.index(row), [Role.THUMBNAIL])
