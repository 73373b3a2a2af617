"""Edits by their id: those that the window knows at once, any other from the library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.job import Job
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.edits import Edits
    from firered_desktop.session.history import HistoryModel


class Rows(Protocol):
    """Where any edit is found; may block."""

    def get(self, job_id: str) -> Job | None: ...


class EditLookup(QObject):
    """Signal: `arrived` (id) when an edit that was asked for is known now."""

    arrived = Signal(str)

    def __init__(
        self, rows: Rows, edits: Edits, models: tuple[HistoryModel, ...], parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._edits = edits
        self._models = models
        self._tasks = Tasks(self)
        self._found: dict[str, Job | None] = {}

    def known(self, job_id: str) -> Job | None:
        """The edit as it stands, if that can be told at once; else it is asked for."""
        job = self._edits.job(job_id) or self._shown(job_id)
        if job is not None:
            return job
        if job_id not in self._found:
            self._found[job_id] = None
            self._tasks.run(partial(self._rows.get, job_id), partial(self._keep, job_id))
        return self._found[job_id]

    def find(self, job_id: str, on_found: Callable[[Job], None]) -> None:
        """Hand the edit over; one that is gone is handed to nobody."""
        job = self._edits.job(job_id) or self._shown(job_id)
        if job is not None:
            on_found(job)
            return

        def hand_over(outcome: Job | FireredError | None) -> None:
            if isinstance(outcome, Job):
                on_found(outcome)

        self._tasks.run(partial(self._rows.get, job_id), hand_over)

    def _shown(self, job_id: str) -> Job | None:
        for model in self._models:
            row = model.row_of(job_id)
            if row is not None:
                return model.job(row)
        return None

    def _keep(self, job_id: str, outcome: Job | FireredError | None) -> None:
        if isinstance(outcome, Job):
            self._found[job_id] = outcome
            self.arrived.emit(job_id)
