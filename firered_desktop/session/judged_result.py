"""What was said of the result that is looked at, and where to look when it is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from firered_desktop.core.gallery import HistoryEntry
    from firered_desktop.core.job import Job
    from firered_desktop.session.comparison import Comparison
    from firered_desktop.session.history import HistoryModel
    from firered_desktop.session.judged_entries import JudgedEntries


class JudgedResult(QObject):
    """Follows `comparison`. `entries` are all results of its edit, `recent` the edits beside it.

    Whoever throws away what is looked at wants to see the next one, without losing the place.
    Signal: `changed` when another one is looked at or other things are said of it.
    """

    changed = Signal()

    def __init__(
        self,
        comparison: Comparison,
        entries: JudgedEntries,
        recent: HistoryModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._recent = recent
        self._asked: tuple[object, ...] = ()
        self._known: HistoryEntry | None = None
        self._row = 0  # where its edit stands, or stood last, in `recent`
        self.entries = entries
        comparison.chosen.connect(self._look)
        entries.changed.connect(self._take)

    @property
    def entry(self) -> HistoryEntry | None:
        """The picture that is looked at, once it was read; an edit without a result is one."""
        job = self._comparison.job
        entry = self.entries.entry(self._comparison.index)
        return entry if entry is not None and job is not None and entry.job.id == job.id else None

    def _look(self, job: Job | None) -> None:
        results = len(job.result.images) if job is not None and job.result is not None else 0
        asked = (job.id, results) if job is not None else ()
        if asked != self._asked:  # a record changes often while its edit works
            self._asked = asked
            self.entries.show_edit(job.id if job is not None else None)
        self._tell()

    def _take(self) -> None:
        known, entry = self._known, self.entry
        thrown = (
            known is not None
            and entry is not None
            and known.key == entry.key
            and known.judgement.trashed_at is None
            and entry.judgement.trashed_at is not None
        )
        self._tell()
        if thrown:
            self._go_on()

    def _tell(self) -> None:
        self._known = self.entry
        row = self._recent.row_of(self._known.job.id) if self._known is not None else None
        self._row = self._row if row is None else row
        self.changed.emit()

    def _go_on(self) -> None:
        """Look at the next result that is left of this edit, or at the next edit."""
        job, index = self._comparison.job, self._comparison.index
        assert job is not None
        left = [e.image for e in self.entries.entries if e.judgement.trashed_at is None]
        if left:
            after = [image for image in left if image > index]
            self._comparison.show(job, after[0] if after else left[-1])
            return
        beside = [each for each in self._recent.jobs() if each.id != job.id]
        older = beside[self._row : self._row + 1] or beside[-1:]
        self._comparison.show(older[0] if older else None)
