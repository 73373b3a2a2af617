"""What was said of the first result of each edit, for lists that show an edit by that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import image_of
from firered_desktop.core.judging import Judgement
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.core.gallery import Gallery
    from firered_desktop.core.job import Job
    from firered_desktop.core.judging import Key
    from firered_desktop.session.judgements import Judgements

NOTHING = Judgement()
MOST = 1000  # edits that are known at a time

_Said = dict[str, tuple[int, Judgement]]  # by the edit: the key of its first result


class FirstJudgements(QObject):
    """Reads them off the GUI thread when they are asked for, and again when something was said.

    `arrived` tells that some are known now, or are other ones.
    """

    arrived = Signal()

    def __init__(
        self, gallery: Gallery, judgements: Judgements, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._tasks = Tasks(self)
        self._known: dict[str, Judgement] = {}
        self._edits: dict[Key, str] = {}
        self._wished: dict[str, None] = {}
        self._soon = QTimer(self)  # what one frame asks for is read together
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)
        judgements.changed.connect(self._hear)

    def of(self, job: Job) -> Judgement:
        """What was said of its first result, if it has one and that was read; else it is soon."""
        if job.result is None:
            return NOTHING
        if job.id not in self._known:
            self._known[job.id] = NOTHING
            self._wish(job.id)
        return self._known[job.id]

    def _wish(self, job_id: str) -> None:
        self._wished[job_id] = None
        self._soon.start()

    def _read(self) -> None:
        wished = tuple(self._wished)
        self._wished.clear()
        self._tasks.run(partial(_said_of, self._gallery, wished), self._take)

    def _take(self, outcome: _Said | FireredError) -> None:
        if isinstance(outcome, FireredError):
            return  # whoever shows the pictures themselves tells it
        for job_id, (key, judgement) in outcome.items():
            self._edits[key] = job_id
            self._known[job_id] = judgement
        if len(self._known) > MOST:
            self._known.clear()
            self._edits.clear()
        self.arrived.emit()

    def _hear(self, keys: Sequence[Key]) -> None:
        for key in keys:
            if key in self._edits:
                self._wish(self._edits[key])


def _said_of(gallery: Gallery, job_ids: Sequence[str]) -> _Said:
    firsts = {
        key: job_id for job_id in job_ids for key in gallery.keys_of(job_id) if image_of(key) == 0
    }
    return {firsts[entry.key]: (entry.key, entry.judgement) for entry in gallery.entries([*firsts])}
