"""The moments of an edit that a person wants to hear of, also while they look elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.job import SUBMITTED, Job, State

if TYPE_CHECKING:
    from firered_desktop.session.edits import Edits

ENDINGS = frozenset({State.FINISHED, State.FAILED, State.CANCELLED, State.HELD, State.UNCONFIRMED})

_LAST = frozenset({State.FINISHED, State.FAILED, State.CANCELLED})


class EditEvents(QObject):
    """Follows `edits`. Signal: `happened` (Job) when one has ended, or needs a person to go on.

    What this session only learns of an edit, such as that one waits since yesterday, is no event.
    """

    happened = Signal(object)

    def __init__(self, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = {job.id: _standing(job) for job in edits.jobs()}
        edits.changed.connect(self._take)

    def _take(self, job: Job) -> None:
        standing = _standing(job)
        # One that waits may have done so before this session heard of it; one does not end twice.
        unheard = _GOING if job.state in _LAST else standing
        former = self._known.get(job.id, unheard)
        self._known[job.id] = standing
        if standing != former and standing is not _GOING:
            self.happened.emit(job)


_GOING = (None, None, None)  # an edit that needs nobody


def _standing(job: Job) -> tuple[object, object, object]:
    """What is to be told of `job`; the same as long as there is nothing new."""
    if job.state in ENDINGS:
        return job.state, job.hold, job.failure
    if job.state in SUBMITTED and job.failure is not None:
        return job.state, None, job.failure
    return _GOING
