"""Whether an edit may be sent now, asked right before the first byte of it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.budget import Budgets, Overrun, Span, periods_at
from firered_desktop.core.errors import Failure, OverBudget
from firered_desktop.core.job import Hold, State
from firered_desktop.core.money import dollars
from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.ports import Clock
    from firered_desktop.outbox.record import Record

_SPANS = {
    Span.EDIT: QT_TRANSLATE_NOOP("reasons", "for one edit"),
    Span.DAY: QT_TRANSLATE_NOOP("reasons", "for a day"),
    Span.MONTH: QT_TRANSLATE_NOOP("reasons", "for a month"),
}


class Gate:
    """Lets edits through, or holds them: too early, no network, account locked, over budget.

    What one edit has met, network or account, holds the next without asking again, until
    something was heard of the service or a person wants to try. Safe from any thread.
    """

    def __init__(self, clock: Clock, budgets: Callable[[], Budgets]) -> None:
        self._clock = clock
        self._budgets = budgets
        self._met: dict[Hold, Failure] = {}

    def meet(self, hold: Hold, failure: Failure) -> None:
        """Learn that an edit was held for what holds every other too."""
        if hold in (Hold.OFFLINE, Hold.LOCKED):
            self._met[hold] = failure

    def remembers(self, hold: Hold) -> bool:
        """Whether edits are held for `hold` without another try."""
        return hold in self._met

    def open(self, *holds: Hold) -> None:
        """Forget what was met: of `holds`, or of everything."""
        for hold in holds or tuple(self._met):
            self._met.pop(hold, None)

    def admit(self, record: Record) -> None:
        """Reserve the edit's price and put it into uploading; or hold it, with the reason."""
        not_before = record.job.options.not_before
        now = self._clock.now()
        if not_before is not None and not_before > now:
            record.move(State.HELD, hold=Hold.NOT_BEFORE)
            return
        for hold in (Hold.LOCKED, Hold.OFFLINE):
            if failure := self._met.get(hold):
                record.move(State.HELD, hold=hold, failure=failure)
                return
        if over := record.reserve(self._budgets(), periods_at(now)):
            record.move(State.HELD, hold=Hold.BUDGET, failure=_told(over))


def _told(over: Overrun) -> Failure:
    return OverBudget(
        span=_SPANS[over.span], limit=dollars(over.limit), spent=dollars(over.spent)
    ).failure()
