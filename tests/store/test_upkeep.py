"""A library that is looked after."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.core.upkeep import AffectedEdit, Findings, Stray, held_back
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished, found
from tests.contract.sample_jobs import a_job
from tests.store.test_purging import an_edit, keep


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        an_edit(opened, 1, ("aaaa", "bbbb"))
        yield opened


def check(library: SqliteLibrary, *, thorough: bool = False) -> Findings:
    return library.upkeep.check(CancelToken(), lambda _: None, thorough=thorough)


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_library_where_all_is_well_is_sound(library: SqliteLibrary) -> None:
    findings = check(library, thorough=True)
    assert findings == Findings(originals=1)
    assert findings.sound


def test_what_is_missing_damaged_or_named_by_nobody_is_found(library: SqliteLibrary) -> None:
    missing, damaged = library.picture(sha("aaaa")), library.picture(sha("bbbb"))
    assert missing is not None
    assert damaged is not None
    missing.unlink()
    damaged.write_bytes(b"bbbx")
    stray = library.picture(keep(library, "stray"))
    assert stray is not None
    findings = check(library, thorough=True)
    assert findings.missing == (sha("aaaa"),)
    assert findings.damaged == (sha("bbbb"),)
    assert findings.affected == (AffectedEdit("edit-1", "secret plan", 1.0, 2),)
    assert findings.affected_edits == 1
    assert findings.strays == (Stray(stray, 5),)
    assert not findings.sound
    assert check(library).damaged == ()


def test_the_newest_edits_whose_files_are_missing_are_named(library: SqliteLibrary) -> None:
    for number in range(2, 25):
        library.add(finished(number, f"edit number {number}", results=2))
    findings = check(library)
    assert findings.affected_edits == 23
    assert len(findings.affected) == 20
    assert [(each.id, each.files) for each in findings.affected[:2]] == [
        ("edit-24", 2),
        ("edit-23", 2),
    ]


def test_a_file_that_was_replaced_belongs_to_the_edit_of_its_result(library: SqliteLibrary) -> None:
    kept = keep(library, "old")
    library.replaced.add(
        ReplacedFile("r", "edit-1", "/p/a.jpg", kept, "image/jpeg", 3, "0" * 64, 5.0)
    )
    path = library.picture(kept)
    assert path is not None
    path.unlink()
    (edit,) = check(library).affected
    assert (edit.id, edit.files) == ("edit-1", 1)


def test_the_first_words_tell_an_edit_from_others() -> None:
    edit = AffectedEdit("e", "Replace\n the grey sky, " + "and so on " * 9, 1.0, 1)
    assert edit.first_words(20) == "Replace the grey sk…"
    assert AffectedEdit("e", "warmer", 1.0, 1).first_words(20) == "warmer"


def test_a_file_that_an_edit_may_yet_name_is_no_stray(library: SqliteLibrary) -> None:
    path = library.picture(keep(library, "fresh"))
    assert path is not None
    os.utime(path)
    assert check(library).strays == ()


def test_an_index_that_does_not_fit_is_found_and_made_anew(library: SqliteLibrary) -> None:
    with closing(sqlite3.connect(library.folder / "library.sqlite3")) as other, other:
        other.execute("DELETE FROM entry_index_data WHERE id > 10")
    assert not check(library).sound
    library.upkeep.repair()
    assert check(library).faults == ()
    assert found(library, "secret") == ["edit-1/0", "edit-1/1"]


def test_what_it_holds_is_measured(library: SqliteLibrary) -> None:
    library.upkeep.copy_daily(1e9, CancelToken())
    library.put_thumbnail("edit-1", 0, b"12345")
    usage = library.upkeep.measure()
    assert (usage.edits, usage.pictures, usage.thumbnail_size, usage.copies) == (1, 4, 5, 1)
    assert usage.picture_size == sum(
        path.stat().st_size for path in (library.folder / "pictures").glob("??/*")
    )
    assert usage.whole > usage.database_size > 0
    assert usage.free > 0
    assert usage.copied_at is not None


def test_strays_are_put_away_and_what_an_edit_names_by_now_is_not(library: SqliteLibrary) -> None:
    path = library.picture(keep(library, "stray"))
    named = library.picture(sha("aaaa"))
    assert path is not None
    assert named is not None
    assert library.upkeep.set_aside([Stray(path, 5), Stray(named, 4), Stray(path, 5)]) == 1
    assert (library.folder / "aside" / path.name).read_bytes() == b"stray"
    assert named.exists()
    assert check(library, thorough=True).strays == ()
    assert library.upkeep.measure().set_aside == 1


def test_a_copy_is_made_once_a_day(library: SqliteLibrary) -> None:
    copy = library.upkeep.copy_daily(1e9, CancelToken())
    assert copy is not None
    assert copy.parent == library.folder / "copies"
    assert library.upkeep.copy_daily(1e9, CancelToken()) is None


def test_a_check_can_be_stopped(library: SqliteLibrary) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.upkeep.check(token, lambda _: None, thorough=True)


@pytest.mark.parametrize(
    ("state", "held"),
    [
        (State.WAITING, True),
        (State.PREPARING, True),
        (State.UPLOADING, True),
        (State.HELD, True),
        (State.SUBMITTING, False),
        (State.IN_QUEUE, False),
        (State.UNCONFIRMED, False),
        (State.FINISHED, False),
    ],
)
def test_what_was_not_sent_waits_for_a_person(state: State, held: bool) -> None:
    job: Job = a_job(state=state, hold=Hold.OFFLINE if state is State.HELD else None)
    waiting = held_back(job, 5e9)
    assert (waiting.hold is Hold.RESTORED) == held
    assert (waiting == job) == (not held)
    assert held_back(waiting, 6e9) is waiting or not held
