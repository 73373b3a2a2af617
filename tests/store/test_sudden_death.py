"""A program killed in the middle of its work: what it acknowledged is there, and whole."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.core.gallery import HistoryQuery, Shelf
from firered_desktop.core.judging import Trash
from firered_desktop.core.ports import CancelToken
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import judge
from tests.contract.sample_jobs import a_job
from tests.store.neighbour import neighbour
from tests.store.test_purging import LATER, an_edit, files

pytestmark = pytest.mark.e2e


def assert_sound(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("INSERT INTO entry_index (entry_index) VALUES ('integrity-check')")


def test_a_picture_without_its_row_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with neighbour(folder) as other:
        assert other.answer() == "open"
        assert other.tell("add", "before") == "before"
        assert other.tell("take-in", "pixels") == "taken"
        other.kill()
    assert_sound(folder)
    with SqliteLibrary(folder) as library:
        place = library.picture(hashlib.sha256(b"pixels").hexdigest())
        assert place is not None
        assert place.read_bytes() == b"pixels"
        assert [job.id for job in library.recent(10)] == ["before"]
        assert list(library.workspace().iterdir()) == []


@pytest.mark.parametrize("acknowledged", [0, 1, 2, 7, 25, 60])
def test_every_acknowledged_row_survives(tmp_path: Path, acknowledged: int) -> None:
    folder = tmp_path / "library"
    with neighbour(folder) as other:
        assert other.answer() == "open"
        other.order("add-many", "edit", "100000")
        said = [other.answer() for _ in range(acknowledged)] + other.kill()
    assert_sound(folder)
    with SqliteLibrary(folder) as library:
        kept = [job.id for job in reversed(library.recent(100_000))]
        assert kept[: len(said)] == said
        # At most the one whose acknowledgement was cut off is there beyond them.
        assert len(kept) <= len(said) + 1
        assert len(library.search("warmer", 100_000)) == len(kept)


@pytest.mark.parametrize("acknowledged", [1, 3, 20])
def test_every_acknowledged_judgement_survives(tmp_path: Path, acknowledged: int) -> None:
    folder = tmp_path / "library"
    with neighbour(folder) as other:
        assert other.answer() == "open"
        assert other.tell("add", "one") == "one"
        other.order("judge-many", "one", "100000")
        said = [other.answer() for _ in range(acknowledged)] + other.kill()
    assert_sound(folder)
    with SqliteLibrary(folder) as library:
        (entry,) = library.gallery.entries(library.gallery.keys_of("one"))
        tags = {f"tag-{number}" for number in said}
        assert tags <= set(entry.judgement.tags)
        assert len(entry.judgement.tags) <= len(tags) + 1
        assert len(library.gallery.listing(HistoryQuery(f"tag-{said[-1]}")).keys) == 1


@pytest.mark.parametrize("acknowledged", [1, 4])
def test_what_was_purged_is_gone_and_the_rest_is_whole(tmp_path: Path, acknowledged: int) -> None:
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library:
        for number in range(1, 13):
            an_edit(library, number, (f"only {number}", "shared"), f"sent {number}")
            judge(library, Trash(LATER), f"edit-{number}")
        an_edit(library, 13, ("shared",), "sent 13")
        every = library.gallery.listing(HistoryQuery(shelf=Shelf.TRASH)).keys
    with neighbour(folder) as other:
        assert other.answer() == "open"
        other.order("purge-all")
        said = {int(other.answer()) for _ in range(acknowledged)} | set(map(int, other.kill()))
    assert_sound(folder)
    with SqliteLibrary(folder) as library:
        left = set(library.gallery.listing(HistoryQuery(shelf=Shelf.TRASH)).keys)
        assert left & said == set()
        assert len(every) - len(left) <= len(said) + 1
        findings = library.upkeep.check(CancelToken(), lambda _: None, thorough=True)
        assert (findings.faults, findings.damaged, findings.strays) == ((), (), ())
        # The files of at most the one purge that was cut off are gone before its row.
        assert len(findings.missing) <= 3
        library.purging.purge(LATER)
        assert files(library) == ["bsent 13", "sent 13", "shared"]


def test_a_library_is_usable_beside_the_remains_of_a_killed_writer(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library, neighbour(folder) as other:
        assert other.answer() == "open"
        other.order("add-many", "edit", "100000")
        assert other.answer() == "edit-0"
        other.kill()
        library.add(a_job("mine"))
        assert library.get("mine") is not None
        assert library.get("edit-0") is not None
    assert_sound(folder)
