"""The history as one thing: what is looked for, what is found, what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.lineage import Lineage, grown
from firered_desktop.session.emptying import Emptying
from firered_desktop.session.family import Family
from firered_desktop.session.family_rows import FamilyRows
from firered_desktop.session.gallery import GalleryModel
from firered_desktop.session.judged_entries import JudgedEntries
from firered_desktop.session.judgements import Judgements
from firered_desktop.session.keeping import Keeping
from firered_desktop.session.originals import LostOriginals
from firered_desktop.session.saved_searches import SavedSearches
from firered_desktop.session.searching import Searching
from firered_desktop.session.trash_count import TrashCount
from firered_desktop.session.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.gallery import Gallery, HistoryQuery
    from firered_desktop.core.job import Job, State
    from firered_desktop.core.judging import Judging
    from firered_desktop.core.purging import Purging
    from firered_desktop.core.replay import Plans
    from firered_desktop.core.upkeep import Originals, Upkeep
    from firered_desktop.core.words import Sentence
    from firered_desktop.session.input_thumbnails import InputThumbnails


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
    are selected in the gallery, `shown` those of the edit that is looked at.

    `describe` gives the words that a screen reader speaks for an edit, `now` seconds since the
    epoch; `spared` the hashes of picture files that are being composed with. Nothing is looked for
    before somebody looks: `gallery.refresh` begins. Signal: `refused` (FireredError) when any of
    them failed.
    """

    refused = Signal(object)

    def __init__(
        self,
        shelves: Shelves,
        describe: Callable[[Job], str],
        now: Callable[[], float],
        inputs: InputThumbnails,
        parent: QObject | None = None,
        *,
        spared: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        super().__init__(parent)
        self._states: dict[str, State] = {}
        self.gallery = GalleryModel(
            shelves.gallery, lambda entry: describe(entry.job), self, inputs=inputs
        )
        self.searching = Searching(shelves.gallery, now, self)
        self.judgements = Judgements(shelves.judging, shelves.gallery, now, self)
        self.selected = JudgedEntries(shelves.gallery, self.judgements, self)
        self.shown = JudgedEntries(shelves.gallery, self.judgements, self)
        self.trash = TrashCount(shelves.gallery, self)
        self.vocabulary = Vocabulary(shelves.gallery, self)
        self.emptying = Emptying(shelves.purging, now, self, spared=spared)
        self.family = Family(shelves.lineage, shelves.gallery, self)
        self.chain = FamilyRows(shelves.gallery, self, inputs=inputs)
        self.made_from = FamilyRows(shelves.gallery, self, inputs=inputs)
        self.family.changed.connect(self._show_family)
        self.keeping = Keeping(
            shelves.upkeep,
            now,
            self,
            opening=shelves.opening,
            former=shelves.former,
        )
        self.saved_searches = SavedSearches(shelves.gallery, self.searching, now, self)
        self.searching.changed.connect(self._look_for)
        self.gallery.found.connect(self.searching.measure)
        self.judgements.changed.connect(self.gallery.take_judged)
        self.judgements.moved.connect(self.trash.look)
        self.emptying.emptied.connect(self._look_again)
        self.originals = LostOriginals(shelves.originals, now, self)
        self.originals.changed.connect(self._read_again)
        self.saved_searches.refused.connect(self.refused)
        parts = (self.searching, self.judgements, self.emptying, self.family, self.originals)
        for part in parts:
            part.refused.connect(self.refused)
        self.gallery.failed.connect(self.refused)

    def put(self, job: Job) -> None:
        """Show the latest record of an edit."""
        self.gallery.put(job)
        for rows in (self.chain, self.made_from):
            rows.put(job)
        if self._states.get(job.id) is not job.state:
            self._states[job.id] = job.state
            self.family.refresh()

    def _show_family(self) -> None:
        self.chain.show_tree(self.family.tree, self.family.key)
        self.made_from.show_flat(grown(None, self.family.made_from))

    def _look_for(self, query: HistoryQuery) -> None:
        del query
        self.gallery.look_for(self.searching.meant)

    def _read_again(self) -> None:
        self.gallery.take_judged(self.gallery.listing.keys)

    def _look_again(self) -> None:
        self.gallery.refresh()
        self.trash.look()
        self.selected.read()
        self.shown.read()
