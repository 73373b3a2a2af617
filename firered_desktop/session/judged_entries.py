"""Some pictures of the history with what was said of them, as it is now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.judgement_summary import JudgementSummary, summary_of
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.core.gallery import Gallery, HistoryEntry
    from firered_desktop.core.judging import Key
    from firered_desktop.session.judgements import Judgements

MOST = 500  # pictures that are read; of more nothing is known but how many they are


class JudgedEntries(QObject):
    """Reads them off the GUI thread, and again when something was said of them.

    `changed` tells that others are looked at or that they are read.
    """

    changed = Signal()

    def __init__(
        self, gallery: Gallery, judgements: Judgements, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._tasks = Tasks(self)
        self._keys: tuple[Key, ...] = ()
        self._entries: tuple[HistoryEntry, ...] = ()
        self._find: Callable[[], tuple[Key, ...]] | None = None
        judgements.changed.connect(self._hear)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The pictures, also those that are not read."""
        return self._keys

    @property
    def entries(self) -> tuple[HistoryEntry, ...]:
        """They themselves; empty until they are read, or where they are too many."""
        return self._entries

    @property
    def summary(self) -> JudgementSummary:
        """What they have in common."""
        return summary_of([each.judgement for each in self._entries], len(self._keys))

    def entry(self, image: int) -> HistoryEntry | None:
        """Result `image`, counted from 0, of the edit that is looked at."""
        return next((each for each in self._entries if each.image == image), None)

    def show(self, keys: Sequence[Key]) -> None:
        """Look at these pictures."""
        if tuple(keys) == self._keys and self._find is None:
            return
        self._find, self._keys, self._entries = None, tuple(keys), ()
        self.read()

    def show_edit(self, job_id: str | None) -> None:
        """Look at all results of an edit; also again, when it may have others now."""
        self._find = None if job_id is None else partial(self._gallery.keys_of, job_id)
        if job_id is None or any(each.job.id != job_id for each in self._entries):
            self._keys, self._entries = (), ()
        self.read()

    def read(self) -> None:
        """Read them again."""
        self._tasks.drop_all()
        if self._find is None and not 0 < len(self._keys) <= MOST:
            self.changed.emit()
            return
        self._tasks.run(partial(self._read, self._find, self._keys), self._take)

    def _read(
        self, find: Callable[[], tuple[Key, ...]] | None, keys: tuple[Key, ...]
    ) -> tuple[tuple[Key, ...], tuple[HistoryEntry, ...]]:
        wanted = keys if find is None else find()
        return wanted, self._gallery.entries(wanted)

    def _take(
        self, outcome: tuple[tuple[Key, ...], tuple[HistoryEntry, ...]] | FireredError
    ) -> None:
        if isinstance(outcome, FireredError):
            return  # whoever shows the pictures themselves tells it
        keys, self._entries = outcome
        # What is gone by now is no part of the selection any more.
        self._keys = keys if self._find is not None else tuple(each.key for each in self._entries)
        self.changed.emit()

    def _hear(self, keys: Sequence[Key]) -> None:
        if not self._keys or set(keys).isdisjoint(self._keys):
            return
        self.read()
