"""What was asked for once, composed again with files that are there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import Job
from firered_desktop.session.draft import Draft
from firered_desktop.session.input_files import AtHand
from firered_desktop.session.tasks import Tasks


class ComposingAgain(QObject):
    """Puts the request of an edit into `draft`; `at_hand` finds its files, off the GUI thread.

    Signal: `refused` (FireredError).
    """

    refused = Signal(object)

    def __init__(self, draft: Draft, at_hand: AtHand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._at_hand = at_hand
        self._tasks = Tasks(self)

    def compose(self, job: Job) -> None:
        """Compose what `job` asked for; only the latest of several wishes counts."""
        self._tasks.drop_all()
        self._tasks.run(partial(self._at_hand, job), partial(self._take, job))

    def find_input(self, job: Job, at: int, on_found: Callable[[Path], None]) -> None:
        """Tell `on_found` where picture `at` (from 0) of `job` is now."""

        def take(outcome: EditRequest | FireredError) -> None:
            if isinstance(outcome, FireredError):
                self.refused.emit(outcome)
            else:
                on_found(Path(outcome.images[at].path))

        self._tasks.run(partial(self._at_hand, job), take)

    def _take(self, job: Job, outcome: EditRequest | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self._draft.restore(outcome, job.options)
