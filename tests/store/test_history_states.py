"""Whatever a person does in whatever order: edits, files, search index and what was said agree."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from firered_desktop.core.edit import EditResult, PreparedPicture, ResultImage
from firered_desktop.core.gallery import HistoryQuery, Order, Shelf
from firered_desktop.core.job import Job, State
from firered_desktop.core.judging import (
    Change,
    Deed,
    Flag,
    Judgement,
    MoveTo,
    Rate,
    Restore,
    SetFlag,
    SetNote,
    SetTags,
    Trash,
)
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from tests.contract.sample_jobs import a_job

SIZE = Dimensions(64, 48)
LONG_AGO = 1_000_000.0
THROWN_AT = LONG_AGO + 10
WORDS = ("zebra", "红色", "giraffe")
CONTENTS = st.sampled_from(["aaaa", "bbbb", "cccc", "dddd", "eeee"])
RESULTS = st.lists(CONTENTS, max_size=3)

Place = tuple[str, int]  # an edit, and which of its results

CHANGES = st.one_of(
    st.integers(0, 5).map(Rate),
    st.sampled_from(Flag).map(SetFlag),
    st.sampled_from(["", *WORDS]).map(SetNote),
    st.builds(
        SetTags,
        st.lists(st.sampled_from(WORDS), max_size=2).map(tuple),
        st.lists(st.sampled_from(WORDS), max_size=1).map(tuple),
    ),
    st.sampled_from(["", "Zoo"]).map(MoveTo),
    st.just(Trash(THROWN_AT)),
    st.just(Restore()),
)


class History(RuleBasedStateMachine):
    """A library beside a model of it: what was said of each picture that was not purged."""

    edits: Bundle[str] = Bundle("edits")
    deeds: Bundle[Deed] = Bundle("deeds")

    @initialize()
    def open(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.library = SqliteLibrary(self.home / "library")
        self.jobs: dict[str, Job] = {}
        self.said: dict[Place, Judgement] = {}
        self.bytes: dict[str, str] = {}

    def teardown(self) -> None:
        if hasattr(self, "home"):
            self.library.close()
            shutil.rmtree(self.home)

    # What happens.

    @rule(target=edits, results=RESULTS, sent=CONTENTS, waits=st.booleans())
    def add(self, results: list[str], sent: str, waits: bool) -> str:
        number = len(self.jobs)
        prepared = PreparedPicture(self._keep(sent), "image/png", SIZE, 4, self._keep(f"b{sent}"))
        job = a_job(
            f"edit-{number}",
            f"{WORDS[number % 3]} prompt",
            created_at=float(number),
            prepared=(prepared,),
        )
        if results and not waits:
            job = self._finished(job, results)
        elif not waits:
            job = replace(job, state=State.FAILED)
        self.library.add(job)
        self._take(job)
        return job.id

    @rule(edit=edits, results=RESULTS.filter(bool))
    def finish(self, edit: str, results: list[str]) -> None:
        job = self.jobs[edit]
        if job.state is State.WAITING:
            job = self._finished(job, results)
            self.library.update(job)
            self._take(job)

    @rule(target=deeds, chosen=st.lists(edits, min_size=1, max_size=3), change=CHANGES)
    def judge_edits(self, chosen: list[str], change: Change) -> Deed:
        return self._judge([key for edit in chosen for key in self._keys(edit)], change)

    @rule(target=deeds, edit=edits, image=st.integers(0, 2), change=CHANGES)
    def judge_result(self, edit: str, image: int, change: Change) -> Deed:
        return self._judge(self._keys(edit)[image : image + 1], change)

    @rule(deed=deeds)
    def undo(self, deed: Deed) -> None:
        self._put_back(deed, self.library.judging.undo(deed), back=True)

    @rule(deed=deeds)
    def redo(self, deed: Deed) -> None:
        self._put_back(deed, self.library.judging.redo(deed), back=False)

    @rule()
    def purge(self) -> None:
        gone = {place for place, said in self.said.items() if said.trashed_at is not None}
        before = self._on_disk()
        plan = self.library.purging.plan()
        assert self.library.purging.purge(THROWN_AT) == plan
        assert plan.pictures == len(gone)
        for place in gone:
            del self.said[place]
        freed = before - self._on_disk()
        assert (plan.files, plan.size) == (len(freed), sum(map(len, freed)))

    @rule()
    def restart(self) -> None:
        self.library.close()
        self.library = SqliteLibrary(self.home / "library")

    # What must hold after each of it.

    @invariant()
    def the_gallery_shows_what_is_there(self) -> None:
        kept, thrown = self._shelved()
        assert self._found() == kept
        assert self._found(shelf=Shelf.TRASH) == thrown
        assert self.library.gallery.facets(HistoryQuery()).total == len(kept)

    @invariant()
    def what_was_said_is_remembered(self) -> None:
        keys = [key for edit in self.jobs for key in self._keys(edit)]
        entries = self.library.gallery.entries(keys)
        assert {(each.job.id, each.image): each.judgement for each in entries} == self.said

    @invariant()
    def every_word_finds_what_has_it(self) -> None:
        kept, _ = self._shelved()
        for word in WORDS:
            assert self._found(word) == [place for place in kept if self._has(place, word)]

    @invariant()
    def the_files_are_those_that_somebody_needs(self) -> None:
        needed = set()
        for edit, job in self.jobs.items():
            images = {image for name, image in self.said if name == edit}
            if images:
                needed |= {job.prepared[0].sha256, job.prepared[0].before_sha256}
            if job.result is not None:
                needed |= {job.result.images[image].sha256 for image in images}
        assert self._on_disk() == {self.bytes[sha256] for sha256 in needed}

    @invariant()
    def the_database_is_sound(self) -> None:
        with closing(sqlite3.connect(self.home / "library" / "library.sqlite3")) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            connection.execute("INSERT INTO entry_index (entry_index) VALUES ('integrity-check')")

    # The model.

    def _judge(self, keys: list[int], change: Change) -> Deed:
        deed = self.library.judging.judge(keys, change)
        by_key = self._by_key()
        for each in deed.judged:
            place = by_key[each.key]
            assert self.said[place] == each.before
            assert change.applied(each.before) == each.after
            self.said[place] = each.after
        return deed

    def _put_back(self, deed: Deed, keys: tuple[int, ...], *, back: bool) -> None:
        by_key = self._by_key()
        for each in deed.judged:
            if each.key in keys:
                place = by_key[each.key]
                before, after = (each.after, each.before) if back else (each.before, each.after)
                changed = {
                    name: getattr(after, name)
                    for name in Judgement.__dataclass_fields__
                    if getattr(before, name) != getattr(after, name)
                }
                if "tags" in changed:
                    now = set(self.said[place].tags) | set(after.tags)
                    now -= set(before.tags) - set(after.tags)
                    changed["tags"] = tuple(sorted(now))
                self.said[place] = replace(self.said[place], **changed)

    def _take(self, job: Job) -> None:
        self.jobs[job.id] = job
        count = max(1, len(job.result.images) if job.result else 0)
        first = self.said.get((job.id, 0), Judgement())
        self.said[job.id, 0] = first
        for image in range(1, count):
            self.said[job.id, image] = Judgement(project=first.project)

    def _finished(self, job: Job, results: list[str]) -> Job:
        images = tuple(ResultImage(self._keep(each), "image/png", SIZE, 4) for each in results)
        return replace(job, state=State.FINISHED, result=EditResult(images))

    def _keep(self, text: str) -> str:
        part = self.library.workspace() / "part"
        part.write_text(text)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        self.bytes[sha256] = text
        os.utime(self.library.take_in(part, sha256, "image/png"), (LONG_AGO, LONG_AGO))
        return sha256

    def _on_disk(self) -> set[str]:
        pictures = self.home / "library" / "pictures"
        return {path.read_text() for path in pictures.glob("??/*")}

    def _keys(self, edit: str) -> list[int]:
        return list(self.library.gallery.keys_of(edit))

    def _by_key(self) -> dict[int, Place]:
        entries = self.library.gallery.entries(
            [key for edit in self.jobs for key in self._keys(edit)]
        )
        return {each.key: (each.job.id, each.image) for each in entries}

    def _shelved(self) -> tuple[list[Place], list[Place]]:
        ordered = sorted(self.said, key=lambda place: (-int(place[0][5:]), place[1]))
        thrown = [place for place in ordered if self.said[place].trashed_at is not None]
        return [place for place in ordered if place not in thrown], thrown

    def _found(
        self, words: str = "", shelf: Shelf = Shelf.HISTORY, order: Order = Order.NEWEST
    ) -> list[Place]:
        query = HistoryQuery(words, shelf=shelf, order=order)
        entries = self.library.gallery.entries(self.library.gallery.listing(query).keys)
        return [(each.job.id, each.image) for each in entries]

    def _has(self, place: Place, word: str) -> bool:
        said = self.said[place]
        prompt = self.jobs[place[0]].request.prompt
        return any(word in text for text in (prompt, said.note, *said.tags))


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=20,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
