"""Chains run again on other photographs as one thing: what is composed, and what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from firered_desktop.core.budget import NO_BUDGETS
from firered_desktop.core.job import Service
from firered_desktop.session.outlook import Book as Spending
from firered_desktop.session.replay_draft import FindKey, ReplayDraft
from firered_desktop.session.replays import Book, Replays

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.gallery import Gallery
    from firered_desktop.core.judging import Key
    from firered_desktop.preferences import Preferences
    from firered_desktop.session.archive import Shelves
    from firered_desktop.session.edits import Edits, Queue
    from firered_desktop.session.input_files import AtHand
    from firered_desktop.session.pasting import Prober
    from firered_desktop.session.pricing import Pricing


class Library(Book, Spending, Protocol):
    """What it wants of the library; every method may block."""


class Ground(Protocol):
    """What it stands on of what a session has."""

    @property
    def queue(self) -> Queue: ...
    @property
    def library(self) -> Library: ...
    @property
    def reader(self) -> Prober: ...
    @property
    def shelves(self) -> Shelves: ...
    @property
    def service(self) -> Service: ...
    @property
    def now(self) -> Callable[[], float]: ...


class Replaying(QObject):
    """Composes plans, and has `runs` run them; only edits of fal have a price and a budget."""

    def __init__(
        self,
        ground: Ground,
        *,
        edits: Edits,
        pricing: Pricing,
        at_hand: AtHand,
        preferences: Callable[[], Preferences],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._pricing = pricing
        self._at_hand = at_hand
        self._preferences = preferences
        self.runs = Replays(
            edits,
            ground.queue,
            ground.library,
            ground.shelves.plans,
            ground.service,
            largest=lambda: preferences().largest_size_mp,
            parent=self,
        )

    def compose(self, key: Key) -> ReplayDraft:
        """A plan for the chain that led to a picture, to be composed; to be deleted in the end."""
        return self._compose(lambda _: key)

    def compose_of(self, job_id: str, index: int) -> ReplayDraft:
        """The same for result `index`, from 0, of an edit."""

        def find(gallery: Gallery) -> Key | None:
            keys = gallery.keys_of(job_id)
            return keys[min(index, len(keys) - 1)] if keys else None

        return self._compose(find)

    def begin(self, draft: ReplayDraft) -> None:
        """Run what is composed."""
        self.runs.begin(draft.plan(self._ground.service))

    def _compose(self, find: FindKey) -> ReplayDraft:
        paid = self._ground.service is Service.FAL
        chosen = self._preferences()
        return ReplayDraft(
            find,
            self._ground.shelves,
            self._at_hand,
            self._ground.reader,
            self._ground.library,
            price=self._pricing.estimate,
            budgets=chosen.budgets if paid else NO_BUDGETS,
            largest=chosen.largest_size_mp,
            now=self._ground.now,
            parent=self,
        )
