"""The history as one thing: what is looked for, what is found, what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.session.first_judgements import FirstJudgements
from firered_desktop.session.judged_entries import JudgedEntries
from firered_desktop.session.judgements import Judgements
from firered_desktop.session.trash_count import TrashCount

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.gallery import Gallery, HistoryEntry, HistoryQuery
    from firered_desktop.core.job import Job, State
    from firered_desktop.core.judging import Judging
    from firered_desktop.core.lineage import Lineage
    from firered_desktop.core.purging import Purging
    from firered_desktop.core.replay import Plans
    from firered_desktop.core.upkeep import Originals, Upkeep
    from firered_desktop.core.words import Sentence
    from firered_desktop.session.emptying import Emptying
    from firered_desktop.session.family import Family
    from firered_desktop.session.family_rows import FamilyRows
    from firered_desktop.session.gallery import GalleryModel
    from firered_desktop.session.input_thumbnails import InputThumbnails
    from firered_desktop.session.keeping import Keeping
    from firered_desktop.session.originals import LostOriginals
    from firered_desktop.session.saved_searches import SavedSearches
    from firered_desktop.session.searching import Searching
    from firered_desktop.session.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Shelves:
    """The parts of the library that it stands on; `opening` tells what became of it.

    `former` is the folder that it was moved from in this run.
    """

    gallery: Gallery
    judging: Judging
    purging: Purging
    lineage: Lineage
    upkeep: Upkeep
    originals: Originals
    plans: Plans
    opening: tuple[Sentence, ...] = ()
    former: Path | None = None


class Archive(QObject):
    """`searching` tells `gallery` what to find; what `judgements` and `emptying` change is shown.

    `saved_searches` are those with a name. `family` is the chain of edits of one picture, which
    `chain` shows in rows, and `made_from` what was made from it; `keeping` looks after the library,
    `originals` are the photographs that are not at their places. `selected` are the pictures that
    are selected in the gallery, `shown` those of the edit that is looked at, `firsts` what was said
    of the first result of each.

    What a window shows when it opens stands at once, the rest when it is first asked for.

    `describe` gives the words that a screen reader speaks for an edit, `now` seconds since the
    epoch; `spared` the hashes of picture files that are being composed with, and `sorting` has the
    search sort as the person chose. Nothing is looked for before somebody looks: `gallery.refresh`
    begins. Signal: `refused` (FireredError) when any of them failed but `gallery`, which tells that
    itself, where its cards would be.
    """

    refused = Signal(object)
    _arrived = Signal(object)  # the latest record of an edit

    def __init__(
        self,
        shelves: Shelves,
        describe: Callable[[Job], str],
        now: Callable[[], float],
        inputs: InputThumbnails,
        parent: QObject | None = None,
        *,
        spared: Callable[[], frozenset[str]] = frozenset,
        sorting: Callable[[Searching], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelves = shelves
        self._describe = describe
        self._now = now
        self._inputs = inputs
        self._spared = spared
        self._sorting = sorting
        self._states: dict[str, State] = {}
        self.judgements = Judgements(shelves.judging, shelves.gallery, now, self)
        self.judgements.refused.connect(self.refused)
        self.selected = JudgedEntries(shelves.gallery, self.judgements, self)
        self.shown = JudgedEntries(shelves.gallery, self.judgements, self)
        self.firsts = FirstJudgements(shelves.gallery, self.judgements, self)
        self.trash = TrashCount(shelves.gallery, self)
        self.judgements.moved.connect(self.trash.look)

    @cached_property
    def gallery(self) -> GalleryModel:
        """What is found, in rows."""
        from firered_desktop.session.gallery import GalleryModel

        gallery = GalleryModel(self._shelves.gallery, self._words_of, self, inputs=self._inputs)
        self.judgements.changed.connect(gallery.take_judged)
        self._arrived.connect(gallery.put)
        return gallery

    @cached_property
    def searching(self) -> Searching:
        """What is looked for."""
        from firered_desktop.session.searching import Searching

        searching = Searching(self._shelves.gallery, self._now, self)
        searching.refused.connect(self.refused)
        first = searching.query
        if self._sorting is not None:
            self._sorting(searching)
        self.gallery.found.connect(searching.measure)
        searching.changed.connect(self._look_for)
        if searching.query != first:
            self.gallery.look_for(searching.meant)
        return searching

    @cached_property
    def saved_searches(self) -> SavedSearches:
        """The searches that have a name."""
        from firered_desktop.session.saved_searches import SavedSearches

        saved = SavedSearches(self._shelves.gallery, self.searching, self._now, self)
        saved.refused.connect(self.refused)
        return saved

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that pictures are labelled with."""
        from firered_desktop.session.vocabulary import Vocabulary

        return Vocabulary(self._shelves.gallery, self)

    @cached_property
    def emptying(self) -> Emptying:
        """Deletes for good."""
        from firered_desktop.session.emptying import Emptying

        emptying = Emptying(self._shelves.purging, self._now, self, spared=self._spared)
        emptying.refused.connect(self.refused)
        emptying.emptied.connect(self._look_again)
        return emptying

    @cached_property
    def family(self) -> Family:
        """The chain of edits of one picture."""
        from firered_desktop.session.family import Family

        family = Family(self._shelves.lineage, self._shelves.gallery, self)
        family.refused.connect(self.refused)
        family.changed.connect(self._show_family)
        return family

    @cached_property
    def chain(self) -> FamilyRows:
        """The chain in rows."""
        return self._make_rows()

    @cached_property
    def made_from(self) -> FamilyRows:
        """What was made from a picture, in rows."""
        return self._make_rows()

    @cached_property
    def keeping(self) -> Keeping:
        """Looks after the library."""
        from firered_desktop.session.keeping import Keeping

        opening, former = self._shelves.opening, self._shelves.former
        return Keeping(self._shelves.upkeep, self._now, self, opening=opening, former=former)

    @cached_property
    def originals(self) -> LostOriginals:
        """The photographs that are not at their places."""
        from firered_desktop.session.originals import LostOriginals

        originals = LostOriginals(self._shelves.originals, self._now, self)
        originals.changed.connect(self._read_again)
        originals.refused.connect(self.refused)
        return originals

    def jobs(self) -> tuple[Job, ...]:
        """The edits that are shown in the gallery."""
        return self.gallery.pages.jobs() if self._is_there("gallery") else ()

    def put(self, job: Job) -> None:
        """Show the latest record of an edit."""
        self._arrived.emit(job)
        if self._states.get(job.id) is not job.state:
            self._states[job.id] = job.state
            if self._is_there("family"):
                self.family.refresh()

    def _is_there(self, part: str) -> bool:
        return part in vars(self)

    def _words_of(self, entry: HistoryEntry) -> str:
        return self._describe(entry.job)

    def _make_rows(self) -> FamilyRows:
        from firered_desktop.session.family_rows import FamilyRows

        rows = FamilyRows(self._shelves.gallery, self, inputs=self._inputs)
        self._arrived.connect(rows.put)
        return rows

    def _show_family(self) -> None:
        from firered_desktop.core.lineage import grown

        self.chain.show_tree(self.family.tree, self.family.key)
        self.made_from.show_flat(grown(None, self.family.made_from))

    def _look_for(self, query: HistoryQuery) -> None:
        del query
        self.gallery.look_for(self.searching.meant)

    def _read_again(self) -> None:
        if self._is_there("gallery"):
            self.gallery.take_judged(self.gallery.listing.keys)

    def _look_again(self) -> None:
        if self._is_there("gallery"):
            self.gallery.refresh()
        self.trash.look()
        self.selected.read()
        self.shown.read()
