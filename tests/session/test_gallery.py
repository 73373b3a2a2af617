from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtGui import QColor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.gallery import Filters, Grouping, HistoryEntry, HistoryQuery, Order
from firered_desktop.core.job import Job, Progress, State
from firered_desktop.core.judging import Key, Rate, Trash
from firered_desktop.session import gallery_pages, looking
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.store.gallery import SqliteGallery
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.session.fake_library import png
from tests.session.held_gallery import HeldGallery


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def gallery(library: SqliteLibrary) -> HeldGallery:
    return HeldGallery(library)


def words(entry: HistoryEntry) -> str:
    return f"{entry.job.request.prompt}, {entry.image + 1}"


def filled(library: SqliteLibrary, count: int, results: int = 1) -> list[Job]:
    jobs = [finished(number, f"edit number {number}", results) for number in range(1, count + 1)]
    for job in jobs:
        library.add(job)
    return jobs


def opened(qtbot: QtBot, gallery: HeldGallery, **query: object) -> GalleryModel:
    model = GalleryModel(gallery, words)
    settled(qtbot, model, HistoryQuery(**query))  # type: ignore[arg-type] # given by each test
    return model


def settled(qtbot: QtBot, model: GalleryModel, query: HistoryQuery | None = None) -> None:
    """Have it look, and wait until the rows are those of the query."""
    if query is not None:
        model.look_for(query)
    model.refresh()
    qtbot.waitUntil(lambda: not model.looking)


def shown(model: GalleryModel) -> list[str]:
    """What stands in the rows, by edit and result, as far as the keys tell."""
    keys = [model.index(row).data(GalleryRole.KEY) for row in range(model.rowCount())]
    return [f"{key // 16 // 86_400_000_000}/{15 - key % 16}" for key in keys]


def entry(qtbot: QtBot, model: GalleryModel, row: int) -> HistoryEntry:
    """What is read of a row once somebody looks at it."""
    index = model.index(row)
    qtbot.waitUntil(lambda: index.data(GalleryRole.ENTRY) is not None)
    found: HistoryEntry = index.data(GalleryRole.ENTRY)
    return found


def test_it_is_a_proper_item_model(
    qtbot: QtBot, qtmodeltester: ModelTester, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    jobs = filled(library, 9, results=2)
    model = opened(qtbot, gallery)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # it has no types
    library.judging.judge(gallery.keys_of(jobs[4].id), Trash(5.0))
    settled(qtbot, model)
    settled(qtbot, model, HistoryQuery(order=Order.OLDEST))
    assert model.rowCount() == 16


def test_every_picture_has_its_row_at_once(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    filled(library, 2, results=2)
    model = opened(qtbot, gallery)
    assert shown(model) == ["2/0", "2/1", "1/0", "1/1"]
    assert gallery.read == []
    assert model.listing.whole


def test_a_row_is_read_when_somebody_looks_at_it_and_then_kept(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    jobs = filled(library, 3)
    model = opened(qtbot, gallery)
    made = datetime.fromtimestamp(jobs[1].created_at).astimezone()
    assert model.index(1).data() == f"{made:%Y-%m-%d %H:%M}"  # what is known of it unread
    with qtbot.waitSignal(model.dataChanged):
        assert model.index(1).data(GalleryRole.ENTRY) is None
    assert model.index(1).data() == "edit number 2, 1"
    assert entry(qtbot, model, 1).job == jobs[1]
    assert gallery.read == [model.key(1)]


def test_what_is_much_comes_first_in_its_beginning(
    qtbot: QtBot,
    library: SqliteLibrary,
    gallery: HeldGallery,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(looking, "EARLY", 2)
    filled(library, 5)
    model = GalleryModel(gallery, words)
    counts: list[int] = []
    model.found.connect(lambda: counts.append(model.rowCount()))
    settled(qtbot, model)
    assert counts == [2, 5]
    settled(qtbot, model)
    assert counts == [2, 5, 5]


def test_rows_that_stay_keep_their_indexes(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    jobs = filled(library, 5)
    model = opened(qtbot, gallery)
    place = QPersistentModelIndex(model.index(2))
    library.add(finished(9))
    library.judging.judge(gallery.keys_of(jobs[3].id), Trash(5.0))
    with qtbot.assertNotEmitted(model.modelReset):
        settled(qtbot, model)
    assert shown(model) == ["9/0", "5/0", "3/0", "2/0", "1/0"]
    assert (place.row(), place.data(GalleryRole.KEY)) == (2, gallery.keys_of(jobs[2].id)[0])
    with qtbot.assertNotEmitted(model.modelReset):
        settled(qtbot, model, HistoryQuery("number"))
    assert shown(model) == ["5/0", "3/0", "2/0", "1/0"]
    assert place.row() == 1


def test_another_order_is_laid_out_anew_and_a_picture_is_found_in_it(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    jobs = filled(library, 3)
    model = opened(qtbot, gallery)
    (key,) = gallery.keys_of(jobs[0].id)
    assert model.row_of(key) == 2
    with qtbot.waitSignal(model.modelReset):
        settled(qtbot, model, HistoryQuery(order=Order.OLDEST))
    assert model.row_of(key) == 0


def test_what_is_wished_before_somebody_looks_is_looked_for_then(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    filled(library, 3)
    model = GalleryModel(gallery, words)
    model.look_for(HistoryQuery("number 2"))
    assert not model.looking
    settled(qtbot, model)
    assert shown(model) == ["2/0"]
    assert [query.words for query, _ in gallery.asked] == ["number 2"]


def test_whoever_types_fast_waits_for_the_last_words_alone(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    filled(library, 3)
    model = opened(qtbot, gallery)
    gallery.asked.clear()
    gallery.hold()
    for typed in ("n", "nu", "num", "number 2"):
        model.look_for(HistoryQuery(typed))
    assert shown(model) == ["3/0", "2/0", "1/0"]
    gallery.release()
    settled(qtbot, model)
    assert shown(model) == ["2/0"]
    assert [query.words for query, _ in gallery.asked][:2] == ["n", "number 2"]
    assert {query.words for query, _ in gallery.asked} == {"n", "number 2"}


def test_results_lie_on_a_stack_until_it_is_spread(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    filled(library, 2, results=3)
    model = opened(qtbot, gallery, stacked=True)
    assert shown(model) == ["2/0", "1/0"]
    assert [model.index(row).data(GalleryRole.STACK) for row in range(2)] == [3, 3]
    hidden = gallery.keys_of("edit-2")[2]
    assert model.row_of(hidden) == 0
    model.spread(hidden, out=True)
    settled(qtbot, model)
    assert shown(model) == ["2/0", "2/1", "2/2", "1/0"]
    assert model.row_of(hidden) == 2
    model.spread(hidden, out=False)
    settled(qtbot, model)
    assert shown(model) == ["2/0", "1/0"]


def test_a_row_knows_its_group(qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery) -> None:
    filled(library, 2, results=2)
    model = opened(qtbot, gallery, grouping=Grouping.DAY)
    groups = [model.index(row).data(GalleryRole.GROUP) for row in range(4)]
    assert groups[0] == groups[1] > groups[2] == groups[3]
    assert [group.value for group in model.listing.groups] == [groups[0], groups[2]]


def test_a_thumbnail_is_read_and_kept(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    (job,) = filled(library, 1, results=2)
    library.put_thumbnail(job.id, 1, png(QColor("orange")))
    model = opened(qtbot, gallery)
    index = model.index(1)
    qtbot.waitUntil(lambda: index.data(GalleryRole.THUMBNAIL) is not None)
    assert index.data(GalleryRole.THUMBNAIL).width() == 8


def test_thumbnails_are_as_large_as_they_are_wanted_and_few_are_kept(
    qtbot: QtBot,
    library: SqliteLibrary,
    gallery: HeldGallery,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gallery_pages, "MOST_THUMBNAIL_BYTES", 3 * 160 * 120 * 4)
    large = png(QColor("orange"), 512, 384)
    for job in filled(library, 5):
        library.put_thumbnail(job.id, 0, large)
    model = opened(qtbot, gallery)

    def read(row: int) -> int:
        index = model.index(row)
        qtbot.waitUntil(lambda: index.data(GalleryRole.THUMBNAIL) is not None)
        width: int = index.data(GalleryRole.THUMBNAIL).width()
        return width

    model.pages.want_width(150)
    assert [read(row) for row in range(5)] == [160] * 5
    assert model.index(0).data(GalleryRole.THUMBNAIL) is None  # it was the first to go
    monkeypatch.setattr(gallery_pages, "MOST_THUMBNAIL_BYTES", 512 * 384 * 4)
    model.pages.want_width(400)
    assert read(4) == 512


def test_the_progress_of_an_edit_is_shown_in_its_place(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    job = replace(finished(1), state=State.UPLOADING, result=None)
    library.add(job)
    model = opened(qtbot, gallery)
    entry(qtbot, model, 0)
    model.put(job.progressed(Progress(0.5)))
    assert entry(qtbot, model, 0).job.progress == Progress(0.5)
    qtbot.waitUntil(lambda: not model.looking)
    asked = len(gallery.asked)
    model.put(job.progressed(Progress(0.6)))
    assert not model.looking
    library.update(finished(1, results=2))
    model.put(finished(1, results=2))
    qtbot.waitUntil(lambda: not model.looking)
    assert shown(model) == ["1/0", "1/1"]
    assert len(gallery.asked) > asked


def test_what_was_judged_is_read_again_and_may_not_be_found_any_more(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    filled(library, 2)
    model = opened(qtbot, gallery, filters=Filters(most_rating=3))
    keys = gallery.keys_of("edit-2")
    entry(qtbot, model, 0)
    library.judging.judge(keys, Rate(3))
    model.take_judged(keys)
    qtbot.waitUntil(lambda: not model.looking)
    qtbot.waitUntil(lambda: entry(qtbot, model, 0).judgement.rating == 3)
    library.judging.judge(keys, Rate(4))
    model.take_judged(keys)
    qtbot.waitUntil(lambda: not model.looking)
    assert shown(model) == ["1/0"]


class LateGallery(HeldGallery):
    """Reads at once, and hands over what it read when it is let."""

    def entries(self, keys: Sequence[Key]) -> tuple[HistoryEntry, ...]:
        found = SqliteGallery.entries(self, keys)
        self._wait()
        self.read.extend(keys)
        return found


def test_what_is_judged_while_it_is_read_is_read_again(
    qtbot: QtBot, library: SqliteLibrary
) -> None:
    (job,) = filled(library, 1)
    late = LateGallery(library)
    model = opened(qtbot, late)
    late.hold()
    index = model.index(0)
    assert index.data(GalleryRole.ENTRY) is None
    keys = library.gallery.keys_of(job.id)
    qtbot.waitUntil(lambda: model.pages._reading and not model.pages._wished)
    library.judging.judge(keys, Rate(5))
    model.take_judged(keys)
    late.release()
    qtbot.waitUntil(lambda: late.read == list(keys))
    assert entry(qtbot, model, 0).judgement.rating == 5


def test_nothing_is_looked_for_before_somebody_looks(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    model = GalleryModel(gallery, words)
    model.put(finished(1))
    model.take_judged([5])
    assert not model.looking
    assert gallery.asked == []


def test_a_library_that_cannot_be_read_is_told_and_looked_at_again(
    qtbot: QtBot, library: SqliteLibrary, gallery: HeldGallery
) -> None:
    filled(library, 1)
    gallery.failure = LibraryBusy(folder="/library")
    model = GalleryModel(gallery, words)
    with qtbot.waitSignal(model.failed) as told:
        model.refresh()
    assert told.args == [gallery.failure]
    assert not model.looking
    gallery.failure = None
    settled(qtbot, model)
    assert shown(model) == ["1/0"]
