"""A chain of edits that is to be run on other photographs: its steps, the pictures, the price."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core import money
from firered_desktop.core.budget import NO_BUDGETS, Budgets, Overrun, Spent, overrun, periods_at
from firered_desktop.core.edit import EditRequest, InputImage
from firered_desktop.core.errors import FireredError
from firered_desktop.core.gallery import Gallery, image_of
from firered_desktop.core.judging import Key
from firered_desktop.core.money import Estimate
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.replay import Plan, Step, foreseen, plan
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.job import Job, Service
    from firered_desktop.core.lineage import Lineage
    from firered_desktop.session.input_files import AtHand
    from firered_desktop.session.outlook import Book
    from firered_desktop.session.pasting import Prober

Price = Callable[[EditRequest], Estimate | None]

FindKey = Callable[[Gallery], Key | None]
"""Names the picture that it is about; may block."""

MOST_PICTURES = 200  # of one plan; more is hardly meant


class History(Protocol):
    """What tells which edits led to a picture."""

    @property
    def lineage(self) -> Lineage: ...
    @property
    def gallery(self) -> Gallery: ...


class ReplayDraft(QObject):
    """Composes a plan for the chain that led to a picture, which `find` names.

    `price` gives the estimate of an edit, `budgets` those in force, `largest` caps *match photo*,
    in 10⁶ pixels. Signals: `changed` when steps, pictures or what is known of money did,
    `refused` (FireredError) when a file cannot be used, or nothing can be read.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        find: FindKey,
        history: History,
        at_hand: AtHand,
        prober: Prober,
        book: Book,
        *,
        price: Price,
        budgets: Budgets,
        largest: float,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._prober = prober
        self._price = price
        self._budgets = budgets
        self._largest = largest
        self._now = now
        self._spent: Spent | None = None
        self._tasks = Tasks(self)
        self._reading = 0
        self.steps: tuple[Step, ...] = ()
        self.pictures: tuple[InputImage, ...] = ()
        self._tasks.run(partial(_steps, history, at_hand, find), self._take_steps)
        if budgets != NO_BUDGETS:
            self._tasks.run(partial(book.spent, periods_at(now())), self._take_spent)

    @property
    def reading(self) -> bool:
        """Whether a photograph is still being looked at."""
        return self._reading > 0

    @property
    def count(self) -> int:
        """How many edits will be run."""
        return len(self.steps) * len(self.pictures)

    def add(self, paths: Sequence[Path]) -> None:
        """Take photographs in; those that are there already are not taken twice."""
        known = {image.path for image in self.pictures}
        for path in dict.fromkeys(path.absolute() for path in paths):
            if str(path) in known or len(self.pictures) + self._reading >= MOST_PICTURES:
                continue
            self._reading += 1
            self._tasks.run(partial(_probed, self._prober, path), self._take_picture)
        self.changed.emit()

    def remove(self, at: int) -> None:
        """Take photograph `at`, from 0, out."""
        self.pictures = self.pictures[:at] + self.pictures[at + 1 :]
        self.changed.emit()

    def step_prices(self) -> tuple[Estimate | None, ...]:
        """What each step costs on all photographs; on one like the former where there is none."""
        every = [foreseen(self.steps, picture, self._largest) for picture in self.pictures]
        if not every:
            return tuple(self._price(step.request) for step in self.steps)
        return tuple(
            _total(self._price(requests[at]) for requests in every) for at in range(len(self.steps))
        )

    def total(self) -> Estimate | None:
        """What all of it costs, about; None where some price is not known."""
        return _total(self.step_prices()) if self.pictures else money.NOTHING

    def over(self) -> Overrun | None:
        """The budget that will hold some of it; None where none does or it is not known yet."""
        total = self.total()
        if total is None or self._budgets == NO_BUDGETS or self._spent is None:
            return None
        dearest = max(
            (price.high for each in self.pictures if (price := self._dearest(each)) is not None),
            default=Decimal(0),
        )
        per_edit = Budgets(per_edit=self._budgets.per_edit)
        over_one = overrun(dearest, self._spent, per_edit)
        return over_one or overrun(total.high, self._spent, replace(self._budgets, per_edit=None))

    def plan(self, service: Service) -> Plan:
        """What is composed, as it is to be run."""
        return plan(self.steps, self.pictures, service, self._now())

    def _dearest(self, picture: InputImage) -> Estimate | None:
        found = [self._price(each) for each in foreseen(self.steps, picture, self._largest)]
        return max(filter(None, found), key=lambda price: price.high, default=None)

    def _take_steps(self, outcome: tuple[Step, ...] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            self.steps = outcome
            self.changed.emit()

    def _take_picture(self, outcome: InputImage | FireredError) -> None:
        self._reading -= 1
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        elif outcome.path not in {image.path for image in self.pictures}:
            self.pictures = (*self.pictures, outcome)
        self.changed.emit()

    def _take_spent(self, outcome: Spent | FireredError) -> None:
        if not isinstance(outcome, FireredError):
            self._spent = outcome
            self.changed.emit()


def _total(prices: Iterable[Estimate | None]) -> Estimate | None:
    every = list(prices)
    known = [price for price in every if price is not None]
    return money.total(known) if len(known) == len(every) else None


def _probed(prober: Prober, path: Path) -> InputImage:
    facts = prober.probe(path, CancelToken())
    return InputImage(str(path), facts.dimensions, facts.size)


def _steps(history: History, at_hand: AtHand, find: FindKey) -> tuple[Step, ...]:
    """The edits that led to a picture, as they were asked for; may block.

    None where one of them is not there any more.
    """
    key = find(history.gallery)
    if key is None:
        return ()
    tree = history.lineage.tree(key)
    links = [tree.nodes[at].link for at in tree.chain_of(key)]
    keys = [link.keys[0] for link in links if link.keys]
    found = {entry.job.id: entry.job for entry in history.gallery.entries(keys)}
    if any(link.id not in found for link in links):
        return ()
    followed = [link.sources[0].parent for link in links[1:]] + [key]
    return tuple(
        _step(found[link.id], at_hand, 0 if used is None else image_of(used))
        for link, used in zip(links, followed, strict=True)
    )


def _step(job: Job, at_hand: AtHand, result: int) -> Step:
    # Its time has come, and whom it told then is not to be told of this.
    options = replace(job.options, not_before=None, webhook_url=None)
    return Step(at_hand(job), result, options)
