"""The ledger as the window shows it: a month at a time, read and written off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.budget import Periods, Spent, periods_at
from firered_desktop.core.errors import FireredError
from firered_desktop.core.ledger import Entry, Month, entry_of
from firered_desktop.outbox.ledger_file import write_ledger
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.job import Job


class Book(Protocol):
    """What the ledger wants of the library; every method may block."""

    def charges(self, begins: float, ends: float) -> tuple[Job, ...]: ...
    def first_charge(self) -> float | None: ...
    def spent(self, periods: Periods) -> Spent: ...
    def workspace(self) -> Path: ...


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """One month of the ledger.

    `months` are those that can be looked at, the present one first; `spent` is what counts against
    the budgets of the present day and month.
    """

    month: Month
    months: tuple[Month, ...]
    entries: tuple[Entry, ...]
    spent: Spent


class Ledger(QObject):
    """Reads and exports the ledger.

    Signals: `read` (LedgerPage), `saved` (Path), `refused` (FireredError). `now` gives seconds
    since the epoch.
    """

    read = Signal(object)
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, book: Book, now: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._now = now
        self._tasks = Tasks(self)
        self._wished: Month | None = None

    def look(self, month: Month | None = None) -> None:
        """Read `month`, or the present one."""
        self._wished = month or Month.of(self._now())
        self._tasks.run(partial(self._read, self._wished), partial(self._take, self._wished))

    def export(self, page: LedgerPage, target: Path) -> None:
        """Write `page` to `target`; what is there the person agreed to replace."""
        self._tasks.run(partial(self._write, page, target), self._tell_saved)

    def _read(self, month: Month) -> LedgerPage:
        now = self._now()
        first = self._book.first_charge()
        found = map(entry_of, self._book.charges(month.begins, month.ends))
        return LedgerPage(
            month,
            _months(Month.of(now if first is None else first), max(month, Month.of(now))),
            tuple(entry for entry in found if entry is not None),
            self._book.spent(periods_at(now)),
        )

    def _write(self, page: LedgerPage, target: Path) -> Path:
        return write_ledger(page.entries, self._book.workspace(), target)

    def _take(self, month: Month, outcome: LedgerPage | FireredError) -> None:
        if month != self._wished:
            return  # late news of a month that nobody looks at any more
        signal = self.refused if isinstance(outcome, FireredError) else self.read
        signal.emit(outcome)

    def _tell_saved(self, outcome: Path | FireredError) -> None:
        signal = self.refused if isinstance(outcome, FireredError) else self.saved
        signal.emit(outcome)


def _months(first: Month, last: Month) -> tuple[Month, ...]:
    """From `last` back to `first`; `last` alone where the clock went back before the first."""
    found = [min(first, last)]
    while found[-1] < last:
        found.append(found[-1].next())
    return tuple(reversed(found))
