"""What was asked for once, composed again with files that are there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from firered_desktop.core.again import PICTURES, merged
from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import FireredError
from firered_desktop.core.models import find_model
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.job import Job
    from firered_desktop.core.quality import Quality
    from firered_desktop.session.draft import Draft
    from firered_desktop.session.input_files import AtHand

Restore = Callable[[EditRequest], None]


class ComposingAgain(QObject):
    """Puts the request of an edit into `draft`; `at_hand` finds its files, off the GUI thread.

    While it is `locked`, the settings of the draft stay, and pictures and instruction alone are
    taken. Signals: `settings_kept` (Job) after that, `upgraded` (Job) when an edit was composed
    again in another quality, `varied` (Job) with one thing changed, `refused` (FireredError).
    """

    settings_kept = Signal(object)
    upgraded = Signal(object)
    varied = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        draft: Draft,
        at_hand: AtHand,
        locked: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._at_hand = at_hand
        self._locked = locked
        self._tasks = Tasks(self)

    def start_anew(self) -> None:
        """Take pictures and instruction away, and what was set where that is not locked."""
        self._draft.clear(settings=not self._locked())

    def compose(self, job: Job, *, keep_seed: bool = True) -> None:
        """Compose what `job` asked for; only the latest of several wishes counts.

        Without `keep_seed` its seed is left to chance.
        """
        if self._locked():
            self._find(job, partial(self._restore, job, settings=False), self.settings_kept)
        else:
            self.compose_whole(job, keep_seed=keep_seed)

    def compose_whole(self, job: Job, *, keep_seed: bool = True) -> None:
        """Compose it with its settings, locked or not."""
        self._find(job, partial(self._restore, job, keep_seed=keep_seed))

    def find_input(self, job: Job, at: int, on_found: Callable[[Path], None]) -> None:
        """Tell `on_found` where picture `at` (from 0) of `job` is now."""

        def take(outcome: EditRequest | FireredError) -> None:
            if isinstance(outcome, FireredError):
                self.refused.emit(outcome)
            else:
                on_found(Path(outcome.images[at].path))

        self._tasks.run(partial(self._at_hand, job), take)

    def compose_fields(self, job: Job, fields: Collection[str]) -> None:
        """Compose those of `core.again.FIELDS` of it; all else stays as it is in the draft."""

        def restore(request: EditRequest) -> None:
            draft = self._draft
            wanted = merged(request, draft.model, draft.parameters, fields)
            if PICTURES in fields:
                draft.restore(wanted)
            else:
                draft.take(find_model(wanted.model_id) or draft.model, wanted.parameters)

        self._find(job, restore)

    def compose_varied(self, job: Job, change: Callable[[EditRequest], EditRequest]) -> None:
        """Compose it with its settings and what `change` makes of them."""

        def restore(request: EditRequest) -> None:
            self._restore(job, change(request))

        self._find(job, restore, self.varied)

    def compose_as(self, job: Job, quality: Quality) -> None:
        """Compose it in another quality, with the same seed and all else the same."""

        def restore(request: EditRequest) -> None:
            parameters = quality.applied(request.parameters)
            self._restore(job, replace(request, parameters=parameters))

        self._find(job, restore, self.upgraded)

    def _restore(
        self, job: Job, request: EditRequest, *, keep_seed: bool = True, settings: bool = True
    ) -> None:
        options = job.options if settings else None
        self._draft.restore(request, options, keep_seed=keep_seed, settings=settings)

    def _find(self, job: Job, restore: Restore, done: SignalInstance | None = None) -> None:
        def take(outcome: EditRequest | FireredError) -> None:
            if isinstance(outcome, FireredError):
                self.refused.emit(outcome)
                return
            restore(outcome)
            if done is not None:
                done.emit(job)

        self._tasks.drop_all()
        self._tasks.run(partial(self._at_hand, job), take)
