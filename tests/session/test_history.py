from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.job import Job, Progress, State
from firered_desktop.session import history
from firered_desktop.session.history import PAGE, HistoryModel, Role
from tests.session.fake_library import FakeLibrary, a_finished_edit, an_edit


def words(job: Job) -> str:
    return f"{job.request.prompt}, {job.state}"


def shown(model: HistoryModel) -> list[str]:
    return [model.index(row).data(Role.JOB).id for row in range(model.rowCount())]


def loaded(qtbot: QtBot, library: FakeLibrary) -> HistoryModel:
    """A model that has read its first page."""
    model = HistoryModel(library, words)
    with qtbot.waitSignal(model.read):
        model.reload()
    return model


def test_it_is_a_proper_item_model(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = loaded(qtbot, FakeLibrary(*(a_finished_edit(number) for number in range(PAGE + 5))))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # it has no types
    qtbot.waitUntil(lambda: model.exhausted)
    model.put(an_edit(999))
    model.put(an_edit(3, state=State.FAILED))


def test_edits_are_shown_newest_first(qtbot: QtBot) -> None:
    model = loaded(qtbot, FakeLibrary(an_edit(1), an_edit(2), an_edit(3)))
    assert shown(model) == ["edit-3", "edit-2", "edit-1"]
    assert model.exhausted
    assert model.job(0) == an_edit(3)
    assert model.job(3) is None
    assert model.row_of("edit-1") == 2


def test_rows_are_read_a_page_at_a_time(qtbot: QtBot) -> None:
    library = FakeLibrary(*(an_edit(number) for number in range(2 * PAGE + 1)))
    model = loaded(qtbot, library)
    while model.canFetchMore(QModelIndex()):
        with qtbot.waitSignal(model.read):
            model.fetchMore(QModelIndex())
    assert library.asked == [("", PAGE, 0), ("", PAGE, PAGE), ("", PAGE, 2 * PAGE)]
    assert shown(model) == [job.id for job in reversed(library.jobs)]


def test_a_page_is_asked_for_once(qtbot: QtBot) -> None:
    library = FakeLibrary(*(an_edit(number) for number in range(PAGE + 1)))
    model = loaded(qtbot, library)
    with qtbot.waitSignal(model.read):
        model.fetchMore(QModelIndex())
        assert not model.canFetchMore(QModelIndex())
        model.fetchMore(QModelIndex())
    assert len(library.asked) == 2


def test_a_new_edit_that_shifts_the_pages_is_shown_once(qtbot: QtBot) -> None:
    library = FakeLibrary(*(an_edit(number) for number in range(PAGE + 3)))
    model = loaded(qtbot, library)
    library.hold()
    with qtbot.waitSignal(model.read):
        model.fetchMore(QModelIndex())
        fresh = an_edit(500)
        library.jobs.append(fresh)
        model.put(fresh)
        library.release()
    assert shown(model) == [job.id for job in reversed(library.jobs)]


def test_a_search_shows_what_matches_and_clearing_it_shows_all(qtbot: QtBot) -> None:
    model = loaded(qtbot, FakeLibrary(an_edit(1, "红色的天空"), an_edit(2, "warmer")))
    with qtbot.waitSignal(model.read):
        model.search(" 红色 ")
    assert (model.text, shown(model)) == ("红色", ["edit-1"])
    with qtbot.waitSignal(model.read):
        model.search("")
    assert shown(model) == ["edit-2", "edit-1"]


def test_late_rows_of_another_search_are_dropped(qtbot: QtBot) -> None:
    library = FakeLibrary(an_edit(1, "red"), an_edit(2, "blue"))
    model = loaded(qtbot, library)
    library.hold()
    model.search("red")
    model.search("blue")
    with qtbot.waitSignal(model.read):
        library.release()
    assert shown(model) == ["edit-2"]


def test_the_same_search_is_not_made_again(qtbot: QtBot) -> None:
    library = FakeLibrary(an_edit(1, "red"))
    model = loaded(qtbot, library)
    model.search("  ")
    assert len(library.asked) == 1


def test_news_of_a_shown_edit_changes_its_row(qtbot: QtBot) -> None:
    model = loaded(qtbot, FakeLibrary(an_edit(1), an_edit(2)))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.put(an_edit(1, state=State.IN_QUEUE))
    assert changed.args is not None
    assert changed.args[0].row() == 1
    assert shown(model) == ["edit-2", "edit-1"]
    assert model.index(1).data() == "make it warmer, in_queue"


def test_a_new_edit_stands_first_and_an_old_one_in_its_place(qtbot: QtBot) -> None:
    model = loaded(qtbot, FakeLibrary(an_edit(1), an_edit(5)))
    model.put(an_edit(9))
    model.put(an_edit(3))
    model.put(an_edit(0))
    assert shown(model) == ["edit-9", "edit-5", "edit-3", "edit-1", "edit-0"]


def test_an_edit_of_a_page_that_was_not_read_waits_for_it(qtbot: QtBot) -> None:
    library = FakeLibrary(*(an_edit(number) for number in range(PAGE + 3)))
    model = loaded(qtbot, library)
    model.put(an_edit(0, state=State.IN_QUEUE))
    assert model.rowCount() == PAGE
    with qtbot.waitSignal(model.read):
        model.fetchMore(QModelIndex())
    assert shown(model) == [job.id for job in reversed(library.jobs)]


def test_a_new_edit_does_not_disturb_a_search(qtbot: QtBot) -> None:
    model = loaded(qtbot, FakeLibrary(an_edit(1, "red")))
    with qtbot.waitSignal(model.read):
        model.search("red")
    model.put(an_edit(2, "blue"))
    assert shown(model) == ["edit-1"]


def test_a_library_that_does_not_answer_is_told(qtbot: QtBot) -> None:
    library = FakeLibrary(an_edit(1))
    library.failure = LibraryBusy(folder="/library")
    model = HistoryModel(library, words)
    with qtbot.waitSignals([model.failed, model.read]):
        model.reload()
    assert model.rowCount() == 0


def test_a_screen_reader_hears_the_words_of_a_row(qtbot: QtBot) -> None:
    model = loaded(qtbot, FakeLibrary(a_finished_edit(1)))
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "make it warmer, finished"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def thumbnail(qtbot: QtBot, model: HistoryModel, row: int) -> QImage:
    """The thumbnail of a row, waiting for it as a view does."""
    index = model.index(row)
    if index.data(Role.THUMBNAIL) is None:
        with qtbot.waitSignal(model.dataChanged):
            pass
    image = index.data(Role.THUMBNAIL)
    assert isinstance(image, QImage)
    return image


def test_a_thumbnail_is_fetched_when_it_is_first_asked_for(qtbot: QtBot) -> None:
    library = FakeLibrary(a_finished_edit(1), an_edit(2))
    model = loaded(qtbot, library)
    assert library.thumbnails_asked == []
    assert thumbnail(qtbot, model, 1).pixelColor(0, 0) == QColor("orange")
    assert thumbnail(qtbot, model, 1).pixelColor(0, 0) == QColor("orange")
    assert model.index(0).data(Role.THUMBNAIL) is None
    assert library.thumbnails_asked == ["edit-1"]


def test_a_thumbnail_that_was_on_its_way_during_a_search_comes_after_it(qtbot: QtBot) -> None:
    library = FakeLibrary(a_finished_edit(1, "red"))
    model = loaded(qtbot, library)
    library.hold()
    assert model.index(0).data(Role.THUMBNAIL) is None
    model.search("red")
    with qtbot.waitSignal(model.read):
        library.release()
    assert thumbnail(qtbot, model, 0).width() == 8


def test_an_edit_that_finishes_gets_its_thumbnail(qtbot: QtBot) -> None:
    done = a_finished_edit(1)
    model = loaded(qtbot, FakeLibrary(replace(done, state=State.DOWNLOADING, result=None)))
    assert model.index(0).data(Role.THUMBNAIL) is None
    model.put(done)
    assert thumbnail(qtbot, model, 0).width() == 8


def test_progress_does_not_fetch_a_thumbnail_again(qtbot: QtBot) -> None:
    library = FakeLibrary(a_finished_edit(1))
    model = loaded(qtbot, library)
    thumbnail(qtbot, model, 0)
    model.put(a_finished_edit(1).progressed(Progress(fraction=0.5)))
    thumbnail(qtbot, model, 0)
    assert library.thumbnails_asked == ["edit-1"]


def test_only_so_many_thumbnails_are_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MOST_THUMBNAILS", 2)
    library = FakeLibrary(*(a_finished_edit(number) for number in range(3)))
    model = loaded(qtbot, library)
    for row in range(3):
        thumbnail(qtbot, model, row)
    thumbnail(qtbot, model, 0)
    assert library.thumbnails_asked == ["edit-2", "edit-1", "edit-0", "edit-2"]


def test_what_is_gone_leaves_and_what_came_back_stands_in_its_place(qtbot: QtBot) -> None:
    jobs = [a_finished_edit(number) for number in (1, 2, 3)]
    library = FakeLibrary(*jobs)
    model = loaded(qtbot, library)
    library.jobs = [jobs[0], jobs[2]]
    model.refresh()
    qtbot.waitUntil(lambda: shown(model) == ["edit-3", "edit-1"])
    library.jobs = jobs
    model.refresh()
    qtbot.waitUntil(lambda: shown(model) == ["edit-3", "edit-2", "edit-1"])


def test_what_works_stays_also_where_the_library_does_not_tell_of_it_yet(qtbot: QtBot) -> None:
    library = FakeLibrary(a_finished_edit(1))
    model = loaded(qtbot, library)
    model.put(an_edit(2, state=State.UPLOADING))
    library.jobs = []
    model.refresh()
    qtbot.waitUntil(lambda: shown(model) == ["edit-2"])
