"""Deleting for good, and nothing else than was meant."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from firered_desktop.core.edit import EditResult, PreparedPicture, ResultImage
from firered_desktop.core.gallery import HistoryQuery, Shelf
from firered_desktop.core.job import Job, State
from firered_desktop.core.judging import Rate, Restore, SetNote, Trash
from firered_desktop.core.ledger import entry_of
from firered_desktop.core.purging import Purge
from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import found, in_trash, judge
from tests.contract.library_contract import NOW
from tests.contract.sample_jobs import a_job

SIZE = Dimensions(64, 48)
LONG_AGO = 1_000_000.0
LATER = LONG_AGO + 10


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


def keep(shelf: SqliteLibrary, text: str) -> str:
    """A picture file of the library, made long ago; its hash."""
    part = shelf.workspace() / "part"
    part.write_bytes(text.encode())
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    place = shelf.take_in(part, sha256, "image/png")
    os.utime(place, (LONG_AGO, LONG_AGO))
    return sha256


def an_edit(
    shelf: SqliteLibrary, number: int, results: tuple[str, ...], sent: str = "sent", **fields: Any
) -> Job:
    """A finished edit with its files: of 4 bytes each, but for those of other names."""
    prepared = PreparedPicture(keep(shelf, sent), "image/png", SIZE, 4, keep(shelf, f"b{sent}"))
    images = tuple(ResultImage(keep(shelf, each), "image/png", SIZE, 4) for each in results)
    job = a_job(
        f"edit-{number}",
        "secret plan",
        files=("/p/secret.jpg",),
        created_at=float(number),
        state=State.FINISHED,
        prepared=(prepared,),
        result=EditResult(images, prompt="secret plan", charged_usd=0.07),
        reserved_at=2_500.0,
        **fields,
    )
    shelf.add(job)
    return job


def files(shelf: SqliteLibrary) -> list[str]:
    return sorted(path.read_text() for path in (shelf.folder / "pictures").glob("??/*"))


def purge(shelf: SqliteLibrary) -> Purge:
    """Purge the trash; it must come as it was told."""
    plan = shelf.purging.plan()
    went = shelf.purging.purge(LATER + 1)
    assert went == plan
    return went


def test_what_is_in_the_trash_alone_goes_with_the_files_of_it_alone(shelf: SqliteLibrary) -> None:
    an_edit(shelf, 1, ("aaaa", "both"))
    an_edit(shelf, 2, ("both", "cccc"), "more")
    judge(shelf, Trash(LATER), "edit-1")
    assert purge(shelf) == Purge(pictures=2, edits=1, files=3, size=len("aaaasentbsent"))
    assert files(shelf) == ["bmore", "both", "cccc", "more"]
    assert found(shelf) == ["edit-2/0", "edit-2/1"]
    assert in_trash(shelf) == []
    judge(shelf, Trash(LATER), "edit-2")
    assert purge(shelf).files == 4
    assert files(shelf) == []
    assert purge(shelf) == Purge()


def test_one_result_goes_and_its_edit_stays(shelf: SqliteLibrary) -> None:
    job = an_edit(shelf, 1, ("aaaa", "bbbb"))
    first, second = shelf.gallery.keys_of("edit-1")
    shelf.judging.judge([first], Trash(LATER))
    assert purge(shelf) == Purge(pictures=1, edits=0, files=1, size=4)
    assert files(shelf) == ["bbbb", "bsent", "sent"]
    assert shelf.gallery.keys_of("edit-1") == (second,)
    shelf.update(replace(job, delivered=("/out/a.png",)))
    assert found(shelf) == found(shelf, "secret") == ["edit-1/1"]
    assert shelf.purging.plan() == Purge()


def test_chosen_pictures_go_and_those_that_are_not_in_the_trash_never_do(
    shelf: SqliteLibrary,
) -> None:
    an_edit(shelf, 1, ("aaaa", "bbbb"))
    an_edit(shelf, 2, ("cccc",))
    keys = (*shelf.gallery.keys_of("edit-1"), *shelf.gallery.keys_of("edit-2"))
    shelf.judging.judge([keys[0], keys[2]], Trash(LATER))
    assert shelf.purging.purge(LATER, keys[:2]).pictures == 1
    assert found(shelf) == ["edit-1/1"]
    assert in_trash(shelf) == ["edit-2/0"]
    assert "cccc" in files(shelf)


def test_files_that_somebody_else_needs_stay(shelf: SqliteLibrary) -> None:
    an_edit(shelf, 1, ("aaaa", "bbbb"))
    old = keep(shelf, "bbbb")
    shelf.replaced.add(
        ReplacedFile("one", "edit-9", "/p/old.png", old, "image/png", 4, "f" * 64, LONG_AGO)
    )
    judge(shelf, Trash(LATER), "edit-1")
    spared = {hashlib.sha256(b"sent").hexdigest()}
    assert shelf.purging.plan(spared=spared).files == 2
    assert shelf.purging.purge(LATER, spared=spared).files == 2
    assert files(shelf) == ["bbbb", "sent"]


def test_a_file_that_was_taken_in_again_since_stays(shelf: SqliteLibrary) -> None:
    an_edit(shelf, 1, ("aaaa",))
    judge(shelf, Trash(LATER), "edit-1")
    again = shelf.workspace() / "again"
    again.write_bytes(b"sent")
    shelf.take_in(again, hashlib.sha256(b"sent").hexdigest(), "image/png")
    assert shelf.purging.purge(LATER).files == 2
    assert files(shelf) == ["sent"]


def test_money_and_requests_are_remembered_and_nothing_that_was_written(
    shelf: SqliteLibrary, tmp_path: Path
) -> None:
    an_edit(shelf, 1, ("aaaa",), request_id="request-1")
    judge(shelf, SetNote("secret note"), "edit-1")
    judge(shelf, Trash(LATER), "edit-1")
    purge(shelf)
    assert shelf.get("edit-1") is None
    assert shelf.request_ids() == {"request-1"}
    assert shelf.spent(NOW).day == Decimal("0.07")
    (job,) = shelf.charges(0, 1e12)
    entry = entry_of(job)
    assert entry is not None
    assert (entry.charged, entry.prompt) == (Decimal("0.07"), "")
    copy = shelf._executor.read(lambda each: "\n".join(each.iterdump()))
    assert "secret" not in copy


def test_what_was_purged_comes_back_by_nothing(shelf: SqliteLibrary) -> None:
    job = an_edit(shelf, 1, ("aaaa",))
    rated = judge(shelf, Rate(3), "edit-1")
    deed = judge(shelf, Trash(LATER), "edit-1")
    keys = shelf.gallery.keys_of("edit-1")
    purge(shelf)
    assert shelf.judging.undo(deed) == shelf.judging.undo(rated) == ()
    assert shelf.judging.judge(keys, Restore()).judged == ()
    assert shelf.gallery.keys_of(job.id) == ()
    assert shelf.recent(10) == shelf.search("secret", 10) == ()
    assert not shelf.gallery.listing(HistoryQuery(shelf=Shelf.TRASH)).keys


def test_the_files_of_the_person_are_left_alone(shelf: SqliteLibrary, tmp_path: Path) -> None:
    original = tmp_path / "original.jpg"
    original.write_bytes(b"mine")
    an_edit(shelf, 1, ("aaaa",), delivered=(str(original),))
    judge(shelf, Trash(LATER), "edit-1")
    purge(shelf)
    assert original.read_bytes() == b"mine"
