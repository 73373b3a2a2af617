"""The state of the running window, and what drives it when an edit or a picture changes."""

from __future__ import annotations

import secrets
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.account import KeyPlace, KeyStatus
from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import Job, Service
from firered_desktop.core.moments import time_of_day
from firered_desktop.core.parameters import NEGATIVE_PROMPT, PROMPT
from firered_desktop.outbox.surroundings import NetworkReturn
from firered_desktop.session import later_parts
from firered_desktop.session.account import Account
from firered_desktop.session.activity import ActivityList
from firered_desktop.session.archive import Archive
from firered_desktop.session.boards import Boards
from firered_desktop.session.comparison import Comparison
from firered_desktop.session.composing_again import ComposingAgain
from firered_desktop.session.draft import Draft, freeze_each
from firered_desktop.session.edit_events import EditEvents
from firered_desktop.session.edit_lookup import EditLookup
from firered_desktop.session.edits import Edits
from firered_desktop.session.first_picture import FirstPicture
from firered_desktop.session.first_start import FirstStart
from firered_desktop.session.freshness import Freshness
from firered_desktop.session.held import HeldEdits
from firered_desktop.session.history import HistoryModel
from firered_desktop.session.input_files import AtHand, with_files_at_hand
from firered_desktop.session.input_thumbnails import InputThumbnails
from firered_desktop.session.judged_result import JudgedResult
from firered_desktop.session.label_questions import LabelQuestions
from firered_desktop.session.library_place import LibraryPlace
from firered_desktop.session.locked_account import LockedAccount
from firered_desktop.session.named_copies import NamedCopies
from firered_desktop.session.network_question import NetworkQuestion
from firered_desktop.session.outlook import Outlook
from firered_desktop.session.past_instructions import PastInstructions
from firered_desktop.session.pasting import Pasting
from firered_desktop.session.picture_steps import PictureSteps
from firered_desktop.session.pricing import Pricing
from firered_desktop.session.reachability import Reachability
from firered_desktop.session.recipe_box import RecipeBox
from firered_desktop.session.recipe_use import RecipeUse
from firered_desktop.session.saving import Saving
from firered_desktop.session.saving_back import SavingBack
from firered_desktop.session.settling import Settling
from firered_desktop.session.single_run import SingleRun
from firered_desktop.session.step_order import steps_in_order
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.edit import EditRequest
    from firered_desktop.core.send_options import SendOptions
    from firered_desktop.preferences import Preferences
    from firered_desktop.session.outgoing import Outgoing
    from firered_desktop.session.parts import Parts
    from firered_desktop.session.searching import Searching


class Session(QObject):
    """Everything that the window shows; lives on the GUI thread.

    Signals: `settled` (Preferences) when other settings are in force, `refused` (FireredError)
    when something failed that belongs to no edit, `mode_wished` (bool) when the person wants to go
    on in the demo, or out of it.
    """

    settled = Signal(object)
    refused = Signal(object)
    mode_wished = Signal(bool)

    # What a person comes to later, built when it is first asked for.
    again_pairs = cached_property(lambda self: later_parts.again_pairs(self.edits, self))
    file_thumbnails = cached_property(lambda self: later_parts.file_thumbnails(self._parts, self))
    handing_out = cached_property(
        lambda self: later_parts.handing_out(
            self._parts, self.saving, lambda: self.preferences, self
        )
    )
    importing = cached_property(lambda self: later_parts.importing(self._parts, self.archive, self))
    inspection = cached_property(lambda self: later_parts.inspection(self._parts, self))
    ledger = cached_property(lambda self: later_parts.ledger(self._parts, self))
    picked_from = cached_property(lambda self: later_parts.picked_from(self._parts, self))
    replaying = cached_property(
        lambda self: later_parts.replaying(
            self._parts,
            edits=self.edits,
            pricing=self.pricing,
            at_hand=self.at_hand,
            preferences=lambda: self.preferences,
            refused=self.refused.emit,
            parent=self,
        )
    )

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._tasks = Tasks(self)
        self.now = parts.now
        self.edits = Edits(parts.queue, self)
        self.pricing = Pricing(parts.prices, self)
        self.draft = Draft(
            parts.previews,
            self.preferences.largest_size_mp,
            self.pricing.per_megapixel,
            Pasting(parts.library, parts.reader, parts.web).keep,
            self,
        )
        self.recipes = RecipeBox(parts.recipes, parts.own_recipes, self)
        self.recipes.refused.connect(self.refused)
        self.recipe_use = RecipeUse(self.draft, lambda: self.preferences.settings_locked, self)
        self.picture_steps = PictureSteps(self.draft, self)
        self.labels = LabelQuestions(self.draft, parts.reader, self)
        self.boards = Boards(self.draft, parts.reader, parts.library, self)
        self.boards.refused.connect(self.refused)
        self.freshness = Freshness(self.draft, self)
        self.past_instructions = PastInstructions(parts.library, self)
        self.past_instructions.refused.connect(self.refused)
        self.input_thumbnails = InputThumbnails(parts.library, parts.previews, self)
        self.recent = HistoryModel(
            parts.library, parts.describe, self, inputs=self.input_thumbnails
        )
        self.lookup = EditLookup(parts.library, self.edits, (self.recent,), self)
        self.activity = ActivityList(parts.activity, self)
        self.edit_events = EditEvents(self.edits, self)
        self.comparison = Comparison(parts.library, parts.previews, self)
        self.account = Account(parts.keys, self)
        samples = parts.recipes.with_name("samples")
        note = partial(_note_export, parts)
        self.saving = Saving(parts.library, parts.exporter, samples, self, note=note)
        self.named_copies = NamedCopies(self.saving, parts.library, lambda: self.preferences, self)
        self.saving_back = SavingBack(parts.round_trip, self.saving.is_own_file, self)
        self.first_start = FirstStart(self)
        self.single_run = SingleRun(self)
        self.at_hand = _at_hand(parts)
        self._keep_history(parts)
        self._watch_edits(parts, self.at_hand)
        FirstPicture(self.draft, self.comparison, self)
        self._connect()

    def _keep_history(self, parts: Parts) -> None:
        self.archive = _archive(self, parts)
        self.archive.refused.connect(self.refused)
        self.judged = JudgedResult(self.comparison, self.archive.shown, self.recent, self)
        self.steps = steps_in_order(self.picture_steps, self.archive.judgements, self)
        self.archive.judgements.moved.connect(self.recent.refresh)
        self._settling = Settling(parts.settings, self)
        self.library_place = LibraryPlace(
            self.archive.keeping, self._settling, named=parts.library_named, parent=self
        )

    def _watch_edits(self, parts: Parts, at_hand: AtHand) -> None:
        self.composing_again = ComposingAgain(
            self.draft, at_hand, lambda: self.preferences.settings_locked, self
        )
        self.held = HeldEdits(self.edits, parts.queue, at_hand, self)
        self.locked_account = LockedAccount(self.held, parts.queue.held, self)
        self.network_question = NetworkQuestion(
            self.held,
            parts.queue.held,
            lambda: self.preferences.network_return == NetworkReturn.ASK,
            parts.now,
            self,
        )
        self.outlook = Outlook(
            self.draft,
            parts.library,
            parts.service,
            budgets=lambda: self.preferences.budgets,
            at_once=lambda: self.preferences.parallel_edits,
            now=parts.now,
            parent=self,
        )
        self._reachability = Reachability(parts.queue.held.nudge, self)

    def _connect(self) -> None:
        self.edits.changed.connect(self.recent.put)
        self.edits.changed.connect(self.archive.put)
        self.edits.changed.connect(self.comparison.update)
        self.edits.changed.connect(self.outlook.take)
        self.edits.added.connect(self.comparison.show)
        self.comparison.chosen.connect(self.saving_back.look)
        self.edits.added.connect(self.single_run.take_added)
        self.edits.run_refused.connect(self.single_run.take_refused)
        self.edits.added.connect(self.first_start.end)  # whoever runs an edit has started
        self.held.taken_back.connect(self._compose_again)
        self.composing_again.refused.connect(self.refused)
        self.account.changed.connect(self._take_account)
        self.account.entered.connect(self.edits.send_held_for_key)
        # What was sent with this key once rests until it is back.
        self.account.entered.connect(self.edits.resume)
        self.edits.added.connect(self.pricing.refresh)
        self.pricing.changed.connect(self._take_prices)
        self._settling.settled.connect(self._take_prices)
        self._settling.settled.connect(self.settled)
        self._settling.settled.connect(self.outlook.look)
        self._settling.refused.connect(self.refused)
        self.first_start.ended.connect(partial(self.change, first_start_done=True))

    @property
    def demo(self) -> bool:
        """Whether this is the demo, where nothing costs money and no key is needed."""
        return self.service is Service.DEMO

    @property
    def service(self) -> Service:
        """Who performs the edits of this session."""
        return self._parts.service

    @property
    def preferences(self) -> Preferences:
        """The settings in force."""
        return self._parts.settings.preferences

    def begin(self) -> None:
        """Read the history and go on with what was left; after the first frame."""
        self.pricing.load()
        self.recipes.load()
        self.recent.reload()
        self.outlook.learn()
        self.activity.load()
        self._tasks.run(self._parts.library.unfinished, self._learn)
        self.edits.resume()
        self.edits.attend()
        self.replaying.runs.load()
        self._reachability.begin()
        self.named_copies.sweep()
        self.archive.keeping.begin()
        self.archive.originals.begin()
        self.archive.trash.look()
        if not self.demo:
            self.account.look()

    def _learn(self, outcome: tuple[Job, ...] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
        else:
            # Those of the other service rest: no wish of this session may reach them.
            self.edits.learn(job for job in outcome if job.service is self._parts.service)

    def run(self) -> None:
        """Freeze the draft and take the edit in; a double click is one. Raises InvalidSettings.

        A batch is so many edits, each with a seed, a price and a place of its own. Where a
        picture's file was changed since it was shown, it is read again instead.
        """
        options = self._options()
        if not self.single_run.takes((freeze_each(self.draft, _undrawn), options)):
            return
        requests = freeze_each(self.draft, secrets.randbelow)

        def run_unless(stale: bool) -> None:
            if stale:
                self.single_run.take_stale()
            else:
                self.edits.run(requests[0], options, requests[1:])

        self.freshness.check(run_unless)

    def look_at_outgoing(self) -> Outgoing:
        """What leaves this machine if the draft is run as it is; to be closed in the end."""
        from firered_desktop.session.outgoing import Outgoing, departures_of

        parts = self._parts
        departures = departures_of(
            self.draft, self._options(), self.preferences, parts.destinations, demo=self.demo
        )
        return Outgoing(departures, parts.maker, parts.library, self)

    def settle(self, preferences: Preferences) -> None:
        """Use other settings from now on, and keep them."""
        self._settling.settle(preferences)

    def change(self, **values: Any) -> None:
        """Change these settings alone."""
        self._settling.change(**values)

    def offer_first_start(self) -> None:
        """Show the steps of the first start, if this is it; the demo needs none."""
        if not (self.demo or self.preferences.first_start_done):
            self.first_start.begin()

    def go_to(self, *, demo: bool) -> None:
        """Wish to go on in the demo, or out of it; told once the settings are saved."""
        self.first_start.end()
        self._settling.once_rested(partial(self.mode_wished.emit, demo))

    def written(self) -> tuple[str, ...]:
        """The instructions that the window knows: what must not be passed on. From any thread."""
        requests = [job.request.parameters for job in self.edits.jobs()]
        requests += [job.request.parameters for job in self.recent.jobs()]
        requests += [job.request.parameters for job in self.archive.jobs()]
        known = [self.draft.parameters, *requests]
        return tuple(each.value(text) for each in known for text in (PROMPT, NEGATIVE_PROMPT))

    def _options(self) -> SendOptions:
        return self.draft.sending.options(self.preferences, self.now())

    def _compose_again(self, request: EditRequest, options: SendOptions) -> None:
        """Compose what waited; a time that has not come yet is kept."""
        self.draft.restore(request, options)
        if options.not_before is not None and options.not_before > self.now():
            self.draft.sending.set_not_before(time_of_day(options.not_before))

    def _take_account(self, status: KeyStatus) -> None:
        self.pricing.look()  # whoever checked a key was told the prices
        if status.place is not KeyPlace.NOWHERE:
            self.pricing.refresh()
        if self.demo and status.place is not KeyPlace.NOWHERE:
            self.go_to(demo=False)  # who enters a key wants to use it

    def _take_prices(self) -> None:
        self.draft.set_pricing(self.preferences.largest_size_mp, self.pricing.per_megapixel)


def _files_of(draft: Draft) -> frozenset[str]:
    """The hashes of the library's picture files that are being composed with, by their names."""
    every = [part for picture in draft.pictures for part in (picture, *picture.parts)]
    return frozenset(picture.path.stem for picture in every if picture.path is not None)


def _at_hand(parts: Parts) -> AtHand:
    return partial(
        with_files_at_hand,
        pictures=parts.library,
        old_file=parts.round_trip.old_file,
        located=parts.shelves.originals.place_of,
    )


def _note_export(parts: Parts, job_id: str, image: int, path: str) -> None:
    parts.shelves.gallery.note_export(job_id, image, path, parts.now())


def _undrawn(below: int) -> int:
    """The same for every draft, so that a seed left to chance tells no two wishes apart."""
    del below
    return 0


def _archive(session: Session, parts: Parts) -> Archive:
    return Archive(
        parts.shelves,
        parts.describe,
        parts.now,
        session.input_thumbnails,
        session,
        spared=partial(_files_of, session.draft),
        sorting=partial(_keep_sorting, session),
    )


def _keep_sorting(session: Session, searching: Searching) -> None:
    from firered_desktop.session.kept_sorting import KeptSorting

    KeptSorting(searching, session.preferences, session.change, session)
