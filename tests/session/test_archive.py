from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.core.gallery import HistoryQuery, Shelf
from firered_desktop.core.judging import Trash
from firered_desktop.core.purging import Purge
from firered_desktop.session.archive import Archive
from firered_desktop.session.input_thumbnails import InputThumbnails
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.session.fake_parts import shelves_of
from tests.session.fake_previews import FakePreviews
from tests.store.test_purging import keep


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        for number in (1, 2, 3):
            opened.add(finished(number))
        yield opened


@pytest.fixture
def archive(qtbot: QtBot, library: SqliteLibrary) -> Archive:
    shelves = shelves_of(library)
    inputs = InputThumbnails(library, FakePreviews())
    archive = Archive(shelves, lambda job: job.request.prompt, lambda: 9e9, inputs)
    archive.gallery.refresh()
    qtbot.waitUntil(lambda: not archive.gallery.looking)
    return archive


def count(archive: Archive) -> int:
    return archive.gallery.rowCount()


def test_what_is_thrown_away_leaves_the_gallery_and_comes_back(
    qtbot: QtBot, archive: Archive
) -> None:
    key = archive.gallery.key(1)
    assert key is not None
    archive.judgements.trash([key])
    qtbot.waitUntil(lambda: count(archive) == 2)
    archive.judgements.undo()
    qtbot.waitUntil(lambda: count(archive) == 3)


def test_the_trash_is_told_and_then_emptied(qtbot: QtBot, archive: Archive) -> None:
    key = archive.gallery.key(1)
    assert key is not None
    archive.judgements.trash([key])
    archive.searching.look_for(HistoryQuery(shelf=Shelf.TRASH))
    qtbot.waitUntil(lambda: count(archive) == 1)
    with qtbot.waitSignal(archive.emptying.planned) as plan:
        archive.emptying.plan()
    with qtbot.waitSignal(archive.emptying.emptied) as went:
        archive.emptying.empty()
    assert plan.args == went.args == [Purge(pictures=1, edits=1)]
    qtbot.waitUntil(lambda: count(archive) == 0)


def test_what_is_being_composed_with_is_spared(qtbot: QtBot, library: SqliteLibrary) -> None:
    kept = keep(library, "pasted")
    job = finished(4, files=(str(library.picture(kept)),))
    library.add(job)
    library.judging.judge(library.gallery.keys_of(job.id), Trash(5.0))
    inputs = InputThumbnails(library, FakePreviews())
    archive = Archive(
        shelves_of(library),
        lambda job: job.request.prompt,
        lambda: 9e9,
        inputs,
        spared=lambda: frozenset({kept}),
    )
    with qtbot.waitSignal(archive.emptying.emptied) as went:
        archive.emptying.empty()
    assert went.args == [Purge(pictures=1, edits=1)]
    assert library.picture(kept) is not None


def test_what_any_part_refuses_is_told(
    qtbot: QtBot, archive: Archive, library: SqliteLibrary
) -> None:
    library.close()
    for wish in (archive.searching.count, archive.emptying.plan):
        with qtbot.waitSignal(archive.refused) as told:
            wish()
        (error,) = told.args or [None]
        assert isinstance(error, LibraryUnusable)


def test_a_history_that_cannot_be_read_is_told_once(
    qtbot: QtBot, archive: Archive, library: SqliteLibrary
) -> None:
    library.close()
    told: list[object] = []
    archive.refused.connect(told.append)
    with qtbot.waitSignal(archive.gallery.failed):
        archive.gallery.refresh()
    assert told == []
