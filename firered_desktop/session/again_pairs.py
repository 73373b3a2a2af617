"""Which edit was made from which, where one was asked for again: the two are worth comparing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.job import Job, State
from firered_desktop.session.comparison import OneResult

if TYPE_CHECKING:
    from firered_desktop.session.edits import Edits


class AgainPairs(QObject):
    """Follows `edits`. Signal: `finished` (OneResult, OneResult), the former one and the new."""

    finished = Signal(object, object)

    def __init__(self, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._expected: OneResult | None = None
        self._former: dict[str, OneResult] = {}
        edits.added.connect(self._take_added)
        edits.changed.connect(self._take)

    def expect(self, former: OneResult) -> None:
        """The edit that is run next is `former` again, if it is still like it then."""
        self._expected = former

    def _take_added(self, job: Job) -> None:
        former, self._expected = self._expected, None
        if former is not None and former.image is not None and _alike(former.job, job):
            self._former[job.id] = former
            self._take(job)

    def _take(self, job: Job) -> None:
        if job.id not in self._former or job.state is not State.FINISHED:
            return
        new = OneResult(job)
        former = self._former.pop(job.id)
        if new.image is not None:
            self.finished.emit(former, new)


def _alike(one: Job, other: Job) -> bool:
    """Whether they share what makes a comparison worth while: the instruction or the pictures."""
    mine, theirs = one.request, other.request
    return mine.prompt == theirs.prompt or mine.images == theirs.images
