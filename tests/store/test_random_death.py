"""A program killed at any moment: everything that it said was done is there, and agrees."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from firered_desktop.core.gallery import HistoryQuery, Shelf
from firered_desktop.core.ports import CancelToken
from firered_desktop.store.library import SqliteLibrary
from tests.store.life import TAGS, Remembered, Said, acts, after
from tests.store.neighbour import neighbour
from tests.store.test_sudden_death import assert_sound

pytestmark = pytest.mark.e2e

DEATHS = 100
SAMPLE = range(0, DEATHS, 20)
LONGEST = 0.02  # seconds from an acknowledgement to the end: some acts, or a part of one


@pytest.mark.parametrize(
    "seed",
    [
        pytest.param(seed, marks=() if seed in SAMPLE else pytest.mark.whole)
        for seed in range(DEATHS)
    ],
)
def test_nothing_that_was_acknowledged_is_lost(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    with neighbour(tmp_path / "library") as other:
        assert other.answer() == "open"
        other.order("live", str(seed))
        heard = [other.answer() for _ in range(random.randrange(60))]
        with suppress(subprocess.TimeoutExpired):
            other.process.wait(random.uniform(0, LONGEST))
        heard += other.kill()
    done = list(islice(acts(seed), len(heard) + 1))
    assert heard == [f"{act.kind} {act.number}" for act in done[:-1]]
    known: Remembered = {}
    for act in done[:-1]:
        known = after(act, known)
    assert_sound(tmp_path / "library")
    with SqliteLibrary(tmp_path / "library") as library:
        found = _remembered(library)
        assert found in (known, after(done[-1], known))
        _assert_findable(library, found)
        _assert_files(library, cut_off=done[-1].kind)


def _remembered(library: SqliteLibrary) -> Remembered:
    known: Remembered = {}
    for shelf in Shelf:
        keys = library.gallery.listing(HistoryQuery(shelf=shelf)).keys
        for entry in library.gallery.entries(keys):
            judgement = entry.judgement
            known[entry.job.id] = Said(
                judgement.rating,
                judgement.note,
                frozenset(judgement.tags),
                judgement.trashed_at is not None,
            )
            assert known[entry.job.id].trashed is (shelf is Shelf.TRASH)
    return known


def _assert_findable(library: SqliteLibrary, known: Remembered) -> None:
    """The index of words says the same as the rows."""
    for tag in TAGS:
        found = library.gallery.entries(library.gallery.listing(HistoryQuery(tag)).keys)
        expected = {edit for edit, said in known.items() if tag in said.tags and not said.trashed}
        assert {entry.job.id for entry in found} == expected


def _assert_files(library: SqliteLibrary, cut_off: str) -> None:
    """No file of a picture that is there is missing, unless that one was being purged."""
    findings = library.upkeep.check(CancelToken(), lambda _: None, thorough=True)
    assert (findings.faults, findings.damaged) == ((), ())
    assert len(findings.missing) <= (3 if cut_off == "purge" else 0)
